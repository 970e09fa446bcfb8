package vn.kheo.reader;

import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Cadence.Rhythm;

/** Nhịp thực hiện, chế độ báo cáo định kỳ: how often, and by which day of each period. */
final class CadenceRule {
  private final Words words;

  CadenceRule(Words words) {
    this.words = words;
  }

  /** A cadence and the words it takes. */
  record Found(Cadence cadence, int first, int last) {}

  /** “hằng tháng”, “mỗi quý”, “06 tháng một lần” at a word, else null. */
  static @Nullable Rhythm rhythmAt(Words words, int w) {
    if (w < 0 || w >= words.count || !words.may(w, Hint.RHYTHM)) {
      return null;
    }
    int each = words.saysAny(w, "hằng", "hàng", "mỗi", "từng");
    if (each > 0) {
      if (words.says(w + 1, "tháng") > 0) {
        return Rhythm.MONTHLY;
      }
      if (words.saysAny(w + 1, "quý", "quí") > 0) {
        return Rhythm.QUARTERLY;
      }
      if (words.says(w + 1, "năm") > 0) {
        return Rhythm.YEARLY;
      }
      if (words.says(w + 1, "tuần") > 0) {
        return Rhythm.WEEKLY;
      }
      return words.says(w + 1, "ngày") > 0 ? Rhythm.DAILY : null;
    }
    if (words.saysAny(
            w, "tháng cuối quý", "tháng cuối của quý", "tháng cuối mỗi quý", "cuối mỗi quý")
        > 0) {
      return Rhythm.QUARTERLY;
    }
    if (words.number(w) == 6 && words.says(w + 1, "tháng") > 0) {
      boolean once = words.saysAny(w + 2, "một lần", "1 lần", "01 lần", "lần") > 0;
      return once ? Rhythm.HALF_YEARLY : null;
    }
    if (words.says(w, "nửa năm một lần") > 0) {
      return Rhythm.HALF_YEARLY;
    }
    return null;
  }

  static boolean rhythmNear(Words words, int from) {
    for (int w = from; w < Math.min(words.count, from + 8); w++) {
      if (rhythmAt(words, w) != null) {
        return true;
      }
      if (words.gap[w] == ';' || words.gap[w] == '.' || words.ends[w]) {
        return false;
      }
    }
    return false;
  }

  /**
   * The cadence the words {@code first..last} set; {@code whole}: they are a table cell or field.
   */
  @Nullable Found read(int first, int last, boolean whole) {
    Found weak = null;
    for (int w = first; w < last; w++) {
      if (!words.may(w, Hint.RHYTHM)) {
        continue;
      }
      // “kế hoạch chi tiết theo từng tuần, từng tháng” divides the work, it does not repeat it.
      boolean divides = words.says(w, "từng") > 0 && w > first;
      var rhythm = divides ? null : rhythmAt(words, w);
      if (rhythm != null) {
        var due = due(w, first, last);
        if (due != null) {
          return found(twice(rhythm, due), due.text, due.first, Math.max(due.last, w + 2), 0.95);
        }
        if (weak != null && weak.cadence().rhythm() == Rhythm.HALF_YEARLY) {
          return weak; // “định kỳ 6 tháng, hằng năm”: the shorter of the two.
        }
        if (whole || setsRhythm(w, first)) {
          return found(rhythm, null, rhythmStart(w, first), w + 2, 0.85);
        }
      }
      if (weak == null && words.says(w, "định kỳ") > 0 && isRegime(w, first, whole)) {
        var half = words.number(w + 2) == 6 && words.says(w + 3, "tháng") > 0;
        weak =
            found(half ? Rhythm.HALF_YEARLY : Rhythm.PERIODIC, null, w, half ? w + 4 : w + 2, 0.85);
      }
      if (weak == null && words.says(w, "thường xuyên") > 0 && (whole || w == first)) {
        weak = found(Rhythm.REGULAR, null, w, w + 2, 0.85);
      }
    }
    return weak;
  }

  private Found found(Rhythm rhythm, @Nullable String due, int first, int last, double confidence) {
    int end = Math.min(last, words.count);
    var cadence =
        new Cadence(
            rhythm,
            due,
            words.text(first, end),
            words.span(first, end),
            "cadence." + rhythm.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
            confidence);
    return new Found(cadence, first, end);
  }

  private record Due(String text, int first, int last, int days) {}

  /** The day of each period, before or behind the rhythm: “trước ngày 15 hằng tháng”. */
  private @Nullable Due due(int rhythm, int first, int last) {
    int w = rhythm - 1;
    if (words.saysAny(w, "của") > 0) {
      w--;
    }
    for (int start = w; start >= Math.max(first, rhythm - 12); start--) {
      if (start < w && (words.gap[start] == ';' || words.gap[start] == '.')) {
        break;
      }
      if (words.saysAny(start, "trước", "chậm nhất", "ngày", "vào") > 0) {
        int lead = words.saysAny(start - 1, "trước", "vào") > 0 ? start - 1 : start;
        lead = words.says(start - 2, "chậm nhất") > 0 ? start - 2 : lead;
        var due = dueFrom(lead, rhythm);
        if (due != null && due.last >= rhythm - 1) {
          return new Due(due.text, due.first, rhythm + 2, due.days);
        }
      }
    }
    for (int start = rhythm + 2; start < Math.min(last, rhythm + 6); start++) {
      if (words.saysAny(start, "trước ngày", "chậm nhất") > 0) {
        var due = dueFrom(start, last);
        return due == null ? null : new Due(due.text, rhythm, due.last, due.days);
      }
    }
    return null;
  }

