package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cơ quan, đơn vị, cá nhân được giao: reads a list of parties that begins at a word, such as {@code
 * Bộ Quốc phòng, Bộ Nội vụ và các bộ, cơ quan liên quan}.
 *
 * <p>A semicolon always parts two parties. A comma or “và” does before a name that begins like one
 * (“Sở …”, “các …”), not inside a name (“Sở Văn hóa, Thể thao và Du lịch”, “các sở, ban, ngành”).
 */
final class PartyRule {
  private static final int LONGEST = 90;

  private final Words words;
  private final PredicateRule predicates;

  PartyRule(Words words) {
    this.words = words;
    this.predicates = new PredicateRule(words);
  }

  /** One party's words. */
  record Name(int first, int last) {}

  /**
   * A list of parties.
   *
   * @param next the first word behind it
   */
  record Parties(List<Name> names, int next) {}

  /** A name's key without “các”, by which two mentions of one party are known as one. */
  static String bare(String name) {
    String key = Fold.key(name);
    return key.startsWith("các ") ? key.substring(4) : key;
  }

  /** Whether a party may begin at this word; {@code bare}: also “đơn vị …” without “các”. */
  boolean begins(int w, int last, boolean bare) {
    if (w >= last || w < 0) {
      return false;
    }
    if (quantifier(w) > 0) {
      int next = w + quantifier(w);
      return next < last && (words.is(next, Term.GROUP) || words.is(next, Term.HEAD));
    }
    if (words.is(w, Term.HEAD)) {
      boolean person =
          words.saysAny(
                  w,
                  "thủ trưởng",
                  "người đứng đầu",
                  "giám đốc",
                  "chủ tịch",
                  "lãnh đạo",
                  "bí thư",
                  "ủy ban nhân dân",
                  "chủ đầu tư",
                  "ubnd",
                  "đồng chí")
              > 0;
      if (words.isUpper(w) || (person && bare) || words.says(w, "ủy ban nhân dân") > 0) {
        return true;
      }
    }
    return bare && words.is(w, Term.GROUP);
  }

  /** The list at {@code first}, or null. */
  @Nullable Parties read(int first, int last, boolean bare) {
    if (!begins(first, last, bare)) {
      return null;
    }
    boolean semicolons = hasSemicolon(first, last);
    var names = new ArrayList<Name>();
    int item = first;
    int w = first + headSize(first);
    boolean colon = false;
    while (w < Math.min(last, first + LONGEST)) {
      if (words.ends[w - 1]) {
        break;
      }
      char gap = words.gap[w - 1];
      if (gap == '.' || gap == '(' || gap == ')' || gap == '"') {
        break;
      }
      if (gap == ':') {
        boolean act = predicates.opens(w) && !listsNames(w, last);
        if (!opensList(w - 1, item) || !words.isUpper(w) || act) {
          break;
        }
        colon = true;
        w++;
        continue;
      }
      if (gap == ';') {
        if (!begins(w, last, true)) {
          break;
        }
        names.add(new Name(item, w));
        item = w;
        w += headSize(w);
        colon = false;
        continue;
      }
      if (predicates.begins(w, item) || words.is(w, Term.TOLD) && words.isLower(w)) {
        break;
      }
      if (words.saysAny(w, "để", "nhằm", "trong việc", "trong công tác", "trong quá trình") > 0) {
        break;
      }
      if (colon) {
        if (gap == ',' && words.isLower(w)) {
          break;
        }
        w++;
        continue;
      }
      boolean link = words.saysAny(w, "và", "cùng", "hoặc") > 0;
      int next = link ? w + 1 : w;
      if (words.saysAny(next, "với") > 0 && link) {
        break;
      }
      if (link
          && words.saysAny(item, "văn phòng", "chánh văn phòng", "phó chánh văn phòng") > 0
          && words.saysAny(w - 1, "dân", "hội", "hđnd") > 0
          && w - item < 8) {
        w++; // “Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã” is one office.
        continue;
      }
      if ((gap == ',' || link) && parts(next, last, semicolons, item)) {
        names.add(new Name(item, w));
        item = next;
        w = next + headSize(next);
        continue;
      }
      boolean fight = words.says(w, "chống") > 0 && words.says(w - 1, "phòng") > 0;
      if (gap == ',' && !fight && !goesOn(w)) {
        break;
      }
      w++;
    }
    names.add(new Name(item, w));
    return new Parties(names, w);
  }

