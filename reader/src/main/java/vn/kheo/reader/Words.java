package vn.kheo.reader;

import java.util.Arrays;

/**
 * Các từ của văn bản: where each word stands, its number in the vocabulary, what stands between it
 * and the next, and the longest phrase of the vocabulary that begins with it.
 */
final class Words {
  private static final Lexicon LEXICON = Lexicon.VIETNAMESE;
  private static final int LONGEST = 12;

  final CleanText clean;
  int[] start;
  int[] end;
  int[] id;

  /** A number made of each word's letters, by which {@link Phrases} are passed over. */
  private int[] hash;

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

  /** How many words those phrases have: eight bits for each sort. */
  private int[] sizes = new int[0];

  private Marks[] hints = {};

  private static final int[] MASKS = {Term.mask(0), Term.mask(1), Term.mask(2)};

  int count;

  Words(CleanText clean) {
    this.clean = clean;
    int room = clean.length / 3 + 16;
    start = new int[room];
    end = new int[room];
    id = new int[room];
    hash = new int[room];
    gap = new char[room];
    ends = new boolean[room];
    split();
    hints();
  }

  private void split() {
    char[] key = clean.key;
    int n = clean.length;
    int i = 0;
    while (i < n && !isWord(key[i])) {
      i++;
    }
    while (i < n) {
      if (count == start.length) {
        grow();
      }
      int from = i;
      int spelled = Lexicon.SEED;
      boolean toned = false;
      char c = key[i];
      do {
        spelled = Lexicon.step(spelled, c);
        toned |= Fold.isToned(c);
        i++;
      } while (i < n && isWord(c = key[i]));
      if (toned) {
        Fold.tones(key, from, i);
        spelled = Lexicon.spelled(key, from, i);
      }
      start[count] = from;
      end[count] = i;
      hash[count] = Lexicon.mixed(spelled);
      id[count] = LEXICON.word(hash[count], key, from, i);
      if (c == ' ' && i + 1 < n && isWord(key[i + 1])) {
        gap[count++] = ' ';
        i++;
        continue;
      }
      int next = i;
      while (next < n && !isWord(key[next])) {
        next++;
      }
      sign(count, i, next);
      count++;
      i = next;
    }
  }

  private void hints() {
    hints = new Marks[Hint.values().length];
    for (int h = 0; h < hints.length; h++) {
      hints[h] = new Marks(count);
    }
    for (int w = 0; w < count; w++) {
      int bits = LEXICON.hints(id[w]);
      while (bits != 0) {
        hints[Integer.numberOfTrailingZeros(bits)].set(w);
        bits &= bits - 1;
      }
    }
  }

  static boolean isWord(char c) {
    return Letters.isWord(c);
  }

  private void grow() {
    int room = start.length * 2;
    start = Arrays.copyOf(start, room);
    end = Arrays.copyOf(end, room);
    id = Arrays.copyOf(id, room);
    hash = Arrays.copyOf(hash, room);
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
    sizes = new int[count];
    for (int i = 0; i < count; i++) {
      int node = LEXICON.first(id[i]);
      for (int k = i; node != 0; ) {
        int found = LEXICON.kinds(node);
        if (found != 0) {
          mark(i, found, k - i + 1);
        }
        if (ends[k] || !binds(gap[k]) || ++k >= count || k - i >= LONGEST) {
          break;
        }
        node = LEXICON.next(node, id[k]);
      }
    }
  }

  private void mark(int word, int found, int size) {
    for (int sort = 0; sort < MASKS.length; sort++) {
      if ((found & MASKS[sort]) != 0) {
        kinds[word] = kinds[word] & ~MASKS[sort] | found & MASKS[sort];
        sizes[word] = sizes[word] & ~(0xff << 8 * sort) | size << 8 * sort;
      }
    }
  }

  /** Words of one phrase are parted by a blank, or as in “TP.HCM”, “Q/H”. */
  private static boolean binds(char gap) {
    return gap == ' ' || gap == '_' || gap == '·' || gap == '/' || gap == '-';
  }

  /**
   * The first word of {@code from..end} with which a phrase of that sort may begin, or {@code end}.
   */
  int next(int from, int end, Hint hint) {
    return hints[hint.ordinal()].next(from, end);
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
    boolean may = word >= 0 && word < count && clean.key[start[word]] == phrase.charAt(0);
    return may ? spells(word, phrase) : 0;
  }

  private int spells(int word, String phrase) {
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

  /** How many words the first of these phrases takes that stands here, 0 if none does. */
  int says(int word, Phrases phrases) {
    if (word < 0 || word >= count || !phrases.mayBegin(hash[word])) {
      return 0;
    }
    for (String phrase : phrases.each()) {
      int found = spells(word, phrase);
      if (found > 0) {
        return found;
      }
    }
    return 0;
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
    return Math.max(1, sizes[word] >> 8 * term.sort() & 0xff);
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
      if (Letters.isLower(clean.text[i])) {
        return false;
      }
      if (Letters.isLetter(clean.text[i])) {
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
