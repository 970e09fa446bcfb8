package vn.kheo.app.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kheo.app.access.Acting;
import vn.kheo.app.reporting.burden.Burden;
import vn.kheo.app.reporting.burden.Burdens;

/** What units owe in a month, as each may see it. */
class BurdensTest extends HealthReport {
  @Autowired Burdens burdens;

  @Test
  void a_unit_s_month_is_told_with_what_people_fill_in_and_how_long_it_took() {
    jdbc.sql("update reporting.report set minutes = 25 where id = :id")
        .param("id", report)
        .update();
    Sheet sheet = sheet();
    YearMonth month = YearMonth.from(sheet.report().due());
    Burden.Owed owed =
        as("snv", () -> burdens.owed(month, unit("syt"))).stream()
            .filter(one -> one.roundId() == round)
            .findFirst()
            .orElseThrow();
    assertThat(owed.figures())
        .isEqualTo(
            (int)
                sheet.lines().stream()
                    .filter(
                        line ->
                            line.indicator().formula() == null
                                && !line.indicator().filledBySystem())
                    .count())
        .isGreaterThan(40);
    assertThat(owed.headings()).isEqualTo(16);
    assertThat(owed.minutes()).isEqualTo(25);
    assertThat(owed.collector()).contains("Sở Nội vụ");
    assertThat(owed.reportId()).as("not the reader's own").isNull();
    assertThat(as("syt", () -> burdens.owed(month, unit("syt"))))
        .filteredOn(one -> one.roundId() == round)
        .extracting(Burden.Owed::reportId)
        .containsExactly(report);

    List<Burden> all = as("snv", () -> burdens.of(month, null, Burdens.Sort.FIGURES));
    Burden health =
        all.stream().filter(one -> one.unitId() == unit("syt")).findFirst().orElseThrow();
    List<Burden.Owed> each = as("snv", () -> burdens.owed(month, unit("syt")));
    assertThat(health.reports()).isEqualTo(each.size());
    assertThat(health.figures()).isEqualTo(each.stream().mapToInt(Burden.Owed::figures).sum());
    assertThat(health.minutes()).isEqualTo(each.stream().mapToInt(Burden.Owed::minutes).sum());
    assertThat(as("snv", () -> burdens.of(month, "so y te", Burdens.Sort.UNIT)))
        .extracting(Burden::unitId)
        .containsExactly(unit("syt"));
  }

  @Test
  void a_unit_reads_its_own_burden_alone() throws Exception {
    YearMonth month = YearMonth.from(sheet().report().due());
    assertThat(as("syt", () -> burdens.of(month, null, Burdens.Sort.REPORTS)))
        .extracting(Burden::unitId)
        .containsExactly(unit("syt"));
    assertThat(as("syt", () -> burdens.owed(month, unit("stp")))).isEmpty();
    web.perform(get("/burden?month=" + month).with(Acting.as(account("snv"))))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Sở Tư pháp")));
    web.perform(get("/burden?month=" + month + "&sort=minutes").with(Acting.as(account("syt"))))
        .andExpect(content().string(not(containsString("Sở Tư pháp"))));
    web.perform(get("/burden.xlsx?month=thang").with(Acting.as(account("snv"))))
        .andExpect(status().isOk());
  }
}
