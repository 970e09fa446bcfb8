package vn.kheo.reader;

import org.jspecify.annotations.Nullable;

/**
 * Địa danh và thời gian ban hành: “Ninh Thuận, ngày 02 tháng 11 năm 2022”, day or month may be
 * blank.
 */
final class PlaceDateRule {
  private static final int FURTHEST_BLOCK = 60;

  private final Page page;
  private final Words words;

  PlaceDateRule(Page page) {
    this.page = page;
    this.words = page.words();
  }

  /**
   * Place and date.
   *
   * @param block index of the block they stand in
   * @param next the first word behind the date
   */
  record PlaceDate(
      @Nullable Finding<String> place,
      Finding<PartialDate> date,
      int block,
      int firstWord,
      int next) {}

  @Nullable PlaceDate read() {
    for (int b = 0; b < Math.min(page.size(), FURTHEST_BLOCK); b++) {
      var block = page.block(b);
      if (words.saysAny(block.firstWord(), "căn cứ", "thực hiện", "theo") > 0
          && block.length() > 80) {
        return null;
      }
      int last = Math.min(block.lastWord(), block.firstWord() + 40);
      for (int w = block.firstWord(); w < last; w++) {
        if (words.says(w, "ngày") > 0) {
          var found = at(block, b, w);
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  private @Nullable PlaceDate at(Block block, int index, int ngay) {
    int w = ngay + 1;
    int day = words.number(w);
    if (day >= 0) {
      w++;
    }
    Integer month = null;
    if (words.says(w, "tháng") > 0) {
      w++;
      int number = words.number(w);
      if (number >= 1 && number <= 12) {
        month = number;
        w++;
      }
    } else if (day > 0
        && words.gap[ngay + 1] == '/'
        && words.number(w) > 0
        && words.number(w) <= 12) {
      month = words.number(w);
      w++;
      if (words.gap[w - 1] == '/' && Dates.isYear(words.number(w))) {
        return found(block, index, ngay, words.number(w), month, day, w + 1);
      }
    } else {
      return null;
    }
    if (words.says(w, "năm") == 0 || !Dates.isYear(words.number(w + 1))) {
      return null;
    }
    return found(block, index, ngay, words.number(w + 1), month, day, w + 2);
  }

  private @Nullable PlaceDate found(
      Block block, int index, int ngay, int year, @Nullable Integer month, int day, int next) {
    int place = placeBefore(block, ngay);
    boolean whole = place == ngay && ngay == block.firstWord() && next == block.lastWord();
    if (place == ngay && !whole) {
      return null;
    }
    boolean valid = month != null && day >= 1 && day <= 31 && isDate(year, month, day);
    var date = new PartialDate(year, month, valid ? day : null);
    var name = place == ngay ? null : name(place, ngay);
    var finding =
        new Finding<>(date, words.span(ngay, next), "letterhead.date", valid ? 0.98 : 0.9);
    return new PlaceDate(name, finding, index, place, next);
  }

  private Finding<String> name(int first, int end) {
    return page.finding(words.start[first], words.end[end - 1], "letterhead.place", 0.95);
  }

  private static boolean isDate(int year, int month, int day) {
    return day <= java.time.YearMonth.of(year, month).lengthOfMonth();
  }

  /** The first word of the place before “, ngày”; {@code ngay} itself if there is none. */
  private int placeBefore(Block block, int ngay) {
    int w = ngay;
    if (w == block.firstWord() || words.gap[w - 1] != ',') {
      return ngay;
    }
    while (w > block.firstWord() && ngay - w < 7) {
      int before = w - 1;
      boolean city = words.saysAny(before, "phố", "tp", "xã", "tỉnh") > 0;
      boolean district = words.number(before) > 0 && words.says(before - 1, "quận") > 0;
      if (!words.isUpper(before) && !city && !district) {
        break;
      }
      if (w < ngay
          && words.gap[before] != ' '
          && !(city && words.gap[before] != ';')
          && words.gap[before] != '-') {
        break;
      }
      if (words.isCaps(before) && !city && !district && !page.isCaps(block)) {
        break;
      }
      w = before;
      if (block.line().gap > 0 && words.start[w] == block.line().gap + 1) {
        break;
      }
    }
    return w;
  }
}
