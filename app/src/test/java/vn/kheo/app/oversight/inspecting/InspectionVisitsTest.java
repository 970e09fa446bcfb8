package vn.kheo.app.oversight.inspecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Acting;
import vn.kheo.app.directive.AssignmentLine;
import vn.kheo.app.directive.AssignmentState;
import vn.kheo.app.directive.Directive;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.OwnOrders;
import vn.kheo.app.document.Documents;
import vn.kheo.app.oversight.inspecting.InspectionPaper.Kind;
import vn.kheo.app.oversight.papers.OutgoingPapers.Numbering;

/** Visits: notice, minutes, findings, conclusion, and the remedies as assignments. */
@DemonstrationTest
class InspectionVisitsTest {
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Inspections inspections;
  @Autowired Visits visits;
  @Autowired MinutesBook minutes;
  @Autowired Findings findings;
  @Autowired InspectionPapers papers;
  @Autowired OwnOrders orders;
  @Autowired Directives directives;
  @Autowired Documents documents;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  private InspectionHouse house;

  @BeforeEach
  void settle() {
    house = beans.createBean(InspectionHouse.class);
  }

  @Test
  void the_report_is_due_five_working_days_before_the_visit() {
    Visit visit = house.visit(house.decided());
    assertThat(visit.from()).isEqualTo(LocalDate.of(2022, 12, 1));
    assertThat(visit.reportDue()).isEqualTo(LocalDate.of(2022, 11, 24));
  }

  @Test
  void the_notice_tells_the_unit_and_gives_it_the_report_as_an_assignment() throws IOException {
    long visit = house.decided();
    assertThat(house.as("syt", () -> visits.visit(visit))).as("before it is told").isEmpty();
    house.issues(visit, Kind.NOTICE);
    assertThat(house.as("syt", () -> visits.visit(visit))).isPresent();
    assertThat(house.as("hctd-lanhdao", () -> visits.visit(visit))).isEmpty();
    InspectionPaper notice = house.paper(visit, Kind.NOTICE);
    long directive = Objects.requireNonNull(Objects.requireNonNull(notice.issue()).directiveId());
    long order = house.as("snv", () -> directives.obligations(directive)).getFirst().id();
    AssignmentLine line =
        Objects.requireNonNull(house.as("syt", () -> orders.standing(List.of(order))).get(order));
    assertThat(line.due()).isEqualTo(LocalDate.of(2022, 11, 24));
    assertThat(line.state()).isEqualTo(AssignmentState.GIVEN);
    assertThat(orders.source(order).orElseThrow().href()).isEqualTo("/inspections/visits/" + visit);
    assertThat(text(house.as("snv", () -> papers.word(house.visit(visit), notice))))
        .contains("Kính gửi: Sở Y tế", "Trưởng đoàn", "chậm nhất ngày 24/11/2022", "01/12/2022");
    assertThat(told("inspection.notice", visit)).isPositive();
  }

  @Test
  void the_words_of_an_order_stand_where_its_span_says() {
    long visit = house.concluded();
    InspectionPaper conclusion = house.paper(visit, Kind.CONCLUSION);
    InspectionPaper.Issue issue = Objects.requireNonNull(conclusion.issue());
    String text = documents.text(issue.documentId());
    long directive = Objects.requireNonNull(issue.directiveId());
    assertThat(house.as("snv", () -> directives.obligations(directive)))
        .hasSize(2)
        .allSatisfy(o -> assertThat(o.span().in(text)).isEqualTo(o.words()));
  }

