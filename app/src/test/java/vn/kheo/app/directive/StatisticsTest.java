package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.kheo.app.calendar.FourCells;

/** Thống kê: of today, of any past day, and the lists behind. */
class StatisticsTest extends Province {
  private static final LocalDate DUE = LocalDate.of(2022, 12, 19);
  private static final HandIn WORDS = new HandIn("Đã xong", null, null, List.of());

  @Autowired Statistics statistics;

  @Test
  void the_table_of_today_is_the_one_the_directive_shows() {
    long directive = issued();
    today(DUE.plusDays(1));
    FourCells shown = ask(CHAIR, () -> assignments.counts(directive));
    assertThat(shown.openOverdue()).isPositive();
    assertThat(total(of(directive, DUE.plusDays(1)))).isEqualTo(shown);
  }

  @Test
  void what_was_late_then_is_still_told_so_after_it_was_finished() {
    long directive = issued();
    long plan = assignment(directive, "2.a", HOME_AFFAIRS);
    as(worker(HOME_AFFAIRS), () -> assignments.receive(plan, 0, HOME_AFFAIRS * 10 + 2, null));
    today(DUE.plusDays(3));
    as(leader(HOME_AFFAIRS), () -> assignments.handIn(plan, 1, WORDS));
    as(OFFICE_FOLLOWER, () -> assignments.accept(plan, 2, null));
    assertThat(total(of(directive, DUE.plusDays(3))).doneLate()).isEqualTo(1);
    assertThat(total(of(directive, DUE.plusDays(2))).openOverdue()).isEqualTo(1);
    assertThat(total(of(directive, DUE)).openInTime()).isEqualTo(1);
    assertThat(ids(of(directive, DUE.plusDays(2)), Tally.Cell.OPEN_OVERDUE)).containsExactly(plan);
    assertThat(ids(of(directive, DUE), Tally.Cell.OPEN_OVERDUE)).isEmpty();
  }

