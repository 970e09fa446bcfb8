package vn.kheo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.Issued;

/**
 * Issuing seven orders to a group through the application's own door, beside the same rows written
 * by hand in two set-based statements, in alternating rounds of one run.
 */
final class FanOutBench {
  private static final int ORDERS = 7;
  private static final int ROUNDS = 7;

  private static final String ASSIGNMENTS_BY_HAND =
      """
      insert into directive.assignment (obligation_id, directive_id, unit_id, monitor_unit_id, state, given_at, first_due, due)
      select o.id, o.directive_id, u.id, d.default_monitor_unit_id, 'GIVEN', timestamptz '2022-11-15 08:00+07',
             o.working_deadline, o.working_deadline
        from directive.obligation o
        join directive.directive d on d.id = o.directive_id
        join organization.unit u on u.kind = ?
       where o.directive_id = ?
      """;

  private static final String HISTORY_BY_HAND =
      """
      insert into journal.entry (at, actor_id, actor_label, action, subject_kind, subject_id, subject_label, directive_id,
          unit_id, detail, hash)
      select e.at, e.actor_id, e.actor_label, e.action, e.subject_kind, e.subject_id, e.subject_label, e.directive_id,
             e.unit_id, e.detail,
             journal.hash_of(e.at, e.actor_id, e.actor_label, e.action, e.subject_kind, e.subject_id, e.subject_label,
                             e.directive_id, e.unit_id, e.detail)
        from (select a.given_at as at, 1::bigint as actor_id, 'Người Đo, Chủ tịch' as actor_label,
                     'assignment.given' as action, 'assignment' as subject_kind, a.id as subject_id,
                     o.ref || ' – ' || u.name as subject_label, a.directive_id, a.unit_id, '' as detail
                from directive.assignment a
                join directive.obligation o on o.id = a.obligation_id
                join organization.unit u on u.id = a.unit_id
               where a.directive_id = ?) e
      """;

  private FanOutBench() {}

  static void report() throws SQLException {
    try (var house = new House()) {
      house.signIn();
      System.out.println(
          "| units | assignments | by hand, ms | through the door, ms | ratio | µs an assignment |");
      System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
      for (var size : House.SIZES.entrySet()) {
        measure(house, size.getKey(), size.getValue());
      }
    }
  }

  private static void measure(House house, String kind, int units) throws SQLException {
    double[] byHand = new double[ROUNDS];
    double[] ours = new double[ROUNDS];
    for (int round = -2; round < ROUNDS; round++) {
      house.settled();
      double hand = byHand(house, kind);
      double door = throughTheDoor(house, kind, units);
      if (round >= 0) {
        byHand[round] = hand;
        ours[round] = door;
      }
    }
    var hand = new Rounds(byHand);
    var door = new Rounds(ours);
    System.out.printf(
        Locale.ROOT,
        "| %,d | %,d | %s | %s | %.2f | %.1f |%n",
        units,
        units * ORDERS,
        hand,
        door,
        door.median() / hand.median(),
        door.median() * 1000 / (units * ORDERS));
  }

  private static double byHand(House house, String kind) throws SQLException {
    long directive = draft(house, kind);
    try (Connection connection = house.byHand()) {
      connection.setAutoCommit(false);
      long begin = System.nanoTime();
      try (PreparedStatement assignments = connection.prepareStatement(ASSIGNMENTS_BY_HAND)) {
        assignments.setString(1, kind);
        assignments.setLong(2, directive);
        assignments.executeUpdate();
      }
      try (PreparedStatement history = connection.prepareStatement(HISTORY_BY_HAND)) {
        history.setLong(1, directive);
        history.executeUpdate();
      }
      connection.commit();
      return (System.nanoTime() - begin) / 1e6;
    }
  }

  private static double throughTheDoor(House house, String kind, int units) throws SQLException {
    long directive = draft(house, kind);
    long begin = System.nanoTime();
    Issued issued = house.door(Directives.class).issue(directive, 0);
    double milliseconds = (System.nanoTime() - begin) / 1e6;
    if (issued.assignments() != units * ORDERS) {
      throw new IllegalStateException(
          "expected %d assignments, got %s".formatted(units * ORDERS, issued));
    }
    return milliseconds;
  }

  /** A directive with seven confirmed orders to the group of that kind. */
  static long draft(House house, String kind) throws SQLException {
    try (Connection owner = house.owner();
        PreparedStatement draft =
            owner.prepareStatement(
                """
                with f as (
                    insert into document.file (sha256, content, size)
                    select sha256(uuid_send(gen_random_uuid())), ''::bytea, 0
                    returning sha256),
                d as (
                    insert into document.document (file_sha256, format, text, symbol, issuer, kind, subject, issue_date, holder_unit_id,
                        registered_at, registered_by, registered_by_label)
                    select f.sha256, 'PASTED', 'Văn bản đo', '1/UBND-VX', u.name, 'Công văn', 'Đo', date '2022-11-10', u.id,
                           timestamptz '2022-11-15 08:00+07', 1, 'Người Đo'
                      from f, organization.unit u where u.code = 'ubnd-tinh'
                    returning id, holder_unit_id),
                v as (
                    insert into directive.directive (document_id, title, issue_date, issuer_unit_id, default_monitor_unit_id,
                        state, created_at)
                    select d.id, 'Đo', date '2022-11-10', d.holder_unit_id, o.id, 'DRAFT', timestamptz '2022-11-15 08:00+07'
                      from d, organization.unit o where o.code = 'vp-ubnd-tinh'
                    returning id),
                o as (
                    insert into directive.obligation (directive_id, ref, words, span_start, span_end, state, deliverable,
                        working_deadline, rule, confidence)
                    select v.id, '1.' || n, 'Việc thứ ' || n, n, n + 1, 'CONFIRMED', 'PLAN', date '2022-12-19', 'bench', 1
                      from v, generate_series(1, 7) n
                    returning id, directive_id)
                insert into directive.party (obligation_id, ordinal, role, words, source, confidence, group_id)
                select o.id, 0, 'LEAD', g.name, 'SENTENCE', 1, g.id
                  from o, organization.unit_group g where g.code = ?
                returning (select id from v)
                """)) {
      draft.setString(1, kind);
      try (var row = draft.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
