package vn.kheo.app.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Một tham số và các giá trị của nó.
 *
 * @param values latest first day first; corrected ones after the one that took their place
 */
public record ParameterState(Parameter parameter, List<Value> values) {

  /**
   * Một giá trị.
   *
   * @param validFrom null where it holds since always
   * @param validTo first day on which it no longer holds; null while no end is set
   * @param setBy null where the house began with it
   * @param replacedAt when a correction took its place; null while it stands
   */
  public record Value(
      long id,
      String value,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      String legalBasis,
      @Nullable Instant setAt,
      @Nullable String setBy,
      @Nullable Instant replacedAt) {

    /** Whether it is the value of that day. */
    public boolean holdsOn(LocalDate day) {
      return replacedAt == null
          && (validFrom == null || !day.isBefore(validFrom))
          && (validTo == null || day.isBefore(validTo));
    }
  }

  /** The value of a day; empty where it has none. */
  public Optional<Value> on(LocalDate day) {
    return values.stream().filter(value -> value.holdsOn(day)).findFirst();
  }

  /** As it would be with another value from a day on, up to the day from which one was set. */
  public ParameterState with(String value, LocalDate from) {
    LocalDate end =
        after(from).stream()
            .map(Value::validFrom)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    List<Value> all = new ArrayList<>();
    all.add(new Value(version(), value, from, end, "", null, null, null));
    all.addAll(values);
    return new ParameterState(parameter, all);
  }

  /** Values that begin after a day. */
  public List<Value> after(LocalDate day) {
    return values.stream()
        .filter(v -> v.replacedAt() == null && v.validFrom() != null && v.validFrom().isAfter(day))
        .toList();
  }

  /** Number of the last value written: what a form was made from. */
  public long version() {
    return values.stream().mapToLong(Value::id).max().orElse(0);
  }
}
