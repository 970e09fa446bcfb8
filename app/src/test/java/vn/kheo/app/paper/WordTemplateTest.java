package vn.kheo.app.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kheo.app.paper.TemplateProblem.Kind;
import vn.kheo.app.paper.UnreadableTemplate.Reason;

class WordTemplateTest {
  private static final Set<String> KNOWN =
      Set.of("trích_yếu", "lời_đầu", "việc.đơn_vị", "việc.số_ngày", "khác.tên");

  @Test
  void a_field_is_filled_however_Word_has_split_it_and_keeps_its_look() throws IOException {
    byte[] file =
        word(
            word -> {
              XWPFParagraph p = word.createParagraph();
              p.createRun().setText("V/v {");
              p.createRun().setText("{Trích");
              p.createRun().setBold(true);
              p.createRun().setText("_yếu}");
              p.createRun().setText("} nhé");
              p.getRuns().getFirst().setItalic(true);
            });
    try (XWPFDocument filled = filled(file, Map.of("trích_yếu", "đôn đốc"))) {
      assertThat(filled.getParagraphs().getFirst().getText()).isEqualTo("V/v đôn đốc nhé");
      assertThat(filled.getParagraphs().getFirst().getRuns().getFirst().isItalic()).isTrue();
    }
  }

  @Test
  void alone_in_its_paragraph_it_gives_a_paragraph_a_line_and_none_where_empty()
      throws IOException {
    byte[] file =
        word(
            word -> {
              word.createParagraph().createRun().setText("{{lời_đầu}}");
              word.createParagraph().createRun().setText("{{trích_yếu}}");
              word.createParagraph().createRun().setText("hết");
            });
    try (XWPFDocument filled = filled(file, Map.of("lời_đầu", "một\nhai", "trích_yếu", ""))) {
      assertThat(filled.getParagraphs().stream().map(XWPFParagraph::getText))
          .containsExactly("một", "hai", "hết");
    }
  }

  @Test
  void a_row_with_fields_of_a_list_is_repeated_for_each_item() throws IOException {
    byte[] file = word(WordTemplateTest::table);
    List<Map<String, String>> items =
        List.of(
            Map.of("đơn_vị", "Sở Y tế", "số_ngày", "10"),
            Map.of("đơn_vị", "Sở Nội vụ", "số_ngày", "3"));
    byte[] letter =
        WordTemplate.read(file).fill(Map.of("trích_yếu", "đôn đốc"), Map.of("việc", items));
    try (XWPFDocument filled = open(letter)) {
      XWPFTable table = filled.getTables().getFirst();
      assertThat(table.getRows()).hasSize(4);
      assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("Sở Y tế");
      assertThat(table.getRow(2).getCell(1).getText()).isEqualTo("3 ngày");
      assertThat(table.getRow(3).getCell(0).getText()).isEqualTo("đôn đốc");
    }
  }

  @Test
  void an_empty_list_leaves_no_row() throws IOException {
    byte[] letter =
        WordTemplate.read(word(WordTemplateTest::table))
            .fill(Map.of("trích_yếu", "x"), Map.of("việc", List.of()));
    try (XWPFDocument filled = open(letter)) {
      assertThat(filled.getTables().getFirst().getRows()).hasSize(2);
    }
  }

  @Test
  void headers_are_filled_too() throws IOException {
    byte[] file =
        word(
            word ->
                word.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{trích_yếu}}"));
    try (XWPFDocument filled = filled(file, Map.of("trích_yếu", "đôn đốc"))) {
      assertThat(filled.getHeaderList().getFirst().getText()).contains("đôn đốc");
    }
  }

