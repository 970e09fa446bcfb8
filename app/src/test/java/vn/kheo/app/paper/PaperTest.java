package vn.kheo.app.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kheo.app.paper.UnreadableTable.Reason;

class PaperTest {
  private static final List<String> HEADER = List.of("Mã", "Tên", "Số", "Ngày");
  private static final List<List<Object>> ROWS =
      List.of(
          Arrays.asList("snv", "Sở Nội vụ", 12, LocalDate.of(2022, 12, 20)),
          Arrays.asList("007", "=1+1", 0.5, null));

  @Test
  void what_is_written_to_excel_is_read_back() {
    Table table = Paper.read(Paper.workbook("Đơn vị", HEADER, ROWS));
    assertThat(table.header()).isEqualTo(HEADER);
    assertThat(table.lines())
        .containsExactly(
            new Table.Line(2, List.of("snv", "Sở Nội vụ", "12", "20/12/2022")),
            new Table.Line(3, List.of("007", "=1+1", "0.5", "")));
    assertThat(table.notes()).isEmpty();
  }

  @Test
  void what_is_written_to_csv_is_read_back() {
    Table table = Paper.read(Paper.csv(HEADER, ROWS));
    assertThat(table.header()).isEqualTo(HEADER);
    assertThat(table.lines())
        .extracting(Table.Line::cells)
        .containsExactly(
            List.of("snv", "Sở Nội vụ", "12", "20/12/2022"), List.of("007", "=1+1", "0.5", ""));
  }

  @Test
  void csv_opens_in_excel_with_its_letters_and_without_formulas() {
    String csv = new String(Paper.csv(HEADER, ROWS), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFFMã,").contains("'=1+1").contains("\r\n");
  }

  @Test
  void text_that_looks_like_a_formula_is_no_formula_in_excel() throws IOException {
    byte[] file = Paper.workbook("x", List.of("a"), List.of(List.of("=HYPERLINK(\"x\")")));
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      var cell = book.getSheetAt(0).getRow(1).getCell(0);
      assertThat(cell.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(book.getSheetAt(0).getPaneInformation().isFreezePane()).isTrue();
    }
  }

  @Property(tries = 60)
  void any_text_survives_excel_and_csv(
      @ForAll @Size(min = 1, max = 4) List<@StringLength(max = 20) String> texts) {
    List<String> header = texts.stream().map(t -> "cột").toList();
    List<String> expected = texts.stream().map(PaperTest::printable).toList();
    if (expected.stream().allMatch(String::isEmpty)) {
      return;
    }
    assertThat(Paper.read(Paper.csv(header, List.of(expected))).lines().getFirst().cells())
        .isEqualTo(expected);
    assertThat(
            Paper.read(Paper.workbook("x", header, List.of(expected))).lines().getFirst().cells())
        .isEqualTo(expected);
  }

  /** What a form or a document can hold: composed, stripped, no control characters. */
  private static String printable(String text) {
    String clean =
        text.codePoints()
            .filter(c -> Character.isLetterOrDigit(c) || "=+-@',;\" /\n".indexOf(c) >= 0)
            .filter(c -> c < 0xD800 || c > 0xFFFF)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
  }

  @Test
  void a_formula_is_not_calculated_but_told() throws IOException {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet();
      sheet.createRow(0).createCell(0).setCellValue("Số");
      var cell = sheet.createRow(1).createCell(0);
      cell.setCellFormula("1+1");
      cell.setCellValue(7);
      book.write(out);
      Table table = Paper.read(out.toByteArray());
      assertThat(table.lines()).containsExactly(new Table.Line(2, List.of("7")));
      assertThat(table.notes()).containsExactly("A2");
    }
  }

  @Test
  void hidden_sheets_are_passed_over() throws IOException {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      book.createSheet("ẩn").createRow(0).createCell(0).setCellValue("không đọc");
      book.createSheet("thấy").createRow(0).createCell(0).setCellValue("đọc");
      book.setActiveSheet(1);
      book.setSheetHidden(0, true);
      book.write(out);
      assertThat(Paper.read(out.toByteArray()).header()).containsExactly("đọc");
    }
  }

  @Test
  void semicolons_tabs_utf_16_and_decomposed_letters_are_understood() {
    assertThat(Paper.read("Mã;Tên\na;b, c\n".getBytes(StandardCharsets.UTF_8)).lines())
        .containsExactly(new Table.Line(2, List.of("a", "b, c")));
    assertThat(Paper.read("\uFEFFMã\tTên\na\tb\n".getBytes(StandardCharsets.UTF_16LE)).header())
        .containsExactly("Mã", "Tên");
    String decomposed = Normalizer.normalize("Mã,Tên\n", Normalizer.Form.NFD);
    assertThat(Paper.read(decomposed.getBytes(StandardCharsets.UTF_8)).header())
        .containsExactly("Mã", "Tên");
  }

  @Test
  void what_is_no_table_is_refused_with_its_reason() throws IOException {
    assertThat(refused(new byte[0])).isEqualTo(Reason.EMPTY);
    assertThat(refused("\n\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.EMPTY);
    assertThat(refused(new byte[Paper.LARGEST + 1])).isEqualTo(Reason.TOO_LARGE);
    assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
        .isEqualTo(Reason.OLD_OR_LOCKED);
    assertThat(refused("Mã,Tên\n\"a".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.NOT_A_TABLE);
    assertThat(refused(new byte[] {'M', (byte) 0xE3, ','})).isEqualTo(Reason.NOT_UTF_8);
    assertThat(refused(zip("word/document.xml", 10))).isEqualTo(Reason.NOT_A_TABLE);
    assertThat(refused("PK\u0003\u0004 nonsense".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.NOT_A_TABLE);
  }

  @Test
  void macros_and_zip_bombs_are_refused() throws IOException {
    assertThat(refused(zip("xl/vbaProject.bin", 10))).isEqualTo(Reason.MACROS);
    assertThat(refused(zip("xl/worksheets/sheet1.xml", 210 * 1024 * 1024)))
        .isEqualTo(Reason.ZIP_BOMB);
  }

  @Test
  void a_workbook_that_refers_outside_itself_is_refused() throws IOException {
    byte[] good = Paper.workbook("x", List.of("a"), List.of());
    var out = new ByteArrayOutputStream();
    try (var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(good));
        var zip = new ZipOutputStream(out)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          xml =
              "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                  + xml.replaceFirst("<\\?xml[^>]*\\?>", "")
                      .replace("<sheetData>", "<sheetData>&e;");
        }
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(refused(out.toByteArray())).isEqualTo(Reason.NOT_A_TABLE);
  }

  private static Reason refused(byte[] content) {
    return catchThrowableOfType(UnreadableTable.class, () -> Paper.read(content)).reason();
  }

  private static byte[] zip(String name, int size) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(new byte[size]);
    }
    return out.toByteArray();
  }
}
