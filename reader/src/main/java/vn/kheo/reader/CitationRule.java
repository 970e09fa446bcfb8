package vn.kheo.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Symbols.Symbol;

/**
 * Văn bản viện dẫn: every other document named by its symbol, once, with the kind, date and issuer
 * that stand beside any of its mentions.
 */
final class CitationRule {
  private final Page page;
  private final Words words;
  private final Dates dates;

  CitationRule(Page page) {
    this.page = page;
    this.words = page.words();
    this.dates = new Dates(page.words(), null);
  }

  private static final class Mentions {
    final List<Symbol> symbols = new ArrayList<>();
    @Nullable String kind;
    @Nullable LocalDate date;
    @Nullable String issuer;
  }

  List<Citation> read(@Nullable Finding<String> own) {
    var found = new LinkedHashMap<String, Mentions>();
    String self = own == null ? "" : key(own.value());
    for (var symbol : new Symbols(page).all()) {
      String key = key(symbol.value());
      if (!key.equals(self)) {
        add(found.computeIfAbsent(key, k -> new Mentions()), symbol);
      }
    }
    var citations = new ArrayList<Citation>(found.size());
    for (var mentions : found.values()) {
      citations.add(citation(mentions));
    }
    return citations;
  }

  private static String upper(String text) {
    return text.toUpperCase(java.util.Locale.ROOT);
  }

  private static String key(String symbol) {
    return Fold.key(symbol).replace("-", "");
  }

  private Citation citation(Mentions mentions) {
    var first = mentions.symbols.getFirst();
    var spans = new ArrayList<Span>(mentions.symbols.size());
    for (var symbol : mentions.symbols) {
      spans.add(page.clean().span(symbol.start(), symbol.end()));
    }
    double confidence = mentions.kind == null ? 0.75 : 0.96;
    return new Citation(
        new Finding<>(first.value(), spans.getFirst(), "citation.symbol", confidence),
        mentions.date,
        mentions.issuer,
        mentions.kind,
        spans);
  }

  private void add(Mentions mentions, Symbol symbol) {
    mentions.symbols.add(symbol);
    int kind = kindBefore(symbol.firstWord());
    if (mentions.kind == null && kind >= 0) {
      mentions.kind = kindName(kind);
    }
    int next = symbol.lastWord();
    if (next >= words.count) {
      return;
    }
    if (words.says(next, "ngày") > 0 && !words.ends[next - 1]) {
      var day = dates.day(next + 1);
      if (day != null) {
        if (mentions.date == null) {
          mentions.date = day.first();
        }
        next = day.next();
      }
    } else if (mentions.date == null && kind >= 0) {
      mentions.date = dateBefore(kind);
    }
    // A title in capitals cuts names short; any other mention says it better.
    if (mentions.issuer == null || mentions.issuer.equals(upper(mentions.issuer))) {
      String before = mentions.issuer;
      mentions.issuer = issuerAt(next);
      if (mentions.issuer == null && kind >= 0) {
        mentions.issuer = issuerBefore(kind);
      }
      mentions.issuer = mentions.issuer == null ? before : mentions.issuer;
    }
  }

  /** The first word of the kind before “số” or before the symbol itself, or -1. */
  private int kindBefore(int symbol) {
    int w = symbol - 1;
    if (words.says(w, "số") > 0) {
      w--;
    }
    for (int back = 4; back >= 0; back--) {
      int first = w - back;
      if (first >= 0
          && words.is(first, Term.KIND)
          && first + words.size(first, Term.KIND) == w + 1) {
        return first;
      }
    }
    return -1;
  }

  private String kindName(int kind) {
    String text = words.text(kind, kind + words.size(kind, Term.KIND));
    return text.equals(text.toUpperCase(java.util.Locale.ROOT))
        ? Casing.sentence(text)
        : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** “của Thủ tướng Chính phủ”, “giữa … và …” at a word. */
  private @Nullable String issuerAt(int word) {
    if (word >= words.count || words.ends[word - 1]) {
      return null;
    }
    boolean beside = words.gap[word - 1] == ' ' || words.gap[word - 1] == ')';
    if (!beside || words.saysAny(word, "của", "do", "giữa") == 0) {
      return null;
    }
    int end = Names.endOfName(words, word + 1);
    return end > word + 1 ? words.text(word + 1, end) : null;
  }

  /** “Sở Xây dựng tại Công văn số …”, “Bộ Nội vụ đã có Văn bản số …”, “UBND tỉnh (văn bản số …”. */
  private @Nullable String issuerBefore(int kind) {
    int w = kind;
    if (words.saysAny(w - 1, "tại", "có") > 0) {
      w--;
    } else if (words.says(w - 2, "ban hành") > 0) {
      w -= 2;
    } else if (w == 0 || words.gap[w - 1] != '(') {
      return null;
    }
    if (words.says(w - 1, "đã") > 0) {
      w--;
    }
    if (words.says(w - 2, "chuyển đến") > 0) {
      w -= 2;
    }
    return Names.nameBefore(words, w);
  }

  /** “Ngày 28 tháng 10 năm 2025, Chủ tịch … đã ban hành Công văn số …”. */
  private @Nullable LocalDate dateBefore(int kind) {
    for (int w = kind - 1; w > Math.max(0, kind - 26); w--) {
      if (words.ends[w] || words.gap[w] == '.' || words.gap[w] == ';') {
        return null;
      }
      if (words.says(w, "ngày") > 0) {
        var day = dates.day(w + 1);
        return day == null || words.gap[day.next() - 1] != ',' ? null : day.first();
      }
    }
    return null;
  }
}
