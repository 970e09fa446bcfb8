package vn.kheo.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.consolidation.Totals;
import vn.kheo.app.reporting.report.Reports;
import vn.kheo.app.reporting.report.Sending;

/**
 * A unit's report of 60 figures that replaces its last one, with the totals above it in the same
 * commit: ours, and one statement by hand that keeps every level and locks its rows in key order.
 */
final class CorrectionBench {
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 2;
  private static final int EACH = 1_600;

  /** The round whose reports people send, and how many each time. */
  private static final int SENDING = 5;

  private static final int PEOPLE = 320;
  private static final String BY_HAND =
      """
      with n as (select i::smallint as i, (? + i)::numeric / 100 as v from generate_series(1, 60) i),
      o as (select indicator_id, v from raw.value where period_id = ? and unit_id = ? for update),
      w as (insert into raw.value select ?, ?, i, v from n
              on conflict (period_id, unit_id, indicator_id) do update set v = excluded.v returning 1),
      r as (insert into raw.report values (?, ?, now(), true)
              on conflict (period_id, unit_id) do update set submitted_at = excluded.submitted_at),
      l as materialized (
        select t.unit_id, t.indicator_id
          from raw.rollup t
         where t.period_id = ?
           and t.unit_id in (select unnest(array[c.district_id, c.province_id, ?]) from raw.unit c where c.id = ?)
         order by t.unit_id desc, t.indicator_id
           for update)
      update raw.rollup t
         set total = t.total + n.v - coalesce(o.v, 0)
        from l
        join n on n.i = l.indicator_id
        left join o on o.indicator_id = n.i
       where t.period_id = ? and t.indicator_id = l.indicator_id and t.unit_id = l.unit_id
      """;
  private static final String NEXT_EDITION =
      """
      with r as (
        update reporting.report set edition = edition + 1 where id = :report returning id, edition)
      insert into reporting.edition (report_id, number, amounts, marks, reason, begun_at, sent_at)
      select r.id, r.edition, array_agg((:x + i)::numeric / 100 order by i), array_agg(1::smallint order by i),
             'đo', now(), now()
        from r, generate_series(1, 60) i
       group by r.id, r.edition
      returning number
      """;

  private CorrectionBench() {}

  static void report(House house, Nation nation, int... manyClients) throws Exception {
    long round = nation.round(3);
    long top = nation.unit("nuoc");
    List<long[]> sent =
        house
            .door(JdbcClient.class)
            .sql(
                "select id, unit_id from reporting.report where round_id = :round and state = 'SENT'")
            .param("round", round)
            .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
            .list();
    System.out.println(
        "| one report with its roll-up, clients | by hand, /s | ours, /s | ours/hand |");
    System.out.println("| ---: | ---: | ---: | ---: |");
    for (int clients : manyClients) {
      double[] hand = new double[ROUNDS];
      double[] ours = new double[ROUNDS];
      for (int turn = -WARM_UP; turn < ROUNDS; turn++) {
        house.owns("vacuum analyze");
        double byHand = perSecond(clients, () -> byHand(house, sent, round, top, EACH / clients));
        double through = perSecond(clients, () -> ours(house, sent, EACH / clients));
        if (turn >= 0) {
          hand[turn] = byHand;
          ours[turn] = through;
        }
      }
      var byHand = new Rounds(hand);
      var through = new Rounds(ours);
      System.out.printf(
          Locale.ROOT,
          "| %d | %s | %s | %.2f |%n",
          clients,
          byHand,
          through,
          through.median() / byHand.median());
    }
  }

