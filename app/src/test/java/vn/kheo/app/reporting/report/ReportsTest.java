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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import vn.kheo.app.access.Acting;
import vn.kheo.app.directive.AssignmentState;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.regime.UnitReport;

/** Sở Y tế answers for October to November 2022, on 15 November. */
class ReportsTest extends HealthReport {
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
}