  @Test
  void each_remedy_becomes_one_assignment_and_leads_back_to_its_finding_TASK_12()
      throws IOException {
    long visit = house.concluded();
    List<Finding> found = house.as("snv", () -> findings.of(house.visit(visit)));
    assertThat(found).hasSize(2).allSatisfy(one -> assertThat(one.standing()).isNotNull());
    AssignmentLine first = Objects.requireNonNull(found.getFirst().standing());
    assertThat(first.unitName()).startsWith("Sở Y tế");
    assertThat(first.due()).isEqualTo(LocalDate.of(2022, 12, 21));
    assertThat(orders.source(first.obligationId()).orElseThrow().href())
        .isEqualTo("/inspections/visits/%d#finding-%d".formatted(visit, found.getFirst().id()));
    assertThat(house.visit(visit).step()).isEqualTo(Visit.Step.CONCLUDED);
    InspectionPaper conclusion = house.paper(visit, Kind.CONCLUSION);
    assertThat(text(house.as("snv", () -> papers.word(house.visit(visit), conclusion))))
        .contains(
            "THÔNG BÁO",
            "Không thực hiện",
            "Nghiêm trọng",
            "Chưa phân công người phụ trách",
            "Giám đốc Sở",
            "21/12/2022");
    assertThat(house.as("snv", () -> findings.board(null, Findings.Standing.OPEN)))
        .extracting(Finding::id)
        .containsAll(found.stream().map(Finding::id).toList());
    refused("notMinuted", () -> house.issues(visit, Kind.CONCLUSION));
  }

  @Test
  void a_unit_reads_of_a_visit_to_another_only_what_it_has_to_remedy() {
    long visit = house.concluded();
    assertThat(house.as("hctd-lanhdao", () -> findings.of(house.visit(visit))))
        .singleElement()
        .satisfies(one -> assertThat(one.text().remedy()).isEqualTo("Phối hợp tuyên truyền"));
    assertThat(house.as("hctd-lanhdao", () -> findings.board(null, null)))
        .extracting(Finding::unitName)
        .allMatch(name -> name.contains("Chữ thập đỏ"));
    assertThat(house.as("syt", () -> findings.of(house.visit(visit)))).hasSize(2);
    assertThat(house.as("ninhson-lanhdao", () -> visits.visit(visit))).isEmpty();
  }

  @Test
  void a_unit_that_only_has_a_remedy_does_not_read_the_papers_of_the_visit() throws Exception {
    long visit = house.concluded();
    String at = "/inspections/visits/" + visit;
    var remedying = Acting.as(house.account("hctd-lanhdao"));
    web.perform(get(at).with(remedying))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Phối hợp tuyên truyền")))
        .andExpect(content().string(not(containsString("Xây dựng, ban hành kế hoạch"))))
        .andExpect(content().string(not(containsString(".docx"))));
    for (String file :
        List.of("/papers/conclusion/paper.docx", "/papers/notice/paper.docx", "/minutes.docx")) {
      web.perform(get(at + file).with(remedying)).andExpect(status().isNotFound());
    }
    web.perform(get(at + "/minutes.docx").with(Acting.as(house.account("syt"))))
        .andExpect(status().isOk());
  }

