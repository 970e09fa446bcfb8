package vn.kheo.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.reporting.consolidation.Consolidations;
import vn.kheo.app.reporting.consolidation.Totals;

/**
 * Rolling up one period of 11,000 units by 60 indicators: through the application's totals, and by
 * hand district by district, province by province, up to the nation, both with who has reported.
 */
final class ConsolidationBench {
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 2;
  private static final int PERIOD = 3;

  private static final int PAGES = 41;

  /**
   * Form, sums with how many gave a figure, sums of the year, who has sent and who not, districts.
   */
  private static final List<String> PAGE =
      List.of(
          """
          select i.ordinal, i.code, i.name, i.unit_of_measure, i.nature, i.over_units, i.decimals, i.formula
            from reporting.indicator i
            join reporting.round d on d.form_version_id = i.version_id
           where d.id = %1$d and %2$d > 0
           order by i.ordinal
          """,
          """
          select u.i, sum(u.a), sum(u.f), sum(u.n), sum(u.x), sum(u.z)
            from reporting.total t
            join organization.unit d on d.id = t.node_id
           cross join unnest(t.amounts, t.figures, t.nothing, t.not_applicable, t.zeros) with ordinality
                   as u (a, f, n, x, z, i)
           where t.round_id = %1$d and d.parent_id = %2$d
           group by u.i
          """,
          """
          select u.i, sum(u.a), sum(u.f)
            from reporting.round now
            join reporting.round y on y.regime_id = now.regime_id and y.year = now.year and y.to_day <= now.to_day
            join reporting.total t on t.round_id = y.id
            join organization.unit d on d.id = t.node_id
           cross join unnest(t.amounts, t.figures) with ordinality as u (a, f, i)
           where now.id = %1$d and d.parent_id = %2$d
           group by u.i
          """,
          """
          select count(*), count(sent_on), count(*) filter (where sent_on > due),
                 count(*) filter (where state = 'RETURNED'), count(*) filter (where state = 'ACCEPTED')
            from reporting.report
           where round_id = %1$d and %2$d > 0
          """,
          """
          select r.audience, count(*)
            from reporting.report r
            join organization.unit d on d.id = r.node_id
           where r.round_id = %1$d and d.parent_id = %2$d and r.counted is null
           group by r.audience
          """,
          """
          select id, name from organization.unit where parent_id = %2$d and %1$d > 0 order by name
          """);

  private ConsolidationBench() {}

  static void report() throws Exception {
    try (var house = House.quiet()) {
      var tenth = new Nation(house, 1_100);
      rollUp(house, tenth);
      CorrectionBench.report(house, tenth, 1);
    }
    try (var house = House.quiet()) {
      var nation = new Nation(house, 11_000);
      rollUp(house, nation);
      countBefore(house, nation);
      page(house, nation);
      CorrectionBench.report(house, nation, 1, 8, 16);
      CorrectionBench.bySending(house, nation);
    }
  }

  private static void rollUp(House house, Nation nation) throws Exception {
    long round = nation.round(PERIOD);
    List<Totals.Change> changes = sent(house, round);
    var totals = house.door(Totals.class);
    var transactions = house.door(TransactionTemplate.class);
    double[] hand = new double[ROUNDS];
    double[] ours = new double[ROUNDS];
    for (int turn = -WARM_UP; turn < ROUNDS; turn++) {
      nation.forget(PERIOD);
      long begin = System.nanoTime();
      try (Connection connection = house.byHand()) {
        connection.setAutoCommit(false);
        nation.rollUpByHand(connection, round);
        connection.commit();
      }
      long between = System.nanoTime();
      transactions.executeWithoutResult(status -> totals.count(changes));
      Levels.read(house.door(JdbcClient.class), round);
      long end = System.nanoTime();
      if (turn >= 0) {
        hand[turn] = (between - begin) / 1e6;
        ours[turn] = (end - between) / 1e6;
      }
    }
    equal(house, round);
    var byHand = new Rounds(hand);
    var through = new Rounds(ours);
    System.out.println(
        "| one period, four levels, with completeness | by hand, ms | ours, ms | ours/hand |");
    System.out.println("| --- | ---: | ---: | ---: |");
    System.out.printf(
        Locale.ROOT,
        "| %,d reports × %d indicators | %s | %s | %.2f |%n",
        changes.size(),
        Nation.INDICATORS,
        byHand,
        through,
        through.median() / byHand.median());
  }

