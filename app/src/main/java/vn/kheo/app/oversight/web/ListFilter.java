package vn.kheo.app.oversight.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kheo.app.calendar.Timeliness;
import vn.kheo.app.directive.AssignmentFilter;
import vn.kheo.app.directive.AssignmentState;

/**
 * Lọc danh sách, as it stands in an address: {@code
 * ?state=underway&timeliness=overdue&directive=3&unit=7&words=y+te&page=2}. What makes no sense
 * there narrows nothing.
 *
 * @param page from 1
 */
public record ListFilter(
    @Nullable AssignmentState state,
    Set<Timeliness> timeliness,
    @Nullable Long unitId,
    @Nullable Long directiveId,
    @Nullable String words,
    int page) {
  private static final String OPEN_IN_TIME = "open-in-time";

  public static ListFilter of(
      @Nullable String state,
      @Nullable String timeliness,
      @Nullable String unit,
      @Nullable String directive,
      @Nullable String words,
      @Nullable String page) {
    return new ListFilter(
        oneOf(AssignmentState.values(), state),
        timeliness(timeliness),
        Asked.number(unit),
        Asked.number(directive),
        Asked.text(words),
        Asked.page(page));
  }

  /** {@code open-in-time} is the cell of the four-cell table that holds two of them. */
  private static Set<Timeliness> timeliness(@Nullable String param) {
    if (OPEN_IN_TIME.equals(param)) {
      return EnumSet.of(Timeliness.NOT_DUE, Timeliness.DUE_SOON);
    }
    Timeliness one = oneOf(Timeliness.values(), param);
    return one == null ? Set.of() : Set.of(one);
  }

  private static <E extends Enum<E>> @Nullable E oneOf(E[] values, @Nullable String param) {
    return Arrays.stream(values)
        .filter(value -> param(value).equals(param))
        .findFirst()
        .orElse(null);
  }

  /** As it stands in an address, such as {@code due-soon}. */
  public static String param(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public AssignmentFilter asked() {
    return new AssignmentFilter(
        state == null ? Set.of() : Set.of(state),
        timeliness,
        unitId,
        directiveId,
        words,
        AssignmentFilter.Sort.DUE,
        page);
  }

  ListFilter onPage(int number) {
    return new ListFilter(state, timeliness, unitId, directiveId, words, number);
  }

  /** Whether anything is narrowed. */
  public boolean narrows() {
    return state != null
        || !timeliness.isEmpty()
        || unitId != null
        || directiveId != null
        || words != null;
  }

  /** The filter as it stands in an address, without the page. */
  public String query() {
    var address = UriComponentsBuilder.newInstance();
    if (state != null) {
      address.queryParam("state", param(state));
    }
    if (!timeliness.isEmpty()) {
      address.queryParam("timeliness", timelinessParam());
    }
    if (unitId != null) {
      address.queryParam("unit", unitId);
    }
    if (directiveId != null) {
      address.queryParam("directive", directiveId);
    }
    if (words != null) {
      address.queryParam("words", "{words}");
    }
    return Asked.encoded(address, words);
  }

  /** Where page n of the list is, ending where the number follows. */
  public String pages(String path) {
    String query = query();
    return path + "?" + (query.isEmpty() ? "" : query + "&") + "page=";
  }

  public boolean isState(AssignmentState other) {
    return Objects.equals(state, other);
  }

  /** As it stands in an address; blank for all. */
  public String timelinessParam() {
    return switch (timeliness.size()) {
      case 0 -> "";
      case 1 -> param(timeliness.iterator().next());
      default -> OPEN_IN_TIME;
    };
  }

  /** What the filter offers, as it stands in an address. */
  public static List<String> timelinessChoices() {
    var choices =
        new ArrayList<>(Arrays.stream(Timeliness.values()).map(ListFilter::param).toList());
    choices.add(1, OPEN_IN_TIME);
    return choices;
  }
}
