package vn.kheo.app.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
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
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.regime.Frequency;
import vn.kheo.app.reporting.regime.RegimeFacts;
import vn.kheo.app.reporting.regime.Regimes;
import vn.kheo.app.reporting.regime.Rounds;
import vn.kheo.app.reporting.regime.UnitReport;
import vn.kheo.app.reporting.regime.WindowKind;
import vn.kheo.app.reporting.review.Verdicts;

/** Sở Y tế answers for October to November 2022, on 15 November. */
@DemonstrationTest
class ReportsTest {
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

  private long regime;
  private long round;
  private long report;
  private FormVersion form;

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

  @Test
  void what_is_typed_is_saved_and_the_four_blanks_stay_apart() throws Exception {
    save(
        Map.of(
            "A05", "1.234", "A06", "5.000", "A10", "0", "B08", "-", "B15", "x", "B09", "9.000,5"));

    Sheet sheet = sheet();
    assertThat(cell(sheet, "A05")).isEqualTo(figure("1234"));
    assertThat(cell(sheet, "A10")).isEqualTo(figure("0"));
    assertThat(cell(sheet, "B08")).isEqualTo(Cell.NOTHING);
    assertThat(cell(sheet, "B15")).isEqualTo(Cell.NOT_APPLICABLE);
    assertThat(cell(sheet, "B16")).isEqualTo(Cell.MISSING);
    assertThat(cell(sheet, "B09").amount()).isEqualByComparingTo("9000.5");
    web.perform(get("/reports/" + report).with(Acting.as(account("syt"))))
        .andExpect(content().string(containsString("9 tỷ 500 nghìn đồng")));
    assertThat(sheet.lines())
        .as("asked of communes alone")
        .noneMatch(line -> line.indicator().code().equals("E02"));
  }

  @Test
  void what_is_computed_follows_at_once_and_nobody_types_it() throws Exception {
    save(Map.of("A07", "45", "A08", "60"));
    assertThat(cell(sheet(), "A09").amount()).isEqualByComparingTo("75");
    save(Map.of("A08", "90"));
    assertThat(cell(sheet(), "A09").amount()).isEqualByComparingTo("50");
    save(Map.of("A07", ""));
    assertThat(cell(sheet(), "A09")).isEqualTo(Cell.MISSING);
    Indicator rate = form.indicator("A09").orElseThrow();
    refused(
        "notTyped",
        () ->
            as(
                "syt",
                () ->
                    reports.save(
                        report,
                        version(),
                        new Reports.Changes(
                            Map.of(rate.ordinal(), figure("1")), Map.of(), Map.of()))));
  }

  @Test
  void what_cannot_be_read_is_named_kept_on_the_screen_and_the_rest_is_saved() throws Exception {
    web.perform(
            post("/reports/%d/save".formatted(report))
                .with(csrf())
                .with(Acting.as(account("syt")))
                .param("version", "0")
                .param("c" + ordinal("A05"), "nhiều lắm")
                .param("c" + ordinal("A10"), "7"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("A05: “nhiều lắm” không phải là số")))
        .andExpect(content().string(containsString("value=\"nhiều lắm\"")));
    assertThat(cell(sheet(), "A10")).isEqualTo(figure("7"));
    assertThat(cell(sheet(), "A05")).isEqualTo(Cell.MISSING);

    web.perform(
            post("/reports/%d/save".formatted(report))
                .with(csrf())
                .with(Acting.as(account("syt")))
                .header("HX-Request", "true")
                .param("version", "0")
                .param("c" + ordinal("A10"), "8"))
        .andExpect(content().string(containsString("Có người vừa thay đổi báo cáo này")));
    assertThat(cell(sheet(), "A10")).as("the first one's").isEqualTo(figure("7"));
  }

