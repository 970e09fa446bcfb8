package vn.kheo.app.oversight.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People are told what happened to their work, once, after it is committed. */
class OutboxTest extends WorkGiven {
  @Autowired PlatformTransactionManager transactions;

  /** The steps of a test happen one minute after the other. */
  private int minute;

  private void later() {
    itIs(TODAY, LocalTime.of(9, minute++));
  }

  @Test
  void from_giving_to_acceptance_each_side_hears_of_the_other() {
    long id = given("syt", day(11, 30));
    later();
    jdbc.sql(
            "insert into oversight.moment (action, assignment_id, detail, at) values ('assignment.given', :id, '', :at)")
        .param("id", id)
        .param("at", java.sql.Timestamp.from(clock.instant()))
        .update();
    outbox.tellAll();
    assertThat(told("syt")).hasSize(1).first().asString().startsWith("given ");

    later();
    asOwner().sql("truncate notice.notice").update();
    receive(id, "syt");
    handIn(id, "syt");
    outbox.tellAll();
    assertThat(told("chuyenvien")).containsExactly("waiting 15/11");

    later();
    as("chuyenvien", () -> assignments.sendBack(id, version(id), "Thiếu số liệu"));
    outbox.tellAll();
    assertThat(told("chuyenvien")).containsExactly("waiting 15/11 †DECIDED");
    assertThat(told("syt")).containsExactly("returned 15/11");
    assertThat(told("syt-lanhdao")).containsExactly("returned 15/11");

    later();
    handIn(id, "syt");
    outbox.tellAll();
    later();
    as("chuyenvien", () -> assignments.accept(id, version(id), null));
    outbox.tellAll();
    assertThat(told("syt")).containsExactly("returned 15/11 †REPORTED", "accepted 15/11");
    assertThat(told("chuyenvien"))
        .containsExactly("waiting 15/11 †DECIDED", "waiting 15/11 †DECIDED");
  }

  @Test
  void a_step_that_is_rolled_back_tells_nobody() {
    long id = underway("syt", day(11, 30));
    outbox.tellAll();
    asOwner().sql("truncate notice.notice").update();

    assertThatThrownBy(
            () ->
                new TransactionTemplate(transactions)
                    .executeWithoutResult(
                        status -> {
                          handIn(id, "syt");
                          throw new IllegalStateException("the step fails after all");
                        }))
        .isInstanceOf(IllegalStateException.class);
    outbox.tellAll();

    assertNothingTold("chuyenvien");
  }

  @Test
  void telling_is_all_or_nothing_and_told_again_changes_nothing() {
    long id = underway("syt", day(11, 30));
    handIn(id, "syt");
    asOwner()
        .sql(
            """
            create function oversight.killed() returns trigger language plpgsql as
                $$ begin raise exception 'killed before the outbox was emptied'; end $$;
            create trigger killed before delete on oversight.moment execute function oversight.killed();
            """)
        .update();
    try {
      assertThatThrownBy(outbox::tellAll).hasMessageContaining("killed");
      assertNothingTold("chuyenvien");
    } finally {
      asOwner().sql("drop function oversight.killed() cascade").update();
    }

    assertThat(outbox.tellAll()).isPositive();
    assertThat(outbox.tellAll()).isZero();
    assertThat(told("chuyenvien")).containsExactly("waiting 15/11");
  }

  @Test
  void withdrawing_ends_whatever_stood_about_it_and_says_why() {
    long id = underway("syt", day(11, 30));
    comes(day(11, 23));

    as("lanhdao", () -> assignments.withdraw(id, version(id), "Trùng với công văn khác"));
    outbox.tellAll();

    assertThat(told("syt")).containsExactly("reminder.before 23/11 †WITHDRAWN", "withdrawn 23/11");
    assertThat(
            jdbc.sql("select arguments[1] from notice.notice where kind = 'withdrawn' limit 1")
                .query(String.class)
                .single())
        .isEqualTo("Trùng với công văn khác");
  }
}
