package vn.kheo.app.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.journal.Entry;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.paper.Paper;

/** Forms of Sở Nội vụ on 15 November 2022: its officer drafts, its leader puts in force. */
@DemonstrationTest
class FormDraftsTest {
  private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);
  private static final AtomicInteger COUNT = new AtomicInteger();

  @Autowired Forms forms;
  @Autowired FormDrafts drafts;
  @Autowired Organization organization;
  @Autowired Accounts accounts;
  @Autowired Journal journal;
  @Autowired MockMvc web;

  @Test
  void a_draft_is_written_line_by_line_put_in_force_and_then_stays_as_it_is() {
    long id = draft();
    does("snv", () -> drafts.save(id, version(id), indicator("A01", null)));
    does("snv", () -> drafts.save(id, version(id), indicator("A02", null)));
    does("snv", () -> drafts.save(id, version(id), ratio("A03", "A01/A02*100")));
    does("snv", () -> drafts.save(id, version(id), section("I", List.of("A01"))));

    refused("changed", () -> does("snv", () -> drafts.save(id, 0, indicator("A09", null))));
    assertThatThrownBy(() -> does("snv", () -> drafts.publish(id, version(id), TODAY)))
        .isInstanceOf(AccessDeniedException.class);
    refused("validFrom", () -> does("snv-lanhdao", () -> drafts.publish(id, version(id), null)));
    does("snv-lanhdao", () -> drafts.publish(id, version(id), TODAY));

    FormVersion form = version(id, "syt");
    assertThat(form.state()).isEqualTo(FormVersion.State.IN_FORCE);
    assertThat(form.indicators()).extracting(Indicator::code).containsExactly("A01", "A02", "A03");
    assertThat(form.indicator("A03")).map(Indicator::filledBySystem).hasValue(true);
    assertThat(form.sections()).extracting(Section::feeds).containsExactly(List.of("A01"));
    assertThat(forms.inForce(form.formId(), TODAY)).map(FormVersion::id).hasValue(id);
    refused("inForce", () -> does("snv", () -> drafts.save(id, 9, indicator("A09", null))));
    assertThat(journal.of("form", form.formId()))
        .extracting(Entry::action)
        .startsWith("form.drafted")
        .endsWith("form.published");
  }

  @Test
  void the_next_version_begins_from_the_last_and_tells_what_differs() {
    long first = published();
    long second = as("snv", () -> drafts.next(first));
    refused("draftExists", () -> does("snv", () -> drafts.next(first)));
    does("snv", () -> drafts.removeIndicator(second, version(second), 2));
    Indicator longer = indicator("A01", null);
    does(
        "snv",
        () ->
            drafts.save(
                second,
                version(second),
                new Indicator(
                    0,
                    1,
                    "A01",
                    longer.heading(),
                    "Tên mới",
                    "",
                    "lượt",
                    Set.of(Audience.COMMUNE),
                    Nature.FLOW,
                    OverTime.SUM,
                    OverUnits.SUM,
                    null,
                    false,
                    0,
                    List.of(),
                    true,
                    "",
                    List.of(new Check(0, "A01 >= 0", Check.Severity.WARN, "")))));
    does("snv", () -> drafts.save(second, version(second), indicator("A05", null)));

    List<FormDifference.Line> lines =
        FormDifference.between(version(first, "snv"), version(second, "snv"));

    assertThat(lines)
        .extracting(line -> line.kind() + " " + line.key())
        .containsExactly("CHANGED A01", "ADDED A05", "LEFT_OUT A02");
    assertThat(lines.getFirst().changes())
        .extracting(FormDifference.Change::field)
        .containsExactly(
            FormFile.NAME,
            FormFile.UNIT,
            FormFile.AUDIENCE,
            FormFile.CHECK,
            FormFile.SEVERITY,
            FormFile.REQUIRED);
    refused(
        "validFromBefore",
        () -> does("snv-lanhdao", () -> drafts.publish(second, version(second), TODAY)));
    does("snv-lanhdao", () -> drafts.publish(second, version(second), TODAY.plusDays(10)));
    long formId = version(first, "snv").formId();
    assertThat(forms.inForce(formId, TODAY.plusDays(9))).map(FormVersion::id).hasValue(first);
    assertThat(forms.inForce(formId, TODAY.plusDays(10))).map(FormVersion::id).hasValue(second);
  }

  @Test
  void a_draft_is_seen_by_its_unit_alone_and_leaves_nothing_when_thrown_away() throws Exception {
    long id = draft();

    assertThat(as("syt", () -> forms.seen(id))).isEmpty();
    assertThatThrownBy(() -> does("syt", () -> drafts.discard(id, 0)))
        .isInstanceOf(UnknownForm.class);
    web.perform(get("/forms/" + id).with(Acting.as(account("syt"))))
        .andExpect(status().isNotFound());
    web.perform(get("/forms/" + id).with(Acting.as(account("snv-lanhdao"))))
        .andExpect(status().isOk());
    refused("changed", () -> does("snv", () -> drafts.discard(id, 7)));
    does("snv", () -> drafts.discard(id, 0));
    assertThat(forms.version(id)).isEmpty();
    assertThat(as("snv", () -> forms.all())).noneMatch(row -> row.versionId() == id);
  }

  @Test
  void what_would_not_work_is_told_with_its_code_and_column_when_it_is_saved() {
    long id = draft();
    does("snv", () -> drafts.save(id, version(id), indicator("A01", null)));

    problem(id, indicator("A02", "A01 +"), "unreadable", FormFile.FORMULA);
    problem(id, indicator("A02", "A01 + X9"), "unknownCode", FormFile.FORMULA);
    problem(id, indicator("A02", "A02 + A01"), "circle", FormFile.FORMULA);
    problem(id, indicator("A02", "A01 > 2"), "formulaCondition", FormFile.FORMULA);
    problem(id, ratio("A02", "A01 * 2"), "ratio", FormFile.FORMULA);
    problem(id, ratio("A02", null), "ratio", FormFile.FORMULA);
    problem(id, indicator("a2", null), "code", FormFile.CODE);
    problem(id, indicator("A01", null), "codeTwice", FormFile.CODE);
    problem(id, checked("A02", "A02 >="), "unreadable", FormFile.CHECK);
    problem(id, checked("A02", "A02 + 1"), "checkNoCondition", FormFile.CHECK);
    problem(id, checked("A02", "A02 <= khong_co"), "unknownParameter", FormFile.CHECK);
    does("snv", () -> drafts.save(id, version(id), checked("A02", "A02 <= 100 + bonus_max")));
    does("snv", () -> drafts.save(id, version(id), indicator("A03", "A01 + A02")));
    refused("needed", () -> does("snv", () -> drafts.removeIndicator(id, version(id), 1)));
    does("snv", () -> drafts.moveIndicator(id, version(id), 3, true));
    assertThat(version(id, "snv").indicators())
        .extracting(Indicator::code)
        .containsExactly("A01", "A03", "A02");
    assertThat(version(id, "snv").indicators())
        .extracting(Indicator::ordinal)
        .containsExactly(1, 2, 3);
  }

  @Test
  void a_form_comes_back_whole_from_its_own_files() {
    FormVersion example =
        as("snv", () -> forms.all()).stream()
            .filter(row -> row.code().equals("DVK-01"))
            .map(row -> version(row.versionId(), "snv"))
            .findFirst()
            .orElseThrow();
    long id = draft();
    byte[] workbook = Paper.workbook("x", FormFile.INDICATORS, FormFile.indicators(example));
    byte[] csv = Paper.csv(FormFile.SECTIONS, FormFile.sections(example));

    assertThat(as("snv", () -> drafts.take(id, version(id), workbook))).isEqualTo(77);
    assertThat(as("snv", () -> drafts.take(id, version(id), csv))).isEqualTo(18);

    assertThat(FormDifference.between(example, version(id, "snv"))).isEmpty();
  }

  @Test
  void a_file_with_one_wrong_line_is_not_taken_at_all() {
    long id = draft();
    does("snv", () -> drafts.save(id, version(id), indicator("Z01", null)));
    String header =
        "Mã,Nhóm,Tên chỉ tiêu,Đơn vị tính,Tính chất,Theo thời gian,Theo đơn vị,Công thức\n";

    assertThat(
            problems(
                id,
                header + "A01,A,Một,người,phát sinh,cộng,cộng,\nA02,A,Hai,người,lạ,cộng,cộng,\n"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.code()).isEqualTo("A02");
              assertThat(one.field()).isEqualTo(FormFile.NATURE);
            });
    assertThat(problems(id, header + "A01,A,Một,người,phát sinh,cộng,cộng,B7 + 1\n"))
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo("unknownCode"));
    assertThat(
            problems(
                id,
                header
                    + "A01,A,Một,người,phát sinh,cộng,cộng,A02\nA02,A,Hai,người,phát sinh,cộng,cộng,A01\n"))
        .extracting(FormProblem::reason)
        .containsExactly("circle");
    refused(
        "header",
        () ->
            does(
                "snv",
                () -> drafts.take(id, version(id), "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))));
    assertThat(version(id, "snv").indicators()).extracting(Indicator::code).containsExactly("Z01");
  }

  @Test
  void a_state_or_a_cumulative_figure_is_never_added_over_periods() {
    long id = draft();
    for (Nature nature : List.of(Nature.STOCK, Nature.YTD)) {
      problem(id, counted("A01", nature, OverTime.SUM), "stockSummed", FormFile.OVER_TIME);
      does(
          "snv", () -> drafts.save(id, version(id), counted("A_" + nature, nature, OverTime.LAST)));
    }
  }

  @Test
  void what_another_form_in_force_already_asks_is_shown_before_it_is_asked_again()
      throws Exception {
    long id = draft();
    does(
        "snv",
        () ->
            drafts.save(
                id,
                version(id),
                named("X1", "HỘI NGHỊ quán triệt, triển khai đã tổ chức", "hội nghị", Set.of())));
    does(
        "snv",
        () ->
            drafts.save(
                id,
                version(id),
                named("X2", "Hội nghị quán triệt, triển khai đã tổ chức", "người", Set.of())));
    does(
        "snv",
        () ->
            drafts.save(
                id,
                version(id),
                named("X3", "Diện tích đất nhân dân hiến", "m²", Set.of(Audience.AGENCY))));
    does(
        "snv",
        () -> drafts.save(id, version(id), named("X4", "lĩnh vực kinh tế", "mô hình", Set.of())));

    assertThat(forms.askedElsewhere(id, TODAY))
        .filteredOn(one -> one.otherForm().equals("DVK-01"))
        .extracting(one -> one.code() + " " + one.otherCode() + " " + one.sameUnits())
        .containsExactly("X1 A05 true", "X3 B10 false", "X4 B01_KT true");
    assertThat(forms.askedElsewhere(id, LocalDate.of(2021, 1, 1))).isEmpty();
    web.perform(get("/forms/" + id).with(Acting.as(account("snv"))))
        .andExpect(content().string(containsString("3 chỉ tiêu đơn vị đã trả lời")))
        .andExpect(content().string(containsString("DVK-01, A05")));
  }

  private static Indicator named(String code, String name, String measure, Set<Audience> audience) {
    return new Indicator(
        0,
        0,
        code,
        "A. Nhóm",
        name,
        "",
        measure,
        audience,
        Nature.FLOW,
        OverTime.SUM,
        OverUnits.SUM,
        null,
        false,
        0,
        List.of(),
        false,
        "",
        List.of());
  }

  @Test
  void what_was_typed_is_still_there_beside_the_sentence() throws Exception {
    long id = draft();
    web.perform(
            post("/forms/" + id + "/indicators/0")
                .with(csrf())
                .with(Acting.as(account("snv")))
                .param("version", "0")
                .param("code", "A01")
                .param("heading", "A. Nhóm")
                .param("name", "Tên tôi vừa gõ")
                .param("unit", "người")
                .param("nature", "FLOW")
                .param("overTime", "SUM")
                .param("overUnits", "SUM")
                .param("formula", "A01 + (2")
                .param("check", "A01 in (0, 1)")
                .param("severity", "WARN")
                .param("note", "ghi chú"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("A01, Công thức: cột 9")))
        .andExpect(content().string(containsString("Tên tôi vừa gõ")))
        .andExpect(content().string(containsString("A01 in (0, 1)")));
  }

  private void problem(long id, Indicator indicator, String reason, String field) {
    assertThatThrownBy(() -> does("snv", () -> drafts.save(id, version(id), indicator)))
        .isInstanceOfSatisfying(
            FormRefused.class,
            refused ->
                assertThat(refused.problems())
                    .anySatisfy(
                        one -> {
                          assertThat(one.reason()).isEqualTo(reason);
                          assertThat(one.field()).isEqualTo(field);
                        }));
  }

  private List<FormProblem> problems(long id, String csv) {
    try {
      does("snv", () -> drafts.take(id, version(id), csv.getBytes(StandardCharsets.UTF_8)));
      return List.of();
    } catch (FormRefused refused) {
      return refused.problems();
    }
  }

  private static void refused(String reason, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            FormRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private long draft() {
    long unit = organization.unitByCode("snv").map(Unit::id).orElseThrow();
    return as(
        "snv",
        () ->
            drafts.create(
                unit,
                new FormDrafts.Head("BM-" + COUNT.incrementAndGet(), "Biểu thử", "QĐ 1", "")));
  }

  private long published() {
    long id = draft();
    does("snv", () -> drafts.save(id, version(id), indicator("A01", null)));
    does("snv", () -> drafts.save(id, version(id), indicator("A02", null)));
    does("snv-lanhdao", () -> drafts.publish(id, version(id), TODAY));
    return id;
  }

  private int version(long id) {
    return forms.version(id).orElseThrow().version();
  }

  private FormVersion version(long id, String username) {
    return as(username, () -> forms.seen(id)).orElseThrow();
  }

  private static Indicator indicator(String code, @Nullable String formula) {
    return indicator(code, formula, Nature.FLOW, OverTime.SUM, OverUnits.SUM, List.of());
  }

  private static Indicator counted(String code, Nature nature, OverTime overTime) {
    return indicator(code, null, nature, overTime, OverUnits.SUM, List.of());
  }

  private static Indicator ratio(String code, @Nullable String formula) {
    return indicator(
        code, formula, Nature.RATIO, OverTime.RECOMPUTE, OverUnits.RECOMPUTE, List.of());
  }

  private static Indicator checked(String code, String check) {
    return indicator(
        code,
        null,
        Nature.FLOW,
        OverTime.SUM,
        OverUnits.SUM,
        List.of(new Check(0, check, Check.Severity.ERROR, "")));
  }

  private static Indicator indicator(
      String code,
      @Nullable String formula,
      Nature nature,
      OverTime overTime,
      OverUnits overUnits,
      List<Check> checks) {
    return new Indicator(
        0,
        0,
        code,
        "A. Nhóm",
        "Chỉ tiêu " + code,
        "",
        "người",
        Set.of(),
        nature,
        overTime,
        overUnits,
        formula,
        formula != null,
        0,
        List.of(),
        false,
        "",
        checks);
  }

  private static Section section(String number, List<String> feeds) {
    return new Section(0, 0, number, "Đề mục " + number, "", 500, true, false, feeds);
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
