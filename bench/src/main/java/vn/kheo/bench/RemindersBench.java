package vn.kheo.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import vn.kheo.app.oversight.reminding.RunReminders;
import vn.kheo.app.settings.BusinessClock;

/**
 * The reminder run of one day on which that many assignments fall due, beside the same rows written
 * by hand in set-based statements: a reminder each, a notice to the unit's head each, one entry in
 * the journal. Alternating rounds of one run.
 */
final class RemindersBench {
  private static final int[] SIZES = {10_000, 100_000};
  private static final int ROUNDS = 5;
  private static final LocalDate DAY = LocalDate.of(2022, 12, 19);

  private static final String REMINDERS_BY_HAND =
      """
      insert into oversight.reminder (assignment_id, step, day, due, working_days, to_leader, to_monitor, made_at)
      select a.id, 'TODAY', ?, a.due, 0, true, false, timestamptz '2022-12-19 07:30+07'
        from directive.assignment a
       where a.due = ?
         and a.state in ('GIVEN', 'UNDERWAY')
      """;

  private static final String NOTICES_BY_HAND =
      """
      insert into notice.notice (person_id, kind, source_id, role, about_kind, about_id, about_label, link,
          arguments, follower_unit_id, made_at)
      select p.person_id, 'reminder.today', r.id, 'HEAD', 'assignment', a.id, o.ref || ' ' || o.words,
             '/assignments/' || a.id, array[to_char(r.due, 'DD/MM/YYYY'), '0'], a.monitor_unit_id, r.made_at
        from oversight.reminder r
        join directive.assignment a on a.id = r.assignment_id
        join directive.obligation o on o.id = a.obligation_id
        join organization.post p on p.unit_id = a.unit_id and p.leads
       where r.day = ?
      """;

  private RemindersBench() {}

  static void report() throws SQLException {
    try (var house = House.quiet()) {
      house.lead("cap_11000");
      house
          .door(BusinessClock.class)
          .moveTo(DAY.atTime(8, 0).atZone(BusinessClock.VIET_NAM).toInstant());
      System.out.println(
          "| due that day | by hand, ms | the run, ms | ratio | µs a reminder by hand | µs a reminder |");
      System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
      for (int size : SIZES) {
        fill(house, size);
        measure(house, size);
      }
    }
  }

  private static void measure(House house, int size) throws SQLException {
    double[] byHand = new double[ROUNDS];
    double[] ours = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      double hand = byHand(house, size);
      double run = theRun(house, size);
      if (round >= 0) {
        byHand[round] = hand;
        ours[round] = run;
      }
    }
    var hand = new Rounds(byHand);
    var run = new Rounds(ours);
    System.out.printf(
        Locale.ROOT,
        "| %,d | %s | %s | %.2f | %.1f | %.1f |%n",
        size,
        hand,
        run,
        run.median() / hand.median(),
        hand.median() * 1000 / size,
        run.median() * 1000 / size);
  }

  private static double byHand(House house, int size) throws SQLException {
    clear(house);
    try (Connection connection = house.byHand()) {
      connection.setAutoCommit(false);
      long begin = System.nanoTime();
      try (PreparedStatement reminders = connection.prepareStatement(REMINDERS_BY_HAND)) {
        reminders.setDate(1, Date.valueOf(DAY));
        reminders.setDate(2, Date.valueOf(DAY));
        require(size, reminders.executeUpdate());
      }
      try (PreparedStatement notices = connection.prepareStatement(NOTICES_BY_HAND)) {
        notices.setDate(1, Date.valueOf(DAY));
        require(size, notices.executeUpdate());
      }
      connection.commit();
      return (System.nanoTime() - begin) / 1e6;
    }
  }

  private static double theRun(House house, int size) throws SQLException {
    clear(house);
    Object run = house.door(RunReminders.door());
    long begin = System.nanoTime();
    int made = RunReminders.once(run);
    double milliseconds = (System.nanoTime() - begin) / 1e6;
    require(size, made);
    return milliseconds;
  }

  private static void require(int expected, int made) {
    if (made != expected) {
      throw new IllegalStateException("expected %d, got %d".formatted(expected, made));
    }
  }

  private static void clear(House house) throws SQLException {
    try (Connection owner = house.owner();
        var statement = owner.createStatement()) {
      statement.execute("truncate oversight.reminder, notice.notice cascade");
      statement.execute(
          "update oversight.reminder_progress set last_day = date '%s'"
              .formatted(DAY.minusDays(3)));
      statement.execute("checkpoint");
    } catch (SQLException noCheckpoint) {
      // Only superusers may; the figures then carry a checkpoint now and then.
      if (!"42501".equals(noCheckpoint.getSQLState())) {
        throw noCheckpoint;
      }
    }
  }

  /** So many assignments of units with a leader, all due that day and not received yet. */
  private static void fill(House house, int size) throws SQLException {
    try (Connection owner = house.owner();
        var statement = owner.createStatement()) {
      statement.execute("truncate directive.directive cascade");
    }
    for (int left = size; left > 0; left -= 77_000) {
      long directive = FanOutBench.draft(house, "cap_11000");
      try (Connection owner = house.owner();
          PreparedStatement give =
              owner.prepareStatement(
                  """
                  insert into directive.assignment (obligation_id, directive_id, unit_id, monitor_unit_id, state, given_at,
                      first_due, due)
                  select o.id, o.directive_id, u.id, d.default_monitor_unit_id, 'GIVEN', timestamptz '2022-11-15 08:00+07', ?, ?
                    from directive.obligation o
                    join directive.directive d on d.id = o.directive_id
                    join organization.unit u on u.kind = 'cap_11000'
                   where o.directive_id = ?
                   order by o.id, u.id
                   limit ?
                  """)) {
        give.setDate(1, Date.valueOf(DAY));
        give.setDate(2, Date.valueOf(DAY));
        give.setLong(3, directive);
        give.setInt(4, left);
        give.executeUpdate();
      }
    }
    try (Connection owner = house.owner();
        var statement = owner.createStatement()) {
      statement.execute("analyze");
    }
  }
}
