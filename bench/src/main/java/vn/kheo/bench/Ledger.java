package vn.kheo.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.kheo.app.access.ActAs;

/**
 * A ledger of 11,000 units: one directive underway, of which a third is open and much of it late,
 * and as much history, all closed, as wanted. 63 units follow, 175 units each, as provinces would.
 */
final class Ledger {
  private static final int FOLLOWERS = 63;

  private final House house;
  private final long current;

  Ledger(House house) throws SQLException {
    this.house = house;
    house.owns(
        """
        insert into organization.unit (code, name, short_name, kind, parent_id)
        select 'theo-doi-' || n, 'Sở Nội vụ tỉnh thứ ' || n, 'SNV ' || n, 'so', p.id
          from organization.unit p, generate_series(0, %d) n where p.code = 'ubnd-tinh'
        """
            .formatted(FOLLOWERS - 1));
    house.signIn();
    current = FanOutBench.draft(house, "cap_11000");
    fill(
        current,
        "case when h % 100 < 60 then 'CLOSED' when h % 100 < 90 then 'UNDERWAY' when h % 100 < 97 then 'GIVEN' else 'REPORTED' end");
    account("officer", unit(1), "WORK");
    account("follower", follower(1), "MONITOR");
  }

  long directive() {
    return current;
  }

  long unit(int n) throws SQLException {
    return house.number("select id from organization.unit where code = 'cap_11000-" + n + "'");
  }

  long follower(int n) throws SQLException {
    return house.number("select id from organization.unit where code = 'theo-doi-" + n + "'");
  }

  void signIn(String username) throws SQLException {
    ActAs.account(
        house.number("select id from access.account where username = '" + username + "'"),
        username);
  }

  /** More of the past, until there are that many assignments. */
  void grow(int assignments) throws SQLException {
    while (house.number("select count(*) from directive.assignment") < assignments) {
      fill(FanOutBench.draft(house, "cap_11000"), "'CLOSED'");
    }
    house.owns("vacuum analyze");
  }

  private void fill(long directive, String state) throws SQLException {
    house.owns(
        """
        insert into directive.assignment (obligation_id, directive_id, unit_id, monitor_unit_id, state, given_at,
            first_due, due, received_at, reported_at, reported_on, closed_at)
        select t.obligation_id, t.directive_id, t.unit_id, t.monitor_id, t.state, timestamptz '2022-11-15 08:00+07',
               t.due, t.due, case when t.state <> 'GIVEN' then timestamptz '2022-11-16 08:00+07' end,
               case when t.state in ('REPORTED', 'CLOSED') then timestamptz '2022-11-20 08:00+07' end,
               case when t.state in ('REPORTED', 'CLOSED') then date '2022-11-20' end,
               case when t.state = 'CLOSED' then timestamptz '2022-11-21 08:00+07' end
          from (select o.id as obligation_id, o.directive_id, u.id as unit_id, m.id as monitor_id, %s as state,
                       date '2022-11-10' + (h / 100 %% 90) as due
                  from directive.obligation o
                 cross join (select id, row_number() over (order by id) as n
                               from organization.unit where kind = 'cap_11000') u
                  join organization.unit m on m.code = 'theo-doi-' || u.n %% %d
                 cross join lateral (select abs(hashint8(o.id * 100003 + u.id)) as h) as r
                 where o.directive_id = %d
                 order by o.id, u.id) t
        """
            .formatted(state, FOLLOWERS, directive),
        "update directive.obligation set state = 'ISSUED' where directive_id = " + directive,
        "update directive.directive set state = 'ISSUED', issued_at = timestamptz '2022-11-15 08:00+07' where id = "
            + directive);
  }

  /** As many assignments of one unit, each of an order of its own, that wait to be received. */
  List<Long> toReceive(long unit, int number) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Connection owner = house.owner();
        var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                """
                with o as (
                    insert into directive.obligation (directive_id, ref, words, span_start, span_end, state, deliverable,
                        working_deadline, rule, confidence)
                    select %1$d, '2.' || n, 'Việc nữa ' || n, n, n + 1, 'ISSUED', 'PLAN', date '2022-12-19', 'bench', 1
                      from generate_series(1, %2$d) n
                    returning id, directive_id)
                insert into directive.assignment (obligation_id, directive_id, unit_id, monitor_unit_id, state, given_at,
                    first_due, due)
                select o.id, o.directive_id, %3$d, %4$d, 'GIVEN', timestamptz '2022-11-15 08:00+07',
                       date '2022-12-19', date '2022-12-19'
                  from o
                returning id
                """
                    .formatted(current, number, unit, follower(1)))) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    house.owns("vacuum analyze");
    return ids;
  }

  private void account(String username, long unit, String permission) throws SQLException {
    house.owns(
        """
        with p as (insert into organization.person (full_name) values ('Người Của %1$s') returning id),
        o as (insert into organization.post (person_id, unit_id, title, leads) select id, %2$d, 'Trưởng phòng', true from p),
        a as (insert into access.account (username, password_hash, person_id) select '%1$s', '-', id from p returning id)
        insert into access.access_grant (account_id, unit_id, permission) select id, %2$d, '%3$s' from a
        """
            .formatted(username, unit, permission));
  }
}
