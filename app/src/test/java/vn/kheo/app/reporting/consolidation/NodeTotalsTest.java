package vn.kheo.app.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.HouseTest;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.answer.Mark;
import vn.kheo.app.reporting.form.Audience;
import vn.kheo.app.reporting.regime.Round;
import vn.kheo.app.reporting.regime.Rounds;

/** Random trees, rounds, sends, returns and corrections; every total beside a sum made apart. */
class NodeTotalsTest {
  private static final List<String> CODES = List.copyOf(Fixture.INDICATORS.keySet());
  private static final int MONTHS = 3;

  @HouseTest
  static class House {
    @Autowired NodeTotals nodes;
    @Autowired Totals totals;
    @Autowired Rounds rounds;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private static @Nullable House open;

    static synchronized House open() throws Exception {
      House house = open;
      if (house == null) {
        house = new House();
        new TestContextManager(House.class).prepareTestInstance(house);
        open = house;
      }
      return house;
    }
  }

  /** What the test itself remembers of a report. */
  private static final class Report {
    final long id;
    final long unit;
    final long node;
    final int month;
    final Audience audience;
    final List<List<Cell>> editions = new ArrayList<>();
    @Nullable Integer counted;

    Report(long id, long unit, long node, int month, Audience audience) {
      this.id = id;
      this.unit = unit;
      this.node = node;
      this.month = month;
      this.audience = audience;
    }

    Cell cell(int place) {
      return counted == null ? Cell.MISSING : editions.get(counted - 1).get(place);
    }
  }

  private final Map<Long, @Nullable Long> parents = new LinkedHashMap<>();
  private final List<Report> reports = new ArrayList<>();
  private final List<Round> months = new ArrayList<>();

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void rule_1_every_total_is_the_exact_sum_of_what_counts(@ForAll long seed) throws Exception {
    House house = House.open();
    var random = new Random(seed);
    build(house, random);
    for (int step = 0; step < 12; step++) {
      step(house, random);
    }
    List<@Nullable Long> everywhere = new ArrayList<>(parents.keySet());
    everywhere.add(null);
    for (int month = 0; month < MONTHS; month++) {
      for (Long node : everywhere) {
        compare(house.nodes.of(months.get(month), node), expected(beneath(node, month)));
        children(house, node, month);
      }
    }
    for (Long node : parents.keySet()) {
      beneath(house, node);
    }
    for (Long node : everywhere) {
      overTime(house, node);
    }
  }

  private void build(House house, Random random) {
    parents.clear();
    reports.clear();
    months.clear();
    var fixture = new Fixture(house.jdbc);
    long top = fixture.unit(null);
    parents.put(top, null);
    List<Long> units = new ArrayList<>(List.of(top));
    int count = 3 + random.nextInt(25);
    for (int i = 0; i < count; i++) {
      Long parent = random.nextInt(20) == 0 ? null : units.get(random.nextInt(units.size()));
      long unit = fixture.unit(parent);
      units.add(unit);
      parents.put(unit, parent);
    }
    long version = fixture.form(top);
    long regime = fixture.regime(version, top);
    Long previous = null;
    for (int month = 0; month < MONTHS; month++) {
      long round = fixture.round(regime, version, month + 1, previous);
      previous = round;
      months.add(house.rounds.round(round).orElseThrow());
      Map<Long, Integer> places = new HashMap<>();
      for (long unit : units) {
        if (random.nextInt(5) > 0) {
          Long parent = parents.get(unit);
          long node = parent == null ? unit : parent;
          int slot = places.merge(node, 1, Integer::sum) / 2;
          var audience = Audience.values()[random.nextInt(Audience.values().length)];
          long report = fixture.report(round, unit, node, slot, audience);
          reports.add(new Report(report, unit, node, month, audience));
        }
      }
    }
  }

  /** Sends, corrects and returns some, in one transaction. */
  private void step(House house, Random random) {
    var fixture = new Fixture(house.jdbc);
    List<Totals.Change> changes = new ArrayList<>();
    for (Report report : reports) {
      int what = random.nextInt(6);
      if (what == 0) {
        report.counted = null;
        changes.add(new Totals.Change(report.id, null));
      } else if (what <= 2) {
        List<Cell> cells = cells(report.audience, random);
        report.editions.add(cells);
        report.counted = report.editions.size();
        fixture.edition(report.id, report.counted, cells);
        changes.add(new Totals.Change(report.id, report.counted));
      } else if (what == 3 && !report.editions.isEmpty()) {
        report.counted = 1 + random.nextInt(report.editions.size());
        changes.add(new Totals.Change(report.id, report.counted));
      }
    }
    java.util.Collections.shuffle(changes, random);
    house.transaction.executeWithoutResult(status -> house.totals.count(changes));
  }

