package vn.kheo.app.reporting.consolidation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.OverUnits;
import vn.kheo.app.reporting.formula.Context;
import vn.kheo.app.reporting.formula.Formulas;
import vn.kheo.app.reporting.formula.Reference;
import vn.kheo.app.reporting.regime.Round;

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
    Set<Integer> ratios =
        totals.stream()
            .filter(one -> one.indicator().overUnits() == OverUnits.RECOMPUTE)
            .map(one -> one.indicator().ordinal())
            .collect(Collectors.toSet());
    var sums = new Sums(totals, before, ratios);
    return totals.stream()
        .map(
            one ->
                ratios.contains(one.indicator().ordinal())
                    ? one.with(sums.value(one.indicator().code()).orElse(null))
                    : one)
        .toList();
  }

  /** What was set by hand, and what follows from it by formula. */
  static List<NodeTotal> adjusted(
      List<NodeTotal> totals, Map<Integer, Adjustment> byHand, Before before) {
    List<NodeTotal> set =
        totals.stream()
            .map(
                one -> {
                  Adjustment adjustment = byHand.get(one.indicator().ordinal());
                  return adjustment == null ? one : one.with(adjustment.amount());
                })
            .toList();
    Set<String> changed = new HashSet<>();
    byHand.keySet().forEach(ordinal -> changed.add(totals.get(ordinal - 1).indicator().code()));
    Set<Integer> follow = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (NodeTotal one : totals) {
        if (!changed.contains(one.indicator().code()) && follows(one.indicator(), changed)) {
          changed.add(one.indicator().code());
          follow.add(one.indicator().ordinal());
          more = true;
        }
      }
    }
    var sums = new Sums(set, before, follow);
    return set.stream()
        .map(
            one ->
                follow.contains(one.indicator().ordinal())
                    ? one.with(sums.value(one.indicator().code()).orElse(null))
                    : one)
        .toList();
  }

  /** Whether it is made, in this same period, of something among these. */
  private static boolean follows(Indicator indicator, Set<String> changed) {
    String formula = indicator.formula();
    if (formula == null
        || indicator.overUnits() != OverUnits.SUM && indicator.overUnits() != OverUnits.RECOMPUTE) {
      return false;
    }
    return Formulas.parse(formula).references().stream()
            .allMatch(one -> one.kind() == Reference.Kind.VALUE)
        && Formulas.parse(formula).codes().stream().anyMatch(changed::contains);
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
    private final Set<Integer> byFormula;

    /**
     * @param byFormula ordinals of what is computed; the others are as they stand
     */
    Sums(List<NodeTotal> totals, Before before, Set<Integer> byFormula) {
      this.byFormula = byFormula;
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
      return byFormula.contains(total.indicator().ordinal()) && formula != null
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

  /**
   * Several rounds, the earliest first, put into one.
   *
   * @param each totals of every one of them, by its id; the last one's say which indicators and how
   */
  static List<NodeTotal> overTime(List<Round> inOrder, Map<Long, List<NodeTotal>> each) {
    List<Map<String, NodeTotal>> byCode =
        inOrder.stream()
            .map(
                round ->
                    each.getOrDefault(round.id(), List.of()).stream()
                        .collect(Collectors.toMap(one -> one.indicator().code(), one -> one)))
            .toList();
    List<NodeTotal> together =
        each.getOrDefault(inOrder.getLast().id(), List.of()).stream()
            .map(NodeTotal::indicator)
            .map(
                indicator ->
                    overTime(
                        indicator,
                        byCode.stream()
                            .map(one -> one.get(indicator.code()))
                            .filter(Objects::nonNull)
                            .toList()))
            .toList();
    int months = inOrder.stream().mapToInt(round -> round.window().months()).sum();
    return recomputed(together, Before.nothing(months));
  }

  /** Several rounds, one after the other, put into one; ratios are left to compute again. */
  private static NodeTotal overTime(Indicator indicator, List<NodeTotal> rounds) {
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
