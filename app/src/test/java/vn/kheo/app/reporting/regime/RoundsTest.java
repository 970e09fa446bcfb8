package vn.kheo.app.reporting.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.calendar.Period;
import vn.kheo.app.directive.AssignmentKind;
import vn.kheo.app.directive.AssignmentLine;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.journal.Entry;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.reporting.answer.Mark;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Forms;

/** A regime of three units on form DVK-01, on 15 November 2022. */
@DemonstrationTest
class RoundsTest {
  private static final List<String> UNITS = List.of("ban-dan-toc", "hoi-dong-y", "ubnd-xa-lam-son");
  private static final LocalDate OCTOBER = LocalDate.of(2022, 10, 14);
  private static final LocalDate NOVEMBER = LocalDate.of(2022, 11, 14);

  @Autowired Regimes regimes;
  @Autowired Rounds rounds;
  @Autowired Forms forms;
  @Autowired Organization organization;
  @Autowired Accounts accounts;
  @Autowired Assignments assignments;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void endThem() {
    jdbc.sql(
            """
            update reporting.regime
               set state = 'ENDED', ended_reason = 'test'
             where name like 'Thử %' and state = 'IN_FORCE'
            """)
        .update();
  }

  @Test
  void a_round_gives_each_unit_its_assignment_and_its_report() {
    long regime = monthly();
    long id = as("snv", () -> rounds.open(regime, NOVEMBER));
    Round round = rounds.round(id).orElseThrow();

    assertThat(round.window())
        .isEqualTo(
            new Window(
                Frequency.MONTH, "tháng 11/2022", LocalDate.of(2022, 10, 15), NOVEMBER, 2022));
    assertThat(round.unitDue()).isEqualTo(LocalDate.of(2022, 11, 16));
    assertThat(round.throughDue()).isEqualTo(LocalDate.of(2022, 11, 18));
    assertThat(reports(id)).hasSize(3).allSatisfy(r -> assertThat(r.state()).isEqualTo("OPEN"));

    Report health = report(id, "ban-dan-toc");
    AssignmentLine line =
        as("snv", () -> assignments.assignment(health.assignmentId())).orElseThrow().line();
    assertThat(line.kind()).isEqualTo(AssignmentKind.PERIOD);
    assertThat(line.due()).isEqualTo(round.unitDue());
    assertThat(line.period())
        .isEqualTo(
            new Period(
                Period.Rhythm.OWN_DATES,
                round.window().from(),
                round.window().to(),
                "kỳ báo cáo tháng 11/2022"));
    assertThat(journal.of("round", id)).extracting(Entry::action).containsExactly("round.opened");
    assertThat(
            jdbc.sql("select unit_due from reporting.round where id = :id")
                .param("id", id)
                .query(LocalDate.class)
                .single())
        .isEqualTo(health.due());
    assertThat(collecting(regime)).containsExactly(round.throughDue());
  }

  @Test
  void what_a_unit_is_not_asked_is_marked_so_from_the_start() {
    long id = as("snv", () -> rounds.open(monthly(), NOVEMBER));
    FormVersion form = forms.version(rounds.round(id).orElseThrow().formVersionId()).orElseThrow();
    int donatedLand = form.indicator("B10").orElseThrow().ordinal();
    int documents = form.indicator("A01").orElseThrow().ordinal();

    assertThat(mark(report(id, "ban-dan-toc"), donatedLand)).isEqualTo(Mark.NOT_APPLICABLE);
    assertThat(mark(report(id, "ubnd-xa-lam-son"), donatedLand)).isEqualTo(Mark.MISSING);
    assertThat(mark(report(id, "ban-dan-toc"), documents)).isEqualTo(Mark.MISSING);
  }

  @Test
  void an_opening_balance_is_what_the_round_before_closed_with() {
    long regime = monthly();
    long before = as("snv", () -> rounds.open(regime, OCTOBER));
    FormVersion form =
        forms.version(rounds.round(before).orElseThrow().formVersionId()).orElseThrow();
    count(report(before, "ban-dan-toc"), form, Map.of("C08K", "4", "C08", "10", "C09", "9.5"));

    long id = as("snv", () -> rounds.open(regime, NOVEMBER));
    int carried = form.indicator("C08K").orElseThrow().ordinal();
    assertThat(rounds.round(id).orElseThrow().previousId()).isEqualTo(before);
    assertThat(amount(report(id, "ban-dan-toc"), carried)).isEqualByComparingTo("4.5");
    assertThat(origin(report(id, "ban-dan-toc"), carried))
        .hasValue("SYSTEM Số cuối kỳ trước chuyển sang (tháng 10/2022)");
    assertThat(mark(report(id, "hoi-dong-y"), carried)).isEqualTo(Mark.MISSING);
  }

