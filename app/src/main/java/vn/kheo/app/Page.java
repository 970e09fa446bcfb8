package vn.kheo.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.kheo.app.calendar.WrittenDay;

/**
 * Trang: what every page needs besides its own content. Added to each view by {@code PageAdvice};
 * templates take it as {@code @param vn.kheo.app.Page page}.
 *
 * @param actorName null where nobody is signed in
 * @param path of this request, for the language switch and the mark in the navigation
 * @param unread how many notices the bell shows; counts to {@code Notices.MANY}
 * @param navigation only what the person may open
 * @param today by the house's clock
 * @param demonstration whether the clock can be moved
 * @param csrfParameter name of the hidden field every form carries
 * @param assets file name in {@code /assets} → address with the mark of its content
 */
public record Page(
    MessageSource messages,
    Locale locale,
    @Nullable String actorName,
    @Nullable String actorPost,
    String path,
    int unread,
    List<Link> navigation,
    LocalDate today,
    boolean demonstration,
    boolean mayMoveClock,
    String csrfParameter,
    String csrfToken,
    @Nullable String notice,
    @Nullable String error,
    UnaryOperator<String> assets) {
  /** Giờ Việt Nam: the zone in which every day and hour is shown. */
  public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /**
   * How htmx behaves here: nothing evaluated, no style of its own, no pages kept in the browser's
   * storage, and answers that say no (409, 422) are shown as well. What was swapped is settled in
   * the same moment: a pause in between would take the focus from who already went on typing.
   */
  public static final String HTMX =
      """
      {"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,"selfRequestsOnly":true,\
      "historyCacheSize":0,"defaultSettleDelay":0,"attributesToSettle":["class","width","height"],"refreshOnHistoryMiss":true,"responseHandling":[{"code":"204","swap":false},\
      {"code":"[23]..","swap":true},{"code":"409|422","swap":true,"error":false},\
      {"code":"[45]..","swap":false,"error":true}]}""";

  /** A way to another page. */
  public record Link(String href, String text, boolean here) {}

  /**
   * The words for a key in the reader's language; a missing key is an error, not an empty place.
   */
  public String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** {@code 20/12/2022}; an empty date is shown by the template, never as text. */
  public String date(LocalDate day) {
    return WrittenDay.of(day);
  }

  /** {@code 20/12/2022 07:30}, Việt Nam time. */
  public String time(Instant moment) {
    LocalDateTime local = moment.atZone(VIETNAM).toLocalDateTime();
    return "%s %02d:%02d".formatted(date(local.toLocalDate()), local.getHour(), local.getMinute());
  }

  /** {@code Thứ Ba}: today's day of the week. */
  public String weekday() {
    DayOfWeek day = today.getDayOfWeek();
    String name = day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  /** Address of a file in {@code /assets}, such as {@code kheo.css}. */
  public String asset(String name) {
    return assets.apply(name);
  }

  /** File names separated by spaces, as {@code layout/page.jte} takes them. */
  public List<String> names(String separated) {
    return separated.isBlank() ? List.of() : List.of(separated.strip().split("\\s+"));
  }

  /** As it may stand in the query of an address. */
  public static String inAddress(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  /** This page with what the handler had to say. */
  Page saying(@Nullable String notice, @Nullable String error) {
    return new Page(
        messages,
        locale,
        actorName,
        actorPost,
        path,
        unread,
        navigation,
        today,
        demonstration,
        mayMoveClock,
        csrfParameter,
        csrfToken,
        notice,
        error,
        assets);
  }

  /** Page numbers to offer: first, last, those near the current one; 0 stands for a gap. */
  public static List<Integer> around(int current, int last) {
    var shown = new TreeSet<Integer>();
    shown.add(1);
    shown.add(last);
    for (int n = Math.max(1, current - 1); n <= Math.min(last, current + 1); n++) {
      shown.add(n);
    }
    var numbers = new ArrayList<Integer>();
    int before = 0;
    for (int n : shown) {
      if (n - before == 2) {
        numbers.add(n - 1);
      } else if (n - before > 2) {
        numbers.add(0);
      }
      numbers.add(n);
      before = n;
    }
    return numbers;
  }
}
