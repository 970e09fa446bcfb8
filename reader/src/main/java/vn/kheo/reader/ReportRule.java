package vn.kheo.reader;

import org.jspecify.annotations.Nullable;

/** Nơi nhận báo cáo: who is to have the report or draft, and through whom it goes. */
final class ReportRule {
  private final Words words;
  private final PartyRule parties;

  ReportRule(Words words) {
    this.words = words;
    this.parties = new PartyRule(words);
  }

  @Nullable Finding<String> to(int first, int last) {
    Finding<String> onward = null;
    boolean reporting = false;
    for (int w = first; w < last; w++) {
      if (!words.may(w, Hint.REPORT)) {
        continue;
      }
      reporting |= words.saysAny(w, "báo cáo", "phản ánh", "kết quả", "gửi") > 0;
      int lead = lead(w, first, reporting);
      if (lead > 0) {
        var found = name(w + lead, last, "report.to");
        if (found != null) {
          if (!isOnward(w, first)) {
            return found;
          }
          onward = onward == null ? found : onward;
        }
      }
    }
    return onward;
  }

  @Nullable Finding<String> via(int first, int last) {
    for (int w = first; w < last; w++) {
      if (!words.may(w, Hint.REPORT)) {
        continue;
      }
      boolean bracket = w > first && words.gap[w - 1] == '(';
      int lead = words.says(w, "thông qua");
      if (lead == 0 && bracket) {
        lead = words.saysAny(w, "qua", "gửi qua");
      }
      if (lead > 0) {
        var found = name(w + lead, last, "report.via");
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private int lead(int w, int first, boolean reporting) {
    int sent = words.saysAny(w, "gửi về", "gửi đến", "gửi tới", "gửi cho", "gửi");
    if (sent > 0) {
      return sent;
    }
    if (words.saysAny(w, "trình") > 0
        && words.saysAny(w - 1, "quá", "chương", "tờ", "giáo", "công", "lộ", "quy") == 0) {
      return 1;
    }
    if (words.says(w, "báo cáo") > 0 && w >= first) {
      return 2 + words.saysAny(w + 2, "về", "với", "cho", "lên");
    }
    return reporting && words.says(w, "về") > 0 ? 1 : 0;
  }

  /** “để tổng hợp, báo cáo …” is what the receiver does with it. */
  private boolean isOnward(int w, int first) {
    for (int k = w - 1; k >= Math.max(first, w - 6); k--) {
      if (words.gap[k] == ';' || words.gap[k] == '.') {
        return false;
      }
      if (words.says(k, "để") > 0) {
        return true;
      }
    }
    return words.saysAny(w - 3, "tổng hợp,") > 0;
  }

  private @Nullable Finding<String> name(int first, int last, String rule) {
    if (words.saysAny(first, "cấp có thẩm quyền", "cơ quan có thẩm quyền", "cấp trên") > 0
        && first < last) {
      int size = words.saysAny(first, "cấp có thẩm quyền", "cơ quan có thẩm quyền", "cấp trên");
      return new Finding<>(
          words.text(first, first + size), words.span(first, first + size), rule, 0.7);
    }
    var list = parties.read(first, last, false);
    if (list == null || words.saysAny(first, "các") > 0) {
      return null;
    }
    int end = list.names().getLast().last();
    for (int w = first + 1; w < end; w++) {
      boolean paper =
          words.is(w, Term.KIND)
              && (words.isLower(w)
                  || words.saysAny(w, "quyết định", "chỉ thị", "tờ trình", "đề án", "văn bản") > 0);
      if (paper
          || words.saysAny(
                      w,
                      "về",
                      "kết quả",
                      "những",
                      "để",
                      "xem xét",
                      "tình hình",
                      "trong",
                      "tại",
                      "trước",
                      "phương án",
                      "chương trình",
                      "qua",
                      "vào",
                      "chậm nhất",
                      "theo",
                      "số")
                  > 0
              && words.isLower(w)) {
        end = w;
        break;
      }
    }
    return new Finding<>(words.text(first, end), words.span(first, end), rule, 0.8);
  }
}
