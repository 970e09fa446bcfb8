package vn.kheo.reader;

import org.jspecify.annotations.Nullable;

/**
 * Số, ký hiệu của văn bản: {@code Số: 15/QĐ-BNV}, of the Party {@code Số 35-CT/TU}; the number may
 * be left blank for the clerk.
 */
final class SymbolRule {
  private static final int FURTHEST_BLOCK = 40;

  private final Page page;
  private final CleanText clean;
  private final Words words;
  private final Symbols symbols;

  SymbolRule(Page page) {
    this.page = page;
    this.clean = page.clean();
    this.words = page.words();
    this.symbols = new Symbols(page);
  }

  /** The symbol, the block it stands in and where it ends in the clean text. */
  record Found(Finding<String> symbol, int block, int start, int end) {}

  @Nullable Found read() {
    for (int b = 0; b < Math.min(page.size(), FURTHEST_BLOCK); b++) {
      var block = page.block(b);
      int last = Math.min(block.lastWord(), block.firstWord() + 24);
      for (int w = block.firstWord(); w < last; w++) {
        boolean first =
            w == block.firstWord() || words.start[w] == block.line().gap + 1 || afterMotto(w);
        if (first && words.says(w, "số") > 0 && words.isUpper(w)) {
          var found = at(b, w, block);
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  private boolean afterMotto(int word) {
    return words.says(word - 2, "hạnh phúc") > 0;
  }

  private @Nullable Found at(int index, int so, Block block) {
    int at = words.end[so];
    int start = skip(at, block.end());
    int i = start;
    while (i < block.end() && clean.key[i] >= '0' && clean.key[i] <= '9') {
      i++;
    }
    boolean numbered = i > start;
    i = skip(i, block.end());
    if (i >= block.end()) {
      return null;
    }
    int end;
    char c = clean.key[i];
    if (c == '/') {
      int code = i + 1;
      if (code + 4 < block.end() && Dates.isYear(yearAt(code)) && clean.key[code + 4] == '/') {
        code += 5;
      }
      end = symbols.code(code);
    } else if (c == '-') {
      int slash = i + 1;
      while (slash < block.end() && clean.key[slash] != '/' && slash - i < 8) {
        slash++;
      }
      end = slash < block.end() && clean.key[slash] == '/' ? symbols.code(slash + 1) : -1;
    } else {
      return null;
    }
    if (end < 0) {
      return null;
    }
    int from = numbered ? start : i;
    var value = withoutBlank(symbols.squeezed(from, end));
    return new Found(
        new Finding<>(value, clean.span(from, end), "letterhead.symbol", numbered ? 0.99 : 0.9),
        index,
        from,
        end);
  }

  /** Without the dots a clerk is to write over. */
  private static String withoutBlank(String symbol) {
    boolean dots = symbol.contains("…") || symbol.contains("..");
    return dots ? symbol.replace("…", "").replaceAll("\\.{2,}", "") : symbol;
  }

  private int yearAt(int at) {
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      char c = clean.key[i];
      if (c < '0' || c > '9') {
        return 0;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  private int skip(int at, int end) {
    int i = at;
    while (i < end && " :._…".indexOf(clean.text[i]) >= 0) {
      i++;
    }
    return i;
  }
}
