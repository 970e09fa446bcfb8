package vn.kheo.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.HouseTest;
import vn.kheo.app.calendar.TimeLimit;

@HouseTest
@Transactional
class SettingsTest {
  private static final Instant MACHINE = Instant.parse("2026-11-24T03:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2022, 11, 15);

  @Autowired Settings settings;
  @Autowired JdbcClient jdbc;

  @Test
  void the_days_of_a_file_make_the_working_calendar() throws IOException {
    importExample();
    assertThat(settings.calendar().isWorkingDay(LocalDate.of(2025, 4, 26))).isTrue();
    assertThat(settings.calendar().isWorkingDay(LocalDate.of(2025, 5, 2))).isFalse();
    assertThat(settings.specialDays(LocalDate.of(2022, 9, 1), LocalDate.of(2022, 9, 2)))
        .extracting(SpecialDay::name)
        .containsExactly("Quốc khánh (ngày liền kề trước)", "Quốc khánh");
  }

  @Test
  void the_examples_days_give_the_deadlines_of_the_rules() throws IOException {
    importExample();
    assertThat(workingDays("2026-02-12", 5)).isEqualTo("2026-02-26");
    assertThat(workingDays("2025-04-24", 2)).isEqualTo("2025-04-26");
    assertThat(workingDays("2026-01-08", 2)).isEqualTo("2026-01-10");
    assertThat(workingDays("2025-12-30", 5)).isEqualTo("2026-01-08");
    assertThat(workingDays("2026-08-21", 1)).isEqualTo("2026-08-22");
    assertThat(workingDays("2026-11-23", 1)).isEqualTo("2026-11-25");
    assertThat(workingDays("2026-02-14", 2)).isEqualTo("2026-02-24");
  }

  private String workingDays(String event, int days) {
    return new TimeLimit.WorkingDays(LocalDate.parse(event), days)
        .lastGoodDay(settings.calendar())
        .toString();
  }

  @Test
  void importing_the_same_days_again_changes_nothing() throws IOException {
    assertThat(importExample()).isEqualTo(106);
    assertThat(importExample()).isEqualTo(106);
    assertThat(settings.specialDays(LocalDate.of(2021, 1, 1), LocalDate.of(2027, 12, 31)))
        .hasSize(106);
  }

  @Test
  void a_parameter_has_the_value_of_the_day_asked() {
    assertThat(settings.number(Settings.DUE_SOON_WORKING_DAYS, DAY)).isEqualTo(5);
    assertThat(settings.flag(Settings.MOVE_FIXED_DATE_OFF_DAY, DAY)).isFalse();
    jdbc.sql(
            """
            insert into settings.parameter (key, value, valid_from, valid_to, legal_basis)
            values ('test', 'old', '2022-01-01', '2022-11-15', ''), ('test', 'new', '2022-11-15', 'infinity', '')
            """)
        .update();
    assertThat(settings.value("test", DAY.minusDays(1))).isEqualTo("old");
    assertThat(settings.value("test", DAY)).isEqualTo("new");
    assertThatThrownBy(() -> settings.value("test", LocalDate.of(2021, 12, 31)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("test");
  }

  @Test
  void the_demonstration_shows_the_day_it_was_moved_to_and_runs_on() {
    Instant start = Instant.parse("2022-11-15T01:00:00Z");
    BusinessClock clock = demonstration(MACHINE);
    clock.moveTo(start);
    assertThat(clock.instant()).isEqualTo(start);
    assertThat(LocalDate.now(clock)).isEqualTo(DAY);
    assertThat(demonstration(MACHINE.plusSeconds(90)).instant())
        .as("another process, a little later")
        .isEqualTo(start.plusSeconds(90));
    assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(start);
    clock.reset();
    assertThat(clock.instant()).isEqualTo(MACHINE);
  }

  @Test
  void a_new_day_begins_at_midnight_in_viet_nam() {
    assertThat(LocalDate.now(demonstration(Instant.parse("2022-12-19T16:59:59Z"))))
        .isEqualTo(LocalDate.of(2022, 12, 19));
    assertThat(LocalDate.now(demonstration(Instant.parse("2022-12-19T17:00:00Z"))))
        .isEqualTo(LocalDate.of(2022, 12, 20));
  }

  @Test
  void outside_the_demonstration_the_clock_is_the_machines_whatever_the_database_says() {
    jdbc.sql("update settings.clock set offset_seconds = 86400").update();
    var clock = new BusinessClock(jdbc, Clock.fixed(MACHINE, ZoneOffset.UTC), false);
    assertThat(clock.instant()).isEqualTo(MACHINE);
    assertThatThrownBy(() -> clock.moveTo(MACHINE.plusSeconds(1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void people_move_the_clock_forward_only() {
    assertThatThrownBy(() -> settings.moveClock(Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only forward");
  }

  private BusinessClock demonstration(Instant machine) {
    return new BusinessClock(jdbc, Clock.fixed(machine, ZoneOffset.UTC), true);
  }

  private int importExample() throws IOException {
    try (InputStream csv = getClass().getResourceAsStream("/examples/special-days.csv")) {
      return settings.importSpecialDays(csv);
    }
  }
}
