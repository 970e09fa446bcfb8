package vn.kheo.app.oversight.web;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands in an address, read kindly: a list is shown whole rather than not at all. */
public final class Asked {
  private static final int MOST_PAGES = 100_000;

  private Asked() {}

  public static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  public static int page(@Nullable String value) {
    Long page = number(value);
    return page == null ? 1 : (int) Math.clamp(page, 1, MOST_PAGES);
  }

  public static @Nullable Long number(@Nullable String value) {
    if (value == null || !value.strip().matches("\\d{1,18}")) {
      return null;
    }
    return Long.valueOf(value.strip());
  }

  /** The query of an address, its variables filled in order with what is not null. */
  public static String encoded(UriComponentsBuilder address, @Nullable Object... values) {
    Object[] given = Arrays.stream(values).filter(Objects::nonNull).toArray();
    String query = address.encode().buildAndExpand(given).getQuery();
    return query == null ? "" : query;
  }
}
