package vn.kheo.app.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;

/**
 * Trường: {@code {{tên_trường}}} or, in a row that is repeated, {@code {{danh_sách.tên}}}.
 *
 * @param name NFC, small letters
 * @param start in the paragraph's text, braces included
 * @param end excluded
 * @param closed whether its closing braces are there
 */
record TemplateField(String name, int start, int end, boolean closed) {
  private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}\n]*)(}})?");

  static List<TemplateField> in(String text) {
    var fields = new ArrayList<TemplateField>();
    Matcher matcher = FIELD.matcher(text);
    while (matcher.find()) {
      fields.add(
          new TemplateField(
              plain(matcher.group(1)), matcher.start(), matcher.end(), matcher.group(2) != null));
    }
    return fields;
  }

  static List<TemplateField> in(XWPFParagraph paragraph) {
    return in(text(paragraph));
  }

  /** The words of a paragraph's runs: what can be filled, and nothing else. */
  static String text(XWPFParagraph paragraph) {
    return paragraph.getRuns().stream().map(XWPFRun::text).collect(Collectors.joining());
  }

  /** Word capitalises where it sees a sentence begin; a field is the same all the same. */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }

  /** The list it belongs to; null for a field of the letter itself. */
  @Nullable String list() {
    int dot = name.indexOf('.');
    return dot < 0 ? null : name.substring(0, dot);
  }
}
