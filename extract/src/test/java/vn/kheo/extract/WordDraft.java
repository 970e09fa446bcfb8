package vn.kheo.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Writes Word files for tests, with Apache POI. */
final class WordDraft {

  /** One level of a list: {@code new Step(STNumberFormat.DECIMAL, "%1.")}. */
  record Step(STNumberFormat.Enum format, String text) {}

  final XWPFDocument document = new XWPFDocument();

  WordDraft paragraph(String text) {
    document.createParagraph().createRun().setText(text);
    return this;
  }

  WordDraft centred(String text) {
    var paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.createRun().setText(text);
    return this;
  }

  /** A paragraph of list {@code list} at {@code level}, both as Word counts them. */
  WordDraft item(BigInteger list, int level, String text) {
    var paragraph = document.createParagraph();
    paragraph.setNumID(list);
    paragraph.setNumILvl(BigInteger.valueOf(level));
    paragraph.createRun().setText(text);
    return this;
  }

  /** A new list with these levels. */
  BigInteger list(Step... steps) {
    var kind = CTAbstractNum.Factory.newInstance();
    var numbering = document.createNumbering();
    kind.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
    for (int i = 0; i < steps.length; i++) {
      var level = kind.addNewLvl();
      level.setIlvl(BigInteger.valueOf(i));
      level.addNewStart().setVal(BigInteger.ONE);
      level.addNewNumFmt().setVal(steps[i].format());
      level.addNewLvlText().setVal(steps[i].text());
    }
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
  }

  /** A list of the same kind that starts its first level anew. */
  BigInteger listStartingAnew(BigInteger list) {
    var numbering = document.getNumbering();
    var kind = numbering.getAbstractNumID(list);
    var num = numbering.addNum(kind);
    var override = numbering.getNum(num).getCTNum().addNewLvlOverride();
    override.setIlvl(BigInteger.ZERO);
    override.addNewStartOverride().setVal(BigInteger.ONE);
    return num;
  }

  /** A table; a line end in a cell begins a new paragraph. */
  XWPFTable table(List<List<String>> rows) {
    var table = document.createTable(rows.size(), rows.getFirst().size());
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        var cell = table.getRow(r).getCell(c);
        var paragraphs = rows.get(r).get(c).split("\n", -1);
        for (int p = 0; p < paragraphs.length; p++) {
          XWPFParagraph at = p == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
          at.createRun().setText(paragraphs[p]);
        }
      }
    }
    return table;
  }

  byte[] bytes() {
    try (var out = new ByteArrayOutputStream()) {
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A short dispatch of our own wording, set as Nghị định 30/2020/NĐ-CP asks, lists numbered by
   * Word.
   */
  static WordDraft dispatch() {
    var draft = new WordDraft();
    draft.table(
        List.of(
            List.of(
                "ỦY BAN NHÂN DÂN\nTỈNH AN HẢI",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
            List.of(
                "Số: 471/UBND-TH\nV/v chăm sóc cây xanh quanh trụ sở cơ quan",
                "An Hải, ngày 04 tháng 3 năm 2024")));
    draft.paragraph("Kính gửi:");
    draft.paragraph("- Các Sở, ban, ngành;");
    draft.paragraph("- Ủy ban nhân dân các huyện, thành phố.");
    draft.paragraph(
        "Căn cứ Kế hoạch số 88/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh về trồng cây đầu xuân,"
            + " Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:");
    var list =
        draft.list(
            new Step(STNumberFormat.DECIMAL, "%1."), new Step(STNumberFormat.LOWER_LETTER, "%2)"));
    draft.item(list, 0, "Các Sở, ban, ngành có trách nhiệm:");
    draft.item(list, 1, "Phân công một công chức tưới cây quanh trụ sở mỗi buổi sáng.");
    draft.item(list, 1, "Báo cáo số cây đã trồng gửi Sở Xây dựng trước ngày 20/4/2024.");
    draft.item(list, 0, "Giao Sở Xây dựng có trách nhiệm:");
    draft.item(list, 1, "Hướng dẫn cách chọn giống cây hợp với đất mặn.");
    draft.item(
        list, 1, "Tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh chậm nhất ngày 10/5/2024./.");
    draft.table(
        List.of(
            List.of(
                "Nơi nhận:\n- Như trên;\n- CT, các PCT UBND tỉnh (b/c);\n- Lưu: VT, TH.",
                "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Thị Hải Đường")));
    return draft;
  }
}
