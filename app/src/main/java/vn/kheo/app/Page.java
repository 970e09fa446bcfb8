package vn.kheo.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Trang: what every page needs besides its own content. Added to each view by {@code PageAdvice};
 * templates take it as {@code @param vn.kheo.app.Page page}.
 *
 * @param actorName null where nobody is signed in
 * @param path of this request, for the language switch and the mark in the navigation
 * @param navigation only what the person may open
 * @param today by the house's clock
 * @param demonstration whether the clock can be moved
 * @param csrfParameter name of the hidden field every form carries
 */
public record Page(
    MessageSource messages,
    Locale locale,
    @Nullable String actorName,
    @Nullable String actorPost,
    String path,
    List<Link> navigation,
    LocalDate today,
    boolean demonstration,
    boolean mayMoveClock,
    String csrfParameter,
    String csrfToken,
    @Nullable String notice,
    @Nullable String error) {

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
    return "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
