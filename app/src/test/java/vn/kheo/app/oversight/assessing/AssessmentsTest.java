package vn.kheo.app.oversight.assessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.UnitGroup;
import vn.kheo.app.oversight.assessing.Frameworks.Head;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.reporting.FigureSource;

/** A round of Sở Nội vụ on 15 November 2022, from the framework to the final rating. */
@DemonstrationTest
class AssessmentsTest {
  private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);

  @Autowired Frameworks frameworks;
  @Autowired Rounds rounds;
  @Autowired Sheets sheets;
  @Autowired AssessmentFigures figures;
  @Autowired Organization organization;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  @Test
  void the_programme_brings_a_framework_of_a_hundred_points() {
    Framework framework = framework();
    assertThat(framework.full()).isEqualByComparingTo("100");
    assertThat(framework.bands())
        .extracting(Framework.Row::code)
        .containsExactly("XL1", "XL2", "XL3", "XL4");
    assertThat(framework.holdsOn(TODAY)).isTrue();
  }

  @Test
  void a_framework_comes_back_from_its_own_file_as_the_next_edition_and_sheets_keep_theirs() {
    Framework first = framework();
    long round = round();
    byte[] file = Paper.workbook("x", FrameworkFile.HEADER, FrameworkFile.lines(first));
    long id =
        as(
            "snv",
            () ->
                frameworks.take(
                    first.unitId(), new Head("DV-100", "Bản sau", "QĐ", TODAY, null), file));
    Framework second = as("snv", () -> frameworks.framework(id)).orElseThrow();
    assertThat(second.edition()).isEqualTo(first.edition() + 1);
    assertThat(second.rows()).isEqualTo(first.rows());
    assertThat(as("snv", () -> rounds.round(round)).orElseThrow().frameworkId())
        .isEqualTo(first.id());
  }

  @Test
  void what_is_wrong_in_a_framework_is_said_with_its_line() throws IOException {
    String good = example();
    refused("header", () -> FrameworkFile.read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
    refused(
        "groupSum",
        () -> read(good.replace("công chức, viên chức\",4", "công chức, viên chức\",5")));
    refused("line.kind", () -> read(good.replace("nhóm,1,", "loại,1,")));
    refused(
        "line.points",
        () -> read(good.replace("công chức, viên chức\",4", "công chức, viên chức\",bốn")));
    refused("twice", () -> read(good.replace("tiêu chí,1.2,", "tiêu chí,1.1,")));
    refused("highest", () -> read(good.replace(",,,XL3,,", ",,,XL9,,")));
    refused("noBands", () -> read(good.replace("Không hoàn thành,0,", "Không hoàn thành,10,")));
    refused(
        "validity",
        () ->
            as(
                "snv",
                () ->
                    frameworks.take(
                        unit("snv"),
                        new Head("X", "X", "QĐ", TODAY, TODAY),
                        good.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void a_unit_fills_its_leader_submits_and_points_stay_within_bounds() {
    long sheet = sheet(round(), "syt");
    Map<String, Mark> marks = full();
    marks.put("1.1", mark("4.5"));
    refused("points", () -> does("syt", () -> sheets.fill(sheet, 0, marks)));
    marks.put("1.1", mark("3.125"));
    refused("places", () -> does("syt", () -> sheets.fill(sheet, 0, marks)));
    marks.put("1.1", new Mark(null, true, "không có"));
    refused("omitted", () -> does("syt", () -> sheets.fill(sheet, 0, marks)));
    marks.put("1.1", Mark.NONE);
    does("syt", () -> sheets.fill(sheet, 0, marks));
    refused("changed", () -> does("syt", () -> sheets.fill(sheet, 0, marks)));
    refused("missing", () -> does("syt-lanhdao", () -> sheets.submit(sheet, 1, marks)));
    marks.put("1.1", new Mark(new BigDecimal("3.5"), false, ""));
    refused("unexplained", () -> does("syt-lanhdao", () -> sheets.submit(sheet, 1, marks)));
    marks.put("1.1", mark("3.5"));
    assertThatThrownBy(() -> does("syt", () -> sheets.submit(sheet, 1, marks)))
        .isInstanceOf(AccessDeniedException.class);
    does("syt-lanhdao", () -> sheets.submit(sheet, 1, marks));
    Sheets.Seen seen = as("syt", () -> sheets.sheet(sheet)).orElseThrow();
    assertThat(seen.sheet().ownResult(seen.framework()).total()).isEqualByComparingTo("99.5");
    assertThat(seen.mayFill()).isFalse();
    assertThat(as("ninhson-lanhdao", () -> sheets.sheet(sheet))).isEmpty();
  }

  @Test
  void the_appraiser_gives_a_reason_wherever_the_points_differ_and_the_unit_answers_once()
      throws IOException {
    long round = round();
    long sheet = submitted(round, "syt");
    int version = version(sheet);
    Map<String, Mark> lower = full();
    lower.put("5.2", new Mark(new BigDecimal("2"), false, ""));
    refused("differs", () -> does("snv", () -> sheets.appraise(sheet, version, lower, true, "")));
    lower.put("5.2", new Mark(new BigDecimal("2"), false, "Chỉ có 01 quyết định công nhận"));
    lower.put("K3", new Mark(BigDecimal.ONE, false, "Quyết định kỷ luật"));
    does("snv", () -> sheets.appraise(sheet, version, lower, true, ""));
    Sheets.Seen seen = as("syt-lanhdao", () -> sheets.sheet(sheet)).orElseThrow();
    assertThat(seen.sheet().differs("5.2")).isTrue();
    assertThat(seen.sheet().result(seen.framework()).total()).isEqualByComparingTo("96");
    assertThat(seen.sheet().result(seen.framework()).band())
        .isNotNull()
        .extracting(Framework.Row::code)
        .isEqualTo("XL2");
    does("syt-lanhdao", () -> sheets.appeal(sheet, version(sheet), "Có 02 quyết định"));
    refused(
        "noAnswer",
        () -> does("snv", () -> sheets.appraise(sheet, version(sheet), lower, true, " ")));
    does(
        "snv",
        () -> sheets.appraise(sheet, version(sheet), lower, true, "Một quyết định của năm trước"));
    refused(
        "appealedOnce",
        () -> does("syt-lanhdao", () -> sheets.appeal(sheet, version(sheet), "Nữa")));
    String word =
        text(as("syt", () -> sheets.word(as("syt", () -> sheets.sheet(sheet)).orElseThrow())));
    assertThat(word)
        .contains(
            "PHIẾU TỰ CHẤM ĐIỂM", "Điểm thẩm định: 96", "Hoàn thành tốt", "Chỉ có 01 quyết định");
    List<Sheets.Ranked> ranking =
        as("snv", () -> sheets.ranking(rounds.round(round).orElseThrow()));
    assertThat(ranking.getFirst().sheet().id()).isEqualTo(sheet);
    assertThat(ranking.get(1).rank()).isEqualTo(2);
    assertThat(ranking.getLast().rank()).as("equals share a rank").isEqualTo(2);
    assertThat(as("syt", () -> sheets.ranking(rounds.round(round).orElseThrow())))
        .as("a unit sees its own alone")
        .singleElement();
  }

  @Test
  void a_report_takes_the_points_once_they_are_handed_in_and_the_band_once_it_is_appraised() {
    long round = round();
    long sheet = sheet(round, "syt");
    does("syt-lanhdao", () -> sheets.submit(sheet, 0, full()));
    assertThat(figure("assessment.own", sheet)).hasValue("100");
    assertThat(figure("assessment.appraised", sheet)).isEmpty();
    Map<String, Mark> lower = full();
    lower.put("5.2", new Mark(new BigDecimal("2"), false, "Chỉ có 01 quyết định công nhận"));
    lower.put("K3", new Mark(BigDecimal.ONE, false, "Quyết định kỷ luật"));
    does("snv", () -> sheets.appraise(sheet, version(sheet), lower, true, ""));
    assertThat(figure("assessment.appraised", sheet)).hasValue("96");
    assertThat(figure("assessment.band", sheet)).as("of four, the second best").hasValue("2");
  }

  private java.util.Optional<String> figure(String name, long sheet) {
    var year =
        new FigureSource.Span(
            LocalDate.of(2021, 12, 15), LocalDate.of(2021, 12, 15), LocalDate.of(2022, 12, 14));
    return figures.figures(name, year, List.of(unit("syt"))).stream()
        .filter(one -> ("/assessments/sheets/" + sheet).equals(one.href()))
        .map(one -> one.amount().stripTrailingZeros().toPlainString())
        .findFirst();
  }

  @Test
  void a_sheet_sent_back_is_the_units_again() {
    long sheet = submitted(round(), "syt");
    refused("noReason", () -> does("snv", () -> sheets.sendBack(sheet, version(sheet), "")));
    does("snv", () -> sheets.sendBack(sheet, version(sheet), "Thiếu minh chứng"));
    Sheets.Seen seen = as("syt", () -> sheets.sheet(sheet)).orElseThrow();
    assertThat(seen.mayFill()).isTrue();
    assertThat(seen.sheet().returnedReason()).isEqualTo("Thiếu minh chứng");
  }

  @Test
  void a_round_is_final_only_when_all_are_appraised_and_the_day_has_passed() {
    long round = round();
    long sheet = submitted(round, "syt");
    refused("notAppraised", () -> does("snv-lanhdao", () -> rounds.finalise(round, 0)));
    does("snv", () -> sheets.appraise(sheet, version(sheet), full(), true, ""));
    refused("stillTime", () -> does("snv-lanhdao", () -> rounds.finalise(round, 0)));
    jdbc.sql("update oversight.assessment_round set due = :day where id = :id")
        .param("day", TODAY.minusDays(1))
        .param("id", round)
        .update();
    assertThatThrownBy(() -> does("snv", () -> rounds.finalise(round, 0)))
        .isInstanceOf(AccessDeniedException.class);
    does("snv-lanhdao", () -> rounds.finalise(round, 0));
    refused(
        "finalised",
        () -> does("snv", () -> sheets.appraise(sheet, version(sheet), full(), true, "")));
    assertThat(
            as("snv", () -> sheets.ranking(rounds.round(round).orElseThrow()))
                .getLast()
                .result()
                .reasons())
        .extracting(Scoring.Reason::why)
        .containsExactly(Scoring.Why.NO_SHEET);
  }

  @Test
  void a_round_that_cannot_be_opened_says_why() {
    long framework = framework().id();
    long group = group();
    refused("due", () -> open(framework, 2022, "Đợt", TODAY.minusDays(1), group));
    refused("title", () -> open(framework, 2022, " ", TODAY, group));
    refused("year", () -> open(framework, 2030, "Đợt", TODAY, group));
    refused("framework", () -> open(0, 2022, "Đợt", TODAY, group));
  }

  @Test
  void every_page_opens_for_those_who_may_and_is_not_there_for_others() throws Exception {
    long round = round();
    long sheet = submitted(round, "syt");
    long framework = framework().id();
    for (String path :
        List.of(
            "/assessments",
            "/assessments/new",
            "/assessments/" + round,
            "/assessments/" + round + "/ranking.xlsx",
            "/assessments/sheets/" + sheet,
            "/assessments/sheets/" + sheet + "/sheet.docx",
            "/assessments/sheets/" + sheet(round, "stc"),
            "/assessments/frameworks",
            "/assessments/frameworks/" + framework,
            "/assessments/frameworks/" + framework + "/framework.xlsx",
            "/papers/assessment-sheet/sample.docx",
            "/papers/assessment-sheet")) {
      web.perform(get(path).with(Acting.as(account("snv")))).andExpect(status().isOk());
    }
    for (String path :
        List.of("/assessments", "/assessments/" + round, "/assessments/sheets/" + sheet)) {
      web.perform(get(path).with(Acting.as(account("syt")))).andExpect(status().isOk());
    }
    web.perform(get("/assessments/sheets/" + sheet).with(Acting.as(account("ninhson"))))
        .andExpect(status().isNotFound());
    long draft = sheet(round, "stc");
    web.perform(get("/assessments/sheets/" + draft + "/sheet.docx").with(Acting.as(account("snv"))))
        .andExpect(status().isNotFound());
    web.perform(
            post("/assessments/sheets/" + sheet + "/appraise")
                .param("version", Integer.toString(version(sheet)))
                .param("p.1.1", "9,5")
                .param("r.1.1", "Chưa rõ")
                .with(csrf())
                .with(Acting.as(account("snv"))))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Mục 1.1: 9.5 điểm, quá tối đa 4")))
        .andExpect(content().string(containsString("Chưa rõ")));
    web.perform(
            post("/assessments/sheets/" + sheet + "/appraise")
                .param("version", Integer.toString(version(sheet)))
                .param("p.1.1", "ba")
                .with(csrf())
                .with(Acting.as(account("snv"))))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("“ba” không phải số điểm")));
  }

  private Framework framework() {
    long id =
        jdbc.sql("select min(id) from oversight.assessment_framework").query(Long.class).single();
    return as("snv", () -> frameworks.framework(id)).orElseThrow();
  }

  private long group() {
    return organization.groups().stream()
        .filter(
            group ->
                organization.members(group.id(), TODAY).stream()
                    .anyMatch(unit -> unit.code().equals("syt")))
        .min(Comparator.comparingInt(g -> organization.members(g.id(), TODAY).size()))
        .map(UnitGroup::id)
        .orElseThrow();
  }

  private long open(long framework, int year, String title, LocalDate due, long group) {
    return as("snv", () -> rounds.open(framework, year, title, due, group));
  }

  private long round() {
    return open(framework().id(), 2022, "Tự chấm điểm năm 2022", TODAY.plusDays(30), group());
  }

  private long sheet(long round, String code) {
    return jdbc.sql(
            "select id from oversight.assessment_sheet where round_id = :round and unit_id = :unit")
        .param("round", round)
        .param("unit", unit(code))
        .query(Long.class)
        .single();
  }

  private long submitted(long round, String code) {
    long sheet = sheet(round, code);
    does(code + "-lanhdao", () -> sheets.submit(sheet, 0, full()));
    return sheet;
  }

  private int version(long sheet) {
    return as("snv", () -> sheets.sheet(sheet)).orElseThrow().sheet().version();
  }

  private Map<String, Mark> full() {
    Map<String, Mark> marks = new HashMap<>();
    framework()
        .scored()
        .forEach(row -> marks.put(row.code(), new Mark(row.points(), false, "Hồ sơ kèm theo")));
    return marks;
  }

  private static Mark mark(String points) {
    return new Mark(new BigDecimal(points), false, "Hồ sơ kèm theo");
  }

  private long unit(String code) {
    return organization.unitByCode(code).orElseThrow().id();
  }

  private static String example() throws IOException {
    return new ClassPathResource("examples/self-assessment.csv")
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static void read(String csv) {
    FrameworkFile.read(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] file) throws IOException {
    try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
      return extractor.getText();
    }
  }

  private static void refused(String reason, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            AssessmentRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private <T> T as(String username, Supplier<T> work) {
    return Acting.as(account(username), work);
  }

  private void does(String username, Runnable work) {
    as(
        username,
        () -> {
          work.run();
          return true;
        });
  }

  private Account account(String username) {
    return accounts.all().stream()
        .filter(one -> one.username().equals(username))
        .findFirst()
        .orElseThrow();
  }
}
