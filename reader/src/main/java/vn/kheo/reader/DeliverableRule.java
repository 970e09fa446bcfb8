package vn.kheo.reader;

/** Sản phẩm: what an order asks to be handed in, by its first verbs. */
final class DeliverableRule {
  private static final Phrases SPREADS =
      Phrases.of("quán triệt", "phổ biến", "tuyên truyền", "truyền thông");
  private static final Phrases FOLLOWS_UP = Phrases.of("theo dõi", "đôn đốc", "tổng hợp");
  private static final Phrases DRAFTS = Phrases.of("xây dựng", "ban hành", "lập", "tham mưu");
  private static final Phrases APPOINTS = Phrases.of("phân công", "cử", "bố trí cán bộ");
  private static final Phrases REPORTS = Phrases.of("báo cáo", "thống kê");
  private static final Phrases PLANS = Phrases.of("kế hoạch", "chương trình", "đề án", "phương án");

  private final Words words;

  DeliverableRule(Words words) {
    this.words = words;
  }

  Deliverable read(int first, int last) {
    int act = first;
    while (act < last && !words.is(act, Term.VERB) && words.says(act, "tiếp tục") == 0) {
      act++;
    }
    for (int w = act; w < Math.min(last, act + 14); w++) {
      var found = at(w, last, w == act);
      if (found != null) {
        return found;
      }
      if (words.gap[w] == ';' || words.gap[w] == '.') {
        break;
      }
    }
    return Deliverable.OTHER;
  }

  private @org.jspecify.annotations.Nullable Deliverable at(int w, int last, boolean opens) {
    if (opens && words.says(w, "tiếp tục") > 0) {
      return Deliverable.CARRY_ON;
    }
    if (words.says(w, SPREADS) > 0) {
      return Deliverable.DISSEMINATE;
    }
    if (words.says(w, FOLLOWS_UP) > 0) {
      return Deliverable.CONSOLIDATE;
    }
    if (words.says(w, DRAFTS) > 0 && planWithin(w, last)) {
      return Deliverable.PLAN;
    }
    if (words.says(w, APPOINTS) > 0) {
      return Deliverable.APPOINT;
    }
    if (opens && words.says(w, "hướng dẫn") > 0) {
      return Deliverable.GUIDE;
    }
    return words.says(w, REPORTS) > 0 ? Deliverable.REPORT : null;
  }

  private boolean planWithin(int from, int last) {
    for (int w = from; w < Math.min(last, from + 14); w++) {
      if (words.says(w, PLANS) > 0) {
        return true;
      }
      if (words.gap[w] == ';' || words.gap[w] == '.') {
        return false;
      }
    }
    return false;
  }
}
