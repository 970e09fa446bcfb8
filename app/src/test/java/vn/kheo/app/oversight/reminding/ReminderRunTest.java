package vn.kheo.app.oversight.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** TASK-25: who is reminded of what, when, and when no more. */
class ReminderRunTest extends WorkGiven {

  @Test
  void TASK_25_five_and_two_working_days_before_on_the_day_and_every_five_once_late() {
    long id = underway("syt", day(11, 30));

    comes(day(12, 15));

    assertThat(reminded(id))
        .containsExactly(day(11, 23), day(11, 28), day(11, 30), day(12, 7), day(12, 14));
    assertThat(told("syt"))
        .containsExactly(
            "reminder.before 23/11",
            "reminder.before 28/11",
            "reminder.today 30/11",
            "reminder.overdue 07/12",
            "reminder.overdue 14/12");
  }

  @Test
  void TASK_25_the_leader_joins_two_days_before_and_the_monitors_officer_once_it_is_late() {
    underway("syt", day(11, 30));

    comes(day(11, 24));
    assertNothingTold("syt-lanhdao");

    comes(day(12, 7));
    assertThat(told("syt-lanhdao"))
        .containsExactly("reminder.before 28/11", "reminder.today 30/11", "reminder.overdue 07/12");
    assertThat(told("chuyenvien")).containsExactly("reminder.followed 07/12");
    assertNothingTold("lanhdao");
  }

