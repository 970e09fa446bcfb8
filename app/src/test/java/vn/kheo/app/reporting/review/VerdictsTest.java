package vn.kheo.app.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.directive.AssignmentState;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.HandIn;
import vn.kheo.app.journal.Entry;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.reporting.consolidation.Totals;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.reporting.regime.Frequency;
import vn.kheo.app.reporting.regime.RegimeFacts;
import vn.kheo.app.reporting.regime.Regimes;
import vn.kheo.app.reporting.regime.Rounds;
import vn.kheo.app.reporting.regime.WindowKind;

/** Sở Y tế and three others have sent; Sở Nội vụ looks at what came, on 15 November 2022. */
@DemonstrationTest
class VerdictsTest {
  private static final LocalDate OCTOBER = LocalDate.of(2022, 10, 14);
  private static final LocalDate NOVEMBER = LocalDate.of(2022, 11, 14);
  private static final List<String> UNITS = List.of("syt", "stp", "sct", "skhcn");

  @Autowired Reviews reviews;
  @Autowired Verdicts verdicts;
  @Autowired Regimes regimes;
  @Autowired Rounds rounds;
  @Autowired Forms forms;
  @Autowired Assignments assignments;
  @Autowired Organization organization;
  @Autowired Accounts accounts;
  @Autowired Totals totals;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired MockMvc web;

  private long regime;
  private long round;
  private long health;
  private FormVersion form;