  @Test
  void a_check_that_fails_blocks_and_a_warning_wants_a_reason() throws Exception {
    ready();
    save(Map.of("A05", "10", "A06", "3"));
    Sheet sheet = sheet();
    assertThat(sheet.findings())
        .anyMatch(one -> one.blocks() && one.of().ordinal() == ordinal("A06"));
    refused("notReady", () -> as("syt-lanhdao", () -> done(() -> sending.send(report, version()))));
    save(Map.of("A06", "30"));

    Sheet warned = sheet();
    warned.findings().forEach(one -> assertThat(one.blocks()).as(one.toString()).isFalse());
    save(reasons(warned));
    as("syt-lanhdao", () -> done(() -> sending.send(report, version())));
    assertThat(sheet().report().state()).isEqualTo(UnitReport.State.SENT);
  }

  @Test
  void sending_hands_in_the_task_and_counts_recalling_takes_both_back() throws Exception {
    ready();
    assertThatThrownBy(() -> as("syt", () -> done(() -> sending.send(report, version()))))
        .isInstanceOf(AccessDeniedException.class);
    as("syt", () -> done(() -> reports.prepare(report, version())));
    assertThat(sheet().mayEdit()).as("it lies with the leader").isFalse();
    as("syt-lanhdao", () -> done(() -> sending.send(report, version())));
    assertThat(work()).isEqualTo(AssignmentState.REPORTED);
    assertTotalsAreRight();
    assertThat(reportsInTotals()).isEqualTo(1);
    assertThatThrownBy(() -> as("snv", () -> reports.sheet(report)))
        .isInstanceOf(UnknownReport.class);

    refused(
        "noReason",
        () -> as("syt-lanhdao", () -> done(() -> sending.recall(report, version(), " "))));
    as("syt-lanhdao", () -> done(() -> sending.recall(report, version(), "Thiếu một xã")));
    assertThat(work()).isEqualTo(AssignmentState.UNDERWAY);
    assertThat(reportsInTotals()).isZero();
    assertThat(sheet().report().edition()).isEqualTo(2);
    assertThat(cell(sheet(), "A08")).isEqualTo(figure("60"));
    assertTotalsAreRight();
  }

  @Test
  void a_correction_counts_only_once_it_is_sent_and_its_task_stays_closed() throws Exception {
    ready();
    as("syt-lanhdao", () -> done(() -> sending.send(report, version())));
    as("snv", () -> done(() -> verdicts.accept(report, version(), "")));
    assertThat(work()).isEqualTo(AssignmentState.CLOSED);
    as("syt-lanhdao", () -> done(() -> sending.correct(report, version(), "Ghi nhầm số người")));
    save(Map.of("A08", "80", "A07", "60"));
    assertThat(total("A08")).as("the accepted one").isEqualByComparingTo("60");
    save(reasons(sheet()));
    as("syt-lanhdao", () -> done(() -> sending.send(report, version())));
    assertThat(total("A08")).isEqualByComparingTo("80");
    assertThat(work()).isEqualTo(AssignmentState.CLOSED);

    as("snv", () -> done(() -> verdicts.sendBack(report, version(), "Chưa rõ", null)));
    assertThat(total("A08")).as("the accepted one again").isEqualByComparingTo("60");
    assertTotalsAreRight();
    assertThat(as("syt", () -> reports.editions(report)))
        .extracting(Edition::verdict)
        .containsExactly("ACCEPTED", "RETURNED", null);
  }

  @Test
  void whatever_is_done_in_whatever_order_the_totals_are_those_of_what_counts() throws Exception {
    ready();
    Random random = new Random(20221115);
    List<Runnable> steps = new ArrayList<>();
    steps.add(() -> as("syt-lanhdao", () -> done(() -> sending.send(report, version()))));
    steps.add(() -> as("syt-lanhdao", () -> done(() -> sending.recall(report, version(), "sửa"))));
    steps.add(() -> as("syt-lanhdao", () -> done(() -> sending.correct(report, version(), "sửa"))));
    steps.add(() -> as("snv", () -> done(() -> verdicts.accept(report, version(), ""))));
    steps.add(() -> as("snv", () -> done(() -> verdicts.sendBack(report, version(), "xem", null))));
    int taken = 0;
    for (int i = 0; i < 120; i++) {
      if (sheet().mayEdit()) {
        save(Map.of("A10", Integer.toString(random.nextInt(1000)), "A12", "", "A11", "-"));
        save(reasons(sheet()));
      }
      try {
        steps.get(random.nextInt(steps.size())).run();
        taken++;
      } catch (RuntimeException refused) {
        assertThat(refused.getClass().getSimpleName()).endsWith("Refused");
      }
      assertTotalsAreRight();
    }
    assertThat(taken).isGreaterThan(20);
  }