  /** Words of “các”, if it stands here, and of the noun a name begins with. */
  private int headSize(int w) {
    int quantifier = quantifier(w);
    int noun = w + quantifier;
    boolean named = words.is(noun, Term.HEAD) || words.is(noun, Term.GROUP);
    return Math.max(1, quantifier + (named ? words.size(noun, Term.VERB) : 0));
  }

  private int quantifier(int w) {
    return words.saysAny(w, "các", "những", "mọi", "từng", "mỗi", "toàn thể", "toàn bộ", "quý");
  }

  private boolean hasSemicolon(int first, int last) {
    for (int w = first; w < Math.min(last - 1, first + LONGEST); w++) {
      if (words.gap[w] == ';') {
        return begins(w + 1, last, true) && !predicates.begins(w + 1, first);
      }
      if (words.gap[w] == '.' || words.gap[w] == ':' || words.ends[w]) {
        return false;
      }
      if (w > first && predicates.begins(w, first)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a comma or “và” before this word parts two parties. */
  private boolean parts(int w, int last, boolean semicolons, int item) {
    if (w >= last) {
      return false;
    }
    boolean group = words.saysAny(w, "các", "những", "mọi", "từng", "mỗi") > 0;
    if (group) {
      return !semicolons && begins(w, last, false);
    }
    if (!words.is(w, Term.HEAD) || !words.isUpper(w)) {
      return words.is(w, Term.HEAD)
          && words.saysAny(
                  w,
                  "ủy ban nhân dân",
                  "ubnd",
                  "thủ trưởng các",
                  "lãnh đạo các",
                  "người đứng đầu các",
                  "giám đốc các",
                  "giám đốc sở",
                  "chủ tịch ủy ban",
                  "chủ tịch ubnd")
              > 0;
    }
    // “Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ” and “Các Bộ, Thủ trưởng cơ quan …” hold together.
    boolean sameOffice = words.is(w, Term.POST) && w - item <= 2 && words.is(item, Term.POST);
    return !sameOffice && !isFieldName(w, item);
  }

  /** “Sở Lao động, Thương binh và Xã hội”: heads of names are also words inside names. */
  private boolean isFieldName(int w, int item) {
    return words.size(w, Term.VERB) == 1
        && w + 1 < words.count
        && !words.isUpper(w + 1)
        && words.says(w, "ban") == 0
        && words.saysAny(item, "sở", "bộ") > 0
        && words.saysAny(w, "thống kê", "báo", "hội", "đoàn", "tổ") > 0;
  }

  /** “các tỉnh: A, B”, “các Bộ: X, Y”: the names behind the colon belong to the party. */
  private boolean opensList(int w, int item) {
    boolean many = false;
    for (int k = Math.max(item, w - 3); k <= w; k++) {
      many |= quantifier(k) > 0;
    }
    // “Giám đốc: Sở A, Sở B”: the post is said once for all of them.
    boolean post = words.is(item, Term.POST) && item + words.size(item, Term.POST) == w + 1;
    return many && isKindOfBody(w) || post && words.is(w + 1, Term.HEAD) && words.isUpper(w + 1);
  }

  /** “các sở: Xây dựng, Công Thương”: names of fields, though the first is a verb too. */
  private boolean listsNames(int w, int last) {
    for (int k = w; k < Math.min(last - 1, w + 6); k++) {
      if (words.gap[k] == ',') {
        return words.isUpper(k + 1);
      }
      if (words.gap[k] != ' ' && words.gap[k] != '-') {
        return false;
      }
    }
    return false;
  }

  private boolean isKindOfBody(int w) {
    return words.saysAny(
            w, "tỉnh", "phố", "bộ", "sở", "xã", "phường", "ngành", "đoàn", "ty", "huyện", "khu",
            "vụ", "cục", "ban", "hội", "công ty", "trường", "phòng")
        > 0;
  }

  /** Whether words after a comma still belong to the name: “ban, ngành”, “Thể thao và Du lịch”. */
  private boolean goesOn(int w) {
    return words.is(w, Term.GROUP)
        || words.isUpper(w)
        || predicates.isNounToo(w) // “Trung tâm Giám sát, điều hành thông minh”
        || quantifier(w) > 0
        || words.saysAny(w, "sự nghiệp", "phường", "xã") > 0;
  }
}
