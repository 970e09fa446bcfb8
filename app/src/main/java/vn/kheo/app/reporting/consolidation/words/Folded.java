package vn.kheo.app.reporting.consolidation.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Câu đã gập: without diacritics, case and punctuation; numbers are {@code #}, the unit's own name
 * is {@code @}, so that what many units copied from one another is the same.
 */
final class Folded {
  private static final int SHINGLE = 3;

  /** What is shorter may stand in any word. */
  private static final int SHORTEST_NAME = 4;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,/]\\d+)*");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9#@%]+");

  private Folded() {}

  static String letters(String words) {
    return MARKS
        .matcher(Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
        .replaceAll("")
        .replace('đ', 'd');
  }

  /**
   * @param unit name of whoever says it
   */
  static String of(String sentence, String unit) {
    String name = letters(unit);
    String folded =
        name.length() < SHORTEST_NAME ? letters(sentence) : letters(sentence).replace(name, " @ ");
    return OTHER.matcher(NUMBER.matcher(folded).replaceAll(" # ")).replaceAll(" ").strip();
  }

  static List<String> words(String text) {
    return List.of(OTHER.matcher(letters(text)).replaceAll(" ").strip().split(" "));
  }

  /** Runs of three words; of a shorter sentence itself. */
  static Set<String> shingles(String folded) {
    List<String> words = new ArrayList<>(List.of(folded.split(" ")));
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
    }
    if (shingles.isEmpty()) {
      shingles.add(folded);
    }
    return shingles;
  }
}
