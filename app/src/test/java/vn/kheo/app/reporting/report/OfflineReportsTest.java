package vn.kheo.app.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import vn.kheo.app.access.Acting;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.form.Section;

/** A report goes out as Excel and Word, is filled in away from the system, and comes back. */
class OfflineReportsTest extends HealthReport {

  @Test
  void what_was_filled_in_comes_back_with_its_source_and_the_rest_stays() throws Exception {
    save(Map.of("A10", "7", "A11", "5"));
    byte[] filled =
        changed(
            workbook(),
            sheet -> {
              figure(sheet, "A05").setCellValue(1234);
              figure(sheet, "A06").setCellValue("1.234");
              figure(sheet, "B08").setCellValue("-");
              figure(sheet, "B15").setCellValue("x");
            });
    save(Map.of("A11", "6"));
    take(filled, false).andExpect(redirectedUrl("/reports/" + report));

    Sheet sheet = sheet();
    assertThat(cell(sheet, "A05")).isEqualTo(figure("1234"));
    assertThat(cell(sheet, "A06")).isEqualTo(figure("1234"));
    assertThat(cell(sheet, "B08")).isEqualTo(Cell.NOTHING);
    assertThat(cell(sheet, "B15")).isEqualTo(Cell.NOT_APPLICABLE);
    assertThat(cell(sheet, "A10")).isEqualTo(figure("7"));
    assertThat(cell(sheet, "A11")).as("a colleague's, later than the file").isEqualTo(figure("6"));
    assertThat(sheet.files()).singleElement().extracting(Sheet.File::kind).isEqualTo("WORKBOOK");
    assertThat(sheet.lines())
        .filteredOn(line -> line.indicator().code().equals("A05"))
        .extracting(Sheet.Line::origin)
        .containsExactly(
            new Sheet.Origin(
                "số liệu.xlsx",
                "/reports/%d/files/%d".formatted(report, sheet.files().getFirst().id())));

    take(filled, false).andExpect(redirectedUrl("/reports/" + report));
    assertThat(sheet().files()).as("nothing new in it").hasSize(1);
  }

