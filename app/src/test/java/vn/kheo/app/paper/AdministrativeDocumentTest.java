package vn.kheo.app.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.kheo.app.paper.AdministrativeDocument.Align;
import vn.kheo.app.paper.AdministrativeDocument.Annex;
import vn.kheo.app.paper.AdministrativeDocument.Block;
import vn.kheo.app.paper.AdministrativeDocument.Capacity;
import vn.kheo.app.paper.AdministrativeDocument.Closing;
import vn.kheo.app.paper.AdministrativeDocument.Column;
import vn.kheo.app.paper.AdministrativeDocument.Heading;
import vn.kheo.app.paper.AdministrativeDocument.Letterhead;
import vn.kheo.app.paper.AdministrativeDocument.Look;
import vn.kheo.app.paper.AdministrativeDocument.Signature;

class AdministrativeDocumentTest {
  /** What is written here can be rendered and looked at. */
  private static final Path FOLDER = Path.of("target", "word");

  @Test
  void days_below_10_and_months_1_and_2_get_a_0_and_months_3_to_9_do_not() {
    assertThat(DecreeForm.date(LocalDate.of(2022, 3, 5))).isEqualTo("ngày 05 tháng 3 năm 2022");
    assertThat(DecreeForm.date(LocalDate.of(2022, 2, 15))).isEqualTo("ngày 15 tháng 02 năm 2022");
    assertThat(DecreeForm.date(LocalDate.of(2022, 11, 9))).isEqualTo("ngày 09 tháng 11 năm 2022");
  }

  @Test
  void numbers_below_10_get_a_leading_0_and_stay_text_DOC_3() {
    assertThat(DecreeForm.symbol("5", "UBND-VXNV")).isEqualTo("05/UBND-VXNV");
    assertThat(DecreeForm.symbol("012", "CT-UBND")).isEqualTo("012/CT-UBND");
    assertThat(DecreeForm.symbol("123", "SNV-TĐKT")).isEqualTo("123/SNV-TĐKT");
    assertThat(DecreeForm.symbol(null, "SNV-TĐKT")).isEqualTo("      /SNV-TĐKT");
  }

  @Test
  void one_addressee_stands_on_the_line_and_several_beneath_it() {
    assertThat(DecreeForm.addressees(List.of("Sở Y tế"))).containsExactly("Kính gửi: Sở Y tế.");
    assertThat(DecreeForm.addressees(List.of("Sở Y tế", "Sở Nội vụ")))
        .containsExactly("Kính gửi:", "\t- Sở Y tế;", "\t- Sở Nội vụ.");
  }

  @Test
  void the_text_ends_with_its_mark() {
    assertThat(DecreeForm.closed("thực hiện.")).isEqualTo("thực hiện./.");
    assertThat(DecreeForm.closed("thực hiện./.")).isEqualTo("thực hiện./.");
  }