  @Test
  void an_unknown_field_is_named_with_its_cell_and_the_words_around_it() throws IOException {
    byte[] file =
        word(
            word -> {
              table(word);
              word.getTables()
                  .getFirst()
                  .getRow(1)
                  .getCell(1)
                  .getParagraphs()
                  .getFirst()
                  .createRun()
                  .setText(" của {{trich_yếu}}");
            });
    assertThat(WordTemplate.read(file).problems(KNOWN))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN);
              assertThat(problem.field()).isEqualTo("trich_yếu");
              assertThat(problem.nearest()).isEqualTo("trích_yếu");
              assertThat(problem.place().table()).isEqualTo(1);
              assertThat(problem.place().row()).isEqualTo(2);
              assertThat(problem.place().column()).isEqualTo(2);
              assertThat(problem.place().around()).contains("ngày của {{trich_yếu}}");
            });
  }

  @Test
  void all_that_is_wrong_is_said_at_once() throws IOException {
    byte[] file =
        word(
            word -> {
              word.createParagraph().createRun().setText("{{lời_đầu chưa đóng");
              word.createParagraph().createRun().setText("{{việc.đơn_vị}}");
              XWPFTable table = word.createTable(1, 2);
              table.getRow(0).getCell(0).setText("{{việc.đơn_vị}}");
              table.getRow(0).getCell(1).setText("{{khác.tên}}");
            });
    assertThat(WordTemplate.read(file).problems(KNOWN).stream().map(TemplateProblem::kind))
        .containsExactly(Kind.NOT_CLOSED, Kind.LIST_OUTSIDE_ROW, Kind.TWO_LISTS);
  }

  @Test
  void a_field_where_nothing_is_filled_is_refused() throws IOException {
    byte[] file =
        word(
            word -> {
              XWPFParagraph p = word.createParagraph();
              p.createRun().setText("{{trích_yếu}}");
              var content = p.getCTP().addNewSdt().addNewSdtContent();
              content.addNewR().addNewT().setStringValue("{{lời_đầu}}");
            });
    assertThat(WordTemplate.read(file).problems(KNOWN).stream().map(TemplateProblem::kind))
        .containsExactly(Kind.OUT_OF_REACH);
  }

  @Test
  void what_is_no_Word_file_of_today_is_refused_with_its_reason() throws IOException {
    assertRefused(new byte[0], Reason.EMPTY);
    assertRefused("Kính gửi".getBytes(StandardCharsets.UTF_8), Reason.NOT_WORD);
    assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, Reason.OLD_OR_LOCKED);
    assertRefused(new byte[WordTemplate.LARGEST + 1], Reason.TOO_LARGE);
    assertRefused(zip("xl/workbook.xml", new byte[10]), Reason.NOT_WORD);
    assertRefused(zip("word/vbaProject.bin", new byte[10]), Reason.MACROS);
    assertRefused(zip("word/document.xml", new byte[61 * 1024 * 1024]), Reason.ZIP_BOMB);
    assertRefused(zip("word/document.xml", new byte[10]), Reason.NOT_WORD);
    assertRefused(word(word -> word.createParagraph().createRun().setText("x")), Reason.NO_FIELD);
  }

  @ParameterizedTest
  @EnumSource(AdministrativeDocument.Capacity.class)
  void a_document_with_fields_is_itself_a_template(AdministrativeDocument.Capacity capacity)
      throws IOException {
    var letter = AdministrativeDocumentTest.letter();
    var file =
        Paper.word(
            new AdministrativeDocument(
                new AdministrativeDocument.Letterhead(
                    "{{lời_đầu}}", "{{trích_yếu}}", "{{trích_yếu}}", "{{trích_yếu}}"),
                new AdministrativeDocument.Heading.Subject("{{trích_yếu}}"),
                List.of("{{lời_đầu}}"),
                letter.body(),
                new AdministrativeDocument.Closing(
                    List.of("{{lời_đầu}}"),
                    new AdministrativeDocument.Signature(capacity, "A", "B", "C")),
                List.of()));
    assertThat(WordTemplate.read(file).problems(KNOWN)).isEmpty();
    try (XWPFDocument filled =
        filled(file, Map.of("lời_đầu", "ỦY BAN\nTỈNH", "trích_yếu", "SỞ NỘI VỤ"))) {
      var issuer = filled.getTables().getFirst().getRow(0).getCell(0);
      assertThat(issuer.getText()).contains("ỦY BAN", "TỈNH", "SỞ NỘI VỤ");
      var rule = issuer.getParagraphs().getLast();
      int length = DocumentWriter.LEFT - rule.getIndentationLeft() - rule.getIndentationRight();
      int name = LineWidth.of("SỞ NỘI VỤ", 13);
      assertThat(length).isBetween(name / 3, name / 2);
    }
  }

  private static void table(XWPFDocument word) {
    XWPFTable table = word.createTable(3, 2);
    table.getRow(0).getCell(0).setText("Đơn vị");
    table.getRow(0).getCell(1).setText("Quá hạn");
    table.getRow(1).getCell(0).setText("{{việc.đơn_vị}}");
    table.getRow(1).getCell(1).setText("{{việc.số_ngày}} ngày");
    table.getRow(2).getCell(0).setText("{{trích_yếu}}");
  }

  private static void assertRefused(byte[] file, Reason reason) {
    assertThatThrownBy(() -> WordTemplate.read(file))
        .isInstanceOfSatisfying(
            UnreadableTemplate.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static XWPFDocument filled(byte[] file, Map<String, String> values) throws IOException {
    return open(WordTemplate.read(file).fill(values, Map.of()));
  }

  private static XWPFDocument open(byte[] file) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(file));
  }

  private static byte[] word(Consumer<XWPFDocument> content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var word = new XWPFDocument()) {
      content.accept(word);
      word.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
