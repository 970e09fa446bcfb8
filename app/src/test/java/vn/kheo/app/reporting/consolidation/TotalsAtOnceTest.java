package vn.kheo.app.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.HouseTest;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.form.Audience;
import vn.kheo.app.reporting.regime.Round;
import vn.kheo.app.reporting.regime.Rounds;

/** Many who send, correct and return at once, several reports a time and in any order. */
@HouseTest
class TotalsAtOnceTest {
  private static final int WRITERS = 12;
  private static final int TURNS = 40;
  private static final int UNITS = 24;
  private static final int EDITIONS = 4;

  @Autowired NodeTotals nodes;
  @Autowired Totals totals;
  @Autowired Rounds rounds;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void nobody_waits_in_a_circle_and_nothing_is_lost() throws Exception {
    var fixture = new Fixture(jdbc);
    long top = fixture.unit(null);
    long version = fixture.form(top);
    long id = fixture.round(fixture.regime(version, top), version, 1, null);
    List<Long> reports = new ArrayList<>();
    var random = new Random(7);
    for (int i = 0; i < UNITS; i++) {
      long report = fixture.report(id, fixture.unit(top), top, i / 8, Audience.COMMUNE);
      reports.add(report);
      for (int edition = 1; edition <= EDITIONS; edition++) {
        fixture.edition(report, edition, cells(random));
      }
    }
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      int seed = writer;
      writers.add(() -> write(new Random(seed), reports));
    }
    try (var pool = Executors.newFixedThreadPool(WRITERS)) {
      int turns = 0;
      for (Future<Integer> one : pool.invokeAll(writers)) {
        turns += one.get();
      }
      assertThat(turns).isEqualTo(WRITERS * TURNS);
    }
    Round round = rounds.round(id).orElseThrow();
    assertThat(nodes.top(id)).contains(top);
    for (NodeTotal total : nodes.of(round, top)) {
      List<UnitFigure> figures = nodes.figures(round, top, total.indicator());
      assertThat(figures).hasSize(UNITS);
      assertThat(total.figures())
          .isEqualTo(figures.stream().filter(one -> one.amount() != null).count());
      if (total.indicator().code().equals("FLOW")) {
        BigDecimal sum = BigDecimal.ZERO;
        for (UnitFigure one : figures) {
          sum = one.amount() == null ? sum : sum.add(one.amount());
        }
        assertThat(total.amount() == null ? BigDecimal.ZERO : total.amount())
            .isEqualByComparingTo(sum);
      }
    }
  }

  private int write(Random random, List<Long> reports) {
    for (int turn = 0; turn < TURNS; turn++) {
      List<Long> chosen = new ArrayList<>(reports);
      Collections.shuffle(chosen, random);
      List<Totals.Change> changes =
          chosen.stream()
              .limit(1 + random.nextInt(6))
              .map(report -> new Totals.Change(report, edition(random)))
              .toList();
      transaction.executeWithoutResult(status -> totals.count(changes));
    }
    return TURNS;
  }

  private static @Nullable Integer edition(Random random) {
    int edition = random.nextInt(EDITIONS + 1);
    return edition == 0 ? null : edition;
  }

  private static List<Cell> cells(Random random) {
    List<Cell> cells = new ArrayList<>();
    for (String code : Fixture.INDICATORS.keySet()) {
      cells.add(
          random.nextInt(6) == 0
              ? Cell.MISSING
              : Cell.figure(
                  code.equals("RATING")
                      ? BigDecimal.valueOf(1 + random.nextInt(3))
                      : BigDecimal.valueOf(random.nextInt(100_000), 2)));
    }
    return cells;
  }
}