  private static List<Cell> cells(Audience audience, Random random) {
    List<Cell> cells = new ArrayList<>();
    for (int place = 0; place < CODES.size(); place++) {
      cells.add(
          Fixture.asked(place, audience) ? cell(CODES.get(place), random) : Cell.NOT_APPLICABLE);
    }
    return cells;
  }

  private static Cell cell(String code, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Cell.MISSING;
      case 1 -> Cell.NOTHING;
      case 2 -> Cell.NOT_APPLICABLE;
      default ->
          Cell.figure(
              switch (code) {
                case "YES" -> BigDecimal.valueOf(random.nextInt(2));
                case "RATING" -> BigDecimal.valueOf(1 + random.nextInt(3));
                default -> amount(random);
              });
    };
  }

  private static BigDecimal amount(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> BigDecimal.ZERO;
      case 1 ->
          new BigDecimal("123456789012345678.123456")
              .subtract(BigDecimal.valueOf(random.nextLong(1_000_000)));
      case 2 -> BigDecimal.valueOf(random.nextLong(1_000_000), 6).negate();
      default -> BigDecimal.valueOf(random.nextLong(10_000), random.nextInt(4));
    };
  }

  private boolean isBeneath(long node, @Nullable Long above) {
    for (Long at = node; at != null; at = parents.get(at)) {
      if (at.equals(above)) {
        return true;
      }
    }
    return above == null;
  }

  private List<Report> beneath(@Nullable Long node, int month) {
    return reports.stream().filter(one -> one.month == month && isBeneath(one.node, node)).toList();
  }

  private record Expected(
      int due,
      int figures,
      int nothing,
      int zeros,
      @Nullable BigDecimal amount,
      Map<Integer, Integer> choices) {}

  private static List<Expected> expected(Collection<Report> which) {
    List<Expected> all = new ArrayList<>();
    for (int place = 0; place < CODES.size(); place++) {
      all.add(expected(which, place));
    }
    all.set(CODES.indexOf("RATE"), rated(all, all.get(CODES.indexOf("RATE"))));
    return all;
  }

  private static Expected rated(List<Expected> all, Expected rate) {
    BigDecimal above = all.get(CODES.indexOf("FLOW")).amount();
    BigDecimal below = all.get(CODES.indexOf("STOCK")).amount();
    BigDecimal quotient =
        above == null || below == null || below.signum() == 0
            ? null
            : above.multiply(BigDecimal.valueOf(100)).divide(below, MathContext.DECIMAL128);
    return new Expected(
        rate.due(), rate.figures(), rate.nothing(), rate.zeros(), quotient, Map.of());
  }

  private static Expected expected(Collection<Report> which, int place) {
    String over = Objects.requireNonNull(Fixture.INDICATORS.get(CODES.get(place))).get(2);
    int due = 0;
    int figures = 0;
    int nothing = 0;
    int zeros = 0;
    BigDecimal sum = BigDecimal.ZERO;
    Map<Integer, Integer> choices = new TreeMap<>();
    for (Report report : which) {
      Cell cell = report.cell(place);
      due += Fixture.asked(place, report.audience) && cell.mark() != Mark.NOT_APPLICABLE ? 1 : 0;
      nothing += cell.mark() == Mark.NOTHING ? 1 : 0;
      if (cell.mark() == Mark.FIGURE) {
        BigDecimal amount = Objects.requireNonNull(cell.amount());
        figures++;
        zeros += amount.signum() == 0 ? 1 : 0;
        sum = sum.add(amount);
        choices.merge(amount.intValue(), 1, Integer::sum);
      }
    }
    BigDecimal amount =
        figures + nothing == 0
            ? null
            : switch (over) {
              case "SUM" -> sum;
              case "COUNT_TRUE" -> BigDecimal.valueOf(figures - zeros);
              default -> null;
            };
    return new Expected(
        due, figures, nothing, zeros, amount, over.equals("DISTRIBUTION") ? choices : Map.of());
  }

  private static void compare(List<NodeTotal> found, List<Expected> expected) {
    assertThat(found).hasSize(expected.size());
    for (int place = 0; place < expected.size(); place++) {
      compare(found.get(place), expected.get(place));
    }
  }

  private static void compare(NodeTotal found, Expected expected) {
    assertThat(
            List.of(found.due(), found.figures(), found.nothing(), found.zeros(), found.choices()))
        .as(found.indicator().code())
        .isEqualTo(
            List.of(
                expected.due(),
                expected.figures(),
                expected.nothing(),
                expected.zeros(),
                expected.choices()));
    if (expected.amount() == null) {
      assertThat(found.amount()).as(found.indicator().code()).isNull();
    } else {
      assertThat(found.amount())
          .as(found.indicator().code())
          .isEqualByComparingTo(expected.amount());
    }
  }

  /** As a page reads a unit: what hangs beneath it first, then the sums of just that. */
  private void beneath(House house, long node) {
    Beneath found = house.nodes.beneath(months, node);
    Map<Long, List<NodeTotal>> each = house.nodes.ofEach(months, node, found);
    for (int month = 0; month < MONTHS; month++) {
      long round = months.get(month).id();
      List<Report> expected = beneath(node, month);
      compare(Objects.requireNonNull(each.get(round)), expected(expected));
      assertThat(found.reports(round)).isEqualTo(expected.size());
      assertThat(found.branches(round)).isEqualTo(branches(expected, node));
    }
  }

  /** Units right beneath through which a report comes that does not hang right beneath. */
  private Set<Long> branches(List<Report> beneath, long node) {
    return beneath.stream()
        .filter(report -> report.node != node)
        .flatMap(report -> child(report, node).stream())
        .collect(Collectors.toSet());
  }

  private void children(House house, @Nullable Long node, int month) {
    Map<Long, List<NodeTotal>> found = house.nodes.children(months.get(month), node);
    Map<Long, List<Report>> expected = new HashMap<>();
    for (Report report : reports) {
      if (report.month == month) {
        child(report, node)
            .forEach(c -> expected.computeIfAbsent(c, k -> new ArrayList<>()).add(report));
      }
    }
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (child, list) -> compare(Objects.requireNonNull(found.get(child)), expected(list)));
    int flow = CODES.indexOf("FLOW");
    Map<Long, NodeTotal> one =
        house.nodes.children(
            months.get(month), node, house.nodes.of(months.get(month), node).get(flow).indicator());
    expected.forEach(
        (child, list) -> compare(Objects.requireNonNull(one.get(child)), expected(list).get(flow)));
  }

  /** The unit right beneath {@code node} through which a report comes; none where it does not. */
  private Set<Long> child(Report report, @Nullable Long node) {
    Set<Long> through = new HashSet<>();
    if (node != null && report.node == node) {
      through.add(report.unit);
    }
    for (Long at = report.node; at != null; at = parents.get(at)) {
      if (Objects.equals(parents.get(at), node)) {
        through.add(at);
      }
    }
    return through;
  }

  private void overTime(House house, @Nullable Long node) {
    assertThat(house.rounds.sinceNewYear(months.getLast()).stream().map(Round::id).toList())
        .isEqualTo(months.stream().map(Round::id).toList());
    List<List<Expected>> each = new ArrayList<>();
    for (int month = 0; month < MONTHS; month++) {
      each.add(expected(beneath(node, month)));
    }
    List<NodeTotal> found = house.nodes.overTime(months, node);
    for (NodeTotal total : found) {
      int place = CODES.indexOf(total.indicator().code());
      List<BigDecimal> amounts =
          each.stream()
              .map(month -> month.get(place).amount())
              .filter(Objects::nonNull)
              .collect(Collectors.toList());
      switch (total.indicator().code()) {
        case "FLOW" -> {
          if (amounts.isEmpty()) {
            assertThat(total.amount()).isNull();
          } else {
            assertThat(total.amount())
                .isEqualByComparingTo(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
          }
          assertThat(total.due()).isEqualTo(each.stream().mapToInt(m -> m.get(place).due()).sum());
        }
        case "OPENING" -> compare(total, each.getFirst().get(place));
        case "RATE" -> {
          BigDecimal below = each.getLast().get(CODES.indexOf("STOCK")).amount();
          List<BigDecimal> above =
              each.stream()
                  .map(month -> month.get(CODES.indexOf("FLOW")).amount())
                  .filter(Objects::nonNull)
                  .toList();
          if (below == null || below.signum() == 0 || above.isEmpty()) {
            assertThat(total.amount()).isNull();
          } else {
            assertThat(total.amount())
                .isEqualByComparingTo(
                    above.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(below, MathContext.DECIMAL128));
          }
        }
        default -> compare(total, each.getLast().get(place));
      }
    }
  }
}
