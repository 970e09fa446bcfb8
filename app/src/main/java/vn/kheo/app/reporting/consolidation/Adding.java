package vn.kheo.app.reporting.consolidation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.OverUnits;
import vn.kheo.app.reporting.formula.Context;
import vn.kheo.app.reporting.formula.Formulas;

/** Cộng theo tính chất: what may be added is, what is a ratio is computed again from its sums. */
final class Adding {
  private Adding() {}

  /** From sums as kept to totals, by what the form says of each indicator. */
  static List<NodeTotal> over(FormVersion form, List<NodeTotalStore.Sum> sums, Before before) {
    List<NodeTotal> totals =
        sums.stream().map(sum -> total(form.indicator(sum.ordinal()), sum)).toList();
    return recomputed(totals, before);
  }

  private static NodeTotal total(Indicator indicator, NodeTotalStore.Sum sum) {
    boolean none = sum.figures() + sum.nothing() == 0;
    BigDecimal amount =
        switch (indicator.overUnits()) {
          case SUM -> none ? null : sum.amount();
          case COUNT_TRUE -> none ? null : BigDecimal.valueOf(sum.figures() - sum.zeros());
          case RECOMPUTE, DISTRIBUTION, NONE -> null;
        };
    return new NodeTotal(
        indicator, sum.due(), sum.figures(), sum.nothing(), sum.zeros(), amount, sum.choices());
  }

  /** Ratios anew, from the totals of their parts. */
  static List<NodeTotal> recomputed(List<NodeTotal> totals, Before before) {
    var sums = new Sums(totals, before);
    return totals.stream()
        .map(
            one ->
                one.indicator().overUnits() == OverUnits.RECOMPUTE
                    ? one.with(sums.value(one.indicator().code()).orElse(null))
                    : one)
        .toList();
  }

  /**
   * What some formulas read besides the totals themselves; fetched only if they do.
   *
   * @param previous totals of the round before, by code
   * @param sinceNewYear totals since the reporting year began, by code
   */
  record Before(
      int months,
      Supplier<Map<String, BigDecimal>> previous,
      Supplier<Map<String, BigDecimal>> sinceNewYear) {
    static Before nothing(int months) {
      return new Before(months, Map::of, Map::of);
    }
  }

  static Map<String, BigDecimal> byCode(List<NodeTotal> totals) {
    Map<String, BigDecimal> amounts = new HashMap<>();
    for (NodeTotal one : totals) {
      BigDecimal amount = one.amount();
      if (amount != null) {
        amounts.put(one.indicator().code(), amount);
      }
    }
    return amounts;
  }

  private static final class Sums implements Context {
    private final Map<String, NodeTotal> totals = new HashMap<>();
    private final Before before;

    Sums(List<NodeTotal> totals, Before before) {
      totals.forEach(one -> this.totals.put(one.indicator().code(), one));
      this.before = before;
    }

    /** A form in force has no circle of formulas. */
    @Override
    public Optional<BigDecimal> value(String code) {
      NodeTotal total = totals.get(code);
      if (total == null) {
        return Optional.empty();
      }
      String formula = total.indicator().formula();
      return total.indicator().overUnits() == OverUnits.RECOMPUTE && formula != null
          ? Formulas.parse(formula).evaluate(this)
          : Optional.ofNullable(total.amount());
    }

    @Override
    public Optional<BigDecimal> previous(String code) {
      return Optional.ofNullable(before.previous().get().get(code));
    }

    @Override
    public Optional<BigDecimal> ytd(String code) {
      return Optional.ofNullable(before.sinceNewYear().get().get(code));
    }

    @Override
    public BigDecimal months() {
      return BigDecimal.valueOf(before.months());
    }

    @Override
    public Optional<BigDecimal> parameter(String name) {
      return Optional.empty();
    }
  }

  /** Several rounds, one after the other, put into one; ratios are left to compute again. */
  static NodeTotal overTime(Indicator indicator, List<NodeTotal> rounds) {
    NodeTotal last = rounds.getLast();
    return switch (indicator.overTime()) {
      case SUM -> rounds.stream().reduce(Adding::plus).orElse(last);
      case FIRST -> rounds.getFirst();
      case LAST, RECOMPUTE -> last;
    };
  }

  private static NodeTotal plus(NodeTotal a, NodeTotal b) {
    Map<Integer, Integer> choices = new HashMap<>(a.choices());
    b.choices().forEach((choice, reports) -> choices.merge(choice, reports, Integer::sum));
    return new NodeTotal(
        b.indicator(),
        a.due() + b.due(),
        a.figures() + b.figures(),
        a.nothing() + b.nothing(),
        a.zeros() + b.zeros(),
        plus(a.amount(), b.amount()),
        choices);
  }

  private static @Nullable BigDecimal plus(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null ? b : b == null ? a : a.add(b);
  }
}
