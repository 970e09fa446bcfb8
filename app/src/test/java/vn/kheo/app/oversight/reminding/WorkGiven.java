package vn.kheo.app.oversight.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.kheo.app.NoticeHouse;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.HandIn;
import vn.kheo.app.settings.BusinessClock;
import vn.kheo.app.settings.Settings;

/** What a test of reminders says: work is given to a unit, somebody does something, a day comes. */
@NoticeHouse
abstract class WorkGiven {
  /** A Tuesday. Tết 2023 is off from 20 to 26 January, the second of January in compensation. */
  static final LocalDate TODAY = LocalDate.of(2022, 11, 15);

  private static final AtomicInteger DISPATCHES = new AtomicInteger();

  @Autowired JdbcClient jdbc;
  @Autowired Accounts accounts;
  @Autowired Assignments assignments;
  @Autowired BusinessClock clock;
  @Autowired Settings settings;
  @Autowired ReminderRun run;
  @Autowired Outbox outbox;
  @Autowired MockMvc web;
  @Autowired Environment environment;

  @BeforeEach
  void nothing_was_given_and_today_was_gone_through() {
    asOwner()
        .sql(
            """
            truncate oversight.reminder, oversight.moment, oversight.reminder_plan, notice.notice, directive.directive
             cascade
            """)
        .update();
    itIs(TODAY);
    jdbc.sql("update oversight.reminder_progress set last_day = :day").param("day", TODAY).update();
  }

  /** With rights that no part of the house has. */
  JdbcClient asOwner() {
    var source = new PGSimpleDataSource();
    source.setUrl(environment.getRequiredProperty("spring.flyway.url"));
    source.setUser(environment.getRequiredProperty("spring.flyway.user"));
    source.setPassword(environment.getRequiredProperty("spring.flyway.password"));
    return JdbcClient.create(source);
  }

  void itIs(LocalDate day) {
    itIs(day, LocalTime.of(8, 0));
  }

  void itIs(LocalDate day, LocalTime time) {
    clock.moveTo(day.atTime(time).atZone(BusinessClock.VIET_NAM).toInstant());
  }

  /** It becomes eight o'clock of that day, and the run is tried. */
  int comes(LocalDate day) {
    itIs(day);
    outbox.tellAll();
    return run.run();
  }

  /** An issued order of the province's People's Committee to that unit, followed by the Office. */
  long given(String unit, @Nullable LocalDate due) {
    return givenFrom(order(), unit, due);
  }

  long order() {
    int number = DISPATCHES.incrementAndGet();
    return jdbc.sql(
            """
            with f as (
                insert into document.file (sha256, content, size)
                values (sha256(convert_to('notice ' || :number, 'UTF8')), '', 0)
                returning sha256),
            d as (
                insert into document.document (file_sha256, format, text, symbol, issuer, kind, subject, issue_date,
                    holder_unit_id, registered_at, registered_by, registered_by_label)
                select f.sha256, 'PASTED', 'Giao các đơn vị báo cáo kết quả.', :number || '/UBND-VX', u.name, 'Công văn', 'Báo cáo',
                       date '2022-11-10', u.id, :at, 1, 'Văn thư'
                  from f, organization.unit u where u.code = 'ubnd-tinh-ninh-thuan'
                returning id, holder_unit_id),
            v as (
                insert into directive.directive (document_id, title, issue_date, issuer_unit_id,
                    default_monitor_unit_id, state, created_at, issued_at)
                select d.id, 'Công văn số ' || :number || '/UBND-VX', date '2022-11-10', d.holder_unit_id, o.id, 'ISSUED', :at, :at
                  from d, organization.unit o where o.code = 'vp-ubnd-tinh'
                returning id)
            insert into directive.obligation (directive_id, ref, words, span_start, span_end, state, deliverable, rule, confidence)
            select v.id, '1.a', 'Báo cáo kết quả thực hiện', 0, 10, 'ISSUED', 'REPORT', 'person', 1 from v
            returning id
            """)
        .param("number", Integer.toString(number))
        .param("at", java.sql.Timestamp.from(clock.instant().minusSeconds(86_400)))
        .query(Long.class)
        .single();
  }

  long givenFrom(long order, String unit, @Nullable LocalDate due) {
    return jdbc.sql(
            """
            insert into directive.assignment (obligation_id, directive_id, unit_id, monitor_unit_id, state, given_at, first_due, due)
            select o.id, o.directive_id, u.id, d.default_monitor_unit_id, 'GIVEN', d.issued_at, cast(:due as date), cast(:due as date)
              from directive.obligation o
              join directive.directive d on d.id = o.directive_id
              join organization.unit u on u.code = :unit
             where o.id = :order
            returning id
            """)
        .param("order", order)
        .param("unit", unit)
        .param("due", due)
        .query(Long.class)
        .single();
  }

  /** Received by the unit, who names its leader and its officer. */
  long underway(String unit, LocalDate due) {
    long id = given(unit, due);
    receive(id, unit);
    return id;
  }

  void receive(long id, String unit) {
    as(
        unit + "-lanhdao",
        () -> assignments.receive(id, version(id), person(unit + "-lanhdao"), person(unit)));
  }

  void handIn(long id, String unit) {
    as(
        unit + "-lanhdao",
        () ->
            assignments.handIn(
                id, version(id), new HandIn("Đã thực hiện xong.", null, null, List.of())));
  }

  int version(long id) {
    return jdbc.sql("select version from directive.assignment where id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  long person(String username) {
    return account(username).personId();
  }

  Account account(String username) {
    return accounts.all().stream()
        .filter(a -> a.username().equals(username))
        .findFirst()
        .orElseThrow();
  }

  void as(String username, Runnable work) {
    Acting.as(
        account(username),
        () -> {
          work.run();
          return true;
        });
  }

  /** What the person was told, oldest first: {@code kind day}, with {@code †because} once ended. */
  List<String> told(String username) {
    return jdbc.sql(
            """
            select kind || ' ' || to_char(made_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM')
                   || coalesce(' †' || ended_because, '')
              from notice.notice
             where person_id = :person
             order by made_at, id
            """)
        .param("person", person(username))
        .query(String.class)
        .list();
  }

  /** Days on which the assignment was reminded of. */
  List<LocalDate> reminded(long id) {
    return jdbc.sql("select day from oversight.reminder where assignment_id = :id order by day")
        .param("id", id)
        .query(LocalDate.class)
        .list();
  }

  static LocalDate day(int month, int day) {
    return LocalDate.of(2022, month, day);
  }

  void assertNothingTold(String username) {
    assertThat(told(username)).isEmpty();
  }
}
