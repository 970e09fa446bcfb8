package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cơ quan ban hành and, above it, cơ quan chủ quản: the capitals at the head of the text that are
 * neither the name of the state nor that of the Party.
 */
final class IssuerRule {
  private static final Phrases MOTTOES =
      Phrases.of(
          "cộng hòa xã hội chủ nghĩa việt nam",
          "độc lập tự do hạnh phúc",
          "đảng cộng sản việt nam");

  private static final int LONGEST_LINE = 24;

  /** Stamps of secrecy and urgency stand above or beside the issuer. */
  private static final Phrases STAMPS =
      Phrases.of(
          "mật",
          "tối mật",
          "tuyệt mật",
          "khẩn",
          "thượng khẩn",
          "hỏa tốc",
          "dự thảo",
          "bản sao",
          "sao y",
          "độ mật");

  private final Page page;
  private final Words words;

  IssuerRule(Page page) {
    this.page = page;
    this.words = page.words();
  }

  /** Issuer and the body printed above it. */
  record Issuers(@Nullable Finding<String> superior, @Nullable Finding<String> issuer) {}

  /** Reads the words before {@code limit}. */
  Issuers read(int limit, @Nullable String place) {
    var bodies = bodies(left(limit));
    var casing = new Casing(page, place);
    Finding<String> issuer = null;
    Finding<String> superior = null;
    if (!bodies.isEmpty()) {
      issuer = finding(bodies.getLast(), casing, "letterhead.issuer");
      if (bodies.size() > 1) {
        superior = finding(bodies.get(bodies.size() - 2), casing, "letterhead.superior");
      }
    }
    return new Issuers(superior, issuer);
  }

  private Finding<String> finding(List<Integer> body, Casing casing, String rule) {
    int[] name = new int[body.size()];
    for (int k = 0; k < name.length; k++) {
      name[k] = body.get(k);
    }
    return new Finding<>(
        casing.name(name), words.span(name[0], name[name.length - 1] + 1), rule, 0.93);
  }

  /**
   * The words of the left column: capitals that are not a motto, with those of one line together.
   */
  private List<List<Integer>> left(int limit) {
    boolean[] motto = mottoes(limit);
    var lines = new ArrayList<List<Integer>>();
    for (var block : page.blocks()) {
      if (block.firstWord() >= limit) {
        break;
      }
      var line = new ArrayList<Integer>();
      for (int w = block.firstWord(); w < Math.min(block.lastWord(), limit); w++) {
        if (motto[w]) {
          add(lines, line);
          line = new ArrayList<>();
        } else {
          if (words.start[w] == block.line().gap + 1) {
            add(lines, line);
            line = new ArrayList<>();
          }
          line.add(w);
        }
      }
      add(lines, line);
    }
    return lines;
  }

  private boolean[] mottoes(int limit) {
    boolean[] motto = new boolean[Math.max(0, limit)];
    for (int w = 0; w < limit; w++) {
      int size = words.says(w, MOTTOES);
      for (int k = w; k < Math.min(limit, w + size); k++) {
        motto[k] = true;
      }
      w += Math.max(0, size - 1);
    }
    return motto;
  }

  private void add(List<List<Integer>> lines, List<Integer> line) {
    if (line.isEmpty() || line.size() > LONGEST_LINE) {
      return;
    }
    for (int w : line) {
      if (!words.isCaps(w) && words.number(w) < 0) {
        return;
      }
    }
    if (line.size() > 3 || words.says(first(line), STAMPS) == 0) {
      lines.add(line);
    }
  }

  private static int first(List<Integer> line) {
    return line.getFirst();
  }

  private List<List<Integer>> bodies(List<List<Integer>> lines) {
    var bodies = new ArrayList<List<Integer>>();
    int headEnd = -1;
    for (var line : lines) {
      int first = line.getFirst();
      int size = Vocabulary.size(words, first, Term.BODY);
      var open = bodies.isEmpty() ? null : bodies.getLast();
      if (open == null && size == 0 && !opensName(line)) {
        continue;
      }
      if (open == null || (size > 0 && open.size() > headEnd && !isDangling(open.getLast()))) {
        bodies.add(new ArrayList<>(line));
        headEnd = size;
      } else {
        open.addAll(line);
      }
    }
    return bodies;
  }

  /** “VĂN” above “PHÒNG CHÍNH PHỦ”: the name's first words alone on their line. */
  private boolean opensName(List<Integer> line) {
    return Vocabulary.size(words, line.getFirst(), Term.BODY) > 0 || line.size() == 1;
  }

  private boolean isDangling(int word) {
    return words.saysAny(word, "và", "của", "các", "phát", "quản", "thể") > 0
        || words.gap[word] == ',';
  }
}