  @Test
  void what_nobody_received_is_told_to_the_units_leaders_and_who_may_hand_in() {
    given("syt", day(11, 30));

    comes(day(11, 23));

    assertNothingTold("syt");
    assertThat(told("syt-lanhdao")).containsExactly("reminder.before 23/11");
    assertThat(
            jdbc.sql(
                    """
                    select count(distinct n.person_id) = count(distinct o.person_id)
                      from organization.post o
                      join organization.unit u on u.id = o.unit_id
                      left join notice.notice n on n.person_id = o.person_id
                     where u.code = 'syt' and o.leads
                    """)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void whoever_has_left_the_unit_is_not_reminded_and_its_leaders_are_instead() {
    long id = underway("syt", day(11, 30));
    jdbc.sql(
            "update directive.assignment set leader_id = :p, officer_id = :p, changed_at = given_at where id = :id")
        .param("p", person("snv"))
        .param("id", id)
        .update();

    comes(day(11, 23));

    assertNothingTold("snv");
    assertThat(told("syt-lanhdao")).containsExactly("reminder.before 23/11");
  }

  @Test
  void every_unit_at_once_is_reminded_like_one() {
    long order = order();
    List<String> units =
        jdbc.sql(
                "select code from organization.unit where valid_from <= date '2022-11-15' and valid_to > date '2022-11-15' order by id")
            .query(String.class)
            .list();
    assertThat(units).as("enough to be joined as a set").hasSizeGreaterThan(50);
    units.forEach(unit -> givenFrom(order, unit, day(11, 30)));

    assertThat(comes(day(11, 23))).isEqualTo(units.size());

    assertThat(told("syt-lanhdao")).containsExactly("reminder.before 23/11");
    assertThat(told("ninhson-lanhdao")).containsExactly("reminder.before 23/11");
    assertThat(told("hctd-lanhdao")).containsExactly("reminder.before 23/11");
  }

  @Nested
  class Nobody_hears_anything {
    @Test
    void of_work_that_was_reported_and_what_was_told_before_has_ended() {
      long id = underway("syt", day(11, 30));
      comes(day(11, 23));
      handIn(id, "syt");

      comes(day(12, 20));

      assertThat(told("syt")).containsExactly("reminder.before 23/11 †REPORTED");
    }

    @Test
    void of_work_that_is_suspended_or_withdrawn_or_has_no_deadline() {
      long suspended = underway("syt", day(11, 30));
      long withdrawn = underway("syt", day(11, 30));
      long open = given("syt", null);
      as(
          "lanhdao",
          () -> {
            assignments.suspend(suspended, version(suspended), "Chờ kinh phí", day(12, 30));
            assignments.withdraw(withdrawn, version(withdrawn), "Trùng");
          });

      comes(day(12, 20));

      assertThat(reminded(suspended)).isEmpty();
      assertThat(reminded(withdrawn)).isEmpty();
      assertThat(reminded(open)).isEmpty();
    }

    @Test
    void before_the_hour_of_a_working_day_nor_on_a_day_off() {
      long id = underway("syt", day(11, 30));

      itIs(day(11, 23), LocalTime.of(7, 29));
      assertThat(run.run()).isZero();
      itIs(day(11, 23), LocalTime.of(7, 30));
      assertThat(run.run()).isEqualTo(1);

      LocalDate saturday = day(11, 26);
      long due = underway("syt", day(11, 27));
      comes(saturday);
      assertThat(reminded(due)).as("a Sunday is reminded of on Friday").contains(day(11, 25));
      assertThat(reminded(id)).containsExactly(day(11, 23));
    }
  }

  @Test
  void DAY_6_days_off_at_Tet_are_counted_as_none() {
    long id = underway("syt", LocalDate.of(2023, 1, 30));

    comes(LocalDate.of(2023, 1, 30));

    // Off from 20 to 26 January: only the 27th lies between the 19th and the 30th.
    assertThat(reminded(id))
        .containsExactly(
            LocalDate.of(2023, 1, 16), LocalDate.of(2023, 1, 19), LocalDate.of(2023, 1, 30));
  }

  @Test
  void running_again_makes_nothing_twice() {
    underway("syt", day(11, 30));
    itIs(day(11, 23));
    assertThat(run.run()).isEqualTo(1);
    assertThat(run.run()).isZero();

    jdbc.sql("update oversight.reminder_progress set last_day = :day")
        .param("day", day(11, 22))
        .update();
    run.run();

    assertThat(told("syt")).hasSize(1);
  }

  @Test
  void a_later_deadline_ends_the_reminders_of_the_earlier_one_and_has_its_own() {
    long id = underway("syt", day(11, 30));
    comes(day(11, 23));
    as("syt", () -> assignments.askExtension(id, version(id), day(12, 30), "Mưa lũ"));
    as(
        "lanhdao",
        () ->
            assignments.decideExtension(
                id, version(id), new vn.kheo.app.directive.Decision.Grant(null)));

    comes(day(12, 23));

    assertThat(told("syt"))
        .containsExactly(
            "reminder.before 23/11 †EXTENDED", "extensionGranted 23/11", "reminder.before 23/12");
    assertThat(told("lanhdao")).containsExactly("extensionAsked 23/11 †DECIDED");
  }

  @Test
  void the_monitor_is_told_once_for_all_units_that_are_late_and_until_all_have_reported() {
    long order = order();
    long health = givenFrom(order, "syt", day(11, 30));
    long home = givenFrom(order, "snv", day(11, 30));
    receive(health, "syt");
    receive(home, "snv");
    comes(day(12, 7));
    assertThat(told("chuyenvien")).containsExactly("reminder.followed 07/12");
    assertThat(
            jdbc.sql(
                    "select arguments[3] from notice.notice where kind = 'reminder.followed' limit 1")
                .query(String.class)
                .single())
        .isEqualTo("2");

    handIn(health, "syt");
    outbox.tellAll();
    assertThat(told("chuyenvien")).contains("reminder.followed 07/12");

    handIn(home, "snv");
    outbox.tellAll();
    assertThat(told("chuyenvien")).contains("reminder.followed 07/12 †REPORTED");
  }

  @Test
  void an_order_may_have_a_plan_of_its_own() {
    long ordinary = underway("syt", day(11, 30));
    long order = order();
    long special = givenFrom(order, "syt", day(11, 30));
    receive(special, "syt");
    jdbc.sql(
            "insert into oversight.reminder_plan values (:order, '{1}', 2, 0, 2, 'Chủ tịch chỉ đạo', 1)")
        .param("order", order)
        .update();

    comes(day(12, 6));

    assertThat(reminded(special)).containsExactly(day(11, 29), day(11, 30), day(12, 2), day(12, 6));
    assertThat(reminded(ordinary)).containsExactly(day(11, 23), day(11, 28), day(11, 30));
    assertThat(told("chuyenvien")).containsExactly("reminder.followed 06/12");
  }

  @Test
  void a_house_that_has_just_moved_in_reminds_from_today_on_and_a_long_leap_is_bounded() {
    long id = underway("syt", day(11, 30));
    jdbc.sql("update oversight.reminder_progress set last_day = null").update();
    comes(day(12, 7));
    assertThat(reminded(id)).containsExactly(day(12, 7));

    comes(LocalDate.of(2026, 12, 7));
    assertThat(reminded(id).get(1)).isAfter(LocalDate.of(2025, 10, 31));
    assertThat(reminded(id)).doesNotHaveDuplicates();
  }

  @Test
  void what_was_given_today_is_not_reminded_of_as_of_yesterday() {
    jdbc.sql("update oversight.reminder_progress set last_day = :day")
        .param("day", day(11, 1))
        .update();
    long id = underway("syt", day(11, 21));

    comes(day(11, 17));

    assertThat(reminded(id)).containsExactly(day(11, 17));
  }

  @Test
  void the_journal_says_what_each_run_made() {
    underway("syt", day(11, 30));

    comes(day(11, 23));

    assertThat(
            jdbc.sql(
                    "select detail from journal.entry where action = 'reminders.made' order by id desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("1 nhiệm vụ, 1 thông báo");
  }
}
