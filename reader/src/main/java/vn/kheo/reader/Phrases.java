package vn.kheo.reader;

import java.util.List;

/**
 * Cụm từ: phrases a rule looks for at many words, {@code static final} in its class and asked by
 * {@link Words#says(int, Phrases)}. Written folded, as for {@link Words#says(int, String)}.
 *
 * <p>Two bits of the first word's hash tell for almost every word of a text, by one look, that none
 * of them stands there; the rest are compared letter by letter. A record, whose components the
 * virtual machine may take for constants.
 *
 * @param near a bit for the low six bits of each first word's hash
 * @param far the same for the next six
 */
record Phrases(List<String> each, long near, long far) {

  static Phrases of(String... phrases) {
    long near = 0;
    long far = 0;
    for (String phrase : phrases) {
      int blank = phrase.indexOf(' ');
      int hash = hash(blank < 0 ? phrase : phrase.substring(0, blank));
      near |= 1L << hash;
      far |= 1L << (hash >>> 6);
    }
    return new Phrases(List.of(phrases), near, far);
  }

  /** Whether one of them may begin with a word of that hash. */
  boolean mayBegin(int hash) {
    return (near >>> hash & far >>> (hash >>> 6) & 1) != 0;
  }

  private static int hash(String word) {
    int hash = Lexicon.SEED;
    for (int i = 0; i < word.length(); i++) {
      hash = Lexicon.step(hash, word.charAt(i));
    }
    return Lexicon.mixed(hash);
  }
}
