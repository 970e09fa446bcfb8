package vn.kheo.app.directive.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kheo.reader.Span;

/**
 * Tìm đoạn văn by words a person typed, for those who do not select with a mouse. White space and
 * capitals do not matter.
 */
public final class ReadingDeskWords {
  private static final int MOST_WORDS = 60;
  private static final Pattern BOUNDARY = Pattern.compile("[.;:](?=\\s)|\\n");

  private ReadingDeskWords() {}

  /** The first place of the words at or after {@code from}. */
  static Optional<Span> find(String text, String words, int from) {
    var parts = Arrays.stream(words.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
    if (parts.isEmpty() || parts.size() > MOST_WORDS || from > text.length()) {
      return Optional.empty();
    }
    var pattern = parts.stream().map(Pattern::quote).collect(Collectors.joining("\\s+"));
    var found =
        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
    return found.find(from) ? Optional.of(new Span(found.start(), found.end())) : Optional.empty();
  }

  /**
   * From the first words to the last words; only the first words' own stretch where none follow.
   */
  static Optional<Span> between(String text, String first, String last, int from) {
    var start = find(text, first, from);
    if (start.isEmpty() || last.isBlank()) {
      return start;
    }
    return find(text, last, start.get().start())
        .map(end -> new Span(start.get().start(), Math.max(end.end(), start.get().end())));
  }

  /** A few words from the beginning, as a form shows them. */
  static String firstWords(String words) {
    var parts = words.strip().split("\\s+");
    return String.join(" ", Arrays.asList(parts).subList(0, Math.min(6, parts.length)));
  }

  /** A few words from the end. */
  static String lastWords(String words) {
    var parts = words.strip().split("\\s+");
    return String.join(
        " ", Arrays.asList(parts).subList(Math.max(0, parts.length - 6), parts.length));
  }

  /**
   * Chỗ có thể tách.
   *
   * @param at first UTF-16 unit of the second part, in the whole text
   * @param before last words of the first part
   * @param after first words of the second part
   */
  public record Cut(int at, String before, String after) {}

  /** Ends of sentences and clauses within the words, where an order may be cut in two. */
  static List<Cut> cuts(String text, Span span) {
    List<Cut> cuts = new ArrayList<>();
    var words = span.in(text);
    var boundary = BOUNDARY.matcher(words);
    while (boundary.find()) {
      var before = words.substring(0, boundary.end());
      var rest = words.substring(boundary.end());
      var after = rest.stripLeading();
      if (!before.isBlank() && !after.isBlank()) {
        int at = span.start() + boundary.end() + rest.length() - after.length();
        if (cuts.isEmpty() || cuts.getLast().at() != at) {
          cuts.add(new Cut(at, lastWords(before), firstWords(after)));
        }
      }
    }
    return List.copyOf(cuts);
  }
}
