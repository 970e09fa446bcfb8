package vn.kheo.reader;

import java.util.Arrays;

/**
 * Các từ của văn bản: where each word stands, its number in the vocabulary, what stands between it
 * and the next, and the longest phrase of the vocabulary that begins with it.
 */
final class Words {
  private static final Lexicon LEXICON = Lexicon.VIETNAMESE;

  final CleanText clean;
  int[] start;
  int[] end;
  int[] id;

  /**
   * The strongest sign after the word before the next: one of {@code ; . : , ( ) " / -} or a blank;
   * {@code .} only where a sentence may end, {@code ·} for a point inside a number or name, {@code
   * _} for nothing at all.
   */
  char[] gap;

  /** Whether a line that was not merely wrapped ends after the word. */
  boolean[] ends;

  /** {@link Term} bits of the longest phrases that begin at each word, one of each sort. */
  int[] kinds = new int[0];

  /** How many words those phrases have. */
  private byte[][] sizes = new byte[Term.SORTS][0];

  private static final int[] MASKS = {Term.mask(0), Term.mask(1), Term.mask(2)};

  int count;

  Words(CleanText clean) {
    this.clean = clean;
    int room = clean.length / 3 + 16;
    start = new int[room];
    end = new int[room];
    id = new int[room];
    gap = new char[room];
    ends = new boolean[room];
    split();
  }

  private void split() {
    char[] key = clean.key;
    int n = clean.length;
    int i = 0;
    while (i < n) {
      if (!isWord(key[i])) {
        i++;
        continue;
      }
      int from = i;
      while (i < n && isWord(key[i])) {
        i++;
      }
      if (count == start.length) {
        grow();
      }
      start[count] = from;
      end[count] = i;
      id[count] = LEXICON.word(key, from, i);
      int next = i;
      while (next < n && !isWord(key[next])) {
        next++;
      }
      sign(count, i, next);
      count++;
      i = next;
    }
  }

  static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || (c > 127 && Character.isLetterOrDigit(c))
        || (c >= 'A' && c <= 'Z');
  }

  private void grow() {
    int room = start.length * 2;
    start = Arrays.copyOf(start, room);
    end = Arrays.copyOf(end, room);
    id = Arrays.copyOf(id, room);
    gap = Arrays.copyOf(gap, room);
    ends = Arrays.copyOf(ends, room);
  }

  private static final String STRENGTH = "_ -/\"()·,:.;";

  private void sign(int word, int from, int to) {
    char strongest = from == to ? '_' : ' ';
    boolean line = false;
    for (int i = from; i < to; i++) {
      char c = clean.key[i];
      if (c == '\n') {
        line = true;
        continue;
      }
      if (c == '.') {
        c = endsSentence(word, i) ? '.' : '·';
      } else if (c == '?' || c == '!') {
        c = '.';
      }
      if (STRENGTH.indexOf(c) > STRENGTH.indexOf(strongest)) {
        strongest = c;
      }
    }
    gap[word] = strongest;
    ends[word] = line || to >= clean.length;
  }

  /**
   * A point ends a sentence unless letters follow at once, or small ones, or it is an
   * abbreviation's.
   */
  private boolean endsSentence(int word, int at) {
    int next = at + 1;
    if (next >= clean.length) {
      return true;
    }
    char c = clean.key[next];
    if (isWord(c)) {
      return false;
    }
    while (next < clean.length && !isWord(clean.key[next])) {
      if (clean.key[next] == '\n') {
        return true;
      }
      next++;
    }
    if (clean.isLower(next)) {
      return false;
    }
    int length = end[word] - start[word];
    return !(length <= 2
        && clean.isUpper(start[word])
        && Character.isLetter(clean.text[start[word]]));
  }

  /** Marks the phrases; called once the wrapped lines are joined. */
  void mark() {
    kinds = new int[count];
    sizes = new byte[Term.SORTS][count];
    for (int i = 0; i < count; i++) {
      if (id[i] == 0) {
        continue;
      }
      int node = 0;
      for (int k = i; k < count && k - i < 12; k++) {
        node = LEXICON.next(node, id[k]);
        if (node == 0) {
          break;
        }
        int found = LEXICON.kinds(node);
        for (int sort = 0; found != 0 && sort < MASKS.length; sort++) {
          if ((found & MASKS[sort]) != 0) {
            kinds[i] = kinds[i] & ~MASKS[sort] | found & MASKS[sort];
            sizes[sort][i] = (byte) (k - i + 1);
          }
        }
        if (ends[k] || !binds(gap[k])) {
          break;
        }
      }
    }
  }

  /** Words of one phrase are parted by a blank, or as in “TP.HCM”, “Q/H”. */
  private static boolean binds(char gap) {
    return gap == ' ' || gap == '_' || gap == '·' || gap == '/' || gap == '-';
  }

  /** Whether a phrase of that sort may begin with the word. */
  boolean may(int word, Hint hint) {
    return (LEXICON.hints(id[word]) & hint.bit) != 0;
  }

  boolean is(int word, Term term) {
    return word >= 0 && word < count && (kinds[word] & term.bit) != 0;
  }

  /**
   * How many words the phrase takes if it stands here, else 0. The phrase is written folded: small
   * letters, single blanks; commas and the like between its words in the text do not matter.
   */
  int says(int word, String phrase) {
    if (word < 0 || word >= count) {
      return 0;
    }
    char[] key = clean.key;
    int at = start[word];
    int w = word;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if (c == ' ') {
        if (at != end[w] || ++w >= count) {
          return 0;
        }
        at = start[w];
      } else if (at >= end[w] || key[at++] != c) {
        return 0;
      }
    }
    return at == end[w] ? w - word + 1 : 0;
  }

  /** {@link #says} for the first of several phrases that stands here. */
  int saysAny(int word, String... phrases) {
    for (String phrase : phrases) {
      int found = says(word, phrase);
      if (found > 0) {
        return found;
      }
    }
    return 0;
  }

  /** Words in the longest phrase of such a sort here, at least 1. */
  int size(int word, Term term) {
    return Math.max(1, sizes[term.sort()][word]);
  }

  boolean isUpper(int word) {
    return clean.isUpper(start[word]);
  }

  boolean isLower(int word) {
    return clean.isLower(start[word]);
  }

  /** Whether a word is printed in capitals (two letters or more, no small one). */
  boolean isCaps(int word) {
    int letters = 0;
    for (int i = start[word]; i < end[word]; i++) {
      if (Character.isLowerCase(clean.text[i])) {
        return false;
      }
      if (Character.isLetter(clean.text[i])) {
        letters++;
      }
    }
    return letters > 0;
  }

  /** The value of a word of digits, -1 for any other. */
  int number(int word) {
    if (word < 0 || word >= count || end[word] - start[word] > 6) {
      return -1;
    }
    int value = 0;
    for (int i = start[word]; i < end[word]; i++) {
      char c = clean.key[i];
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  /** The first word that starts at or after a place. */
  int at(int place) {
    int low = Arrays.binarySearch(start, 0, count, place);
    return low >= 0 ? low : -low - 1;
  }

  Span span(int first, int last) {
    return clean.span(start[first], end[last - 1]);
  }

  String text(int first, int last) {
    return last <= first ? "" : clean.words(start[first], end[last - 1]);
  }
}
