package vn.kheo.app.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import vn.kheo.app.access.Acting;
import vn.kheo.app.reporting.answer.Cell;

/** Figures of two units at once; Sở Nội vụ collects them. */
class ImportsTest extends HealthReport {
  @Autowired Imports imports;

  @Test
  void what_is_given_stands_as_if_typed_and_the_same_again_changes_nothing() throws Exception {
    List<ImportLine> lines =
        List.of(
            line("syt", "A05", "12"),
            line("syt", "A07", "45"),
            line("syt", "A08", "60"),
            line("syt", "B08", "-"),
            line("syt", "B09", "9000.5"),
            line("stp", "A05", "7"));
    ImportOutcome first = take("snv", lines);
    assertThat(first.changed()).isEqualTo(6);
    assertThat(first.reports()).isEqualTo(2);
    Sheet sheet = sheet();
    assertThat(cell(sheet, "A05")).isEqualTo(figure("12"));
    assertThat(cell(sheet, "B08")).isEqualTo(Cell.NOTHING);
    assertThat(cell(sheet, "B09")).isEqualTo(figure("9000.5"));
    assertThat(cell(sheet, "A09").amount())
        .as("what is computed follows")
        .isEqualByComparingTo("75");
    assertThat(sheet.report().state().name()).as("it stays with the unit").isEqualTo("OPEN");
    int version = version();

    assertThat(take("snv", lines).changed()).isZero();
    assertThat(version()).as("not even touched").isEqualTo(version);
    assertThat(
            jdbc.sql("select count(*) from reporting.import where round_id = :round")
                .param("round", round)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void a_file_with_faults_is_refused_whole_and_each_fault_is_told() {
    assertThatThrownBy(
            () ->
                take(
                    "snv",
                    List.of(
                        line("syt", "A10", "5"),
                        line("khong-co", "A10", "5"),
                        line("khong-co", "A11", "5"),
                        line("syt", "Z99", "5"),
                        line("syt", "A11", "1.234,5"),
                        line("syt", "A12", "nhiều"),
                        line("syt", "A01", "9".repeat(30)),
                        line("syt", "A06", "2.5"),
                        line("syt", "A09", "75"),
                        line("syt", "A10", "6"))))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(one -> one.key().substring(one.key().lastIndexOf('.') + 1))
                    .containsExactly(
                        "unknownUnit",
                        "unknownCode",
                        "notPlain",
                        "notANumber",
                        "tooLarge",
                        "decimals",
                        "given",
                        "notAsked",
                        "more"));
    assertThat(cell(sheet(), "A10")).isEqualTo(Cell.MISSING);
  }

  @Test
  void a_unit_gives_its_own_figures_alone() {
    assertThat(take("syt", List.of(line("syt", "A05", "3"))).changed()).isEqualTo(1);
    assertThatThrownBy(() -> take("syt", List.of(line("stp", "A05", "3"))))
        .isInstanceOf(FileRefused.class);
    assertThatThrownBy(() -> take("ninhson", List.of(line("syt", "A05", "3"))))
        .isInstanceOf(UnknownReport.class);
  }

  @Test
  void what_was_sent_is_not_filled_over() throws Exception {
    ready();
    as("syt-lanhdao", () -> done(() -> sending.send(report, version())));
    assertThat(take("snv", List.of(line("syt", "A08", "60"))).changed()).as("it is so").isZero();
    assertThatThrownBy(() -> take("snv", List.of(line("syt", "A08", "61"))))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> assertThat(refused.problems().getFirst().key()).endsWith("notWithUnit"));
    assertTotalsAreRight();
  }

  @Test
  void checks_that_block_are_told_and_keep_it_from_being_sent() {
    ImportOutcome outcome = take("snv", List.of(line("syt", "A05", "10"), line("syt", "A06", "3")));
    assertThat(outcome.failingReports()).isEqualTo(1);
    assertThat(outcome.failing().getFirst().unit()).isEqualTo("syt");
    assertThat(outcome.failing().getFirst().codes()).contains("A06");
  }