  @BeforeEach
  void fourUnitsHaveSent() {
    regime = as("snv", () -> regimes.create(facts()));
    long before = as("snv", () -> rounds.open(regime, OCTOBER));
    form = forms.version(rounds.round(before).orElseThrow().formVersionId()).orElseThrow();
    count(report(before, "syt"), Map.of("A01", "10", "B09", "100"));
    round = as("snv", () -> rounds.open(regime, NOVEMBER));
    health = report(round, "syt");
    send(health, Map.of("A01", "16", "B09", "120", "A05", "4"));
    count(report(round, "stp"), Map.of("A05", "9"));
    count(report(round, "sct"), Map.of("A05", "10"));
    count(report(round, "skhcn"), Map.of("A05", "11"));
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
  void figures_stand_beside_the_round_before_and_the_middle_of_similar_units() {
    ReviewSheet sheet = as("snv", () -> reviews.sheet(health)).orElseThrow();

    assertThat(sheet.comparedWith()).isEqualTo("tháng 10/2022");
    assertThat(sheet.peers()).isEqualTo(3);
    assertThat(line(sheet, "A01").before().said()).isEqualTo("+60 %");
    assertThat(line(sheet, "B09").before().said()).isEqualTo("+20 %");
    assertThat(line(sheet, "A05").peers().other()).isEqualByComparingTo("10");
    assertThat(sheet.marked())
        .extracting(one -> one.indicator().code())
        .containsExactly("A01", "A05");
    assertThat(sheet.mayDecide()).isTrue();
    assertThat(as("chuyenvien", () -> reviews.sheet(health)).orElseThrow().mayDecide()).isFalse();
    assertThat(as("syt", () -> reviews.sheet(health))).isEmpty();
  }

  @Test
  void what_is_returned_leaves_the_totals_and_goes_on_as_its_next_edition() {
    assertThat(reportsInTotals()).isEqualTo(4);
    as("snv", () -> done(() -> reviews.remark(health, "A01", "Xem lại số văn bản")));
    int version = version(health);
    refused("duePast", () -> verdicts.sendBack(health, version, "", LocalDate.of(2022, 11, 14)));
    LocalDate again = LocalDate.of(2022, 11, 22);
    as("snv", () -> done(() -> verdicts.sendBack(health, version, "", again)));

    ReviewSheet sheet = as("snv", () -> reviews.sheet(health)).orElseThrow();
    assertThat(sheet.report().state().name()).isEqualTo("RETURNED");
    assertThat(sheet.report().edition()).isEqualTo(2);
    assertThat(sheet.report().returns()).isEqualTo(1);
    assertThat(sheet.report().due()).isEqualTo(again);
    assertThat(line(sheet, "A01").amount()).isEqualByComparingTo("16");
    assertThat(reportsInTotals()).isEqualTo(3);
    assertThat(as("syt", () -> assignments.assignment(work(health))).orElseThrow().line())
        .satisfies(
            line -> {
              assertThat(line.state()).isEqualTo(AssignmentState.UNDERWAY);
              assertThat(line.due()).isEqualTo(again);
            });
    refused("changed", () -> verdicts.accept(health, version, ""));
    refused("notWaiting", () -> verdicts.accept(health, version(health), ""));
    assertThat(journal.of("report", health))
        .extracting(Entry::action)
        .containsExactlyInAnyOrder("report.remarked", "report.sentBack");
  }

  @Test
  void what_is_accepted_closes_its_task_and_says_whether_with_remarks() {
    refused("noReason", () -> verdicts.sendBack(health, version(health), " ", null));
    as("snv", () -> done(() -> verdicts.accept(health, version(health), "Lần sau gửi sớm hơn")));

    assertThat(as("snv", () -> reviews.sheet(health)).orElseThrow().report().state().name())
        .isEqualTo("ACCEPTED");
    assertThat(
            jdbc.sql("select verdict from reporting.edition where report_id = :id")
                .param("id", health)
                .query(String.class)
                .single())
        .isEqualTo("ACCEPTED_WITH_REMARKS");
    assertThat(as("snv", () -> assignments.assignment(work(health))).orElseThrow().line().state())
        .isEqualTo(AssignmentState.CLOSED);
    assertThat(reportsInTotals()).isEqualTo(4);
  }

  @Test
  void the_page_shows_what_stands_out_keeps_what_was_typed_and_takes_several_at_once()
      throws Exception {
    String page = "/rounds/%d/reports/%d".formatted(round, health);
    Account officer = account("snv");
    web.perform(get(page).with(Acting.as(officer)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("2 số liệu lệch từ 50 % trở lên")))
        .andExpect(content().string(containsString("+60 %")));
    web.perform(get(page + "?only=marked").with(Acting.as(officer)))
        .andExpect(content().string(not(containsString("id=\"B09\""))));
    web.perform(
            post(page + "/return")
                .with(csrf())
                .with(Acting.as(officer))
                .param("version", Integer.toString(version(health)))
                .param("reason", "Thiếu phần hạn chế")
                .param("due", "2022-11-01"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Hạn gửi lại 01/11/2022 đã qua")))
        .andExpect(content().string(containsString("Thiếu phần hạn chế")));
    web.perform(
            get("/rounds/%d/reports/%d".formatted(round + 1000, health)).with(Acting.as(officer)))
        .andExpect(status().isNotFound());
    web.perform(
            post("/rounds/%d/accept".formatted(round))
                .with(csrf())
                .with(Acting.as(officer))
                .param("report", Long.toString(health)))
        .andExpect(redirectedUrl("/rounds/" + round));
    assertThat(as("snv", () -> reviews.sheet(health)).orElseThrow().report().state().name())
        .isEqualTo("ACCEPTED");
    web.perform(get("/rounds/" + round).with(Acting.as(officer)))
        .andExpect(content().string(containsString("4/4")));
  }

  private void refused(String reason, Runnable step) {
    assertThatThrownBy(() -> as("snv", () -> done(step)))
        .isInstanceOfSatisfying(
            ReviewRefused.class, no -> assertThat(no.key()).isEqualTo("review.refused." + reason));
  }

  private static ReviewSheet.Line line(ReviewSheet sheet, String code) {
    return sheet.lines().stream()
        .filter(one -> one.indicator().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private int reportsInTotals() {
    return jdbc.sql("select coalesce(sum(reports), 0) from reporting.total where round_id = :id")
        .param("id", round)
        .query(Integer.class)
        .single();
  }

  /** The unit's leader hands in the work, and its report counts, as sending does. */
  private void send(long report, Map<String, String> figures) {
    long work = work(report);
    Person leader =
        organization.people(unit("syt"), NOVEMBER).stream()
            .filter(Person::leads)
            .findFirst()
            .orElseThrow();
    as("syt", () -> done(() -> assignments.receive(work, 0, leader.id(), null)));
    as(
        "syt-lanhdao",
        () ->
            done(
                () ->
                    assignments.handIn(
                        work, 1, new HandIn("Báo cáo đã gửi", null, null, List.of()))));
    count(report, figures);
  }

  private void count(long report, Map<String, String> figures) {
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
                .param("id", report)
                .update());
    jdbc.sql(
            """
            update reporting.report
               set state = 'SENT', sent_on = date '2022-11-15', first_sent_on = date '2022-11-15'
             where id = :id
            """)
        .param("id", report)
        .update();
    transaction.executeWithoutResult(status -> totals.count(List.of(new Totals.Change(report, 1))));
  }

  private long work(long report) {
    return jdbc.sql("select assignment_id from reporting.report where id = :id")
        .param("id", report)
        .query(Long.class)
        .single();
  }

  private int version(long report) {
    return jdbc.sql("select version from reporting.report where id = :id")
        .param("id", report)
        .query(Integer.class)
        .single();
  }

  private long report(long roundId, String unit) {
    return jdbc.sql("select id from reporting.report where round_id = :round and unit_id = :unit")
        .param("round", roundId)
        .param("unit", unit(unit))
        .query(Long.class)
        .single();
  }

  private RegimeFacts facts() {
    return new RegimeFacts(
        RegimeFacts.Kind.PERIODIC,
        "Thử duyệt báo cáo",
        jdbc.sql("select id from reporting.form where code = 'DVK-01'").query(Long.class).single(),
        List.of(),
        UNITS.stream().map(this::unit).toList(),
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
    return Objects.requireNonNull(
        accounts.all().stream()
            .filter(one -> one.username().equals(username))
            .findFirst()
            .orElseThrow());
  }
}
