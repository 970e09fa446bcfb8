package vn.kheo.reader;

import java.util.Arrays;

/**
 * Vị trí trong văn bản gốc: where each character of the clean text stands in the text as handed in.
 *
 * <p>Between two of the cleaner's changes both run side by side, so only where such a stretch
 * begins is kept: a few for each line, not two numbers for each character.
 */
final class Places {
  private static final int PAGE = 6;

  private int[] at = new int[64];
  private int[] from = new int[64];
  private int[] width = new int[64];
  private int count;

  /** The last stretch that begins at or before each 64th character. */
  private int[] pages = new int[0];

  /** The character written at {@code place} and those behind it stand at {@code source} and on. */
  void run(int place, int source) {
    if (count == 0 || width[count - 1] != 1 || place - at[count - 1] != source - from[count - 1]) {
      one(place, source, 1);
    }
  }

  /** The one character written at {@code place} stands for {@code wide} of the source. */
  void one(int place, int source, int wide) {
    if (count == at.length) {
      at = Arrays.copyOf(at, count * 2);
      from = Arrays.copyOf(from, count * 2);
      width = Arrays.copyOf(width, count * 2);
    }
    at[count] = place;
    from[count] = source;
    width[count] = wide;
    count++;
  }

  /** Forgets what was written at {@code place} and behind it. */
  void cut(int place) {
    while (count > 0 && at[count - 1] >= place) {
      count--;
    }
  }

  /** Called once all {@code length} characters are written. */
  void close(int length) {
    pages = new int[(length >> PAGE) + 1];
    int run = 0;
    for (int page = 0; page < pages.length; page++) {
      while (run + 1 < count && at[run + 1] <= page << PAGE) {
        run++;
      }
      pages[page] = run;
    }
  }

  /** Where the character at {@code place} begins. */
  int from(int place) {
    int run = run(place);
    return from[run] + place - at[run];
  }

  /** Where it ends. */
  int to(int place) {
    int run = run(place);
    return from[run] + place - at[run] + width[run];
  }

  private int run(int place) {
    int run = pages[place >> PAGE];
    while (run + 1 < count && at[run + 1] <= place) {
      run++;
    }
    return run;
  }
}