  @Test
  void the_clock_opens_what_has_come_once_whoever_runs_it() throws Exception {
    long regime = monthly();
    var barrier = new CyclicBarrier(2);
    try (var both = Executors.newFixedThreadPool(2)) {
      var runs =
          both.invokeAll(
              List.of(
                  () -> {
                    barrier.await();
                    return rounds.openDue(regime);
                  },
                  () -> {
                    barrier.await();
                    return rounds.openDue(regime);
                  }));
      for (var run : runs) {
        run.get();
      }
    }
    rounds.openDue(regime);
    assertThat(
            jdbc.sql("select label from reporting.round where regime_id = :id order by to_day")
                .param("id", regime)
                .query(String.class)
                .list())
        .containsExactly("tháng 10/2022", "tháng 11/2022");
    assertThat(rounds.openDue(regime)).isZero();
    assertThat(as("snv", () -> rounds.open(regime, NOVEMBER)))
        .isEqualTo(as("snv", () -> rounds.open(regime, NOVEMBER)));
  }

  @Test
  void REP_8_what_is_asked_once_stands_in_the_ledger_as_one_task() {
    long regime =
        as(
            "snv",
            () ->
                regimes.create(
                    with(
                        facts(RegimeFacts.Kind.AD_HOC, WindowKind.OWN, Set.of(Frequency.ONCE)),
                        new OwnRound(
                            "",
                            LocalDate.of(2022, 11, 15),
                            LocalDate.of(2022, 11, 18),
                            LocalDate.of(2022, 11, 18),
                            null))));
    long id = as("snv", () -> rounds.open(regime, LocalDate.of(2022, 11, 18)));
    Report report = report(id, "hoi-dong-y");
    AssignmentLine line =
        as("snv", () -> assignments.assignment(report.assignmentId())).orElseThrow().line();
    assertThat(line.kind()).isEqualTo(AssignmentKind.STANDING);
    assertThat(line.due()).isEqualTo(LocalDate.of(2022, 11, 18));
  }

  @Test
  void REP_4_REP_5_REP_7_a_regime_says_all_it_must_say_and_only_its_keepers_set_it_up() {
    RegimeFacts good = facts(RegimeFacts.Kind.PERIODIC, WindowKind.DECREE, Set.of(Frequency.MONTH));
    refused("basis", edited(good, null, " ", 2, 4));
    refused("name", edited(good, " ", null, 2, 4));
    refused("dueAfterClose", edited(good, null, null, 0, 4));
    refused("dueOfEachLevel", edited(good, null, null, 2, 2));
    assertThatThrownBy(() -> as("syt-lanhdao", () -> regimes.create(good)))
        .isInstanceOf(AccessDeniedException.class);
    long id = monthly();
    assertThat(as("syt", () -> regimes.regime(id))).isEmpty();
    assertThat(as("lamson-lanhdao", () -> regimes.regime(id)))
        .as("a unit that reports")
        .isPresent();
    assertThat(as("lamson-lanhdao", () -> rounds.ofRegime(id))).isEmpty();
    assertThatThrownBy(() -> as("lamson-lanhdao", () -> rounds.open(id, NOVEMBER)))
        .isInstanceOf(UnknownRegime.class);
    assertThat(as("chuyenvien", () -> regimes.regime(id))).isPresent();
    assertThatThrownBy(() -> as("chuyenvien", () -> rounds.open(id, NOVEMBER)))
        .isInstanceOf(AccessDeniedException.class);
    Regime now = as("snv", () -> regimes.regime(id)).orElseThrow();
    as(
        "snv",
        () -> {
          regimes.end(id, now.version(), "thay bằng chế độ khác");
          return true;
        });
    assertThatThrownBy(() -> as("snv", () -> rounds.open(id, NOVEMBER)))
        .isInstanceOfSatisfying(
            RegimeRefused.class, no -> assertThat(no.reason()).isEqualTo("ended"));
    assertThat(journal.of("regime", id))
        .extracting(Entry::action)
        .containsExactlyInAnyOrder("regime.setUp", "regime.ended");
  }

