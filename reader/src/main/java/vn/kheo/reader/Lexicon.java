package vn.kheo.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Vốn từ: the phrases the rules know, from {@code vocabulary/*.txt}, one a line, {@code #} for
 * comments. A phrase may stand in several files. Words are numbered, phrases are paths through a
 * tree of word numbers, so that finding the longest phrase at a place costs one look-up a word.
 */
final class Lexicon {
  static final Lexicon VIETNAMESE = load();
  static final int SEED = 17;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> spelled = new ArrayList<>();
  private final Map<Long, Integer> paths = new HashMap<>();
  private final List<Integer> kinds = new ArrayList<>(List.of(0));

  // The same two maps, laid out for reading fast.
  private int[] wordTable = new int[0];
  private char[][] wordKeys = new char[0][];
  private long[] pathKeys = new long[0];
  private int[] pathNodes = new int[0];
  private int[] nodeKinds = new int[0];
  private int[] firstNodes = new int[0];
  private byte[] wordHints = new byte[0];

  private Lexicon() {
    spelled.add("");
  }

  private static Lexicon load() {
    var lexicon = new Lexicon();
    for (Term term : Term.values()) {
      lexicon.read(term);
    }
    for (Hint hint : Hint.values()) {
      for (String word : hint.words) {
        lexicon.number(word);
      }
    }
    lexicon.freeze();
    return lexicon;
  }

  private void read(Term term) {
    String name = "vocabulary/" + term.name().toLowerCase(Locale.ROOT) + ".txt";
    try (var in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("vocabulary file missing: " + name);
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
      lines
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .forEach(phrase -> add(phrase, term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String phrase, Term term) {
    int node = 0;
    for (String word : phrase.split("[ /&.,-]+")) {
      long step = step(node, number(word));
      Integer next = paths.get(step);
      if (next == null) {
        next = kinds.size();
        kinds.add(0);
        paths.put(step, next);
      }
      node = next;
    }
    kinds.set(node, kinds.get(node) | term.bit);
  }

  private int number(String word) {
    return numbers.computeIfAbsent(
        Fold.key(word),
        key -> {
          spelled.add(key);
          return spelled.size() - 1;
        });
  }

  private static long step(int node, int word) {
    return ((long) node << 24) | word;
  }

  private void freeze() {
    int size = Integer.highestOneBit(numbers.size()) * 4;
    wordTable = new int[size];
    wordKeys = new char[spelled.size()][];
    for (int i = 1; i < spelled.size(); i++) {
      wordKeys[i] = spelled.get(i).toCharArray();
      int at = mixed(spelled(wordKeys[i], 0, wordKeys[i].length)) & (size - 1);
      while (wordTable[at] != 0) {
        at = (at + 1) & (size - 1);
      }
      wordTable[at] = i;
    }
    int room = Integer.highestOneBit(paths.size()) * 4;
    pathKeys = new long[room];
    pathNodes = new int[room];
    paths.forEach(
        (step, node) -> {
          int at = mix(step) & (room - 1);
          while (pathNodes[at] != 0) {
            at = (at + 1) & (room - 1);
          }
          pathKeys[at] = step;
          pathNodes[at] = node;
        });
    wordHints = new byte[spelled.size()];
    for (Hint hint : Hint.values()) {
      for (String word : hint.words) {
        wordHints[number(word)] |= (byte) hint.bit;
      }
    }
    firstNodes = new int[spelled.size()];
    for (int word = 1; word < firstNodes.length; word++) {
      firstNodes[word] = paths.getOrDefault(step(0, word), 0);
    }
    nodeKinds = kinds.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The {@linkplain #mixed hash} of a word is made letter by letter while it is read. */
  static int step(int hash, char letter) {
    return hash * 31 + letter;
  }

  static int spelled(char[] key, int start, int end) {
    int hash = SEED;
    for (int i = start; i < end; i++) {
      hash = step(hash, key[i]);
    }
    return hash;
  }

  /** Lets every letter bear on the low bits. */
  static int mixed(int hash) {
    int h = hash * 0x9E3779B1;
    return h ^ (h >>> 15);
  }

  private static int mix(long step) {
    long h = step * 0x9E3779B97F4A7C15L;
    return (int) (h >>> 40);
  }

  /** The number of the word {@code start..end} of that hash, 0 for one outside the vocabulary. */
  int word(int hash, char[] key, int start, int end) {
    int at = hash & (wordTable.length - 1);
    for (int found = wordTable[at]; found != 0; found = wordTable[at]) {
      char[] known = wordKeys[found];
      if (known.length == end - start && same(known, key, start)) {
        return found;
      }
      at = (at + 1) & (wordTable.length - 1);
    }
    return 0;
  }

  private static boolean same(char[] known, char[] key, int start) {
    for (int i = 0; i < known.length; i++) {
      if (known[i] != key[start + i]) {
        return false;
      }
    }
    return true;
  }

  /** The {@link Hint} bits of a word. */
  int hints(int word) {
    return wordHints[word];
  }

  /** The node of phrases that begin with a word, 0 for none. */
  int first(int word) {
    return firstNodes[word];
  }

  /** The node behind {@code node} by {@code word}, 0 for none; 0 is also the root. */
  int next(int node, int word) {
    if (word == 0) {
      return 0;
    }
    long step = step(node, word);
    int at = mix(step) & (pathKeys.length - 1);
    while (pathNodes[at] != 0) {
      if (pathKeys[at] == step) {
        return pathNodes[at];
      }
      at = (at + 1) & (pathKeys.length - 1);
    }
    return 0;
  }

  /** The {@link Term} bits of the phrase that ends at a node. */
  int kinds(int node) {
    return nodeKinds[node];
  }
}