  private @Nullable Due dueFrom(int start, int limit) {
    int w = start;
    boolean before = false;
    boolean latest = false;
    while (w < limit && words.number(w) < 0) {
      before |= words.says(w, "trước") > 0;
      latest |= words.says(w, "chậm") > 0;
      if (words.saysAny(w, "trước", "chậm", "nhất", "là", "ngày", "vào", "đến") == 0) {
        return null;
      }
      w++;
    }
    var days = new StringBuilder();
    int count = 0;
    int end = w;
    while (w < limit) {
      int day = words.number(w);
      if (day < 1 || day > 31) {
        break;
      }
      int month = words.gap[w] == '/' ? words.number(w + 1) : -1;
      if (month > 12) {
        return null;
      }
      if (words.says(w + 1, "giờ") > 0) {
        days.append("%02d:00".formatted(day));
        return new Due((before ? "before " : latest ? "by " : "at ") + days, start, w + 2, 1);
      }
      days.append(count > 0 ? " and " : "")
          .append(month > 0 ? "%02d-%02d".formatted(day, month) : String.valueOf(day));
      count++;
      w += month > 0 ? 2 : 1;
      end = w;
      if (w < limit && (words.says(w, "và") > 0 || words.says(w, "ngày") > 0)) {
        w += words.says(w, "và");
        w += words.says(w, "ngày");
      }
    }
    if (count == 0) {
      return null;
    }
    String lead = before ? "before " : latest ? "by " : "on ";
    return new Due(lead + days, start, end, count);
  }

  private static Rhythm twice(Rhythm rhythm, Due due) {
    return rhythm == Rhythm.YEARLY && due.days == 2
        ? Rhythm.HALF_YEARLY
        : rhythm == Rhythm.YEARLY && due.days == 4 ? Rhythm.QUARTERLY : rhythm;
  }

  private int rhythmStart(int w, int first) {
    return w - 2 >= first && words.says(w - 2, "định kỳ") > 0 ? w - 2 : w;
  }

  /** “Hằng năm, …”, “báo cáo hằng tháng”; not “kế hoạch hằng năm”, “dự toán ngân sách hằng năm”. */
  private boolean setsRhythm(int w, int first) {
    if (w == first
        || words.says(w - 2, "định kỳ") > 0
        || words.saysAny(w + 2, "một lần", "01 lần", "1 lần") > 0
        || words.saysAny(
                w - 2, "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
            > 0) {
      return true;
    }
    if (words.gap[w - 1] == ',' || words.gap[w - 1] == ';' || words.gap[w - 1] == '(') {
      return true;
    }
    return reportsAt(w, first)
        || words.saysAny(w - 2, "báo cáo", "tổng hợp", "giao ban", "cập nhật") > 0
        || words.says(w - 1, "cáo") > 0;
  }

  /**
   * “Báo cáo tình hình hằng ngày về …”: a clause that reports, and the rhythm closes its object.
   */
  private boolean reportsAt(int w, int first) {
    int next = w + 2;
    boolean closes =
        next >= words.count
            || words.ends[next - 1]
            || words.gap[next - 1] != ' '
            || words.saysAny(
                    next, "về", "cho", "gửi", "trước", "với", "để", "vào", "lên", "trên", "tại",
                    "qua")
                > 0;
    if (!closes) {
      return false;
    }
    if (words.saysAny(w - 2, "kế hoạch", "dự toán", "ngân sách", "chương trình") > 0) {
      return false;
    }
    for (int k = w - 1; k >= Math.max(first, w - 14); k--) {
      if (words.gap[k] == ';' || words.gap[k] == '.') {
        return false;
      }
      if (words.saysAny(k, "báo cáo", "cập nhật", "thông báo", "công khai", "giao ban") > 0) {
        return words.saysAny(k - 1, "các", "chế độ", "hệ thống") == 0;
      }
    }
    return false;
  }

  /** “Định kỳ …”, “chế độ báo cáo định kỳ”. */
  private boolean isRegime(int w, int first, boolean whole) {
    return whole
        || w == first
        || words.says(w - 2, "báo cáo") > 0
        || words.saysAny(
                w + 2,
                "báo cáo",
                "tổng hợp",
                "sơ kết",
                "kiểm tra",
                "rà soát",
                "đánh giá",
                "hằng",
                "hàng",
                "6",
                "06")
            > 0
        || words.gap[w - 1] == ';'
        || words.gap[w - 1] == ',';
  }
}
