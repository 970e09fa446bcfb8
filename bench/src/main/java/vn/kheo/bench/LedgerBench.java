package vn.kheo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import vn.kheo.app.calendar.Timeliness;
import vn.kheo.app.directive.AssignmentFilter;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.Statistics;
import vn.kheo.app.directive.StatisticsFilter;
import vn.kheo.app.directive.Tally;
import vn.kheo.app.settings.Settings;

/**
 * What people look at most, through the application's doors and by hand in alternating rounds, at a
 * hundred thousand and at a million assignments.
 */
final class LedgerBench {
  private static final int ROUNDS = 41;
  private static final long WARM = 6_000_000_000L;

  /** What the desk shows of each: its unit, what is asked about it, its round, how it stands. */
  private static final String DESK =
      """
      select a.id, a.state, a.due, a.missed_due, a.reported_on, a.version, a.kind, o.ref, o.words, d.title, u.name,
             p.full_name, round.label,
             case when coalesce(a.reported_on, :today) > a.judged_due then 'OVERDUE' else 'NOT' end,
             exists (select from directive.extension e where e.assignment_id = a.id and e.decision is null),
             exists (select from directive.refusal r where r.assignment_id = a.id and r.decision is null),
             count(*) over ()
        from (select id from directive.assignment
               where unit_id = :unit and state in ('GIVEN', 'UNDERWAY') and person_id is null
               union all
              select id from directive.assignment
               where monitor_unit_id = :unit and kind = 'PART' and state = 'REPORTED') needs
        join directive.assignment a on a.id = needs.id
        join directive.obligation o on o.id = a.obligation_id
        join directive.directive d on d.id = a.directive_id
        join organization.unit u on u.id = a.unit_id
        left join organization.person p on p.id = a.person_id
        left join directive.period round on round.id = a.period_id
       order by a.due nulls last, a.id
       limit 50
      """;

  private static final String DESK_NUMBERS =
      """
      select count(*) filter (where state in ('GIVEN', 'UNDERWAY')), count(*) filter (where judged_due < :today),
             count(*) filter (where judged_due between :today and :today + 7)
        from directive.assignment
       where unit_id = :unit and state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
      """;

  private static final String LATE =
      """
      select a.id, a.state, a.due, a.unit_id, u.name, o.ref, o.words, d.title, count(*) over ()
        from directive.assignment a
        join directive.obligation o on o.id = a.obligation_id
        join directive.directive d on d.id = a.directive_id
        join organization.unit u on u.id = a.unit_id
       where a.monitor_unit_id = :follower
         and a.state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
         and coalesce(a.reported_on, a.suspended_on, :today) > a.judged_due
       order by a.due, a.id
       limit 50
      """;

  private static final String CELLS =
      """
      select count(*) filter (where state = 'CLOSED' and reported_on <= judged_due),
             count(*) filter (where state = 'CLOSED' and reported_on > judged_due),
             count(*) filter (where state <> 'CLOSED' and coalesce(reported_on, suspended_on, :today) <= judged_due),
             count(*) filter (where state <> 'CLOSED' and coalesce(reported_on, suspended_on, :today) > judged_due)
        from directive.assignment
       where directive_id = :directive and kind = 'STANDING' and state not in ('WITHDRAWN', 'SUCCEEDED')
      """;

  private LedgerBench() {}

  static void report() throws Exception {
    try (var house = new House()) {
      var ledger = new Ledger(house);
      System.out.println("| assignments | asked | by hand, ms | through the door, ms | ratio |");
      System.out.println("| ---: | --- | ---: | ---: | ---: |");
      for (int size : new int[] {99_000, 1_000_000}) {
        ledger.grow(size);
        at(house, ledger);
      }
    }
  }

  private static void at(House house, Ledger ledger) throws Exception {
    long size = house.number("select count(*) from directive.assignment");
    LocalDate today = house.door(Settings.class).today();
    var assignments = house.door(Assignments.class);
    var statistics = house.door(Statistics.class);
    Map<String, Object> values =
        Map.of(
            ":unit", ledger.unit(1),
            ":follower", ledger.follower(1),
            ":directive", ledger.directive(),
            ":today", today);
    var late =
        new AssignmentFilter(
            Set.of(), Set.of(Timeliness.OVERDUE), null, null, null, AssignmentFilter.Sort.DUE, 1);
    var ofDirective =
        new StatisticsFilter(
            today, StatisticsFilter.Basis.ALL, null, null, Set.of(), ledger.directive(), null);
    ledger.signIn("officer");
    line(
        house,
        size,
        "desk of one unit",
        List.of(DESK, DESK_NUMBERS),
        values,
        () -> assignments.desk(AssignmentFilter.ALL));
    ledger.signIn("follower");
    line(
        house,
        size,
        "what is late, of 175 units",
        List.of(LATE),
        values,
        () -> assignments.list(late));
    house.signIn();
    line(
        house,
        size,
        "four cells of one directive",
        List.of(CELLS),
        values,
        () -> statistics.total(ofDirective));
    line(
        house,
        size,
        "four cells of everything",
        List.of(CELLS.replace("directive_id = :directive and ", "")),
        values,
        () -> statistics.total(StatisticsFilter.asOf(today)));
    line(
        house,
        size,
        "page of statistics: 12 months and every unit; by hand the four cells alone",
        List.of(CELLS.replace("directive_id = :directive and ", "")),
        values,
        () -> {
          statistics.by(Tally.By.UNIT, StatisticsFilter.asOf(today));
          return statistics.trend(StatisticsFilter.asOf(today), 12);
        });
  }

  private static void line(
      House house,
      long size,
      String name,
      List<String> sql,
      Map<String, Object> values,
      Callable<?> door)
      throws Exception {
    try (Connection connection = house.byHand()) {
      double[] hand = new double[ROUNDS];
      double[] ours = new double[ROUNDS];
      OneRequest.of(
          () -> {
            long warmUntil = System.nanoTime() + WARM;
            int round = -1;
            while (round < ROUNDS) {
              long begin = System.nanoTime();
              for (String statement : sql) {
                ask(connection, statement, values);
              }
              long middle = System.nanoTime();
              door.call();
              long end = System.nanoTime();
              if (round >= 0) {
                hand[round] = (middle - begin) / 1e6;
                ours[round] = (end - middle) / 1e6;
                round++;
              } else if (end > warmUntil) {
                round = 0;
              }
            }
            return 0;
          });
      var byHand = new Rounds(hand);
      var through = new Rounds(ours);
      System.out.printf(
          Locale.ROOT,
          "| %,d | %s | %.2f | %.2f | %.2f |%n",
          size,
          name,
          byHand.median(),
          through.median(),
          through.median() / byHand.median());
    }
  }

  private static void ask(Connection connection, String sql, Map<String, Object> values)
      throws SQLException {
    String numbered = sql;
    for (Map.Entry<String, Object> value : values.entrySet()) {
      numbered =
          numbered.replace(
              value.getKey(),
              value.getValue() instanceof LocalDate day
                  ? "date '" + day + "'"
                  : value.getValue().toString());
    }
    try (PreparedStatement statement = connection.prepareStatement(numbered);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        rows.getString(1);
      }
    }
  }
}
