package vn.kheo.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words on one base line, from left to right; never empty. */
record PdfLine(List<PdfWord> words) {

  /**
   * Base lines closer than this, in letters' heights, are one: raised figures belong to the line,
   * and the two columns of a letterhead seldom stand on quite the same height.
   */
  private static final double SAME_LINE = 0.6;

  private static final Pattern BROKEN_SYMBOL =
      Pattern.compile("(\\d+/[\\p{Lu}\\d&/-]{0,20}[-/])\\n(\\p{Lu}{2})");

  /** Lines from top to bottom. */
  static List<PdfLine> all(List<PdfWord> words) {
    var sorted = words.stream().sorted(Comparator.comparingDouble(PdfWord::y)).toList();
    var lines = new ArrayList<PdfLine>();
    var open = new ArrayList<PdfWord>();
    for (var word : sorted) {
      if (!open.isEmpty()
          && word.y() - open.getFirst().y() > SAME_LINE * Math.min(word.size(), largest(open))) {
        lines.add(of(open));
        open.clear();
      }
      open.add(word);
    }
    if (!open.isEmpty()) {
      lines.add(of(open));
    }
    return lines;
  }

  /**
   * The lines as text, each on its own line; a document's symbol that was broken after a dash or a
   * slash ({@code 15/QĐ-} / {@code UBND}) is made whole.
   */
  static String text(List<PdfLine> lines) {
    var text = lines.stream().map(PdfLine::text).collect(Collectors.joining("\n"));
    return BROKEN_SYMBOL.matcher(text).replaceAll("$1$2");
  }

  private static double largest(List<PdfWord> words) {
    return words.stream().mapToDouble(PdfWord::size).max().orElse(0);
  }

  static PdfLine of(List<PdfWord> words) {
    return new PdfLine(words.stream().sorted(Comparator.comparingDouble(PdfWord::left)).toList());
  }

  double left() {
    return words.getFirst().left();
  }

  double right() {
    return words.stream().mapToDouble(PdfWord::right).max().orElseThrow();
  }

  double y() {
    return words.getFirst().y();
  }

  double size() {
    return largest(words);
  }

  double middle() {
    return (left() + right()) / 2;
  }

  String text() {
    return words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
  }
}
