package vn.kheo.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.HandIn;
import vn.kheo.app.settings.BusinessClock;
import vn.kheo.app.settings.Settings;

/**
 * Two servers, as {@code kheo} starts them, on one PostgreSQL; meanwhile directives are issued,
 * tasks handed in and the clock is moved from working day to working day; one server is killed with
 * -9 three times and started again. In the end every reminder and every notice that is due by the
 * plan is counted: each once, none lost.
 */
final class TwoProcessesBench {
  private static final LocalDate BEGIN = LocalDate.of(2022, 11, 15);
  private static final int KILLS = 3;
  private static final String KIND = "cap_65";

  private final House house;
  private final List<Process> servers = new ArrayList<>();
  private final Random random = new Random(20_221_115);
  private final List<Path> homes = new ArrayList<>();

  private TwoProcessesBench(House house) {
    this.house = house;
  }

  static void report(int minutes) throws Exception {
    try (var house = House.quiet()) {
      var bench = new TwoProcessesBench(house);
      try {
        bench.run(Duration.ofMinutes(minutes));
      } finally {
        bench.servers.forEach(Process::destroyForcibly);
      }
    }
  }

  private void run(Duration length) throws Exception {
    house.lead(KIND);
    house.signIn();
    itIs(BEGIN);
    sql("update oversight.reminder_progress set last_day = date '" + BEGIN + "'");
    sql("create table public.expected (assignment_id bigint, step text, day date)");
    start();
    start();
    long end = System.nanoTime() + length.toNanos();
    long began = System.nanoTime();
    WorkingCalendar calendar = house.door(Settings.class).calendar();
    LocalDate day = BEGIN;
    int days = 0;
    int kills = 0;
    int issued = 0;
    int handedIn = 0;
    while (System.nanoTime() < end) {
      if (days % 5 == 0) {
        issued += issue(calendar.plusWorkingDays(day, 7));
      }
      handedIn += handIn(40);
      day = calendar.plusWorkingDays(day, 1);
      expect(day, calendar);
      itIs(day);
      days++;
      long passed = System.nanoTime() - began;
      if (kills < KILLS && passed > length.toNanos() * (kills + 1) / (KILLS + 1)) {
        Thread.sleep(500 + random.nextInt(2500));
        int victim = kills % 2;
        servers.get(victim).destroyForcibly().waitFor();
        kills++;
        System.out.printf("  -9 server %d on %s (%d)%n", victim + 1, day, kills);
        servers.set(victim, launch(victim));
      }
      await(
          "the run of " + day,
          "select last_day >= date '" + day + "' from oversight.reminder_progress");
    }
    await("the outbox", "select not exists (select from oversight.moment)");
    System.out.printf(
        "%d working days, %d killed, %,d assignments issued, %,d handed in%n",
        days, kills, issued, handedIn);
    count();
  }

  /** What the plan says of that day, worked out here and not by what is measured. */
  private void expect(LocalDate day, WorkingCalendar calendar) throws SQLException {
    try (Connection owner = house.owner();
        var dues = owner.createStatement();
        PreparedStatement expected =
            owner.prepareStatement(
                """
                insert into public.expected
                select id, ?, ?
                  from directive.assignment
                 where due = ?
                   and state in ('GIVEN', 'UNDERWAY')
                """);
        var row =
            dues.executeQuery(
                "select distinct due from directive.assignment where state in ('GIVEN', 'UNDERWAY')")) {
      while (row.next()) {
        LocalDate due = row.getObject(1, LocalDate.class);
        String step = null;
        if (day.equals(due)) {
          step = "TODAY";
        } else if (day.isBefore(due)) {
          int left = calendar.workingDaysBetween(day, due);
          step = left == 5 || left == 2 ? "BEFORE" : null;
        } else if (calendar.workingDaysBetween(due, day) % 5 == 0) {
          step = "OVERDUE";
        }
        if (step != null) {
          expected.setString(1, step);
          expected.setDate(2, Date.valueOf(day));
          expected.setDate(3, Date.valueOf(due));
          expected.executeUpdate();
        }
      }
    }
  }

