package vn.kheo.reader;

/**
 * Vị ngữ: whether what is to be done begins at a word, so that the party before it ends there. Many
 * Vietnamese verbs are nouns too; what stands before and behind tells them apart.
 */
final class PredicateRule {
  private final Words words;

  PredicateRule(Words words) {
    this.words = words;
  }

  /** Whether a predicate begins at {@code w} behind the party that began at {@code party}. */
  boolean begins(int w, int party) {
    if (!words.isLower(w)) {
      return false;
    }
    boolean syllable =
        words.size(w, Term.VERB) == 1
            && words.saysAny(
                    w, "giao", "cử", "gửi", "đưa", "trình", "giúp", "cần", "phải", "không", "sớm",
                    "chỉ")
                == 0;
    if (syllable
        || !words.is(w, Term.VERB) && !words.is(w, Term.OPENER) && !words.is(w, Term.GIVE)) {
      return words.saysAny(
              w, "có ý kiến", "theo chức năng", "chủ trì", "đã", "sẽ", "nghiêm", "là", "tự")
          > 0;
    }
    int before = w - 1;
    if (words.says(w, "trình") > 0
        && words.saysAny(before, "công", "chương", "quá", "quy", "lộ", "tờ", "giáo") > 0) {
      return false;
    }
    if (words.saysAny(
            before,
            "được",
            "các",
            "những",
            "của",
            "về",
            "việc",
            "công tác",
            "để",
            "và được",
            "chưa",
            "đang")
        > 0) {
      return false;
    }
    if (words.says(before - 1, "được giao") > 0
        || words.says(before - 1, "công tác") > 0
            && words.saysAny(before - 2, "tổ", "đoàn", "ban") == 0) {
      return false;
    }
    if (words.saysAny(before - 1, "dự án", "đầu tư", "công trình", "khu công") > 0
        && words.saysAny(w, "đầu tư", "xây dựng", "phát triển") > 0) {
      return false;
    }
    if (words.says(w, "tổ chức") > 0 && words.gap[before] == ',') {
      return words.size(w, Term.VERB) > 2 || words.is(w + 2, Term.VERB);
    }
    if (words.saysAny(before, "và", "hoặc") > 0 || words.gap[before] == ',') {
      return words.is(w, Term.OPENER) || !isNounToo(w) && isSureVerb(w);
    }
    if (words.says(w, "tổ chức") > 0) {
      return words.size(w, Term.VERB) > 2 || !isOrganisation(w);
    }
    return !(isAttribute(w)
        && words.saysAny(before, "quan", "vị", "sở", "nghiệp", "lượng", "bộ") > 0);
  }

  /** Whether a sentence or unit may open with this word as an order. */
  boolean opens(int w) {
    if (!words.is(w, Term.VERB) && !words.is(w, Term.OPENER)) {
      return false;
    }
    return words.says(w, "tổ chức") == 0 || words.size(w, Term.VERB) > 2 || !isOrganisation(w);
  }

  /** “tổ chức” the body, not the act. */
  private boolean isOrganisation(int w) {
    int next = w + 2;
    return words.gap[w + 1] == ','
        || words.saysAny(
                next,
                "liên quan",
                "có liên quan",
                "chính trị",
                "đoàn thể",
                "hội",
                "đảng",
                "xã hội",
                "cá nhân",
                "thành viên",
                "tín dụng",
                "khác",
                "trực thuộc",
                "và cá nhân",
                "đoàn")
            > 0
        || words.saysAny(w - 1, "các", "những", "quan", "và", "vị", "mỗi") > 0
            && words.saysAny(
                    next, "thực", "triển", "rà", "kiểm", "xây", "quán", "tuyên", "hội nghị", "lễ")
                == 0;
  }

  /** Acts that also stand in names: “quản lý”, “điều hành”. */
  boolean isNounToo(int w) {
    return words.saysAny(
            w,
            "tổ chức",
            "báo cáo",
            "thông tin",
            "thống kê",
            "kiểm tra",
            "giám sát",
            "giáo dục",
            "quản lý",
            "truyền thông",
            "đào tạo",
            "lãnh đạo",
            "thanh tra",
            "kế hoạch",
            "đầu tư",
            "bảo vệ",
            "thông báo",
            "phòng",
            "tiếp nhận",
            "vận hành",
            "khai thác",
            "sử dụng",
            "cung cấp",
            "điều hành",
            "điều phối",
            "kiểm định",
            "kiểm nghiệm",
            "kiểm dịch",
            "bảo tồn",
            "vận chuyển",
            "bảo dưỡng",
            "thiết kế",
            "quan trắc",
            "đo lường",
            "phục hồi",
            "cảnh báo",
            "dự báo",
            "cấp cứu",
            "điều trị")
        > 0;
  }

  private boolean isSureVerb(int w) {
    return words.size(w, Term.VERB) > 1;
  }

  private boolean isAttribute(int w) {
    return words.saysAny(
            w,
            "giáo dục",
            "đào tạo",
            "thông tin",
            "truyền thông",
            "thi công",
            "quản lý",
            "thanh tra",
            "cung cấp",
            "sử dụng",
            "vận hành",
            "thống kê",
            "đầu tư",
            "cấp")
        > 0;
  }
}
