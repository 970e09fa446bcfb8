package vn.kheo.app.oversight.inspecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.kheo.app.DemonstrationTest;

/** Plans: draft, decided, changed by a new version. */
@DemonstrationTest
class InspectionPlansTest {
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Inspections inspections;
  @Autowired JdbcClient jdbc;

  private InspectionHouse house;

  @BeforeEach
  void settle() {
    house = beans.createBean(InspectionHouse.class);
  }

  @Test
  void a_plan_is_decided_with_number_and_date_TASK_12() {
    long plan = house.drafted();
    house.led(plan);
    house.visits(plan, InspectionHouse.VISIT, InspectionHouse.VISIT.plusDays(1), "syt");
    house.decide(plan);
    InspectionPlan decided = house.plan(plan);
    assertThat(decided.inForce()).isPresent();
    assertThat(decided.draft()).isEmpty();
    assertThat(decided.teams().getFirst().head()).isPresent();
    assertThat(decided.teams().getFirst().secretary()).isPresent();
    assertThat(decided.visits())
        .singleElement()
        .satisfies(visit -> assertThat(visit.unitName()).startsWith("Sở Y tế"));
    assertThat(
            house
                .as("snv", () -> inspections.plans(new PlanFilter("Dan van", 2022, true, 1)))
                .lines())
        .extracting(PlanRow::id)
        .contains(plan);
  }

  @Test
  void a_decided_plan_changes_only_by_a_new_version_with_a_reason() {
    long visit = house.decided("syt", "ubnd-ninh-son");
    long plan = house.visit(visit).planId();
    refused(
        "changed", () -> house.visits(plan, InspectionHouse.VISIT, InspectionHouse.VISIT, "stc"));
    refused("noReason", () -> house.does("snv", () -> inspections.change(plan, " ")));
    house.does("snv", () -> inspections.change(plan, "Trùng lịch họp"));
    refused("changed", () -> house.does("snv", () -> inspections.change(plan, "Lần nữa")));
    LocalDate later = InspectionHouse.VISIT.plusDays(4);
    house.does(
        "snv",
        () -> inspections.changeVisit(plan, house.version(plan), visit, 1, later, later, ""));
    assertThat(house.visit(visit).from())
        .as("until it is decided")
        .isEqualTo(InspectionHouse.VISIT);
    house.decide(plan);
    assertThat(house.visit(visit).from()).isEqualTo(later);
    assertThat(house.plan(plan).shown().number()).isEqualTo(2);
    assertThat(
            house
                .as("snv", () -> inspections.plan(plan, 1))
                .orElseThrow()
                .visits()
                .getFirst()
                .from())
        .isEqualTo(InspectionHouse.VISIT);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        "update oversight.inspection_planned set theme = 'khác' where visit_id = :id")
                    .param("id", visit)
                    .update())
        .hasMessageContaining("stays as it is");
  }

  @Test
  void a_change_that_is_discarded_leaves_the_version_in_force() {
    long visit = house.decided();
    long plan = house.visit(visit).planId();
    house.does("snv", () -> inspections.change(plan, "Thêm đơn vị"));
    house.visits(plan, InspectionHouse.VISIT, InspectionHouse.VISIT, "ubnd-ninh-son");
    assertThat(house.as("snv", () -> inspections.discard(plan, house.version(plan)))).isTrue();
    assertThat(house.plan(plan).visits()).hasSize(1);
    assertThat(house.visit(visit).unitName()).startsWith("Sở Y tế");
    long draft = house.drafted();
    assertThat(house.as("snv", () -> inspections.discard(draft, house.version(draft)))).isFalse();
    assertThat(house.as("snv", () -> inspections.plan(draft, null))).isEmpty();
  }

  @Test
  void a_team_without_a_head_and_a_plan_without_visits_are_not_decided() {
    long plan = house.drafted();
    refused("blocked.NO_VISITS", () -> house.decide(plan));
    house.visits(plan, InspectionHouse.VISIT, InspectionHouse.VISIT, "syt");
    refused("blocked.NO_HEAD", () -> house.decide(plan));
    house.led(plan);
    house.decide(plan);
  }

  @Test
  void a_visit_on_a_day_off_and_a_team_at_two_units_are_warned_about() {
    long plan = house.drafted();
    house.led(plan);
    LocalDate sunday = LocalDate.of(2022, 12, 4);
    house.visits(plan, sunday, sunday, "syt", "ubnd-ninh-son");
    assertThat(house.as("snv", () -> inspections.snags(house.plan(plan))))
        .extracting(PlanChecks.Snag::kind)
        .contains(PlanChecks.Kind.DAY_OFF, PlanChecks.Kind.TEAM_TWICE)
        .doesNotContain(PlanChecks.Kind.NO_HEAD);
    house.decide(plan);
  }

  @Test
  void what_cannot_be_planned_is_refused_in_words() {
    long plan = house.drafted();
    LocalDate day = InspectionHouse.VISIT;
    refused("endBeforeBegin", () -> house.visits(plan, day, day.minusDays(1), "syt"));
    refused("otherYear", () -> house.visits(plan, day.plusYears(1), day.plusYears(1), "syt"));
    refused("itself", () -> house.visits(plan, day, day, "snv"));
    refused("noUnits", () -> house.visits(plan, day, day));
    refused(
        "unitEnded",
        () -> {
          long ended = endedBefore(day);
          house.does(
              "snv",
              () ->
                  inspections.addVisits(
                      plan, house.version(plan), List.of(ended), 1, day, day, ""));
        });
    refused(
        "changed",
        () -> house.does("snv", () -> inspections.addTeam(plan, house.version(plan) - 1, "Đoàn")));
    house.visits(plan, day, day, "syt");
    refused(
        "teamHasVisits",
        () -> house.does("snv", () -> inspections.removeTeam(plan, house.version(plan), 1)));
  }

  @Test
  void the_officer_drafts_the_leader_decides_and_nobody_else_sees_it() {
    long plan = house.drafted();
    house.led(plan);
    house.visits(plan, InspectionHouse.VISIT, InspectionHouse.VISIT, "syt");
    assertThatThrownBy(
            () ->
                house.does(
                    "snv",
                    () ->
                        inspections.decide(
                            plan, house.version(plan), "1/KH", InspectionHouse.TODAY)))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(house.as("syt-lanhdao", () -> inspections.plan(plan, null))).isEmpty();
    assertThat(house.as("lanhdao", () -> inspections.plan(plan, null)))
        .as("who oversees the unit above")
        .isPresent();
    assertThatThrownBy(
            () ->
                house.does(
                    "chuyenvien", () -> inspections.addTeam(plan, house.version(plan), "Đoàn 2")))
        .isInstanceOf(AccessDeniedException.class);
  }

  private long endedBefore(LocalDate day) {
    return jdbc.sql(
            """
            insert into organization.unit (code, name, short_name, kind, valid_to)
            select 'da-giai-the-' || count(*), 'Ban đã giải thể', 'Ban', 'khac', cast(:day as date)
              from organization.unit
            returning id
            """)
        .param("day", day.minusDays(5))
        .query(Long.class)
        .single();
  }

  private static void refused(String reason, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            InspectionRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