  private void count() throws SQLException {
    print("reminders expected", "select count(*) from public.expected");
    print("reminders made", "select count(*) from oversight.reminder");
    print(
        "lost",
        """
        select count(*)
          from (select assignment_id, step, day from public.expected
                except
                select assignment_id, step, day from oversight.reminder) as lost
        """);
    print(
        "made and not expected",
        """
        select count(*)
          from (select assignment_id, step, day from oversight.reminder
                except
                select assignment_id, step, day from public.expected) as more
        """);
    print(
        "made twice",
        """
        select count(*)
          from (select from oversight.reminder group by assignment_id, day having count(*) > 1) as twice
        """);
    print(
        "reminders of which the unit's leader was not told exactly once",
        """
        select count(*)
          from oversight.reminder r
         where (select count(*)
                  from notice.notice n
                 where n.kind = 'reminder.' || lower(r.step)
                   and n.source_id = r.id) <> 1
        """);
    print(
        "assignments of which the unit's leader was not told exactly once",
        """
        select count(*)
          from directive.assignment a
         where (select count(*)
                  from notice.notice n
                 where n.kind = 'given'
                   and n.source_id = a.id) <> 1
        """);
    print(
        "days without exactly one entry in the journal",
        """
        select count(*)
          from (select r.day
                  from (select distinct day from oversight.reminder) r
                  left join journal.entry e on e.action = 'reminders.made'
                                           and e.subject_label = 'Nhắc việc ngày ' || to_char(r.day, 'DD/MM/YYYY')
                 group by r.day
                having count(e.id) <> 1) as odd
        """);
  }

  private void print(String what, String query) throws SQLException {
    try (Connection owner = house.owner();
        var statement = owner.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      System.out.printf("| %s | %,d |%n", what, row.getLong(1));
    }
  }

  /** Through the door; the seven orders are due on that day. */
  private int issue(LocalDate due) throws SQLException {
    long directive = FanOutBench.draft(house, KIND);
    sql(
        """
        delete from directive.obligation where directive_id = %1$d and ref <> '1.1' and ref <> '1.2';
        update directive.obligation set working_deadline = date '%2$s' where directive_id = %1$d;
        """
            .formatted(directive, due));
    return house.door(Directives.class).issue(directive, 0).assignments();
  }

  private int handIn(int most) throws SQLException {
    List<long[]> open = new ArrayList<>();
    try (Connection owner = house.owner();
        var statement = owner.createStatement();
        var row =
            statement.executeQuery(
                """
                select a.id, a.version, p.person_id, a.state = 'GIVEN'
                  from directive.assignment a
                  join organization.post p on p.unit_id = a.unit_id and p.leads
                 where a.state in ('GIVEN', 'UNDERWAY')
                 order by random()
                 limit %d
                """
                    .formatted(most))) {
      while (row.next()) {
        open.add(
            new long[] {row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4) ? 1 : 0});
      }
    }
    Assignments assignments = house.door(Assignments.class);
    for (long[] one : open) {
      int version = (int) one[1];
      if (one[3] == 1) {
        assignments.receive(one[0], version++, one[2], null);
      }
      if (random.nextBoolean()) {
        assignments.handIn(one[0], version, new HandIn("Đã xong.", null, null, List.of()));
      }
    }
    return open.size();
  }

  private void itIs(LocalDate day) {
    house
        .door(BusinessClock.class)
        .moveTo(day.atTime(8, 0).atZone(BusinessClock.VIET_NAM).toInstant());
  }

  private void start() throws IOException {
    homes.add(Files.createTempDirectory("kheo-bench-server"));
    servers.add(launch(servers.size()));
  }

  private Process launch(int number) throws IOException {
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "-cp",
            System.getProperty("java.class.path"),
            "vn.kheo.launch.Kheo",
            "start",
            "--port",
            Integer.toString(house.port() + 1 + number),
            "--home",
            homes.get(number).toString());
    var environment = command.environment();
    environment.put("KHEO_DB_URL", house.database().jdbcUrl());
    environment.put("KHEO_DB_USER", house.database().appUser());
    environment.put("KHEO_DB_PASSWORD", house.database().appPassword());
    environment.put("KHEO_DB_OWNER", house.database().ownerUser());
    environment.put("KHEO_DB_OWNER_PASSWORD", house.database().ownerPassword());
    environment.put("KHEO_REMINDERS_EVERY", "1s");
    File log = homes.get(number).resolve("server.out").toFile();
    return command
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  private void await(String what, String condition) throws Exception {
    long limit = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    try (Connection owner = house.owner();
        PreparedStatement asked = owner.prepareStatement(condition)) {
      while (true) {
        try (var row = asked.executeQuery()) {
          row.next();
          if (row.getBoolean(1)) {
            return;
          }
        }
        if (System.nanoTime() > limit) {
          throw new IllegalStateException(
              "waited three minutes for " + what + "; see server.out in " + homes);
        }
        Thread.sleep(100);
      }
    }
  }

  private void sql(String statements) throws SQLException {
    try (Connection owner = house.owner();
        var statement = owner.createStatement()) {
      statement.execute(statements);
    }
  }
}
