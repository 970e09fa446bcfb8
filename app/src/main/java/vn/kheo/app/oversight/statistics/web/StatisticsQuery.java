package vn.kheo.app.oversight.statistics.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kheo.app.directive.StatisticsFilter;
import vn.kheo.app.directive.StatisticsFilter.Basis;
import vn.kheo.app.directive.Tally;
import vn.kheo.app.oversight.web.Asked;

/**
 * Điều kiện thống kê, as it stands in an address: {@code
 * ?asOf=2022-12-31&basis=given&from=2022-11-01&to=2022-12-31&group=3&by=unit&sort=rate}. What makes
 * no sense there narrows nothing.
 *
 * @param asOf never after today
 * @param sort how the lines are ranked
 */
public record StatisticsQuery(
    LocalDate asOf,
    Basis basis,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Long groupId,
    @Nullable Long unitId,
    @Nullable Long directiveId,
    @Nullable Long leaderId,
    Tally.By by,
    Sort sort) {

  /** Xếp theo. */
  public enum Sort {
    /** Most open and overdue first. */
    OVERDUE,
    /** By the rate of completion, best first; those of whom nothing was due stand at the end. */
    RATE
  }

  static StatisticsQuery of(MultiValueMap<String, String> asked, LocalDate today) {
    Basis basis = oneOf(Basis.values(), asked.getFirst("basis"), Basis.ALL);
    LocalDate to = day(asked.getFirst("to"));
    LocalDate asOf = day(asked.getFirst("asOf"));
    if (asOf == null) {
      asOf = basis == Basis.ALL || to == null ? today : to;
    }
    return new StatisticsQuery(
        asOf.isAfter(today) ? today : asOf,
        basis,
        day(asked.getFirst("from")),
        to,
        Asked.number(asked.getFirst("group")),
        Asked.number(asked.getFirst("unit")),
        Asked.number(asked.getFirst("directive")),
        Asked.number(asked.getFirst("leader")),
        oneOf(Tally.By.values(), asked.getFirst("by"), Tally.By.UNIT),
        oneOf(Sort.values(), asked.getFirst("sort"), Sort.OVERDUE));
  }

  /** As it stands in an address, such as {@code open-overdue}. */
  public static String param(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E oneOf(E[] values, @Nullable String param, E otherwise) {
    return Arrays.stream(values)
        .filter(value -> param(value).equals(param))
        .findFirst()
        .orElse(otherwise);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    if (text == null || !text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * What the door is asked.
   *
   * @param units members of the group chosen, on the day counted; ignored where none is chosen
   */
  StatisticsFilter filter(Set<Long> units) {
    Set<Long> narrowed =
        unitId != null
            ? Set.of(unitId)
            : groupId == null ? Set.of() : units.isEmpty() ? Set.of(-1L) : units;
    return new StatisticsFilter(asOf, basis, from, to, narrowed, directiveId, leaderId);
  }

  public boolean narrows() {
    return basis != Basis.ALL
        || groupId != null
        || unitId != null
        || directiveId != null
        || leaderId != null;
  }

  /** The same question as of another day, of everything given by then. */
  public StatisticsQuery on(LocalDate day) {
    return new StatisticsQuery(
        day, Basis.ALL, null, null, groupId, unitId, directiveId, leaderId, by, sort);
  }

  /** The same question with one more condition: the line of this id alone. */
  public StatisticsQuery line(Tally.By of, long id) {
    return new StatisticsQuery(
        asOf,
        basis,
        from,
        to,
        groupId,
        of == Tally.By.UNIT ? Long.valueOf(id) : unitId,
        of == Tally.By.DIRECTIVE ? Long.valueOf(id) : directiveId,
        of == Tally.By.LEADER ? Long.valueOf(id) : leaderId,
        by,
        sort);
  }

  /** The same question broken down another way. */
  public StatisticsQuery by(Tally.By other) {
    return new StatisticsQuery(
        asOf, basis, from, to, groupId, unitId, directiveId, leaderId, other, sort);
  }

  /** The same question ranked another way. */
  public StatisticsQuery sorted(Sort other) {
    return new StatisticsQuery(
        asOf, basis, from, to, groupId, unitId, directiveId, leaderId, by, other);
  }

  /** As it stands in an address, after the question mark. */
  public String query() {
    var address = UriComponentsBuilder.newInstance().queryParam("asOf", asOf);
    if (basis != Basis.ALL) {
      address.queryParam("basis", param(basis));
      if (from != null) {
        address.queryParam("from", from);
      }
      if (to != null) {
        address.queryParam("to", to);
      }
    }
    if (groupId != null) {
      address.queryParam("group", groupId);
    }
    if (unitId != null) {
      address.queryParam("unit", unitId);
    }
    if (directiveId != null) {
      address.queryParam("directive", directiveId);
    }
    if (leaderId != null) {
      address.queryParam("leader", leaderId);
    }
    if (by != Tally.By.UNIT) {
      address.queryParam("by", param(by));
    }
    if (sort != Sort.OVERDUE) {
      address.queryParam("sort", param(sort));
    }
    return Asked.encoded(address);
  }

  /**
   * The query worth keeping: where the figures are today's, they shall be of that day whenever it
   * is opened again. Empty where nothing is asked beyond that.
   */
  public String kept(LocalDate today) {
    String query = query();
    String day = "asOf=" + today;
    return !query.startsWith(day)
        ? query
        : query.length() == day.length() ? "" : query.substring(day.length() + 1);
  }

  /** The list behind a figure. */
  public String list(Tally.Cell cell) {
    return "/statistics/list?" + query() + "&cell=" + param(cell);
  }
}
