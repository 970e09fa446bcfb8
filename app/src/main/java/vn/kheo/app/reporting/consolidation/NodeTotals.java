package vn.kheo.app.reporting.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.OverUnits;
import vn.kheo.app.reporting.regime.Round;
import vn.kheo.app.reporting.regime.Rounds;

/**
 * Số tổng hợp beneath any unit, added up when read from what {@link Totals} keeps at the lowest
 * level: true in the moment a report counts. Sums are exact; a ratio is computed again from the
 * sums of its parts, never from ratios.
 *
 * <p>A unit's total is that of all who report beneath it, without its own report. Who may see it is
 * the caller's to decide.
 */
@Component
public class NodeTotals {
  private final NodeTotalStore store;
  private final ChildTotalStore childStore;
  private final Rounds rounds;
  private final Forms forms;

  NodeTotals(NodeTotalStore store, ChildTotalStore childStore, Rounds rounds, Forms forms) {
    this.store = store;
    this.childStore = childStore;
    this.rounds = rounds;
    this.forms = forms;
  }

  /** The lowest unit beneath which all of the round report; empty where no single one is. */
  @Transactional(readOnly = true)
  public Optional<Long> top(long roundId) {
    return tree(roundId).top();
  }

  /** Who reports beneath whom. */
  @Transactional(readOnly = true)
  ReportingTree tree(long roundId) {
    return store.tree(roundId);
  }

  /** What hangs beneath a unit in these rounds, without the trees of the whole rounds. */
  @Transactional(readOnly = true)
  Beneath beneath(Collection<Round> each, long nodeId) {
    return store.beneath(ids(each), nodeId);
  }

  /**
   * The same totals with what was set by hand in place of what was added up; ratios and sums made
   * of it follow.
   *
   * @param byHand by ordinal
   */
  @Transactional(readOnly = true)
  List<NodeTotal> adjusted(
      Round round,
      @Nullable Long nodeId,
      List<NodeTotal> computed,
      Map<Integer, Adjustment> byHand) {
    return byHand.isEmpty() ? computed : Adding.adjusted(computed, byHand, before(round, nodeId));
  }

  /**
   * By indicator, in the order of the form.
   *
   * @param nodeId null for all reports of the round, wherever they hang
   */
  @Transactional(readOnly = true)
  public List<NodeTotal> of(Round round, @Nullable Long nodeId) {
    return ofEach(List.of(round), nodeId).getOrDefault(round.id(), List.of());
  }

  /**
   * The same of several rounds, read in one statement; by id of the round.
   *
   * @param nodeId null for all reports of the rounds
   */
  @Transactional(readOnly = true)
  public Map<Long, List<NodeTotal>> ofEach(Collection<Round> each, @Nullable Long nodeId) {
    return ofEach(each, store.sums(ids(each), nodeId), round -> before(round, nodeId));
  }

  /** The same of what was found to hang beneath the unit in these rounds. */
  @Transactional(readOnly = true)
  Map<Long, List<NodeTotal>> ofEach(Collection<Round> each, long nodeId, Beneath beneath) {
    return ofEach(each, store.sums(ids(each), beneath), round -> before(round, nodeId));
  }

  private static List<Long> ids(Collection<Round> each) {
    return each.stream().map(Round::id).toList();
  }

  private Map<Long, List<NodeTotal>> ofEach(
      Collection<Round> each,
      Map<Long, List<NodeTotalStore.Sum>> sums,
      Function<Round, Adding.Before> before) {
    Map<Long, FormVersion> forms = new HashMap<>();
    Map<Long, List<NodeTotal>> totals = new LinkedHashMap<>();
    for (Round round : each) {
      FormVersion form = forms.computeIfAbsent(round.formVersionId(), id -> form(round));
      totals.put(
          round.id(),
          Adding.over(form, sums.getOrDefault(round.id(), List.of()), before.apply(round)));
    }
    return totals;
  }

  /**
   * Of each unit right beneath: its own report and all beneath it.
   *
   * @param nodeId null: the units with nobody above them
   */
  @Transactional(readOnly = true)
  public Map<Long, List<NodeTotal>> children(Round round, @Nullable Long nodeId) {
    FormVersion form = form(round);
    Map<Long, List<NodeTotalStore.Sum>> sums = new LinkedHashMap<>();
    childStore
        .children(round.id(), nodeId, null)
        .forEach(one -> sums.computeIfAbsent(one.childId(), c -> new ArrayList<>()).add(one.sum()));
    Map<Long, List<NodeTotal>> totals = new LinkedHashMap<>();
    sums.forEach((child, list) -> totals.put(child, Adding.over(form, list, before(round, child))));
    return totals;
  }

  /** The same of one indicator. */
  @Transactional(readOnly = true)
  public Map<Long, NodeTotal> children(Round round, @Nullable Long nodeId, Indicator indicator) {
    Map<Long, NodeTotal> totals = new LinkedHashMap<>();
    if (indicator.overUnits() == OverUnits.RECOMPUTE) {
      children(round, nodeId)
          .forEach((child, all) -> totals.put(child, all.get(indicator.ordinal() - 1)));
      return totals;
    }
    FormVersion form = form(round);
    childStore
        .children(round.id(), nodeId, indicator.ordinal())
        .forEach(
            one ->
                totals.put(
                    one.childId(),
                    Adding.over(form, List.of(one.sum()), before(round, null)).getFirst()));
    return totals;
  }

  /** What each unit beneath gave, in the order of their ids; who has not sent is there as well. */
  @Transactional(readOnly = true)
  public List<UnitFigure> figures(Round round, @Nullable Long nodeId, Indicator indicator) {
    return store.figures(round.id(), nodeId, indicator.ordinal());
  }

  /**
   * Several rounds put into one, the earliest first: what happened is added, what stood on the last
   * day is the last round's, an opening balance the first's, ratios are computed again.
   *
   * @param inOrder not empty; the last one's form says which indicators and how
   */
  @Transactional(readOnly = true)
  public List<NodeTotal> overTime(List<Round> inOrder, @Nullable Long nodeId) {
    return Adding.overTime(inOrder, ofEach(inOrder, nodeId));
  }

  private FormVersion form(Round round) {
    return forms.version(round.formVersionId()).orElseThrow();
  }

  private Adding.Before before(Round round, @Nullable Long nodeId) {
    return new Adding.Before(
        round.window().months(),
        () ->
            Optional.ofNullable(round.previousId())
                .flatMap(rounds::round)
                .map(previous -> amounts(previous, nodeId))
                .orElse(Map.of()),
        () -> {
          List<Round> year = rounds.sinceNewYear(round);
          return Adding.byCode(
              year.size() > 1
                  ? Adding.overTime(year, over(year, nodeId))
                  : amountsOf(round, nodeId));
        });
  }

  private Map<String, BigDecimal> amounts(Round round, @Nullable Long nodeId) {
    return Adding.byCode(amountsOf(round, nodeId));
  }

  private List<NodeTotal> amountsOf(Round round, @Nullable Long nodeId) {
    return over(List.of(round), nodeId).getOrDefault(round.id(), List.of());
  }

  /** Without looking further back: a formula of one round reads one before it. */
  private Map<Long, List<NodeTotal>> over(List<Round> each, @Nullable Long nodeId) {
    return ofEach(
        each,
        store.sums(ids(each), nodeId),
        round -> Adding.Before.nothing(round.window().months()));
  }
}
