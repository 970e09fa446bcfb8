package vn.kheo.reader;

import org.jspecify.annotations.Nullable;

/**
 * Tên loại và trích yếu: the kind printed in capitals with its subject beneath; a công văn has no
 * kind, its subject follows “V/v” under the symbol.
 */
final class TitleRule {
  private static final int FURTHEST_BLOCK = 80;
  private static final int LONGEST_SUBJECT = 900;

  private final Page page;
  private final Words words;
  private final CleanText clean;

  TitleRule(Page page) {
    this.page = page;
    this.words = page.words();
    this.clean = page.clean();
  }

  /**
   * Kind and subject.
   *
   * @param next index of the first block behind them
   */
  record Title(@Nullable Finding<String> kind, @Nullable Finding<String> subject, int next) {}

  Title read(
      SymbolRule.@Nullable Found symbol, PlaceDateRule.@Nullable PlaceDate date, int addressees) {
    int from = symbol == null ? 0 : symbol.block();
    int limit = addressees >= 0 ? addressees : Math.min(page.size(), from + FURTHEST_BLOCK);
    for (int b = from; b < limit; b++) {
      int kind = kindInCapitals(page.block(b));
      if (kind > 0) {
        return titled(b, kind, limit);
      }
      if (page.block(b).length() > 400) {
        break;
      }
    }
    return letter(from, limit, symbol, date, addressees);
  }

  /** Words of the kind's name if the block begins with one in capitals, else 0. */
  private int kindInCapitals(Block block) {
    int w = block.firstWord();
    if (!words.is(w, Term.KIND) || !words.isCaps(w) || words.start[w] != block.start()) {
      return 0;
    }
    int size = words.size(w, Term.KIND);
    for (int k = 0; k < size; k++) {
      if (!words.isCaps(w + k)) {
        return 0;
      }
    }
    boolean whole = w + size == block.lastWord();
    return whole
            || words.isCaps(w + size)
            || words.number(w + size) < 0 && words.gap[w + size - 1] == ' '
        ? size
        : 0;
  }

  private Title titled(int index, int size, int limit) {
    var block = page.block(index);
    int w = block.firstWord();
    var kind =
        new Finding<>(
            Casing.sentence(words.text(w, w + size)), words.span(w, w + size), "title.kind", 0.97);
    boolean urgent = words.saysAny(w + size, "khẩn", "hỏa tốc", "thượng khẩn") > 0;
    int start = w + size < block.lastWord() && !urgent ? words.start[w + size] : -1;
    int end = block.end();
    int b = index + 1;
    while (b < limit && continues(page.block(b), start, end) && !decides(b, start)) {
      if (start < 0) {
        start = page.block(b).start();
      }
      end = page.block(b).end();
      b++;
    }
    return new Title(kind, start < 0 ? null : subject(start, end), b);
  }

  private boolean continues(Block next, int start, int end) {
    if (next.isEmpty() || next.line().bars > 0 || isBodyText(next)) {
      return false;
    }
    if (start < 0) {
      return next.length() < LONGEST_SUBJECT;
    }
    if (next.end() - start > LONGEST_SUBJECT) {
      return false;
    }
    boolean caps = page.isCaps(start, end);
    if (caps != page.isCaps(next) && next.length() > 3) {
      return false;
    }
    boolean lower = clean.isLower(next.start());
    boolean named = words.is(next.firstWord(), Term.POST) || words.is(next.firstWord(), Term.BODY);
    if (next.line().apart) {
      return caps ? !named && !Labels.begins(clean, next.start(), next.end()) : lower;
    }
    return caps || lower || clean.text[end - 1] == ',' || !endsSentence(next);
  }

  /** “CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …” between the title of a decision and what it rests on. */
  private boolean decides(int index, int start) {
    var block = page.block(index);
    boolean named =
        words.is(block.firstWord(), Term.POST) || words.is(block.firstWord(), Term.BODY);
    if (start < 0 || !named || !page.isCaps(block) || index + 1 >= page.size()) {
      return false;
    }
    return words.saysAny(page.block(index + 1).firstWord(), "căn cứ", "theo đề nghị", "xét") > 0;
  }

  private boolean endsSentence(Block block) {
    return ".;:".indexOf(clean.text[block.end() - 1]) >= 0;
  }

  /** Where the text proper begins: preamble, addressees, a labelled part, a note in brackets. */
  private boolean isBodyText(Block block) {
    int w = block.firstWord();
    char first = clean.key[block.start()];
    if (first == '(' || first == '[') {
      return true;
    }
    if (words.saysAny(w, "kính gửi", "số", "căn cứ") > 0 || endsCall(block)) {
      return true;
    }
    if (page.isCaps(block)) {
      var label = Labels.read(clean, block.start(), block.end());
      return label != null && label.form().ordinal() <= Labels.Form.NUMBER.ordinal();
    }
    return Labels.begins(clean, block.start(), block.end())
        || (block.length() > 60 && endsSentence(block))
        || block.length() > LONGEST_SUBJECT;
  }