  @Test
  void before_it_was_given_nothing_is_counted() {
    long directive = issued();
    assertThat(total(of(directive, DAY.minusDays(1)))).isEqualTo(FourCells.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void a_past_day_counted_from_the_facts_equals_what_was_shown_on_that_day(long seed) {
    long directive = issued();
    var random = new Random(seed);
    List<Long> some = some(directive, random);
    Map<LocalDate, FourCells> shown = new LinkedHashMap<>();
    Map<LocalDate, List<Tally>> units = new LinkedHashMap<>();
    for (LocalDate day = DAY;
        day.isBefore(DAY.plusDays(70));
        day = day.plusDays(1 + random.nextInt(3))) {
      today(day);
      for (int step = 0; step < 6; step++) {
        step(some.get(random.nextInt(some.size())), random, day);
      }
      shown.put(day, ask(CHAIR, () -> assignments.counts(directive)));
      units.put(day, by(Tally.By.UNIT, of(directive, day)));
    }
    assertThat(shown.values().stream().distinct().count()).as("the days differ").isGreaterThan(5);
    shown.forEach(
        (day, cells) -> {
          StatisticsFilter then = of(directive, day);
          assertThat(total(then)).as("seed %d, %s", seed, day).isEqualTo(cells);
          assertThat(by(Tally.By.UNIT, then)).isEqualTo(units.get(day));
          for (Tally.Cell cell : EnumSet.complementOf(EnumSet.of(Tally.Cell.DUE_SOON))) {
            assertThat(listed(then, cell)).as("%s on %s", cell, day).isEqualTo(figure(cells, cell));
          }
        });
    List<LocalDate> days = List.copyOf(shown.keySet());
    assertThat(
            ask(CHAIR, () -> statistics.moments(of(directive, days.getLast()), days)).stream()
                .map(Statistics.Moment::cells))
        .as("all days in one pass")
        .containsExactlyElementsOf(shown.values());
  }

  @Test
  void lines_add_up_to_the_whole_along_every_way_to_break_it_down() {
    long directive = issued();
    today(DUE.plusDays(1));
    StatisticsFilter filter = of(directive, DUE.plusDays(1));
    for (Tally.By by : Tally.By.values()) {
      FourCells sum =
          by(by, filter).stream().map(Tally::cells).reduce(FourCells.EMPTY, FourCells::plus);
      assertThat(sum).as("%s", by).isEqualTo(total(filter));
    }
  }

  @Test
  void a_period_counts_what_was_given_or_came_due_in_it() {
    long directive = issued();
    today(DUE.plusDays(1));
    assertThat(total(period(directive, StatisticsFilter.Basis.GIVEN, DAY, DAY)))
        .isEqualTo(total(of(directive, DUE.plusDays(1))));
    assertThat(total(period(directive, StatisticsFilter.Basis.GIVEN, DAY.plusDays(1), null)))
        .isEqualTo(FourCells.EMPTY);
    FourCells due = total(period(directive, StatisticsFilter.Basis.DUE, DUE, DUE));
    assertThat(due.total()).isEqualTo(1);
    assertThat(due.withoutDeadline()).isZero();
  }

  @Test
  void a_unit_counts_only_its_own() {
    long directive = issued();
    List<Tally> seen = ask(worker(JUSTICE), () -> statistics.by(Tally.By.UNIT, of(directive, DAY)));
    assertThat(seen).extracting(Tally::id).containsExactly(JUSTICE);
  }

  @Test
  void the_trend_ends_with_the_day_itself_and_steps_by_ends_of_months() {
    long directive = issued();
    LocalDate day = LocalDate.of(2023, 1, 10);
    today(day);
    var trend = ask(CHAIR, () -> statistics.trend(of(directive, day), 3));
    assertThat(trend)
        .extracting(Statistics.Moment::day)
        .containsExactly(LocalDate.of(2022, 11, 30), LocalDate.of(2022, 12, 31), day);
    assertThat(trend.getFirst().cells().openOverdue()).isZero();
    assertThat(trend.getLast().cells().openOverdue()).isPositive();
  }

  @Test
  void the_application_can_add_to_the_past_only_by_changing_the_present() {
    issued();
    for (String statement :
        List.of(
            "delete from directive.assignment_turn",
            "update directive.assignment_turn set due = null",
            "insert into directive.assignment_turn (assignment_id, at, state) select id, given_at, state from directive.assignment limit 1")) {
      assertThatThrownBy(() -> jdbc.sql(statement).update())
          .as(statement)
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void a_change_that_does_not_say_when_is_refused() {
    long directive = issued();
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        "update directive.assignment set state = 'WITHDRAWN', changed_at = null where directive_id = :id")
                    .param("id", directive)
                    .update())
        .hasStackTraceContaining("changed_at");
  }

  /**
   * The database refuses only a first change without its moment; the source is asked for the rest.
   */
  @Test
  void every_statement_that_changes_an_assignment_says_when() throws Exception {
    var update = Pattern.compile("update directive\\.assignment\\b(?!_).*?\"\"\"", Pattern.DOTALL);
    var silent = new ArrayList<String>();
    try (var files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        var found = update.matcher(Files.readString(file));
        while (found.find()) {
          if (!found.group().contains("changed_at")) {
            silent.add(file.getFileName() + ": " + found.group());
          }
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  /** One random step; what the life cycle refuses is left. */
  private void step(long id, Random random, LocalDate day) {
    long unit =
        jdbc.sql("select unit_id from directive.assignment where id = :id")
            .param("id", id)
            .query(Long.class)
            .single();
    var monitor = unit == HOME_AFFAIRS ? OFFICE_FOLLOWER : FOLLOWER;
    int version = assignmentVersion(id);
    LocalDate later = day.plusDays(1 + random.nextInt(30));
    try {
      switch (random.nextInt(9)) {
        case 0, 1 -> as(worker(unit), () -> assignments.receive(id, version, unit * 10 + 2, null));
        case 2, 3 -> as(leader(unit), () -> assignments.handIn(id, version, WORDS));
        case 4 -> as(monitor, () -> assignments.accept(id, version, null));
        case 5 -> as(monitor, () -> assignments.sendBack(id, version, "Thiếu phụ lục"));
        case 6 -> {
          as(leader(unit), () -> assignments.askExtension(id, version, later, "Cần thêm ngày"));
          as(CHAIR, () -> assignments.decideExtension(id, version + 1, new Decision.Grant(null)));
        }
        case 7 -> as(CHAIR, () -> assignments.suspend(id, version, "Chờ", later));
        case 8 ->
            as(
                CHAIR,
                () -> {
                  if (random.nextInt(4) == 0) {
                    assignments.withdraw(id, version, "Trùng");
                  } else {
                    assignments.resume(id, version);
                  }
                });
        default -> throw new AssertionError();
      }
    } catch (StepRefused | AccessDeniedException refused) {
      assertThat(refused).isNotNull();
    }
  }

  /** The work with a deadline, and as much without. */
  private List<Long> some(long directive, Random random) {
    var some = new ArrayList<Long>();
    some.add(assignment(directive, "2.a", HOME_AFFAIRS));
    jdbc.sql(
            "update directive.assignment set due = :due, first_due = :due, changed_at = given_at where directive_id = :id and unit_id % 3 = 0")
        .param("due", DUE)
        .param("id", directive)
        .update();
    some.addAll(
        jdbc.sql(
                "select id from directive.assignment where directive_id = :id order by md5(id::text || :seed) limit 25")
            .param("id", directive)
            .param("seed", Long.toString(random.nextLong()))
            .query(Long.class)
            .list());
    return some;
  }

  private static int figure(FourCells cells, Tally.Cell cell) {
    return switch (cell) {
      case DONE_IN_TIME -> cells.doneInTime();
      case DONE_LATE -> cells.doneLate();
      case OPEN_IN_TIME -> cells.openInTime();
      case OPEN_OVERDUE -> cells.openOverdue();
      case DUE_SOON -> throw new IllegalArgumentException("no figure of the table");
      case NO_DEADLINE -> cells.withoutDeadline();
      case DUE -> cells.due();
      case ALL -> cells.total() + cells.withoutDeadline();
    };
  }

  private FourCells total(StatisticsFilter filter) {
    return ask(CHAIR, () -> statistics.total(filter));
  }

  private List<Tally> by(Tally.By by, StatisticsFilter filter) {
    return ask(CHAIR, () -> statistics.by(by, filter));
  }

  private int listed(StatisticsFilter filter, Tally.Cell cell) {
    return ask(CHAIR, () -> statistics.list(filter, cell, 1)).total();
  }

  private List<Long> ids(StatisticsFilter filter, Tally.Cell cell) {
    return ask(CHAIR, () -> statistics.list(filter, cell, 1)).lines().stream()
        .map(AssignmentLine::id)
        .toList();
  }

  private static StatisticsFilter of(long directive, LocalDate day) {
    return new StatisticsFilter(
        day, StatisticsFilter.Basis.ALL, null, null, Set.of(), directive, null);
  }

  private static StatisticsFilter period(
      long directive, StatisticsFilter.Basis basis, LocalDate from, @Nullable LocalDate to) {
    return new StatisticsFilter(DUE.plusDays(1), basis, from, to, Set.of(), directive, null);
  }
}
