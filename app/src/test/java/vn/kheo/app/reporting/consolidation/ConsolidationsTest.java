package vn.kheo.app.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Acting;
import vn.kheo.app.journal.Entry;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.paper.Table;

/** Three of four units have sent; Sở Nội vụ looks at what they give together. */
@DemonstrationTest
class ConsolidationsTest {
  @Autowired Consolidations consolidations;
  @Autowired Journal journal;
  @Autowired MockMvc web;
  @Autowired ApplicationContext house;
  private SentReports sent;

  private long round;
  private String at = "";

  @BeforeEach
  void threeOfFourHaveSent() {
    sent = new SentReports(house);
    round = sent.open("Thử tổng hợp", List.of("syt", "stp", "sct", "ubnd-xa-lam-son"));
    sent.count(round, "syt", Map.of("A01", "10", "A07", "90", "A08", "100", "B01_KT", "3"));
    sent.count(round, "stp", Map.of("A01", "0", "A07", "990", "A08", "1000", "B01_KT", "4"));
    sent.count(round, "ubnd-xa-lam-son", Map.of("A01", "2", "B10", "30522.2"));
    at = "/rounds/" + round + "/consolidation";
  }

  @AfterEach
  void end() {
    sent.end();
  }

  @Test
  void rule_1_rates_are_computed_again_and_rule_5_who_has_answered_stands_beside() {
    Consolidation sheet = sent.as("snv", () -> consolidations.sheet(round, null)).orElseThrow();

    assertThat(line(sheet, "A01").amount()).isEqualByComparingTo("12");
    assertThat(line(sheet, "A01").total().reported()).isEqualTo(3);
    assertThat(line(sheet, "A01").total().due()).isEqualTo(4);
    assertThat(line(sheet, "A01").total().zeros()).isEqualTo(1);
    assertThat(said(line(sheet, "A09"))).isEqualTo("98,18");
    assertThat(line(sheet, "B10").total().due())
        .as("rule 6: only the commune owes it")
        .isEqualTo(1);
    assertThat(line(sheet, "B10").amount()).isEqualByComparingTo("30522.2");
    assertThat(line(sheet, "A05").amount()).as("missing is not zero").isNull();
    assertThat(sent.as("syt", () -> consolidations.sheet(round, null))).isEmpty();
  }

  private static String said(Consolidation.Line line) {
    return vn.kheo.app.reporting.consolidation.web.Said.amount(
        line.indicator(), line.amount(), java.util.Locale.of("vi"));
  }

  @Test
  void a_total_leads_to_its_units_and_each_to_its_report() throws Exception {
    web.perform(get(at).with(Acting.as(sent.account("snv"))))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("3/4")))
        .andExpect(content().string(containsString(at + "/A01")));
    web.perform(get(at + "/A01").with(Acting.as(sent.account("snv"))))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Sở Y tế")))
        .andExpect(
            content()
                .string(
                    containsString(
                        "/rounds/%d/reports/%d#A01".formatted(round, sent.report(round, "syt")))))
        .andExpect(content().string(containsString("Chưa báo cáo (1)")))
        .andExpect(content().string(containsString("Bằng 0 hoặc không phát sinh (1)")));
    web.perform(get(at + "?heading=không có").with(Acting.as(sent.account("snv"))))
        .andExpect(content().string(containsString("Không có chỉ tiêu nào trong nhóm này")));
    web.perform(get(at + "/X99").with(Acting.as(sent.account("snv"))))
        .andExpect(status().isNotFound());
    web.perform(get(at + "?node=1").with(Acting.as(sent.account("snv"))))
        .andExpect(status().isOk());
  }

  @Test
  void what_is_set_by_hand_needs_a_reason_shows_both_and_is_followed_by_what_hangs_on_it()
      throws Exception {
    var officer = Acting.as(sent.account("snv"));
    web.perform(post(at + "/B01_KT/adjust").with(csrf()).with(officer).param("amount", "1,234.5"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("“1,234.5” không phải là số")));
    web.perform(post(at + "/B01_KT/adjust").with(csrf()).with(officer).param("amount", "9"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Cần ghi lý do")))
        .andExpect(content().string(containsString("value=\"9\"")));
    web.perform(
            post(at + "/A09/adjust")
                .with(csrf())
                .with(officer)
                .param("amount", "9")
                .param("reason", "Làm tròn"))
        .andExpect(status().isUnprocessableContent());
    web.perform(
            post(at + "/A08/adjust")
                .with(csrf())
                .with(officer)
                .param("amount", "1.200")
                .param("reason", "Cộng 100 người của đơn vị chưa gửi"))
        .andExpect(redirectedUrl(at + "/A08"));
    Consolidation sheet = sent.as("snv", () -> consolidations.sheet(round, null)).orElseThrow();
    assertThat(line(sheet, "A08").amount()).isEqualByComparingTo("1200");
    assertThat(line(sheet, "A08").total().amount()).isEqualByComparingTo("1100");
    assertThat(line(sheet, "A09").amount()).isEqualByComparingTo("90");
    web.perform(get(at).with(officer))
        .andExpect(content().string(containsString("cộng được 1.100, đã điều chỉnh")));
    web.perform(post(at + "/A08/as-added-up").with(csrf()).with(officer))
        .andExpect(redirectedUrl(at + "/A08"));
    assertThat(journal.of("round", round))
        .extracting(Entry::action)
        .contains("round.adjusted", "round.adjustmentEnded");
    web.perform(
            post(at + "/A08/adjust")
                .with(csrf())
                .with(Acting.as(sent.account("chuyenvien")))
                .param("amount", "1")
                .param("reason", "x"))
        .andExpect(status().isForbidden());
  }

  @Test
  void the_same_figures_go_out_to_excel_and_csv() throws Exception {
    byte[] book =
        web.perform(get(at + ".xlsx").with(Acting.as(sent.account("snv"))))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    Table table = Paper.read(book);
    assertThat(table.lines()).hasSizeGreaterThan(70);
    assertThat(table.lines().getFirst().cells()).startsWith("A01").contains("12", "3", "4");
    String csv =
        web.perform(get(at + ".csv").with(Acting.as(sent.account("snv"))))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(csv).contains("A01");
    web.perform(get(at + ".csv").with(Acting.as(sent.account("syt"))))
        .andExpect(content().string(not(containsString("A01"))));
  }

  private static Consolidation.Line line(Consolidation sheet, String code) {
    return sheet.line(code).orElseThrow();
  }
}
