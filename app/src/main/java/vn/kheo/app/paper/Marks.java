package vn.kheo.app.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mã nhỏ within a text: what stands between ⟦ and ⟧ is set small and grey, in brackets. */
final class Marks {
  private static final Pattern MARK = Pattern.compile("⟦([^⟦⟧]*)⟧");

  private Marks() {}

  record Part(String text, boolean small) {}

  static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    int from = 0;
    while (mark.find()) {
      if (mark.start() > from) {
        parts.add(new Part(text.substring(from, mark.start()), false));
      }
      parts.add(new Part("[" + mark.group(1) + "]", true));
      from = mark.end();
    }
    if (from < text.length() || parts.isEmpty()) {
      parts.add(new Part(text.substring(from), false));
    }
    return parts;
  }
}
