package vn.kheo.extract;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** Text as the rest of Khéo expects it: NFC, one kind of line end, nothing invisible. */
final class CleanText {

  private CleanText() {}

  /**
   * NFC; every line end {@code \n}; no-break and other fixed blanks become a plain blank; soft
   * hyphens, zero-width marks and control signs are left out. Tabs stay.
   */
  static String of(String raw) {
    var out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '\r' -> {
          out.append('\n');
          if (i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
            i++;
          }
        }
        case '\u000B', '\u0085', '\u2028', '\u2029' -> out.append('\n');
        case '\n', '\t' -> out.append(c);
        case '\u00A0', '\u2007', '\u202F', '\u2002', '\u2003', '\u2009' -> out.append(' ');
        case '\u00AD', '\u200B', '\u2060', '\uFEFF' -> {}
        default -> {
          if (!Character.isISOControl(c)) {
            out.append(c);
          }
        }
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /** A paragraph: {@link #of} without blanks at the ends of its lines and blank lines around it. */
  static String paragraph(String raw) {
    return of(raw).lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
  }
}