  @Test
  void random_files_leave_what_the_last_one_said_exactly() {
    Random random = new Random(20221115);
    Map<String, String> last = new HashMap<>();
    for (int file = 0; file < 12; file++) {
      List<ImportLine> lines = new ArrayList<>();
      for (String unit : List.of("syt", "stp")) {
        for (String code : List.of("A05", "A06", "A10", "A11", "B09", "B08", "C01")) {
          if (random.nextBoolean()) {
            String said =
                switch (random.nextInt(4)) {
                  case 0 -> "-";
                  case 1 -> "x";
                  case 2 -> "";
                  default ->
                      code.equals("B09")
                          ? BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), 1)
                              .toPlainString()
                          : Integer.toString(random.nextInt(1_000_000));
                };
            lines.add(line(unit, code, said));
            last.put(unit + " " + code, said);
          }
        }
      }
      take("snv", lines);
    }
    last.forEach(
        (key, said) -> {
          String[] of = key.split(" ");
          String kept =
              jdbc.sql(
                      """
                      select case e.marks[i.ordinal] when 0 then '' when 2 then '-' when 3 then 'x'
                                  else trim_scale(e.amounts[i.ordinal])::text end
                        from reporting.report r
                        join organization.unit u on u.id = r.unit_id and u.code = :unit
                        join reporting.edition e on e.report_id = r.id and e.number = r.edition
                        join reporting.round d on d.id = r.round_id
                        join reporting.indicator i on i.version_id = d.form_version_id and i.code = :code
                       where r.round_id = :round
                      """)
                  .param("unit", of[0])
                  .param("code", of[1])
                  .param("round", round)
                  .query(String.class)
                  .single();
          assertThat(kept)
              .as(key)
              .isEqualTo(said.endsWith(".0") ? said.substring(0, said.length() - 2) : said);
        });
  }

  @Test
  void a_csv_file_is_read_by_its_columns_and_its_faults_are_told_by_line() {
    assertThat(ImportFiles.csv(bytes("value;unit;indicator\n12;syt;A05\n;syt;A06\n")))
        .extracting(ImportLine::unit, ImportLine::code, ImportLine::said)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("syt", "A05", "12"),
            org.assertj.core.groups.Tuple.tuple("syt", "A06", ""));
    csvRefused("noColumns", bytes(""));
    csvRefused("noColumns", bytes("unit,value\nsyt,5\n"));
    csvRefused("unknownColumn", bytes("unit,indicator,value,note\n"));
    csvRefused("columnsOfLine", bytes("unit,indicator,value\nsyt,A05\n"));
    csvRefused("notUtf8", "unit,indicator,value\nsở,A05,1\n".getBytes(StandardCharsets.UTF_16));
  }

  @Test
  void the_collecting_unit_fills_a_table_and_gives_it_back() throws Exception {
    byte[] empty =
        web.perform(get("/rounds/%d/import.xlsx".formatted(round)).with(Acting.as(account("snv"))))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    byte[] filled;
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(empty));
        var out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.getSheetAt(0);
      for (var row : sheet) {
        if (row.getCell(0).getStringCellValue().equals("syt")) {
          for (var header : sheet.getRow(0)) {
            if (header.getStringCellValue().startsWith("A05 ")) {
              row.createCell(header.getColumnIndex()).setCellValue(42);
            }
          }
        }
      }
      book.write(out);
      filled = out.toByteArray();
    }
    upload("snv", filled)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Đã nạp 1 ô")));
    assertThat(cell(sheet(), "A05")).isEqualTo(figure("42"));
    web.perform(get("/reports/" + report).with(Acting.as(account("syt"))))
        .andExpect(content().string(containsString("Số liệu nạp từ")))
        .andExpect(content().string(containsString("số liệu.xlsx")));
    upload("snv", bytes("don_vi;A05\nsyt;4a\n"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("B2: A05: “4a” không phải là số")));
    upload("ninhson", filled).andExpect(status().is4xxClientError());
    assertThat(cell(sheet(), "A05")).isEqualTo(figure("42"));
  }

  private org.springframework.test.web.servlet.ResultActions upload(String who, byte[] file)
      throws Exception {
    return web.perform(
        multipart("/rounds/%d/import".formatted(round))
            .file(
                new MockMultipartFile(
                    "file", file[0] == 'P' ? "số liệu.xlsx" : "số liệu.csv", null, file))
            .with(csrf())
            .with(Acting.as(account(who))));
  }

  private static void csvRefused(String reason, byte[] content) {
    assertThatThrownBy(() -> ImportFiles.csv(content))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> assertThat(refused.problems().getFirst().key()).endsWith("." + reason));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ImportLine line(String unit, String code, String said) {
    return new ImportLine("dòng", unit, code, said, true);
  }

  private ImportOutcome take(String who, List<ImportLine> lines) {
    return as(who, () -> imports.take(round, "tệp thử", lines));
  }
}
