package vn.kheo.app.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kheo.app.access.Acting;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.paper.Table;
import vn.kheo.app.reporting.consolidation.TakenAnswers;
import vn.kheo.app.reporting.consolidation.TakenSheet;
import vn.kheo.app.reporting.consolidation.UnitFigure;
import vn.kheo.app.reporting.form.AskedElsewhere;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.regime.AdHocRequests;
import vn.kheo.app.reporting.regime.RegimeRefused;

/** What units answered in one report is not asked again in a request: it is taken from there. */
class TakenAnswersTest extends HealthReport {
  private static final String KNOWN = "A10";
  private static final LocalDate DUE = LocalDate.of(2022, 11, 30);

  @Autowired AdHocRequests requests;
  @Autowired TakenAnswers taken;

  private String question() {
    Indicator known = form.indicator(KNOWN).orElseThrow();
    return "%s (%s)".formatted(known.name(), known.unitOfMeasure());
  }

  private AdHocRequests.Asked asked(String questions, Set<String> take) {
    return new AdHocRequests.Asked(
        "Tình hình cuối năm",
        questions,
        List.of(),
        List.of(unit("syt"), unit("stp")),
        unit("snv"),
        DUE,
        "",
        take);
  }

  private void healthHasSent() throws Exception {
    ready();
    int version = version();
    as("syt-lanhdao", () -> done(() -> sending.send(report, version)));
  }

  @Test
  void a_question_that_was_answered_is_taken_with_its_source_and_not_asked() throws Exception {
    healthHasSent();
    String questions = question() + "\nSố phòng tiếp dân (phòng)";
    AdHocRequests.Preview preview = as("snv", () -> requests.preview(asked(questions, Set.of())));
    AskedElsewhere known =
        preview.elsewhere().stream()
            .filter(one -> one.otherCode().equals(KNOWN))
            .findFirst()
            .orElseThrow();
    long source = Objects.requireNonNull(preview.answered().get(known.otherVersionId()));

    long request =
        as("snv", () -> requests.send(asked(questions, Set.of(AdHocRequests.key(known)))));
    FormVersion sent = formOf(request);
    assertThat(sent.indicators()).extracting(Indicator::name).containsExactly("Số phòng tiếp dân");

    TakenSheet sheet = as("snv", () -> taken.of(request)).orElseThrow();
    TakenSheet.Column column = sheet.columns().getFirst();
    assertThat(column.question()).isEqualTo(form.indicator(KNOWN).orElseThrow().name());
    assertThat(column.source().id()).isEqualTo(source);
    assertThat(sheet.rows()).hasSize(2);
    BigDecimal sum = BigDecimal.ZERO;
    for (TakenSheet.Row row : sheet.rows()) {
      UnitFigure figure = row.figures().getFirst();
      BigDecimal amount = figure == null ? null : figure.amount();
      assertThat(amount).as(row.unit().name()).isEqualTo(counted(source, row.unit().id()));
      sum = amount == null ? sum : sum.add(amount);
    }
    assertThat(column.total()).isEqualByComparingTo(sum);

    web.perform(get("/rounds/" + request).with(Acting.as(account("snv"))))
        .andExpect(content().string(containsString("Số đã có (1 câu)")));
    web.perform(get("/rounds/%d/taken".formatted(request)).with(Acting.as(account("snv"))))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/rounds/%d/reports/".formatted(source))));
    byte[] workbook =
        web.perform(get("/rounds/%d/taken.xlsx".formatted(request)).with(Acting.as(account("snv"))))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    Table table = Paper.read(workbook);
    assertThat(table.lines()).hasSize(2);
    assertThat(table.header().get(1)).contains(column.source().title()).endsWith(", " + KNOWN);
    web.perform(get("/rounds/%d/taken".formatted(request)).with(Acting.as(account("lanhdao"))))
        .andExpect(status().is4xxClientError());
    web.perform(get("/rounds/%d/taken".formatted(source)).with(Acting.as(account("snv"))))
        .andExpect(status().isNotFound());
  }

  @Test
  void nothing_left_to_ask_or_nothing_there_to_take_is_refused_and_typed_words_stay()
      throws Exception {
    healthHasSent();
    AskedElsewhere known =
        as("snv", () -> requests.preview(asked(question(), Set.of()))).elsewhere().stream()
            .filter(one -> one.otherCode().equals(KNOWN))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(
            () ->
                as("snv", () -> requests.send(asked(question(), Set.of(AdHocRequests.key(known))))))
        .isInstanceOfSatisfying(
            RegimeRefused.class, no -> assertThat(no.reason()).isEqualTo("allTaken"));
    web.perform(
            post("/regimes/request")
                .param("step", "send")
                .param("name", "Tình hình cuối năm")
                .param("questions", question() + "\nKhó khăn, vướng mắc")
                .param("units", "Sở Y tế")
                .param("through", Long.toString(unit("snv")))
                .param("due", DUE.toString())
                .param("taken", "0:A99")
                .with(csrf())
                .with(Acting.as(account("snv"))))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("không còn số ở biểu mẫu kia")))
        .andExpect(content().string(containsString("Khó khăn, vướng mắc")));
  }

  private FormVersion formOf(long roundId) {
    return forms.version(rounds.round(roundId).orElseThrow().formVersionId()).orElseThrow();
  }

  private @Nullable BigDecimal counted(long roundId, long unitId) {
    return jdbc.sql(
            """
            select max(e.amounts[cast(:at as integer)]) as amount
              from reporting.report r
              join reporting.edition e on e.report_id = r.id and e.number = r.counted
             where r.round_id = :round
               and r.unit_id = :unit
            """)
        .param("at", ordinal(KNOWN))
        .param("round", roundId)
        .param("unit", unitId)
        .query((row, n) -> java.util.Optional.ofNullable(row.getBigDecimal("amount")))
        .single()
        .orElse(null);
  }
}