  /** “THỦ TƯỚNG CHÍNH PHỦ điện:” */
  private boolean endsCall(Block block) {
    return words.says(block.lastWord() - 1, "điện") > 0 && clean.text[block.end() - 1] == ':';
  }

  private Finding<String> subject(int start, int end) {
    int from = page.trimStart(start, end);
    int w = words.at(from);
    if (words.says(w, "v v") > 0 && words.gap[w] == '/') {
      from = page.trimStart(words.end[w + 1], end);
    }
    // Of the Party: “CHỈ THỊ / của Ban Thường vụ Tỉnh ủy / về …”.
    for (int k = w + 1;
        words.says(w, "của") > 0 && k < w + 12 && k < words.count && words.start[k] < end;
        k++) {
      if (words.says(k, "về") > 0 && words.isLower(k) && words.isCaps(k - 1)) {
        from = words.start[k];
      }
    }
    return page.finding(from, page.trimEnd(from, end), "title.subject", 0.9);
  }

  private Title letter(
      int from,
      int limit,
      SymbolRule.@Nullable Found symbol,
      PlaceDateRule.@Nullable PlaceDate date,
      int addressees) {
    Finding<String> subject = null;
    int next = symbol == null ? 0 : symbol.block() + 1;
    if (date != null) {
      next = Math.max(next, date.block() + 1);
    }
    for (int b = from; b < Math.min(limit + 1, page.size()); b++) {
      var block = page.block(b);
      int re = re(block);
      boolean beneath = symbol != null && b > symbol.block() && b <= symbol.block() + 2;
      if (re < 0 && beneath && addressees > b && words.says(block.firstWord(), "về") > 0) {
        re = block.firstWord();
      }
      if (re >= 0) {
        int end = endOfSubject(b, limit, date, block);
        subject = subject(words.start[re], end);
        break;
      }
      if (block.length() > 400) {
        break;
      }
    }
    if (subject == null && symbol != null && addressees >= 0) {
      subject = beneathNumber(symbol, limit);
    }
    boolean letter = addressees >= 0 || subject != null;
    Finding<String> kind = null;
    if (letter) {
      var span = symbol == null ? new Span(0, 0) : symbol.symbol().span();
      if (subject != null && symbol == null) {
        span = subject.span();
      }
      kind = new Finding<>("Công văn", span, "title.letter", 0.85);
    }
    return new Title(kind, subject, Math.max(next, limit == addressees ? limit : next));
  }

  /** In letters of the Party the subject may stand beneath the number without “V/v”. */
  private @Nullable Finding<String> beneathNumber(SymbolRule.Found symbol, int limit) {
    var own = page.block(symbol.block());
    int w = words.at(symbol.end());
    if (w < own.lastWord() && clean.isLower(words.start[w]) && own.lastWord() - w > 3) {
      return words.says(w, "ngày") > 0 ? null : subject(words.start[w], own.end());
    }
    int b = symbol.block() + 1;
    if (w < own.lastWord() || b >= limit) {
      return null;
    }
    var next = page.block(b);
    boolean plain =
        clean.isLower(next.start())
            && next.line().bars == 0
            && next.length() < LONGEST_SUBJECT
            && words.says(next.firstWord(), "ngày") == 0;
    return plain ? subject(next.start(), next.end()) : null;
  }

  /** The word “V/v” or “Về việc” the subject begins with, or -1. */
  private int re(Block block) {
    for (int w = block.firstWord(); w < block.lastWord(); w++) {
      if (words.says(w, "v v") > 0 && words.gap[w] == '/') {
        return w;
      }
      if (words.says(w, "về việc") > 0 && w == block.firstWord() && block.length() < 300) {
        return w;
      }
      if (w - block.firstWord() > 30) {
        break;
      }
    }
    return -1;
  }

  private int endOfSubject(
      int index, int limit, PlaceDateRule.@Nullable PlaceDate date, Block block) {
    int end = block.end();
    if (date != null && date.block() == index && words.start[date.firstWord()] > block.start()) {
      return words.start[date.firstWord()];
    }
    for (int b = index + 1; b < limit; b++) {
      var next = page.block(b);
      if (next.isEmpty()
          || next.line().bars > 0
          || (next.line().apart && !(clean.isLower(next.start()) && !endsSentence(block)))
          || (date != null && date.block() == b)
          || words.says(next.firstWord(), "kính gửi") > 0
          || (page.isCaps(next) && !page.isCaps(block))
          || next.length() > 250
          || next.end() - block.start() > LONGEST_SUBJECT) {
        break;
      }
      end = next.end();
    }
    return end;
  }
}