  /**
   * The same as a person does it: 60 figures saved and the report sent, with rights, checks, what
   * is computed, the journal.
   */
  static void bySending(House house, Nation nation) throws Exception {
    long round = nation.round(SENDING);
    house.owns(
        """
        insert into reporting.edition (report_id, number, amounts, marks, begun_at)
        select id, 1, array[]::numeric[], array[]::smallint[], now()
          from reporting.report
         where round_id = %1$d
            on conflict do nothing
        """
            .formatted(round),
        """
        update reporting.edition e
           set sent_at = null, amounts = array_fill(null::numeric, array[%2$d]),
               marks = array_fill(0::smallint, array[%2$d])
          from reporting.report r
         where r.id = e.report_id and r.round_id = %1$d
        """
            .formatted(round, Nation.INDICATORS),
        """
        update reporting.report
           set state = 'OPEN', counted = null, sent_on = null, edition = 1, version = 0
         where round_id = %1$d
        """
            .formatted(round),
        "vacuum analyze reporting.edition",
        "vacuum analyze reporting.report");
    try (Connection connection = house.byHand()) {
      nation.rollUpByHand(connection, round);
    }
    List<long[]> open =
        house
            .door(JdbcClient.class)
            .sql(
                "select id, unit_id from reporting.report where round_id = :round order by random()")
            .param("round", round)
            .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
            .list();
    var next = new AtomicInteger();
    System.out.println();
    System.out.println(
        "| clients | by hand, /s | a person saves, /s | sends, /s | both/hand | sends/hand |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
    long top = nation.unit("nuoc");
    for (int clients : new int[] {1, 8, 16}) {
      double[] hand = new double[ROUNDS];
      double[] saves = new double[ROUNDS];
      double[] sends = new double[ROUNDS];
      double[] both = new double[ROUNDS];
      for (int turn = -WARM_UP; turn < ROUNDS; turn++) {
        int each = PEOPLE / clients;
        var saved = new ConcurrentLinkedQueue<Long>();
        double byHand = perSecond(clients, () -> byHand(house, open, round, top, each));
        double save = perSecond(clients, () -> save(house, open, next, saved, each));
        double send = perSecond(clients, () -> send(house, saved, each));
        if (turn >= 0) {
          hand[turn] = byHand;
          saves[turn] = save;
          sends[turn] = send;
          both[turn] = 1 / (1 / save + 1 / send);
        }
      }
      var byHand = new Rounds(hand);
      var send = new Rounds(sends);
      System.out.printf(
          Locale.ROOT,
          "| %d | %s | %s | %s | %.2f | %.2f |%n",
          clients,
          byHand,
          new Rounds(saves),
          send,
          new Rounds(both).median() / byHand.median(),
          send.median() / byHand.median());
    }
  }

  private static int save(
      House house, List<long[]> open, AtomicInteger next, Queue<Long> saved, int times)
      throws Exception {
    house.signIn();
    var reports = house.door(Reports.class);
    for (int i = 0; i < times; i++) {
      long report = open.get(next.getAndIncrement())[0];
      Map<Integer, Cell> cells = new HashMap<>();
      for (int indicator = 1; indicator <= Nation.INDICATORS; indicator++) {
        cells.put(indicator, Cell.figure(BigDecimal.valueOf(x() + indicator, 2)));
      }
      OneRequest.of(() -> reports.save(report, 0, new Reports.Changes(cells, Map.of(), Map.of())));
      saved.add(report);
    }
    return times;
  }

  private static int send(House house, Queue<Long> saved, int times) throws Exception {
    house.signIn();
    var sending = house.door(Sending.class);
    for (int i = 0; i < times; i++) {
      long report = saved.remove();
      OneRequest.of(
          () -> {
            sending.send(report, 1);
            return 0;
          });
    }
    return times;
  }

  private static int byHand(House house, List<long[]> sent, long round, long top, int times)
      throws Exception {
    try (Connection connection = house.byHand();
        var statement = connection.prepareStatement(BY_HAND)) {
      for (int i = 0; i < times; i++) {
        long unit = any(sent)[1];
        long[] parameters = {x(), round, unit, round, unit, round, unit, round, top, unit, round};
        for (int p = 0; p < parameters.length; p++) {
          statement.setLong(p + 1, parameters[p]);
        }
        statement.executeUpdate();
      }
    }
    return times;
  }

  private static int ours(House house, List<long[]> sent, int times) {
    var jdbc = house.door(JdbcClient.class);
    var totals = house.door(Totals.class);
    var transactions = house.door(TransactionTemplate.class);
    for (int i = 0; i < times; i++) {
      long report = any(sent)[0];
      transactions.executeWithoutResult(
          status -> {
            int edition =
                jdbc.sql(NEXT_EDITION)
                    .param("report", report)
                    .param("x", x())
                    .query(Integer.class)
                    .single();
            totals.count(List.of(new Totals.Change(report, edition)));
          });
    }
    return times;
  }

  private static long[] any(List<long[]> sent) {
    return sent.get(ThreadLocalRandom.current().nextInt(sent.size()));
  }

  private static long x() {
    return ThreadLocalRandom.current().nextLong(1, 100_000);
  }

  private static double perSecond(int clients, Callable<Integer> work) throws Exception {
    try (var pool = Executors.newFixedThreadPool(clients)) {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        all.add(work);
      }
      long begin = System.nanoTime();
      int done = 0;
      for (Future<Integer> one : pool.invokeAll(all)) {
        done += one.get();
      }
      return done / ((System.nanoTime() - begin) / 1e9);
    }
  }
}
