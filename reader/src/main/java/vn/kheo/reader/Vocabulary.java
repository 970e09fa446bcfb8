package vn.kheo.reader;

/** Tra vốn từ: finds phrases of a kind where line ends do not count, or are not known yet. */
final class Vocabulary {
  private static final int LONGEST = 8;

  private Vocabulary() {}

  /** Whether the longest phrase that begins with a word is of one of these kinds. */
  static boolean begins(Words words, int word, Term... terms) {
    int node = 0;
    int kinds = 0;
    for (int k = word; k < words.count && k - word < LONGEST; k++) {
      node = Lexicon.VIETNAMESE.next(node, words.id[k]);
      if (node == 0) {
        break;
      }
      kinds = Lexicon.VIETNAMESE.kinds(node) != 0 ? Lexicon.VIETNAMESE.kinds(node) : kinds;
    }
    for (Term term : terms) {
      if ((kinds & term.bit) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Words in the longest phrase of a kind that begins with a word, 0 for none. */
  static int size(Words words, int word, Term term) {
    int node = 0;
    int size = 0;
    for (int k = word; k < words.count && k - word < LONGEST; k++) {
      node = Lexicon.VIETNAMESE.next(node, words.id[k]);
      if (node == 0) {
        break;
      }
      if ((Lexicon.VIETNAMESE.kinds(node) & term.bit) != 0) {
        size = k - word + 1;
      }
    }
    return size;
  }
}