  @Test
  void a_signer_signs_in_the_right_of_the_one_he_stands_for() {
    assertThat(new Signature(Capacity.KT, "Chủ tịch", "Phó Chủ tịch", "A").lines())
        .containsExactly("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
    assertThat(new Signature(Capacity.TM, "Ủy ban nhân dân", "Chủ tịch", "A").lines())
        .containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    assertThat(new Signature(Capacity.HEAD, "", "Giám đốc", "A").lines())
        .containsExactly("GIÁM ĐỐC");
  }

  @Test
  void a_letter_has_its_letterhead_in_two_columns_without_lines() throws IOException {
    try (XWPFDocument word = written("cong-van", letter())) {
      XWPFTable head = word.getTables().getFirst();
      assertThat(head.getInsideVBorderType()).isNull();
      assertThat(head.getTopBorderType()).isNull();
      assertThat(head.getRow(0).getCell(0).getText())
          .contains("ỦY BAN NHÂN DÂN", "TỈNH NINH THUẬN", "SỞ NỘI VỤ");
      assertThat(head.getRow(0).getCell(1).getText())
          .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
      assertThat(head.getRow(1).getCell(0).getText())
          .contains("Số: 05/SNV-TĐKT", "V/v đôn đốc thực hiện");
      XWPFParagraph day = head.getRow(1).getCell(1).getParagraphs().getFirst();
      assertThat(day.getText()).isEqualTo("Ninh Thuận, ngày 05 tháng 3 năm 2022");
      assertThat(day.getRuns().getFirst().isItalic()).isTrue();
    }
  }

  @Test
  void the_line_under_the_issuer_is_a_third_to_a_half_of_its_name() throws IOException {
    try (XWPFDocument word = written("cong-van", letter())) {
      XWPFParagraph rule =
          word.getTables().getFirst().getRow(0).getCell(0).getParagraphs().getLast();
      assertThat(rule.getBorderTop().name()).isEqualTo("SINGLE");
      int length = DocumentWriter.LEFT - rule.getIndentationLeft() - rule.getIndentationRight();
      int name = LineWidth.of("SỞ NỘI VỤ", 13);
      assertThat(length).isBetween(name / 3, name / 2);
    }
  }

  @Test
  void the_text_is_Times_New_Roman_in_Vietnamese_justified_and_indented() throws IOException {
    try (XWPFDocument word = written("cong-van", letter())) {
      XWPFParagraph body =
          word.getParagraphs().stream()
              .filter(p -> p.getText().startsWith("Đề nghị"))
              .findFirst()
              .orElseThrow();
      assertThat(body.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
      assertThat(body.getIndentationFirstLine()).isEqualTo(720);
      assertThat(body.getSpacingAfter()).isGreaterThanOrEqualTo(120);
      assertThat(body.getText()).endsWith("./.");
      assertThat(body.getRuns().getFirst().getFontFamily()).isEqualTo("Times New Roman");
      assertThat(body.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(14);
      assertThat(body.getRuns().getFirst().getLang()).isEqualTo("vi-VN");
    }
  }

  @Test
  void decomposed_letters_are_composed() throws IOException {
    String decomposed = Normalizer.normalize("Sở Giáo dục", Normalizer.Form.NFD);
    var document =
        new AdministrativeDocument(
            letter().letterhead(),
            new Heading.Subject("việc"),
            List.of(decomposed),
            List.of(new Block.Paragraph(decomposed, Look.BODY)),
            null,
            List.of());
    try (XWPFDocument word = written("nfc", document)) {
      assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText))
          .contains("Kính gửi: Sở Giáo dục.", "Sở Giáo dục");
    }
  }

  @Test
  void tables_repeat_their_header_and_rows_are_not_split() throws IOException {
    try (XWPFDocument word = written("cong-van", letter())) {
      XWPFTable table = word.getTables().get(1);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).isCantSplitRow()).isTrue();
      assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("Sở Y tế");
    }
  }

  @Test
  void pages_are_numbered_from_the_second_and_annexes_on_their_own() throws IOException {
    try (XWPFDocument word = written("bao-cao", report())) {
      var last = word.getDocument().getBody().getSectPr();
      assertThat(last.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
      assertThat(last.getPgNumType().getStart()).isEqualTo(BigInteger.ONE);
      var first =
          word.getParagraphs().stream()
              .map(p -> p.getCTP().getPPr())
              .filter(look -> look != null && look.isSetSectPr())
              .findFirst()
              .orElseThrow()
              .getSectPr();
      assertThat(first.isSetTitlePg()).isTrue();
      assertThat(first.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
      assertThat(first.sizeOfHeaderReferenceArray()).isEqualTo(2);
      var number =
          word.getHeaderList().stream()
              .flatMap(header -> header.getParagraphs().stream())
              .filter(p -> p.getCTP().xmlText().contains(" PAGE "))
              .findFirst()
              .orElseThrow();
      assertThat(number.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
    }
  }

  @Test
  void recipients_stand_beside_the_signature() throws IOException {
    try (XWPFDocument word = written("cong-van", letter())) {
      XWPFTable closing = word.getTables().getLast();
      assertThat(closing.getRow(0).getCell(0).getText())
          .contains("Nơi nhận:", "- Như trên;", "- Lưu: VT, TĐKT.");
      assertThat(closing.getRow(0).getCell(1).getText())
          .contains("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Thị Minh Hà");
    }
  }

  static AdministrativeDocument letter() {
    var columns =
        List.of(
            new Column("STT", 8, Align.CENTRE),
            new Column("Cơ quan, đơn vị", 24, Align.LEFT),
            new Column("Nhiệm vụ", 50, Align.LEFT),
            new Column("Thời hạn", 16, Align.CENTRE),
            new Column("Quá hạn", 16, Align.CENTRE));
    var rows =
        IntStream.rangeClosed(1, 30)
            .mapToObj(
                n ->
                    List.of(
                        String.format("%02d", n),
                        "Sở Y tế",
                        "Xây dựng kế hoạch thực hiện phong trào thi đua, báo cáo kết quả theo quy định",
                        "20/02/2022",
                        "10 ngày làm việc"))
            .toList();
    return new AdministrativeDocument(
        new Letterhead(
            DecreeForm.issuer("Ủy ban nhân dân tỉnh Ninh Thuận"),
            DecreeForm.issuer("Sở Nội vụ"),
            DecreeForm.symbol("5", "SNV-TĐKT"),
            DecreeForm.placeAndDate("Ninh Thuận", LocalDate.of(2022, 3, 5))),
        new Heading.Subject("đôn đốc thực hiện nhiệm vụ được giao"),
        List.of("Sở Y tế", "Ủy ban nhân dân huyện Ninh Sơn"),
        List.of(
            new Block.Paragraph("Qua theo dõi, còn các nhiệm vụ sau đã quá thời hạn:", Look.BODY),
            new Block.Grid(columns, rows),
            new Block.Paragraph(
                "Đề nghị các cơ quan, đơn vị khẩn trương thực hiện, báo cáo kết quả.", Look.BODY)),
        new Closing(
            List.of("Như trên", "UBND tỉnh (b/c)", "Lưu: VT, TĐKT"),
            new Signature(Capacity.KT, "Giám đốc", "Phó Giám đốc", "Lê Thị Minh Hà")),
        List.of());
  }

  private static AdministrativeDocument report() {
    AdministrativeDocument letter = letter();
    return new AdministrativeDocument(
        new Letterhead(
            null,
            DecreeForm.issuer("Ủy ban nhân dân tỉnh Ninh Thuận"),
            DecreeForm.symbol("12", "BC-UBND"),
            DecreeForm.placeAndDate("Ninh Thuận", null)),
        new Heading.Named("BÁO CÁO", "Kết quả phong trào thi đua năm 2022"),
        List.of(),
        List.of(
            new Block.Paragraph("Căn cứ Luật Thi đua, khen thưởng;", Look.GROUND),
            new Block.Paragraph("I. KẾT QUẢ", Look.HEADING),
            new Block.Paragraph("Các đơn vị đã thực hiện nghiêm túc.", Look.BODY)),
        new Closing(
            List.of("Thường trực Tỉnh ủy (b/c)", "Lưu: VT, VXNV"),
            new Signature(Capacity.TM, "Ủy ban nhân dân", "Chủ tịch", "Phạm Quốc Bảo")),
        List.of(
            new Annex(
                "Phụ lục",
                "Danh sách nhiệm vụ",
                "(Kèm theo Báo cáo số 12/BC-UBND)",
                true,
                letter.body().subList(1, 2))));
  }

  private static XWPFDocument written(String name, AdministrativeDocument document)
      throws IOException {
    byte[] file = Paper.word(document);
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(name + ".docx"), file);
    return new XWPFDocument(new ByteArrayInputStream(file));
  }
}
