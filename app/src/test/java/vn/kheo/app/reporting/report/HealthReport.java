package vn.kheo.app.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.directive.AssignmentState;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.answer.Mark;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.reporting.regime.Frequency;
import vn.kheo.app.reporting.regime.RegimeFacts;
import vn.kheo.app.reporting.regime.Regimes;
import vn.kheo.app.reporting.regime.Rounds;
import vn.kheo.app.reporting.regime.WindowKind;
import vn.kheo.app.reporting.review.Verdicts;

/** Sở Y tế has a report of October to November 2022 to answer, on 15 November. */
@DemonstrationTest
abstract class HealthReport {
  private static final LocalDate NOVEMBER = LocalDate.of(2022, 11, 14);

  @Autowired Reports reports;
  @Autowired Sending sending;
  @Autowired Verdicts verdicts;
  @Autowired Regimes regimes;
  @Autowired Rounds rounds;
  @Autowired Forms forms;
  @Autowired Assignments assignments;
  @Autowired Organization organization;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  long regime;
  long round;
  long report;
  FormVersion form;

  @BeforeEach
  void aRoundIsOpen() {
    regime = as("snv", () -> regimes.create(facts()));
    round = as("snv", () -> rounds.open(regime, NOVEMBER));
    form = forms.version(rounds.round(round).orElseThrow().formVersionId()).orElseThrow();
    report =
        jdbc.sql("select id from reporting.report where round_id = :round and unit_id = :unit")
            .param("round", round)
            .param("unit", unit("syt"))
            .query(Long.class)
            .single();
  }

  @AfterEach
  void end() {
    jdbc.sql("update reporting.regime set state = 'ENDED', ended_reason = 'test' where id = :id")
        .param("id", regime)
        .update();
    jdbc.sql(
            """
            update directive.assignment a
               set state = 'WITHDRAWN', changed_at = now()
              from reporting.regime r
             where r.id = :id
               and a.obligation_id in (r.obligation_id, r.consolidation_obligation_id)
               and a.state in ('GIVEN', 'UNDERWAY', 'REPORTED')
            """)
        .param("id", regime)
        .update();
  }

  /** Enough for the report to go: what is required, in figures that agree. */
  void ready() throws Exception {
    Map<String, String> typed = new HashMap<>();
    for (Sheet.Line line : sheet().lines()) {
      if (line.typed() && line.indicator().required()) {
        typed.put(line.indicator().code(), "0");
      }
    }
    form.indicators().stream()
        .filter(one -> one.code().startsWith("B01_"))
        .forEach(one -> typed.put(one.code(), "0"));
    typed.putAll(Map.of("A08", "60", "A07", "45", "A10", "5", "C04", "1"));
    Map<String, String> fields = new HashMap<>();
    typed.forEach((code, value) -> fields.put("c" + ordinal(code), value));
    form.sections().stream()
        .filter(one -> one.required() && !one.headingOnly())
        .forEach(
            one ->
                fields.put(
                    "w" + one.id(), "Còn hạn chế trong theo dõi; nguyên nhân: thiếu người."));
    typed(fields);
    save(reasons(sheet()));
    assertThat(sheet().isReady()).as(sheet().findings() + " " + sheet().missing()).isTrue();
  }

  static Map<String, String> reasons(Sheet sheet) {
    Map<String, String> reasons = new HashMap<>();
    sheet.findings().stream()
        .filter(one -> !one.blocks())
        .forEach(one -> reasons.put("r" + one.of().checkId(), "Đã rà soát"));
    return reasons;
  }

  /** By code, or by the name of the field. */
  void save(Map<String, String> typed) throws Exception {
    Map<String, String> fields = new HashMap<>();
    typed.forEach(
        (key, value) ->
            fields.put(
                key.startsWith("r") || key.startsWith("w") ? key : "c" + ordinal(key), value));
    typed(fields);
  }