  @Test
  void a_file_is_kept_whole_and_only_the_unit_has_it() throws Exception {
    byte[] bytes = {1, 2, 3, 4};
    web.perform(
            multipart("/reports/%d/files".formatted(report))
                .file(new MockMultipartFile("file", "bản ký.pdf", "application/pdf", bytes))
                .param("signed", "true")
                .with(csrf())
                .with(Acting.as(account("syt"))))
        .andExpect(redirectedUrl("/reports/" + report));
    Sheet.File kept = sheet().files().getFirst();
    assertThat(kept.kind()).isEqualTo("SIGNED");
    String path = "/reports/%d/files/%d".formatted(report, kept.id());
    web.perform(get(path).with(Acting.as(account("syt")))).andExpect(content().bytes(bytes));
    web.perform(get(path).with(Acting.as(account("ninhson")))).andExpect(status().isNotFound());
  }

  @Test
  void only_the_units_own_people_find_it() throws Exception {
    web.perform(get("/reports").with(Acting.as(account("syt"))))
        .andExpect(content().string(containsString("/reports/" + report)));
    web.perform(get("/reports/" + report).with(Acting.as(account("ninhson"))))
        .andExpect(status().isNotFound());
  }

  /** Enough for the report to go: what is required, in figures that agree. */
  private void ready() throws Exception {
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

  private static Map<String, String> reasons(Sheet sheet) {
    Map<String, String> reasons = new HashMap<>();
    sheet.findings().stream()
        .filter(one -> !one.blocks())
        .forEach(one -> reasons.put("r" + one.of().checkId(), "Đã rà soát"));
    return reasons;
  }

  /** By code, or by the name of the field. */
  private void save(Map<String, String> typed) throws Exception {
    Map<String, String> fields = new HashMap<>();
    typed.forEach(
        (key, value) ->
            fields.put(
                key.startsWith("r") || key.startsWith("w") ? key : "c" + ordinal(key), value));
    typed(fields);
  }

  private void typed(Map<String, String> fields) throws Exception {
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

  private void assertTotalsAreRight() {
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

  private BigDecimal total(String code) {
    return jdbc.sql(
            "select coalesce(sum(amounts[cast(:at as integer)]), 0) from reporting.total where round_id = :round")
        .param("at", ordinal(code))
        .param("round", round)
        .query(BigDecimal.class)
        .single();
  }

  private int reportsInTotals() {
    return jdbc.sql("select coalesce(sum(reports), 0) from reporting.total where round_id = :id")
        .param("id", round)
        .query(Integer.class)
        .single();
  }

  private AssignmentState work() {
    long id =
        jdbc.sql("select assignment_id from reporting.report where id = :id")
            .param("id", report)
            .query(Long.class)
            .single();
    return as("snv", () -> assignments.assignment(id)).orElseThrow().line().state();
  }

  private void refused(String reason, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            ReportRefused.class, no -> assertThat(no.key()).isEqualTo("reports.refused." + reason));
  }

  private Sheet sheet() {
    return as("syt", () -> reports.sheet(report));
  }

  private static Cell cell(Sheet sheet, String code) {
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

  private static Cell figure(String amount) {
    return Cell.figure(new BigDecimal(amount));
  }

  private int ordinal(String code) {
    return form.indicator(code).orElseThrow().ordinal();
  }

  private int version() {
    return jdbc.sql("select version from reporting.report where id = :id")
        .param("id", report)
        .query(Integer.class)
        .single();
  }

  private RegimeFacts facts() {
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

  private long unit(String code) {
    return organization.unitByCode(code).map(Unit::id).orElseThrow();
  }

  private static boolean done(Runnable step) {
    step.run();
    return true;
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
