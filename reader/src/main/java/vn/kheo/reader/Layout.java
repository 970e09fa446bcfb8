package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Nối dòng: tells lines that were only wrapped from lines that end a paragraph, and joins the
 * former.
 *
 * <p>Text taken from a word processor has a line for each paragraph; text taken from a page has
 * lines of one width. Which of the two it is shows in how many lines begin in the middle of a
 * sentence.
 */
final class Layout {
  private static final Phrases FIXED =
      Phrases.of(
          "nơi nhận", "kính gửi", "số", "v v", "điều", "độc lập", "cộng hòa xã hội chủ nghĩa");
  private static final Phrases DANGLING =
      Phrases.of(
          "và", "của", "các", "với", "về", "tại", "cho", "do", "theo", "trong", "số", "sở", "bộ",
          "cục", "vụ", "ban", "ủy", "hội", "văn", "thủ", "tỉnh", "thành", "phố", "phó", "phòng",
          "chi", "trung", "công", "hoặc", "đến", "từ", "ngày", "là");

  private static final int TOO_LONG_TO_WRAP = 150;

  private final Words words;
  private final CleanText clean;
  private final List<Line> lines;
  private final boolean wrapped;
  private final int width;

  private Layout(Words words, List<Line> lines) {
    this.words = words;
    this.clean = words.clean;
    this.lines = lines;
    int broken = 0;
    int widest = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.length() < TOO_LONG_TO_WRAP) {
        widest = Math.max(widest, line.length());
      }
      if (i > 0 && !line.apart && line.bars == 0 && clean.isLower(line.start) && !isLabel(line)) {
        broken++;
      }
    }
    wrapped = broken * 8 > lines.size();
    width = widest;
  }

  /** Joins what was wrapped, marks the phrases and returns the paragraphs. */
  static List<Block> blocks(Words words, List<Line> lines) {
    var layout = new Layout(words, lines);
    var blocks = layout.join();
    words.mark();
    return blocks;
  }

  private List<Block> join() {
    var blocks = new ArrayList<Block>(lines.size());
    int word = 0;
    int i = 0;
    while (i < lines.size()) {
      Line first = lines.get(i);
      int last = i;
      while (last + 1 < lines.size() && continues(first, lines.get(last), lines.get(last + 1))) {
        int breakAt = lines.get(last + 1).start - 1;
        clean.join(breakAt);
        int before = words.at(breakAt) - 1;
        if (before >= 0) {
          words.ends[before] = false;
        }
        last++;
      }
      int end = lines.get(last).end;
      int firstWord = word;
      word = words.at(end);
      blocks.add(new Block(first.start, end, firstWord, word, first));
      i = last + 1;
    }
    return blocks;
  }

  private boolean continues(Line first, Line line, Line next) {
    return next.bars == 0
        && goesOn(first, line, next)
        && !Labels.begins(clean, next.start, next.end)
        && !isFixed(next);
  }

  /** Whether a line goes on with the one before, unless it is of those that always begin. */
  private boolean goesOn(Line first, Line line, Line next) {
    char last = clean.text[line.end - 1];
    boolean bare = line == first && line.length() == 1;
    if (bare) {
      return true;
    }
    boolean small =
        clean.isLower(next.start) || (wrapped && Character.isDigit(clean.key[next.start]));
    if (next.apart) {
      // A blank line inside a sentence: a page break or a slip of the portal that published it.
      return false;
    }
    boolean stop = last == '.' || last == ';' || last == ':';
    if (small) {
      return !stop || (wrapped && last != ';' && line.length() > width * 3 / 4);
    }
    if (!wrapped) {
      return last == ',' && line.length() < TOO_LONG_TO_WRAP && !isCaps(next);
    }
    if (isCaps(next) != isCaps(line)) {
      return false;
    }
    boolean full = line.length() >= width * 7 / 10;
    if (full) {
      // At the end of a full line a sentence may end the paragraph too: what orders begins a new
      // one.
      boolean ends = last == '.' && (line.length() < width * 9 / 10 || opensRequest(next));
      return last != ';' && last != ':' && !ends;
    }
    if (stop) {
      return false;
    }
    if (opensOrder(next) && line != first) {
      return false;
    }
    if (last == ',' || isDangling(line)) {
      return true;
    }
    // Web pages break the first line of a paragraph early; a verb in capitals begins a new one.
    return line == first && !opensOrder(next) && !isShortHeading(line);
  }

  private boolean isShortHeading(Line line) {
    return isCaps(line) && line.length() < width / 4 && !isLabel(line);
  }

  private boolean opensOrder(Line line) {
    int word = words.at(line.start);
    return word < words.count && Vocabulary.begins(words, word, Term.VERB, Term.OPENER);
  }

  private boolean opensRequest(Line line) {
    int word = words.at(line.start);
    return word < words.count && Vocabulary.begins(words, word, Term.GIVE, Term.HEAD);
  }

  /** Lines that always begin something: the great parts of a dispatch. */
  private boolean isFixed(Line line) {
    if (!clean.isUpper(line.start)) {
      return false;
    }
    int word = words.at(line.start);
    return words.says(word, FIXED) > 0 && isFixedForm(line, word);
  }

  private boolean isFixedForm(Line line, int word) {
    if (words.says(word, "số") > 0) {
      return line.end - line.start > 3
          && (clean.key[line.start + 2] == ':' || words.gap[word] == ':');
    }
    if (words.says(word, "điều") > 0) {
      return words.number(word + 1) >= 0;
    }
    return true;
  }

  /** A line that ends in a word which cannot end a phrase. */
  private boolean isDangling(Line line) {
    int last = words.at(line.end) - 1;
    return last >= 0 && words.says(last, DANGLING) > 0 && words.end[last] == line.end;
  }

  private boolean isCaps(Line line) {
    int letters = 0;
    for (int i = line.start; i < line.end; i++) {
      if (Letters.isLower(clean.text[i])) {
        return false;
      }
      if (Letters.isLetter(clean.text[i])) {
        letters++;
      }
    }
    return letters > 1;
  }

  private boolean isLabel(Line line) {
    return Labels.begins(clean, line.start, line.end);
  }
}