  @Test
  void every_cell_that_cannot_be_taken_is_named_and_nothing_is_taken() throws Exception {
    byte[] filled =
        changed(
            workbook(),
            sheet -> {
              figure(sheet, "A05").setCellValue("nhiều lắm");
              figure(sheet, "A06").setCellFormula("1+1");
              figure(sheet, "A10").setCellValue(5);
              figure(sheet, "A11").setCellValue("1,234.5");
              figure(sheet, "A12").setCellValue(2.5);
              sheet.getRow(figure(sheet, "A05").getRowIndex()).createCell(11).setCellValue("dư");
              sheet.getWorkbook().createSheet("Nháp");
              sheet.getWorkbook().setSheetHidden(1, true);
              sheet.getWorkbook().createSheet("Thêm");
            });
    String place = "D" + row(filled, "A05");
    take(filled, false)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(place + ": A05: “nhiều lắm” không phải là số")))
        .andExpect(content().string(containsString("A06 là công thức")))
        .andExpect(content().string(containsString("D%d".formatted(row(filled, "A12")))))
        .andExpect(content().string(containsString("trang tính ẩn “Nháp”")))
        .andExpect(content().string(containsString("thêm trang tính “Thêm”")))
        .andExpect(content().string(containsString("“dư” nằm ngoài bảng")));
    assertThat(cell(sheet(), "A10")).isEqualTo(Cell.MISSING);
    assertThat(sheet().files()).isEmpty();
  }

  @Test
  void a_workbook_of_another_unit_or_of_a_changed_build_is_refused() throws Exception {
    long other =
        jdbc.sql("select id from reporting.report where round_id = :round and unit_id = :unit")
            .param("round", round)
            .param("unit", unit("stp"))
            .query(Long.class)
            .single();
    byte[] theirs =
        changed(
            workbook(),
            sheet -> {
              XSSFCell seal = sheet.getRow(0).getCell(0);
              seal.setCellValue(
                  seal.getStringCellValue()
                      .replace(";" + unit("syt") + ";", ";" + unit("stp") + ";"));
            });
    take(theirs, false)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("cho báo cáo của đơn vị khác")));
    byte[] moved =
        changed(
            workbook(),
            sheet -> {
              int at = figure(sheet, "A05").getRowIndex();
              sheet.getRow(at).getCell(0).setCellValue("A06");
            });
    take(moved, false).andExpect(content().string(containsString("phải là “A05”, đang là “A06”")));
    byte[] older =
        changed(
            workbook(),
            sheet -> {
              XSSFCell seal = sheet.getRow(0).getCell(0);
              String[] parts = seal.getStringCellValue().split(";", -1);
              parts[3] = "999999";
              seal.setCellValue(String.join(";", parts));
            });
    take(older, false)
        .andExpect(content().string(containsString("theo biểu mẫu khác với phiên bản")));
    byte[] strange;
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      book.createSheet("A").createRow(0).createCell(0).setCellValue("A05");
      book.write(out);
      strange = out.toByteArray();
    }
    take(strange, false)
        .andExpect(content().string(containsString("không phải bảng tải về từ báo cáo")));
    take("A05;5\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), false)
        .andExpect(status().isUnprocessableContent());
    web.perform(get("/reports/%d/figures.xlsx".formatted(other)).with(Acting.as(account("syt"))))
        .andExpect(status().isNotFound());
  }

  @Test
  void a_cell_two_people_changed_is_asked_about() throws Exception {
    byte[] filled = changed(workbook(), sheet -> figure(sheet, "A10").setCellValue(5));
    save(Map.of("A10", "9"));
    take(filled, false)
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    containsString(
                        "A10 trong tệp là “5”, nhưng trên hệ thống đã có người sửa thành “9”")));
    assertThat(cell(sheet(), "A10")).isEqualTo(figure("9"));
    take(filled, true).andExpect(redirectedUrl("/reports/" + report));
    assertThat(cell(sheet(), "A10")).isEqualTo(figure("5"));
  }

  @Test
  void words_come_back_under_their_headings() throws Exception {
    Section section =
        form.sections().stream().filter(one -> !one.headingOnly()).findFirst().orElseThrow();
    byte[] written = wordsUnder(section, "Đã quán triệt tới 38 đơn vị trực thuộc.");
    narrative(written, "phần lời.docx").andExpect(redirectedUrl("/reports/" + report));
    assertThat(said(section)).isEqualTo("Đã quán triệt tới 38 đơn vị trực thuộc.");
    assertThat(sheet().files()).singleElement().extracting(Sheet.File::kind).isEqualTo("NARRATIVE");

    byte[] twice = wordsUnder(section, ReportWords.heading(section));
    narrative(twice, "hai lần.docx")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("đề mục xuất hiện hai lần")));
    narrative("chỉ có chữ".getBytes(java.nio.charset.StandardCharsets.UTF_8), "lời.txt")
        .andExpect(status().isUnprocessableContent());
    assertThat(said(section)).isEqualTo("Đã quán triệt tới 38 đơn vị trực thuộc.");
  }

  private String said(Section section) {
    return sheet().narrative().stream()
        .filter(one -> one.section().id() == section.id())
        .findFirst()
        .orElseThrow()
        .words();
  }

  /** The Word file of the report with a paragraph more beneath a heading. */
  private byte[] wordsUnder(Section section, String words) throws Exception {
    try (var document =
            new XWPFDocument(new ByteArrayInputStream(download("/reports/%d/words.docx")));
        var out = new ByteArrayOutputStream()) {
      XWPFParagraph heading =
          document.getParagraphs().stream()
              .filter(one -> one.getText().equals(ReportWords.heading(section)))
              .findFirst()
              .orElseThrow();
      int at = document.getParagraphs().indexOf(heading);
      XWPFParagraph next = document.getParagraphs().get(at + 1);
      try (var cursor = next.getCTP().newCursor()) {
        document.insertNewParagraph(cursor).createRun().setText(words);
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  private byte[] workbook() throws Exception {
    return download("/reports/%d/figures.xlsx");
  }

  private byte[] download(String address) throws Exception {
    return web.perform(get(address.formatted(report)).with(Acting.as(account("syt"))))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private static byte[] changed(byte[] workbook, Consumer<XSSFSheet> work) throws Exception {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
        var out = new ByteArrayOutputStream()) {
      work.accept(book.getSheetAt(0));
      book.write(out);
      return out.toByteArray();
    }
  }

  /** The cell that is filled in for an indicator. */
  private static XSSFCell figure(XSSFSheet sheet, String code) {
    for (Row row : sheet) {
      var first = row.getCell(0);
      if (first != null
          && first.getCellType() == CellType.STRING
          && first.getStringCellValue().equals(code)) {
        return (XSSFCell) row.getCell(3);
      }
    }
    throw new AssertionError(code);
  }

  private static int row(byte[] workbook, String code) throws Exception {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      return figure(book.getSheetAt(0), code).getRowIndex() + 1;
    }
  }

  private ResultActions take(byte[] workbook, boolean replace) throws Exception {
    return web.perform(
        multipart("/reports/%d/figures".formatted(report))
            .file(new MockMultipartFile("workbook", "số liệu.xlsx", null, workbook))
            .param("replace", Boolean.toString(replace))
            .with(csrf())
            .with(Acting.as(account("syt"))));
  }

  private ResultActions narrative(byte[] document, String name) throws Exception {
    return web.perform(
        multipart("/reports/%d/words".formatted(report))
            .file(new MockMultipartFile("narrative", name, null, document))
            .with(csrf())
            .with(Acting.as(account("syt"))));
  }
}