  @Test
  void the_example_opens_its_first_half_year_before_the_data_close() {
    Regime example =
        as("snv", () -> regimes.list("ket qua cong tac dan van")).stream()
            .filter(one -> one.facts().name().equals("Báo cáo kết quả công tác dân vận"))
            .findFirst()
            .orElseThrow();
    List<Regimes.Coming> coming = regimes.coming(example.facts(), 2);
    assertThat(coming)
        .extracting(one -> one.window().label(), Regimes.Coming::opens, Regimes.Coming::unitDue)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "6 tháng đầu năm 2023", LocalDate.of(2023, 5, 30), LocalDate.of(2023, 6, 16)),
            org.assertj.core.groups.Tuple.tuple(
                "năm 2023", LocalDate.of(2023, 11, 29), LocalDate.of(2023, 12, 18)));
    assertThat(coming.getFirst().units()).isEqualTo(46);
  }

  private void refused(String reason, RegimeFacts facts) {
    assertThatThrownBy(() -> as("snv", () -> regimes.create(facts)))
        .isInstanceOfSatisfying(
            RegimeRefused.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }

  private long monthly() {
    return as(
        "snv",
        () ->
            regimes.create(
                facts(RegimeFacts.Kind.PERIODIC, WindowKind.DECREE, Set.of(Frequency.MONTH))));
  }

  private RegimeFacts facts(RegimeFacts.Kind kind, WindowKind window, Set<Frequency> frequencies) {
    return new RegimeFacts(
        kind,
        "Thử báo cáo công tác dân vận",
        jdbc.sql("select id from reporting.form where code = 'DVK-01'").query(Long.class).single(),
        List.of(),
        UNITS.stream().map(this::unit).toList(),
        unit("ubnd-tinh-ninh-thuan"),
        unit("snv"),
        "",
        "",
        "Công văn thử",
        frequencies,
        window,
        true,
        2,
        4,
        List.of(),
        LocalDate.of(2022, 10, 1),
        null,
        null);
  }

  private static RegimeFacts with(RegimeFacts f, OwnRound own) {
    return new RegimeFacts(
        f.kind(),
        f.name(),
        f.formId(),
        f.groupIds(),
        f.unitIds(),
        f.receiverUnitId(),
        f.throughUnitId(),
        f.method(),
        f.outline(),
        f.legalBasis(),
        f.frequencies(),
        f.windowKind(),
        f.merges(),
        f.unitDueDays(),
        f.throughDueDays(),
        List.of(own),
        f.validFrom(),
        f.validTo(),
        f.obligationId());
  }

  private static RegimeFacts edited(
      RegimeFacts f, @Nullable String name, @Nullable String basis, int unitDays, int throughDays) {
    return new RegimeFacts(
        f.kind(),
        name == null ? f.name() : name,
        f.formId(),
        f.groupIds(),
        f.unitIds(),
        f.receiverUnitId(),
        f.throughUnitId(),
        f.method(),
        f.outline(),
        basis == null ? f.legalBasis() : basis,
        f.frequencies(),
        f.windowKind(),
        f.merges(),
        unitDays,
        throughDays,
        f.ownRounds(),
        f.validFrom(),
        f.validTo(),
        f.obligationId());
  }

  private record Report(long id, long unitId, long assignmentId, LocalDate due, String state) {}

  private List<Report> reports(long round) {
    return jdbc.sql(
            "select id, unit_id, assignment_id, due, state from reporting.report where round_id = :id")
        .param("id", round)
        .query(Report.class)
        .list();
  }

  private Report report(long round, String unit) {
    long id = unit(unit);
    return reports(round).stream().filter(one -> one.unitId() == id).findFirst().orElseThrow();
  }

  /** As if it had been sent: its first edition counts. */
  private void count(Report report, FormVersion form, Map<String, String> figures) {
    figures.forEach(
        (code, figure) ->
            jdbc.sql(
                    """
                    update reporting.edition
                       set amounts[cast(:at as integer)] = :figure, marks[cast(:at as integer)] = 1
                     where report_id = :id
                    """)
                .param("at", form.indicator(code).orElseThrow().ordinal())
                .param("figure", new BigDecimal(figure))
                .param("id", report.id())
                .update());
    jdbc.sql("update reporting.report set counted = 1, state = 'SENT' where id = :id")
        .param("id", report.id())
        .update();
  }

  private Mark mark(Report report, int ordinal) {
    return Mark.values()[
        jdbc.sql("select marks[cast(:at as integer)] from reporting.edition where report_id = :id")
            .param("at", ordinal)
            .param("id", report.id())
            .query(Integer.class)
            .single()];
  }

  private BigDecimal amount(Report report, int ordinal) {
    return jdbc.sql(
            "select amounts[cast(:at as integer)] from reporting.edition where report_id = :id")
        .param("at", ordinal)
        .param("id", report.id())
        .query(BigDecimal.class)
        .single();
  }

  private Optional<String> origin(Report report, int ordinal) {
    return jdbc.sql(
            """
            select origin || ' ' || detail
              from reporting.cell_origin
             where report_id = :id
               and ordinal = :at
            """)
        .param("at", ordinal)
        .param("id", report.id())
        .query(String.class)
        .optional();
  }

  private List<LocalDate> collecting(long regime) {
    return jdbc.sql(
            """
            select a.due
              from directive.assignment a
              join reporting.regime r on r.consolidation_obligation_id = a.obligation_id
             where r.id = :id
               and a.kind = 'PERIOD'
            """)
        .param("id", regime)
        .query(LocalDate.class)
        .list();
  }

  private long unit(String code) {
    return organization.unitByCode(code).map(Unit::id).orElseThrow();
  }

  private <T> T as(String username, Supplier<T> work) {
    return Acting.as(account(username), work);
  }

  private Account account(String username) {
    return accounts.all().stream()
        .filter(one -> one.username().equals(username))
        .findFirst()
        .orElseThrow();
  }
}
