package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.TailRule.Piece;

/**
 * Quyền hạn, chức vụ, họ tên người ký. Source: Nghị định 30/2020/NĐ-CP, Điều 13 (TM., KT., TL.,
 * TUQ., Q.); Hướng dẫn 05-HD/VPTW (T/M, K/T, T/L).
 */
final class SignatureRule {
  private final Words words;
  private final Page page;

  private final List<String> authority = new ArrayList<>();
  private int authorityStart = -1;
  private int authorityEnd;
  private int titleStart = -1;
  private int titleEnd;
  private int nameStart = -1;
  private int nameEnd;

  SignatureRule(Page page) {
    this.page = page;
    this.words = page.words();
  }

  Signature read(List<Piece> pieces) {
    for (var piece : pieces) {
      int first = words.at(piece.start());
      int last = words.at(piece.end());
      if (first >= last || isNote(piece)) {
        continue;
      }
      int w = first;
      while (w < last
          && (words.isCaps(w) || isBetween(w, first, last))
          && !isName(words, w, last)) {
        w++;
      }
      if (w > first && nameStart < 0) {
        capitals(first, w);
      }
      if (w < last && (titleStart >= 0 || authorityStart >= 0) && isName(words, w, last)) {
        name(w, last);
      }
    }
    return new Signature(
        authorityStart < 0
            ? null
            : new Finding<>(
                String.join(" / ", authority),
                words.span(authorityStart, authorityEnd),
                "signature.authority",
                0.95),
        finding(titleStart, titleEnd, "signature.title"),
        finding(nameStart, nameEnd, "signature.name"));
  }

  private @Nullable Finding<String> finding(int first, int last, String rule) {
    return first < 0 ? null : page.finding(words.start[first], words.end[last - 1], rule, 0.95);
  }

  /** “(Đã ký)” and what a signing device prints. */
  private boolean isNote(Piece piece) {
    char c = page.clean().key[piece.start()];
    return c == '('
        || c == '['
        || words.saysAny(words.at(piece.start()), "đã ký", "ký bởi", "người ký") > 0;
  }

  private boolean isBetween(int w, int first, int last) {
    return w > first && w + 1 < last && words.isCaps(w + 1) && words.number(w) >= 0;
  }

  private void capitals(int first, int last) {
    int w = first;
    while (w < last) {
      int prefix = authoritySize(words, w);
      int end = w + prefix;
      if (prefix > 0) {
        if (authorityStart < 0) {
          authorityStart = w;
        }
        end = endOfAuthority(w + prefix, last);
        authority.add(words.clean.words(words.start[w], words.end[end - 1]));
        authorityEnd = end;
      } else if (!authority.isEmpty() && titleStart < 0 && continuesAuthority(w)) {
        end = endOfAuthority(w, last);
        authority.add(
            authority.removeLast()
                + (words.gap[authorityEnd - 1] == ',' ? ", " : " ")
                + words.clean.words(words.start[w], words.end[end - 1]));
        authorityEnd = end;
      } else {
        if (titleStart < 0) {
          titleStart = w;
        }
        titleEnd = last;
        end = last;
      }
      w = Math.max(w + 1, end);
    }
  }

  private boolean continuesAuthority(int w) {
    return words.gap[authorityEnd - 1] == ',' || !words.is(w, Term.POST);
  }

  /** An authority ends before the next one or before the post of the one who signs. */
  private int endOfAuthority(int from, int last) {
    int w = from + Math.max(1, words.is(from, Term.POST) ? words.size(from, Term.POST) : 1);
    while (w < last) {
      if (authoritySize(words, w) > 0
          || (words.is(w, Term.POST) && words.gap[w - 1] != ',' && words.size(w, Term.POST) > 1)) {
        break;
      }
      w += words.is(w, Term.POST) ? words.size(w, Term.POST) : 1;
    }
    return Math.min(w, last);
  }

  private void name(int first, int last) {
    if (nameStart < 0) {
      nameStart = first;
      nameEnd = last;
    } else if (last - nameStart <= 7 && nameEnd == first) {
      nameEnd = last;
    }
  }

  /** Words of “TM.”, “KT.”, “T/M” … where such an authority begins, else 0. */
  static int authoritySize(Words words, int w) {
    if (w < 0 || w + 1 >= words.count || !words.isCaps(w)) {
      return 0;
    }
    if (words.saysAny(w, "tm", "kt", "tl", "tuq", "q") > 0) {
      char gap = words.gap[w];
      boolean marked = gap == '.' || gap == '·' || gap == ':';
      // “- Lưu: VT, KT.” ends the list with the drafting room; no authority stands there.
      if (words.ends[w] && w > 0 && words.gap[w - 1] == ',') {
        return 0;
      }
      return marked && words.isCaps(w + 1) && words.end[w + 1] - words.start[w + 1] > 1 ? 1 : 0;
    }
    boolean slashed = words.gap[w] == '/' && words.saysAny(w, "t m", "k t", "t l", "t uq") > 0;
    return slashed && w + 2 < words.count && words.isCaps(w + 2) ? 2 : 0;
  }

  static boolean isCapsPost(Words words, int w) {
    boolean deputy = w + 1 < words.count && words.says(w, "p") > 0 && words.isCaps(w);
    if (deputy && ".·".indexOf(words.gap[w]) >= 0 && !words.ends[w]) {
      return isCapsPost(words, w + 1); // “P. GIÁM ĐỐC”
    }
    if (!words.is(w, Term.POST) || words.size(w, Term.POST) < 2) {
      return false;
    }
    for (int k = 0; k < words.size(w, Term.POST); k++) {
      if (!words.isCaps(w + k)) {
        return false;
      }
    }
    return true;
  }

  /** Two to seven capitalised words, such as a person's name; rank or degree may stand before. */
  static boolean isName(Words words, int first, int last) {
    int size = last - first;
    if (size < 1 || size > 7 || (words.isCaps(first) && words.gap[first] == ' ')) {
      return false;
    }
    int small = 0;
    for (int w = first; w < last; w++) {
      char gap = words.gap[w];
      if (!words.isUpper(w) || words.number(w) >= 0) {
        boolean rank = words.isLower(w) && w == first + 1 && size > 3;
        if (!rank) {
          return false;
        }
      }
      if (w < last - 1 && gap != ' ' && gap != '.' && gap != '·') {
        return false;
      }
      small += words.isCaps(w) ? 0 : 1;
    }
    return small * 2 > size;
  }

  static boolean endsInName(Page page, List<Piece> pieces) {
    var words = page.words();
    int caps = 0;
    for (var piece : pieces) {
      int first = words.at(piece.start());
      int last = words.at(piece.end());
      int w = first;
      while (w < last && words.isCaps(w)) {
        w++;
      }
      caps += w - first;
      if (caps > 0
          && w < last
          && isName(words, w, last)
          && page.clean().key[piece.start()] != '(') {
        return true;
      }
    }
    return false;
  }
}