  private static List<Totals.Change> sent(House house, long round) {
    return house
        .door(JdbcClient.class)
        .sql("select id from reporting.report where round_id = :round and state = 'SENT'")
        .param("round", round)
        .query((row, n) -> new Totals.Change(row.getLong(1), 1))
        .list();
  }

  /** The page also adds up the year so far. */
  private static void countBefore(House house, Nation nation) throws Exception {
    var transactions = house.door(TransactionTemplate.class);
    for (int period = 1; period < PERIOD; period++) {
      List<Totals.Change> changes = sent(house, nation.round(period));
      transactions.executeWithoutResult(status -> house.door(Totals.class).count(changes));
    }
    house.owns("vacuum analyze");
  }

  /** The page of one province beside the statements that give its figures from kept totals. */
  private static void page(House house, Nation nation) throws Exception {
    long round = nation.round(PERIOD);
    long province = nation.unit("tinh-7");
    house.signIn();
    var consolidations = house.door(Consolidations.class);
    double[] hand = new double[PAGES];
    double[] ours = new double[PAGES];
    try (Connection connection = house.byHand()) {
      OneRequest.of(
          () -> {
            for (int turn = -PAGES; turn < PAGES; turn++) {
              long begin = System.nanoTime();
              for (String sql : PAGE) {
                read(connection, sql.formatted(round, province));
              }
              long between = System.nanoTime();
              consolidations.sheet(round, province).orElseThrow();
              long end = System.nanoTime();
              if (turn >= 0) {
                hand[turn] = (between - begin) / 1e6;
                ours[turn] = (end - between) / 1e6;
              }
            }
            return 0;
          });
    }
    var byHand = new Rounds(hand);
    var through = new Rounds(ours);
    System.out.println();
    System.out.println("| page of one province | by hand, ms | ours, ms | ours/hand |");
    System.out.println("| --- | ---: | ---: | ---: |");
    System.out.printf(
        Locale.ROOT,
        "| %d indicators, who has reported, the districts | %s | %s | %.2f |%n",
        Nation.INDICATORS,
        byHand,
        through,
        through.median() / byHand.median());
    System.out.println();
  }

  private static void read(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        rows.getString(1);
      }
    }
  }

  /** Both must tell the same, to the last digit. */
  static void equal(House house, long round) throws Exception {
    long different =
        house.number(
            """
            select count(*)
              from (select t.node_id, u.i, sum(u.a) as total
                      from reporting.total t cross join unnest(t.amounts) with ordinality as u (a, i)
                     where t.round_id = %1$d group by 1, 2) ours
              full join (select r.unit_id, r.indicator_id, r.total
                           from raw.rollup r
                          where r.period_id = %1$d and r.unit_id in (select district_id from raw.unit)) hand
                on hand.unit_id = ours.node_id and hand.indicator_id = ours.i
             where hand.total is distinct from ours.total
            """
                .formatted(round));
    if (different > 0) {
      throw new IllegalStateException(different + " totals differ");
    }
  }

  /** Reads what stands above the kept totals, as the pages do. */
  static final class Levels {
    private Levels() {}

    static int read(JdbcClient jdbc, long round) {
      List<Object> rows = new ArrayList<>();
      rows.addAll(
          jdbc.sql(
                  """
                  select d.parent_id, u.i, sum(u.a), sum(u.f)
                    from reporting.total t
                    join organization.unit d on d.id = t.node_id
                   cross join unnest(t.amounts, t.figures) with ordinality as u (a, f, i)
                   where t.round_id = :round
                   group by rollup (u.i, d.parent_id)
                  """)
              .param("round", round)
              .query((row, n) -> (Object) row.getBigDecimal(3))
              .list());
      rows.addAll(
          jdbc.sql(
                  """
                  select coalesce(d.id, d.parent_id, 0), count(*), count(r.sent_on),
                         count(*) filter (where r.sent_on <= r.due)
                    from reporting.report r
                    join organization.unit d on d.id = r.node_id
                   where r.round_id = :round
                   group by grouping sets ((d.id), (d.parent_id), ())
                  """)
              .param("round", round)
              .query((row, n) -> (Object) row.getLong(2))
              .list());
      return rows.size();
    }
  }
}