  @Test
  void a_withdrawn_conclusion_withdraws_its_assignments_and_opens_the_findings() {
    long visit = house.concluded();
    InspectionPaper conclusion = house.paper(visit, Kind.CONCLUSION);
    long directive =
        Objects.requireNonNull(Objects.requireNonNull(conclusion.issue()).directiveId());
    house.does(
        "snv-lanhdao",
        () -> papers.withdraw(visit, Kind.CONCLUSION, conclusion.version(), "Sai thời hạn"));
    assertThat(house.as("snv", () -> directives.directive(directive)).orElseThrow().state())
        .isEqualTo(Directive.State.WITHDRAWN);
    assertThat(house.visit(visit).step()).isEqualTo(Visit.Step.MINUTED);
    house.found(
        visit,
        InspectionHouse.remedy(
            house.unit("syt"), "Bổ sung quy chế", InspectionHouse.VISIT.plusDays(9)));
    house.issues(visit, Kind.CONCLUSION);
    assertThat(house.as("snv", () -> findings.of(house.visit(visit))))
        .hasSize(3)
        .allSatisfy(
            one ->
                assertThat(Objects.requireNonNull(one.standing()).state())
                    .isEqualTo(AssignmentState.GIVEN));
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        "update oversight.inspection_paper set file_sha256 = 'x' where visit_id = :id")
                    .param("id", visit)
                    .update())
        .hasMessageContaining("stays as it is");
  }

  @Test
  void minutes_are_closed_as_they_are_signed_and_opened_again_with_a_reason() throws IOException {
    long visit = house.decided();
    house.issues(visit, Kind.NOTICE);
    house.does("snv", () -> minutes.write(visit, 0, text(InspectionHouse.TODAY, "")));
    refused("nothingSeen", () -> house.does("snv", () -> minutes.close(visit, 1)));
    house.does("snv", () -> minutes.write(visit, 1, text(InspectionHouse.TODAY, "Đã thực hiện.")));
    refused(
        "changed",
        () -> house.does("snv", () -> minutes.write(visit, 1, text(InspectionHouse.TODAY, "Cũ"))));
    assertThat(house.as("syt", () -> minutes.of(house.visit(visit)))).isEmpty();
    house.does("snv", () -> minutes.close(visit, 2));
    Minutes closed = house.as("syt", () -> minutes.of(house.visit(visit))).orElseThrow();
    assertThat(text(house.as("syt", () -> minutes.word(house.visit(visit), closed))))
        .contains("BIÊN BẢN", "Đã thực hiện.", "TRƯỞNG ĐOÀN", "Không phát hiện tồn tại");
    refused("noReason", () -> house.does("snv", () -> minutes.reopen(visit, 3, "")));
    house.does("snv", () -> minutes.reopen(visit, 3, "Ghi thiếu"));
    assertThat(house.visit(visit).step()).isEqualTo(Visit.Step.NOTIFIED);
  }

  @Test
  void what_a_finding_lacks_is_said() {
    long visit = house.decided();
    long syt = house.unit("syt");
    LocalDate due = InspectionHouse.VISIT.plusDays(3);
    refused("remedyWithoutDay", () -> house.found(visit, InspectionHouse.remedy(syt, "Sửa", null)));
    refused("dayWithoutRemedy", () -> house.found(visit, InspectionHouse.remedy(syt, "", due)));
    refused(
        "remedyBeforeVisit",
        () -> house.found(visit, InspectionHouse.remedy(syt, "Sửa", due.minusDays(9))));
    refused(
        "heldLater",
        () ->
            house.does(
                "snv",
                () -> minutes.write(visit, 0, text(InspectionHouse.TODAY.plusDays(1), "x"))));
  }

  @Test
  void a_notified_visit_is_changed_only_once_its_notice_is_withdrawn() {
    long visit = house.decided();
    house.issues(visit, Kind.NOTICE);
    long plan = house.visit(visit).planId();
    house.does("snv", () -> inspections.change(plan, "Đổi ngày"));
    refused(
        "notified",
        () -> house.does("snv", () -> inspections.removeVisit(plan, house.version(plan), visit)));
    InspectionPaper notice = house.paper(visit, Kind.NOTICE);
    house.does(
        "snv-lanhdao", () -> papers.withdraw(visit, Kind.NOTICE, notice.version(), "Đổi ngày"));
    assertThat(house.visit(visit).step()).isEqualTo(Visit.Step.PLANNED);
    house.does("snv", () -> inspections.removeVisit(plan, house.version(plan), visit));
  }

  @Test
  void the_officer_writes_and_only_the_leader_issues() {
    long visit = house.decided();
    house.writes(visit, Kind.NOTICE);
    int version = house.paper(visit, Kind.NOTICE).version();
    var numbering = new Numbering("1", "SNV", InspectionHouse.TODAY, true);
    assertThatThrownBy(
            () -> house.does("snv", () -> papers.issue(visit, Kind.NOTICE, version, numbering)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> house.does("syt", () -> papers.begin(visit, Kind.CONCLUSION)))
        .isInstanceOf(UnknownInspection.class);
  }

  @Test
  void every_page_opens_for_those_who_may_and_is_not_there_for_others() throws Exception {
    long visit = house.concluded();
    long plan = house.visit(visit).planId();
    house.does("snv", () -> inspections.change(plan, "Thêm đơn vị"));
    house.visits(plan, InspectionHouse.VISIT, InspectionHouse.VISIT, "ubnd-ninh-son");
    long added = house.plan(plan).visits().getLast().visitId();
    long second = house.decided();
    house.does("snv", () -> papers.begin(second, Kind.NOTICE));
    long finding =
        house.found(
            second,
            InspectionHouse.remedy(house.unit("syt"), "Sửa", InspectionHouse.VISIT.plusDays(3)));
    for (String path :
        List.of(
            "/inspections",
            "/inspections?q=khong+co&year=2022&state=DRAFT",
            "/inspections/new",
            "/inspections/" + plan,
            "/inspections/" + plan + "?number=1",
            "/inspections/" + plan + "/plan.xlsx",
            "/inspections/" + plan + "/teams/1",
            "/inspections/" + plan + "/teams/1?words=so+y+te",
            "/inspections/" + plan + "/units?words=so",
            "/inspections/" + plan + "/visits/" + added,
            "/inspections/export.xlsx",
            "/inspections/visits",
            "/inspections/visits?q=y+te&step=CONCLUDED&year=2022",
            "/inspections/visits/export.xlsx",
            "/inspections/visits/" + visit,
            "/inspections/visits/" + visit + "/minutes.docx",
            "/inspections/visits/" + visit + "/papers/conclusion",
            "/inspections/visits/" + visit + "/papers/conclusion/paper.docx",
            "/inspections/visits/" + second,
            "/inspections/visits/" + second + "/minutes",
            "/inspections/visits/" + second + "/papers/notice",
            "/inspections/visits/" + second + "/papers/notice/paper.docx",
            "/inspections/visits/" + second + "/findings/new",
            "/inspections/visits/" + second + "/findings/" + finding,
            "/inspections/findings",
            "/inspections/findings?standing=ALL&q=phong+trao",
            "/inspections/findings.xlsx",
            "/papers/inspection-notice",
            "/papers/inspection-notice/sample.docx",
            "/papers/inspection-minutes/sample.docx",
            "/papers/inspection-conclusion/sample.docx")) {
      web.perform(get(path).with(Acting.as(house.account("snv")))).andExpect(status().isOk());
    }
    AssignmentLine given =
        Objects.requireNonNull(
            house.as("snv", () -> findings.of(house.visit(visit))).getFirst().standing());
    web.perform(get("/assignments/" + given.id()).with(Acting.as(house.account("syt"))))
        .andExpect(content().string(containsString("/inspections/visits/" + visit + "#finding-")));
    web.perform(get("/inspections/visits/" + visit).with(Acting.as(house.account("syt"))))
        .andExpect(status().isOk());
    web.perform(get("/inspections/visits/" + second).with(Acting.as(house.account("syt"))))
        .andExpect(status().isNotFound());
    web.perform(get("/inspections/" + plan).with(Acting.as(house.account("chuyenvien"))))
        .andExpect(status().isOk());
    web.perform(get("/directives/" + given.directiveId()).with(Acting.as(house.account("syt"))))
        .andExpect(status().isOk());
    web.perform(
            post("/inspections/" + plan + "/visits")
                .param("version", Integer.toString(house.version(plan)))
                .param("unit", Long.toString(house.unit("syt")))
                .param("team", "1")
                .param("from", "2022-12-10")
                .param("to", "2022-12-09")
                .param("words", "so y te")
                .with(csrf())
                .with(Acting.as(house.account("snv"))))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Ngày kết thúc 09/12/2022 trước ngày bắt đầu")))
        .andExpect(content().string(containsString("2022-12-10")));
    web.perform(
            post("/inspections/visits/" + second + "/papers/notice/issue")
                .param("version", "0")
                .param("number", "không")
                .param("series", "SNV")
                .param("date", "2022-11-15")
                .with(csrf())
                .with(Acting.as(house.account("snv-lanhdao"))))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Số “không” không đúng")));
  }

  private static Minutes.Text text(LocalDate day, String seen) {
    return new Minutes.Text(day, "Trụ sở", "Đoàn", "Lãnh đạo", seen, "Nhất trí.");
  }

  private int told(String kind, long visit) {
    return jdbc.sql("select count(*) from notice.notice where kind = :kind and about_id = :visit")
        .param("kind", kind)
        .param("visit", visit)
        .query(Integer.class)
        .single();
  }

  private static String text(byte[] file) throws IOException {
    try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
      return extractor.getText();
    }
  }

  private static void refused(String reason, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            InspectionRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
