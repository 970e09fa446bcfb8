package vn.kheo.app.reporting.consolidation.words;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Cắt câu. */
final class Sentences {
  /** After its end mark, where the next begins as a sentence does; or a line break. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?<=[.!?;…])(?<!\\b\\p{Lu}\\.)(?<!\\b(?:TP|TS|ThS|Th|GS|PGS|BS|KT|TM|Tr|tr|v\\.v)\\.)\\s+(?=[\\p{Lu}\\d“\"(–-])|\\R+");

  /** Bullets and numbers before a line. */
  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[-–+*•]|\\d{1,2}[.)]|[a-zđ]\\))\\s+");

  private Sentences() {}

  /** In their order, stripped, without bullets; none is blank. */
  static List<String> of(String words) {
    return Arrays.stream(BETWEEN.split(words))
        .map(one -> BULLET.matcher(one).replaceFirst("").strip())
        .filter(one -> one.chars().anyMatch(Character::isLetterOrDigit))
        .toList();
  }
}