  void typed(Map<String, String> fields) throws Exception {
    if (fields.isEmpty()) {
      return;
    }
    var request =
        post("/reports/%d/save".formatted(report))
            .with(csrf())
            .with(Acting.as(account("syt-lanhdao")))
            .header("HX-Request", "true")
            .param("version", Integer.toString(version()));
    fields.forEach(request::param);
    String answer =
        web.perform(request)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(answer).doesNotContain("form-errors");
  }

  void assertTotalsAreRight() {
    assertThat(
            jdbc.sql(
                    """
                    select count(*)
                      from (select u.i, sum(u.a) as total, sum(u.f) as figures
                              from reporting.total t
                             cross join unnest(t.amounts, t.figures) with ordinality as u (a, f, i)
                             where t.round_id = :round
                             group by u.i) kept
                      full join (select u.i, sum(coalesce(u.a, 0)) as total,
                                        count(*) filter (where u.m = 1) as figures
                                   from reporting.report r
                                   join reporting.edition e on e.report_id = r.id and e.number = r.counted
                                  cross join unnest(e.amounts, e.marks) with ordinality as u (a, m, i)
                                  where r.round_id = :round
                                  group by u.i) counted using (i)
                     where coalesce(kept.total, 0) <> coalesce(counted.total, 0)
                        or coalesce(kept.figures, 0) <> coalesce(counted.figures, 0)
                    """)
                .param("round", round)
                .query(Integer.class)
                .single())
        .isZero();
  }

  BigDecimal total(String code) {
    return jdbc.sql(
            "select coalesce(sum(amounts[cast(:at as integer)]), 0) from reporting.total where round_id = :round")
        .param("at", ordinal(code))
        .param("round", round)
        .query(BigDecimal.class)
        .single();
  }

  int reportsInTotals() {
    return jdbc.sql("select coalesce(sum(reports), 0) from reporting.total where round_id = :id")
        .param("id", round)
        .query(Integer.class)
        .single();
  }

  AssignmentState work() {
    long id =
        jdbc.sql("select assignment_id from reporting.report where id = :id")
            .param("id", report)
            .query(Long.class)
            .single();
    return as("snv", () -> assignments.assignment(id)).orElseThrow().line().state();
  }

  void refused(String reason, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            ReportRefused.class, no -> assertThat(no.key()).isEqualTo("reports.refused." + reason));
  }

  Sheet sheet() {
    return as("syt", () -> reports.sheet(report));
  }

  static Cell cell(Sheet sheet, String code) {
    Cell cell =
        sheet.lines().stream()
            .filter(line -> line.indicator().code().equals(code))
            .findFirst()
            .orElseThrow()
            .cell();
    return cell.mark() == Mark.FIGURE && cell.amount() != null
        ? Cell.figure(new BigDecimal(cell.amount().stripTrailingZeros().toPlainString()))
        : cell;
  }

  static Cell figure(String amount) {
    return Cell.figure(new BigDecimal(amount));
  }

  int ordinal(String code) {
    return form.indicator(code).orElseThrow().ordinal();
  }

  int version() {
    return jdbc.sql("select version from reporting.report where id = :id")
        .param("id", report)
        .query(Integer.class)
        .single();
  }

  RegimeFacts facts() {
    return new RegimeFacts(
        RegimeFacts.Kind.PERIODIC,
        "Thử làm báo cáo",
        jdbc.sql("select id from reporting.form where code = 'DVK-01'").query(Long.class).single(),
        List.of(),
        List.of(unit("syt"), unit("stp")),
        unit("ubnd-tinh-ninh-thuan"),
        unit("snv"),
        "",
        "",
        "Công văn thử",
        Set.of(Frequency.MONTH),
        WindowKind.DECREE,
        true,
        2,
        4,
        List.of(),
        LocalDate.of(2022, 10, 1),
        null,
        null);
  }

  long unit(String code) {
    return organization.unitByCode(code).map(Unit::id).orElseThrow();
  }

  static boolean done(Runnable step) {
    step.run();
    return true;
  }

  <T> T as(String username, Supplier<T> work) {
    return Acting.as(account(username), work);
  }

  Account account(String username) {
    return accounts.all().stream()
        .filter(one -> one.username().equals(username))
        .findFirst()
        .orElseThrow();
  }
}
