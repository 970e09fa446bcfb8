package vn.kheo.reader;

import org.jspecify.annotations.Nullable;

/** Tên cơ quan trong câu: where the name of a body that begins or ends at a word stops. */
final class Names {
  private static final int LONGEST = 24;

  private Names() {}

  /** The word behind the name that begins here; the word itself if none does. */
  static int endOfName(Words words, int first) {
    if (first >= words.count || !(words.is(first, Term.HEAD) || words.is(first, Term.BODY))) {
      return first;
    }
    int w = first;
    boolean capitals = words.isCaps(first);
    while (w < Math.min(words.count, first + LONGEST)) {
      if (w > first && stops(words, w, capitals)) {
        break;
      }
      char gap = words.gap[w];
      boolean office =
          gap == ',' && words.is(w + 1, Term.HEAD) && words.saysAny(w - 1, "bộ trưởng") > 0;
      boolean field =
          gap == ','
              && w + 1 < words.count
              && words.isUpper(w + 1)
              && !words.is(w + 1, Term.HEAD)
              && words.saysAny(first, "sở", "bộ", "phòng", "cục", "giám đốc sở", "bộ trưởng bộ")
                  > 0;
      w++;
      if (words.ends[w - 1] || (gap != ' ' && gap != '-' && gap != '_' && !office && !field)) {
        break;
      }
    }
    return w;
  }

  private static boolean stops(Words words, int w, boolean capitals) {
    if (words.saysAny(
                w, "về", "tại", "để", "cho", "trong", "việc", "và các", "ngày", "số", "đã", "có",
                "theo", "được", "trên", "từ", "nhằm", "này", "do", "với", "như", "thì", "vào",
                "bảo", "phê", "sửa", "bổ sung", "là", "khi", "đến", "giao")
            > 0
        && (capitals || words.isLower(w))) {
      return true;
    }
    if (words.says(w, "v v") > 0 && words.gap[w] == '/') {
      return true;
    }
    if (words.saysAny(w, "phê duyệt", "ban hành", "quy định", "sửa đổi", "hướng dẫn") > 0) {
      return true; // “của Thủ tướng Chính phủ Phê duyệt Đề án …”
    }
    if (words.says(w, "và") > 0) {
      // “Bộ Công an và Bộ Quốc phòng” is one issuer; “… và Nghị quyết số …” is not.
      return words.is(w + 1, Term.KIND) || !words.isUpper(w + 1);
    }
    return (words.isLower(w) || capitals && words.isCaps(w))
        && (words.is(w, Term.VERB) || words.is(w, Term.KIND))
        && words.saysAny(w, "tổ chức", "thống kê", "thông tin", "quản lý") == 0;
  }

  /** The name that ends just before a word, or null: the longest that begins like one. */
  static @Nullable String nameBefore(Words words, int end) {
    String found = null;
    for (int w = end - 1; w >= Math.max(0, end - LONGEST); w--) {
      if (w < end - 1 && (words.ends[w] || ".;:,(".indexOf(words.gap[w]) >= 0)) {
        break;
      }
      if (words.is(w, Term.HEAD) && words.isUpper(w) && endOfName(words, w) >= end) {
        boolean opens =
            w == 0
                || words.ends[w - 1]
                || words.gap[w - 1] != ' '
                || words.saysAny(w - 1, "của", "do", "được") > 0;
        if (opens) {
          return words.text(w, end);
        }
        found = found == null ? words.text(w, end) : found;
      }
    }
    return found;
  }
}
