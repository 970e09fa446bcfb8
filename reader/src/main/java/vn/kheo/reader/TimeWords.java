package vn.kheo.reader;

/** Giờ và số ngày: hours before a day, and numbers of days. */
final class TimeWords {
  private final Words words;

  TimeWords(Words words) {
    this.words = words;
  }

  /** “trước 17 giờ 00 phút ngày …”, “trước 17h00 ngày …” */
  int skipHour(int w, int last) {
    int i = w;
    int hour = words.number(i);
    if (hour >= 0 && hour <= 24 && words.says(i + 1, "giờ") > 0) {
      i += 2;
      if (words.number(i) >= 0) {
        i++;
        i += words.says(i, "phút");
      }
    } else if (i < last && endsWithHour(i)) {
      i++;
    } else {
      return w;
    }
    i += words.saysAny(i, "cùng", "của");
    return words.says(i, "ngày") > 0 ? i : w;
  }

  /** “17h00”, “8g”: two digits at most, the letter, two digits at most. */
  private boolean endsWithHour(int w) {
    char[] key = words.clean.key;
    int from = words.start[w];
    int to = words.end[w];
    int i = from;
    while (i < to && i - from < 2 && key[i] >= '0' && key[i] <= '9') {
      i++;
    }
    if (i == from || i == to || (key[i] != 'h' && key[i] != 'g')) {
      return false;
    }
    int minutes = ++i;
    while (i < to && key[i] >= '0' && key[i] <= '9') {
      i++;
    }
    return i == to && i - minutes <= 2;
  }

  /** The days of “05 ngày”, “05 (năm) ngày”, else 0. */
  int counted(int w) {
    int days = words.number(w);
    if (days < 1 || days > 999) {
      return 0;
    }
    boolean plain = words.says(w + 1, "ngày") > 0 && words.gap[w] == ' ';
    boolean spelled =
        words.gap[w] == '(' && (words.says(w + 2, "ngày") > 0 || words.says(w + 3, "ngày") > 0);
    return plain || spelled ? days : 0;
  }

  /** Where “sau khi có kết quả thẩm định” that begins at a word ends, else 0. */
  int endOfEvent(int w, int last) {
    int lead = words.saysAny(w, "ngay sau khi", "sau khi có", "sau khi được", "ngay khi có");
    if (lead == 0) {
      return 0;
    }
    int end = w + lead;
    while (end < last && end - w < 20 && ".;,()".indexOf(words.gap[end - 1]) < 0) {
      end++;
    }
    return end > w + lead ? end : 0;
  }
}
