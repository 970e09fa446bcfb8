package vn.kheo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.kheo.app.access.Accounts;

/**
 * Desk and matrix as whole pages over loopback, beside the bare SQL of the page on the same server,
 * both with eight clients. The page also checks the session, loads who asks, renders and travels.
 */
final class PagesBench {
  private static final int CLIENTS = 8;
  private static final int DIRECTIVES = 200;
  private static final long WARM_UP = 4_000_000_000L;
  private static final long MEASURE = 6_000_000_000L;

  private static final String DESK =
      """
      select a.id, a.state, a.due, a.reported_on, o.ref, o.words, d.title, u.name
        from directive.assignment a
        join directive.obligation o on o.id = a.obligation_id
        join directive.directive d on d.id = a.directive_id
        join organization.unit u on u.id = a.unit_id
       where a.unit_id = ? and a.state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
       order by a.due nulls last, a.id
       limit 50
      """;

  private static final String COUNTS =
      """
      select count(*) filter (where due < date '2022-12-01'), count(*) filter (where due < date '2022-12-20'), count(*)
        from directive.assignment
       where unit_id = ? and state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
      """;

  private static final String MATRIX =
      """
      select a.unit_id, u.name, u.kind, a.obligation_id, a.id, a.state, a.due, a.reported_on
        from directive.assignment a
        join organization.unit u on u.id = a.unit_id
       where a.directive_id = ?
       order by u.kind, u.name, a.obligation_id
      """;

  private PagesBench() {}

  static void report() throws Exception {
    try (var house = new House()) {
      house.signIn();
      long directive = fill(house);
      long unit = house.number("select min(id) from organization.unit where kind = 'cap_65'");
      long clerk = clerk(house, unit);
      String clerkPassword = house.door(Accounts.class).resetPassword(clerk, 0);
      long all = house.number("select id from access.account where username = 'bench'");
      String allPassword = house.door(Accounts.class).resetPassword(all, 0);
      var desk = new Visitor(house.port(), "clerk", clerkPassword);
      var matrix = new Visitor(house.port(), "bench", allPassword);

      System.out.println("| page | bare SQL, /s | page over HTTP, /s | page/SQL | page, kB |");
      System.out.println("| --- | ---: | ---: | ---: | ---: |");
      line("desk of one unit", house, List.of(DESK, COUNTS), unit, desk, "/desk");
      line(
          "matrix 65 × 7",
          house,
          List.of(MATRIX),
          directive,
          matrix,
          "/directives/" + directive + "/matrix");
    }
  }

  private static void line(
      String name, House house, List<String> sql, long parameter, Visitor visitor, String path)
      throws Exception {
    List<Callable<Long>> byHand = new ArrayList<>();
    List<Callable<Long>> pages = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      byHand.add(() -> askByHand(house, sql, parameter));
      pages.add(() -> repeat(() -> visitor.get(path)));
    }
    double before = perSecond(byHand);
    double page = perSecond(pages);
    double after = perSecond(byHand);
    double hand = (before + after) / 2;
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f (%,.0f, %,.0f) | %,.0f | %.2f | %d |%n",
        name,
        hand,
        before,
        after,
        page,
        page / hand,
        visitor.get(path).length() / 1000);
  }

  private static long askByHand(House house, List<String> statements, long parameter)
      throws Exception {
    try (Connection connection = house.byHand()) {
      List<PreparedStatement> prepared = new ArrayList<>();
      for (String statement : statements) {
        prepared.add(connection.prepareStatement(statement));
      }
      return repeat(
          () -> {
            for (PreparedStatement statement : prepared) {
              statement.setLong(1, parameter);
              try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                  rows.getString(2);
                }
              }
            }
            return null;
          });
    }
  }

  private static long repeat(Callable<?> work) throws Exception {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < WARM_UP) {
      work.call();
    }
    begin = System.nanoTime();
    long times = 0;
    while (System.nanoTime() - begin < MEASURE) {
      work.call();
      times++;
    }
    return times;
  }

  private static double perSecond(List<Callable<Long>> clients)
      throws InterruptedException, ExecutionException {
    try (var pool = Executors.newFixedThreadPool(clients.size())) {
      long times = 0;
      for (Future<Long> client : pool.invokeAll(clients)) {
        times += client.get();
      }
      return times / (MEASURE / 1e9);
    }
  }

  /** 200 directives to 65 units, seven orders each: 91,000 assignments. */
  private static long fill(House house) throws SQLException {
    long last = 0;
    for (int i = 0; i < DIRECTIVES; i++) {
      last = FanOutBench.draft(house, "cap_65");
    }
    try (Connection owner = house.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          """
          insert into directive.assignment (obligation_id, directive_id, unit_id, monitor_unit_id, state, given_at, first_due,
              due, received_at, reported_at, reported_on, closed_at)
          select o.id, o.directive_id, u.id, d.default_monitor_unit_id, s.state, timestamptz '2022-11-15 08:00+07', s.due, s.due,
                 timestamptz '2022-11-16 08:00+07',
                 case when s.state in ('REPORTED', 'CLOSED') then timestamptz '2022-11-20 08:00+07' end,
                 case when s.state in ('REPORTED', 'CLOSED') then date '2022-11-20' end,
                 case when s.state = 'CLOSED' then timestamptz '2022-11-21 08:00+07' end
            from directive.obligation o
            join directive.directive d on d.id = o.directive_id
            join organization.unit u on u.kind = 'cap_65'
           cross join lateral (select (array['GIVEN', 'UNDERWAY', 'REPORTED', 'CLOSED', 'CLOSED', 'CLOSED'])[1 + (o.id + u.id) % 6]
                                      as state, date '2022-11-10' + ((o.id * 7 + u.id) % 90)::int as due) s;
          update directive.obligation set state = 'ISSUED';
          update directive.directive set state = 'ISSUED', issued_at = timestamptz '2022-11-15 08:00+07';
          """);
      owner.setAutoCommit(true);
      statement.execute("vacuum analyze");
    }
    return last;
  }

  private static long clerk(House house, long unit) throws SQLException {
    try (Connection owner = house.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          """
          with p as (insert into organization.person (full_name) values ('Người Của Đơn Vị') returning id),
          o as (insert into organization.post (person_id, unit_id, title, leads) select id, %1$d, 'Chuyên viên', false from p),
          a as (insert into access.account (username, password_hash, person_id) select 'clerk', '-', id from p returning id)
          insert into access.access_grant (account_id, unit_id, permission) select id, %1$d, 'WORK' from a;
          """
              .formatted(unit));
    }
    return house.number("select id from access.account where username = 'clerk'");
  }
}
