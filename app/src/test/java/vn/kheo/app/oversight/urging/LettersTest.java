package vn.kheo.app.oversight.urging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.calendar.Timeliness;
import vn.kheo.app.directive.AssignmentFilter;
import vn.kheo.app.directive.AssignmentLine;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.HandIn;
import vn.kheo.app.directive.Urging;
import vn.kheo.app.directive.Urgings;
import vn.kheo.app.document.Documents;
import vn.kheo.app.document.Registration;
import vn.kheo.app.journal.Entry;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.oversight.papers.Wording;
import vn.kheo.app.paper.AdministrativeDocument.Capacity;

/** Letters on 15 November 2022: one order late, one due soon, one without a day. */
@DemonstrationTest
class LettersTest {
  private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);
  private static final AtomicInteger NUMBERS = new AtomicInteger(7100);

  @Autowired LetterWriting writing;
  @Autowired Letters letters;
  @Autowired Urgings urgings;
  @Autowired Assignments assignments;
  @Autowired Directives directives;
  @Autowired Documents documents;
  @Autowired Organization organization;
  @Autowired Journal journal;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  @Test
  void what_is_late_is_counted_in_working_days_TASK_25() {
    long directive = issued();
    assertThat(as("chuyenvien", () -> writing.candidates(of(directive, Timeliness.OVERDUE))))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.line().unitName()).startsWith("Sở Y tế");
              assertThat(one.line().due()).isEqualTo(LocalDate.of(2022, 11, 4));
              assertThat(one.line().workingDays()).isEqualTo(7);
              assertThat(one.line().isLate()).isTrue();
              assertThat(one.urged()).isZero();
            });
    assertThat(as("chuyenvien", () -> writing.candidates(of(directive, Timeliness.DUE_SOON))))
        .singleElement()
        .satisfies(one -> assertThat(one.line().isLate()).isFalse());
  }

  @Test
  void work_without_a_deadline_is_never_urged() {
    long directive = issued();
    List<Long> all = ids(directive);
    assertThat(all).hasSize(3);
    LetterWriting.Preview preview = as("chuyenvien", () -> writing.preview(all));
    assertThat(preview.lines()).hasSize(2);
    assertThat(preview.left()).isEqualTo(1);
    assertThat(preview.senders())
        .extracting(Sender::name)
        .contains("Ủy ban nhân dân tỉnh Ninh Thuận");
  }

  @Test
  void one_letter_goes_to_all_or_one_to_each_unit() {
    List<Long> all = ids(issued());
    assertThat(draft(all, false)).hasSize(1);
    List<Long> each = draft(all, true);
    assertThat(each).hasSize(2);
    assertThat(as("chuyenvien", () -> letters.lines(letter(each.getFirst())))).hasSize(1);
  }

  @Test
  void an_issued_letter_is_registered_and_noted_on_each_assignment_TASK_25() throws IOException {
    long directive = issued();
    long id = ready(ids(directive));
    Letter issued = issue(id, "5", false);
    assertThat(issued.wording().symbol()).startsWith("05/");
    Letter.Issue sent = Objects.requireNonNull(issued.issue());
    var document = documents.document(sent.documentId()).orElseThrow();
    assertThat(document.outgoing()).isTrue();
    assertThat(document.symbol()).isEqualTo(issued.wording().symbol());
    assertThat(document.kind()).isEqualTo("Công văn");
    assertThat(document.issueDate()).isEqualTo(TODAY);
    assertThat(document.fileSha256()).isEqualTo(sent.sha256());
    String text = text(as("lanhdao", () -> letters.word(issued)));
    assertThat(text)
        .contains(
            "Số: " + issued.wording().symbol(),
            "Ninh Thuận, ngày 15 tháng 11 năm 2022",
            "Quá hạn 07 ngày làm việc",
            "04/11/2022",
            "- Sở Y tế",
            "KT. CHỦ TỊCH",
            "./.");
    long late = late(directive);
    assertThat(urgings.ofAssignment(late))
        .singleElement()
        .satisfies(
            urging -> {
              assertThat(urging.symbol()).isEqualTo(issued.wording().symbol());
              assertThat(urging.workingDaysLate()).isEqualTo(7);
              assertThat(urging.href()).isEqualTo("/letters/" + id);
            });
    assertThat(journal.of("assignment", late).getLast())
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("assignment.urged");
              assertThat(entry.detail())
                  .isEqualTo(
                      "Đã đôn đốc bằng văn bản số %s ngày 15/11/2022"
                          .formatted(issued.wording().symbol()));
            });
    assertThat(journal.of("letter", id)).extracting(Entry::action).contains("letter.issued");
    assertThat(as("chuyenvien", () -> writing.candidates(of(directive, Timeliness.OVERDUE))))
        .extracting(LetterWriting.Candidate::urged)
        .containsExactly(1);
  }

  @Test
  void a_number_taken_in_the_year_is_warned_about_and_used_only_on_purpose_DOC_3() {
    long first = ready(ids(issued()));
    Letter issued = issue(first, "12", false);
    long second = ready(ids(issued()));
    String series = issued.wording().series();
    assertThatThrownBy(() -> issue(second, "12", series, false))
        .isInstanceOfSatisfying(
            LetterRefused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo("sameNumber");
              assertThat(refused.arguments()).contains("12/" + series);
            });
    assertThat(as("lanhdao", () -> letters.nextNumber(letter(first)))).isEqualTo("13");
    assertThat(issue(second, "12", series, true).state()).isEqualTo(Letter.State.ISSUED);
  }

  @Test
  void what_was_reported_since_the_draft_is_shown_and_dropped_on_request() {
    long directive = issued();
    long id = ready(ids(directive));
    long late = late(directive);
    long syt = organization.unitByCode("syt").orElseThrow().id();
    long leader = organization.people(syt, TODAY).getFirst().id();
    as("syt-lanhdao", () -> assignments.receive(late, 0, leader, null));
    as(
        "syt-lanhdao",
        () -> assignments.handIn(late, 1, new HandIn("Đã rà soát", null, null, List.of())));
    assertThat(as("chuyenvien", () -> letters.lines(letter(id))))
        .filteredOn(line -> line.standing() == LetterLine.Standing.ANSWERED)
        .extracting(LetterLine::assignmentId)
        .containsExactly(late);
    assertThatThrownBy(() -> issue(id, "31", false))
        .isInstanceOfSatisfying(
            LetterRefused.class, refused -> assertThat(refused.reason()).isEqualTo("answered"));
    as("chuyenvien", () -> writing.dropAnswered(id, version(id)));
    issue(id, "31", false);
    assertThat(urgings.ofAssignment(late)).isEmpty();
  }

  @Test
  void more_is_put_into_a_draft_and_taken_out_again() {
    long directive = issued();
    long late = late(directive);
    long letter = draft(List.of(late), false).getFirst();
    List<Long> all =
        as("chuyenvien", () -> writing.candidates(of(directive, null))).stream()
            .map(one -> one.line().assignmentId())
            .toList();
    assertThat(all).hasSize(2).contains(late);
    int added = as("chuyenvien", () -> writing.add(letter, version(letter), ids(directive)));
    assertThat(added).as("neither the listed one nor the one without a day").isEqualTo(1);
    assertThat(as("chuyenvien", () -> letters.lines(letter(letter))))
        .extracting(LetterLine::assignmentId)
        .containsExactlyInAnyOrderElementsOf(all);
    assertThatThrownBy(
            () -> as("chuyenvien", () -> writing.add(letter, version(letter), List.of(late))))
        .isInstanceOfSatisfying(
            LetterRefused.class, no -> assertThat(no.reason()).isEqualTo("nothingMore"));
    assertThatThrownBy(() -> as("chuyenvien", () -> writing.add(letter, 0, all)))
        .isInstanceOf(LetterRefused.class);
    as("chuyenvien", () -> writing.drop(letter, version(letter), List.of(late)));
    assertThat(as("chuyenvien", () -> letters.lines(letter(letter)))).hasSize(1);
  }

  @Test
  void nothing_is_added_in_the_name_of_a_sender_who_may_not_urge_it() {
    long mine = draft(List.of(late(issued())), false).getFirst();
    List<Long> others = ids(issued());
    assertThatThrownBy(() -> as("snv", () -> writing.add(mine, letter(mine).version(), others)))
        .isInstanceOfAny(
            UnknownLetter.class, org.springframework.security.access.AccessDeniedException.class);
  }

  @Test
  void an_issued_letter_stays_as_it_was_sent_and_is_withdrawn_with_a_reason() {
    long directive = issued();
    long id = ready(ids(directive));
    Letter issued = issue(id, "41", false);
    assertThatThrownBy(
            () -> as("chuyenvien", () -> writing.write(id, issued.version(), issued.wording())))
        .isInstanceOf(LetterRefused.class);
    assertThatThrownBy(
            () ->
                jdbc.sql("update oversight.letter set subject = 'khác' where id = :id")
                    .param("id", id)
                    .update())
        .hasMessageContaining("stays as it is");
    assertThatThrownBy(
            () ->
                jdbc.sql("delete from oversight.letter_line where letter_id = :id")
                    .param("id", id)
                    .update())
        .hasMessageContaining("stays as it is");
    as("lanhdao", () -> letters.withdraw(id, issued.version(), "Gửi nhầm"));
    assertThat(letter(id).state()).isEqualTo(Letter.State.WITHDRAWN);
    assertThat(urgings.ofAssignment(late(directive)))
        .extracting(Urging::withdrawnReason)
        .containsExactly("Gửi nhầm");
  }

  @Test
  void the_officer_writes_and_only_the_leader_issues() {
    long id = ready(ids(issued()));
    assertThatThrownBy(
            () ->
                as(
                    "chuyenvien",
                    () -> letters.issue(id, version(id), "51", "UBND-X", TODAY, false)))
        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    assertThat(as("hctd-lanhdao", () -> letters.letter(id))).isEmpty();
    assertThat(as("syt", () -> letters.letter(id))).as("a draft is not the unit's").isEmpty();
    issue(id, "51", false);
    assertThat(as("syt", () -> letters.letter(id))).isPresent();
    assertThat(as("hctd-lanhdao", () -> letters.letter(id))).isEmpty();
  }

  @Test
  void a_version_that_is_no_longer_the_present_one_writes_nothing() {
    long id = ready(ids(issued()));
    Wording wording = letter(id).wording();
    assertThatThrownBy(() -> as("chuyenvien", () -> writing.write(id, version(id) - 1, wording)))
        .isInstanceOfSatisfying(
            LetterRefused.class, refused -> assertThat(refused.reason()).isEqualTo("changed"));
  }

  @Test
  void every_page_of_a_letter_opens() throws Exception {
    long directive = issued();
    long id = ready(ids(directive));
    for (String path :
        List.of(
            "/letters",
            "/letters?q=khong+co&year=2022&state=DRAFT",
            "/letters/choose?timeliness=all&directive=" + directive,
            "/letters/" + id,
            "/letters/" + id + "/letter.docx",
            "/letters/export.xlsx",
            "/papers",
            "/papers/urging-letter",
            "/papers/urging-letter/template.docx",
            "/papers/urging-letter/sample.docx",
            "/assignments/" + late(directive),
            "/directives/" + directive,
            "/directives/" + directive + "/matrix")) {
      web.perform(get(path).with(Acting.as(account("chuyenvien")))).andExpect(status().isOk());
    }
    web.perform(
            post("/letters/preview")
                .param("all", "1")
                .param("timeliness", "all")
                .param("directive", Long.toString(directive))
                .with(csrf())
                .with(Acting.as(account("chuyenvien"))))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Mỗi đơn vị một công văn (2 công văn)")));
    web.perform(
            post("/letters/" + id + "/issue")
                .param("version", Integer.toString(version(id)))
                .param("number", "không")
                .param("series", "UBND-VX")
                .param("date", "2022-11-15")
                .with(csrf())
                .with(Acting.as(account("lanhdao"))))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Số “không” không đúng")));
    issue(id, "61", false);
    web.perform(get("/assignments/" + late(directive)).with(Acting.as(account("syt"))))
        .andExpect(content().string(containsString("Đã đôn đốc bằng văn bản số 61/")));
    web.perform(get("/letters/" + id).with(Acting.as(account("syt")))).andExpect(status().isOk());
  }

  @Test
  void a_changed_template_is_checked_before_it_is_taken_and_an_older_one_comes_back()
      throws Exception {
    web.perform(upload(changed("Trân trọng {{trich_yeu}}")))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Không có trường “trich_yeu”.")));
    web.perform(upload("x".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("không phải Word")));
    web.perform(upload(changed("Trân trọng cảm ơn."))).andExpect(status().is3xxRedirection());
    long id = ready(ids(issued()));
    assertThat(text(as("chuyenvien", () -> letters.word(letter(id)))))
        .contains("Trân trọng cảm ơn.");
    web.perform(
            post("/papers/urging-letter/restore")
                .param("unit", Long.toString(sender()))
                .param("latest", "1")
                .param("number", "0")
                .with(csrf())
                .with(Acting.as(account("vanthu"))))
        .andExpect(status().is3xxRedirection());
    assertThat(text(as("chuyenvien", () -> letters.word(letter(id)))))
        .doesNotContain("Trân trọng cảm ơn.");
    web.perform(upload(changed("Muộn rồi")))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Người khác vừa đổi mẫu này")));
  }

  private org.springframework.test.web.servlet.RequestBuilder upload(byte[] file) {
    return multipart("/papers/urging-letter")
        .file(new MockMultipartFile("file", "mau.docx", null, file))
        .param("unit", Long.toString(sender()))
        .param("latest", "0")
        .with(csrf())
        .with(Acting.as(account("vanthu")));
  }

  private static byte[] changed(String more) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var word = new XWPFDocument(new ByteArrayInputStream(new UrgingPaper().builtIn()))) {
      word.createParagraph().createRun().setText(more);
      word.write(out);
    }
    return out.toByteArray();
  }

  private static String text(byte[] file) throws IOException {
    try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
      return extractor.getText();
    }
  }

  private long sender() {
    return organization.unitByCode("ubnd-tinh-ninh-thuan").orElseThrow().id();
  }

  /** A draft with everything that its issue asks for. */
  private long ready(List<Long> ids) {
    long id = draft(ids, false).getFirst();
    Wording w = letter(id).wording();
    as(
        "chuyenvien",
        () ->
            writing.write(
                id,
                0,
                new Wording(
                    "",
                    w.issuer(),
                    "",
                    "",
                    "Ninh Thuận",
                    null,
                    w.subject(),
                    w.opening(),
                    w.closing(),
                    "Như trên\nLưu: VT, VXNV",
                    Capacity.KT,
                    "Chủ tịch",
                    "Phó Chủ tịch",
                    "Hồ Bích Nga")));
    return id;
  }

  private List<Long> draft(List<Long> ids, boolean each) {
    return as(
        "chuyenvien",
        () -> {
          String sender =
              writing.preview(ids).senders().stream()
                  .filter(one -> one.unitId() == sender())
                  .findFirst()
                  .orElseThrow()
                  .key();
          return writing.draft(ids, sender, each);
        });
  }

  private Letter issue(long id, String number, boolean despite) {
    return issue(id, number, "UBND-T" + NUMBERS.incrementAndGet(), despite);
  }

  private Letter issue(long id, String number, String series, boolean despite) {
    return as("lanhdao", () -> letters.issue(id, version(id), number, series, TODAY, despite));
  }

  private Letter letter(long id) {
    return as("chuyenvien", () -> letters.letter(id)).orElseThrow();
  }

  private int version(long id) {
    return letter(id).version();
  }

  private List<Long> ids(long directive) {
    return as("chuyenvien", () -> assignments.list(of(directive, null))).lines().stream()
        .map(AssignmentLine::id)
        .toList();
  }

  private long late(long directive) {
    return as("chuyenvien", () -> assignments.list(of(directive, null))).lines().stream()
        .filter(line -> LocalDate.of(2022, 11, 4).equals(line.due()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static AssignmentFilter of(long directive, @Nullable Timeliness timeliness) {
    return new AssignmentFilter(
        Set.of(),
        timeliness == null ? Set.of() : Set.of(timeliness),
        null,
        directive,
        null,
        AssignmentFilter.Sort.DUE,
        1);
  }

  private long issued() {
    int number = NUMBERS.incrementAndGet();
    long document =
        as(
            "vanthu",
            () ->
                documents.registerPasted(dispatch(number), sender()) instanceof Registration.Taken t
                    ? t.document().id()
                    : 0L);
    long id = as("chuyenvien", () -> directives.draftFrom(document));
    int before = directiveVersion(id);
    as("chuyenvien", () -> directives.acceptAll(id, before));
    int after = directiveVersion(id);
    as("lanhdao", () -> directives.issue(id, after));
    return id;
  }

  private int directiveVersion(long id) {
    return as("chuyenvien", () -> directives.directive(id)).orElseThrow().version();
  }

  private <T> T as(String username, Supplier<T> work) {
    return Acting.as(account(username), work);
  }

  private void as(String username, Runnable work) {
    Acting.as(
        account(username),
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

  private static String dispatch(int number) {
    return """
        ỦY BAN NHÂN DÂN
        TỈNH NINH THUẬN

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        Số: %d/UBND-VXNV
        V/v rà soát tủ thuốc cơ quan

        Ninh Thuận, ngày 01 tháng 11 năm 2022

        Kính gửi:
        - Sở Y tế;
        - Sở Nội vụ.

        Ủy ban nhân dân tỉnh có ý kiến như sau:

        1. Giao Sở Y tế rà soát tủ thuốc của các cơ quan trong tỉnh, báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 05/11/2022.

        2. Giao Sở Nội vụ xây dựng kế hoạch tập huấn sơ cứu cho cán bộ, hoàn thành trước ngày 18/11/2022.

        3. Giao Sở Y tế xây dựng danh mục thuốc thiết yếu của cơ quan.

        Nơi nhận:
        - Như trên;
        - Lưu: VT, VXNV.

        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH

        Hồ Bích Nga
        """
        .formatted(number);
  }
}
