package vn.kheo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import vn.kheo.extract.ExtractedText.Format;
import vn.kheo.extract.WordDraft.Step;

class DocxTest {

  private final WordDraft draft = new WordDraft();

  private ExtractedText read() {
    return new Extractor().extract(draft.bytes(), "thư.docx");
  }

  private static ExtractedText readBody(String xml) {
    return new Extractor().extract(RawWord.withBody(xml), "thư.docx");
  }

  @Test
  void paragraphs_are_parted_by_a_blank_line_and_anchored() {
    draft.paragraph("Trồng cây.").paragraph("").paragraph("Tưới cây.");
    var read = read();
    assertThat(read.format()).isEqualTo(Format.DOCX);
    assertThat(read.text()).isEqualTo("Trồng cây.\n\nTưới cây.\n");
    assertThat(read.anchors())
        .extracting(a -> a.path() + "=" + read.text().substring(a.start(), a.end()))
        .containsExactly("/p0=Trồng cây.", "/p2=Tưới cây.");
  }

  @Test
  void centred_lines_of_one_title_stay_together() {
    draft.centred("KẾ HOẠCH").centred("Trồng cây đầu xuân").paragraph("Căn cứ thực tế:");
    assertThat(read().text()).isEqualTo("KẾ HOẠCH\nTrồng cây đầu xuân\n\nCăn cứ thực tế:\n");
  }

  @Test
  void forced_line_breaks_tabs_and_no_break_hyphens_are_kept() {
    assertThat(
            readBody(
                    "<w:p><w:r><w:t>ỦY BAN</w:t><w:br/><w:t>TỈNH</w:t><w:tab/><w:t>A</w:t>"
                        + "<w:noBreakHyphen/><w:t>B</w:t><w:br w:type=\"page\"/></w:r></w:p>")
                .text())
        .isEqualTo("ỦY BAN\nTỈNH\tA-B\n");
    draft.document.createParagraph().createRun().addBreak(BreakType.PAGE);
    draft.paragraph("Trang sau.");
    assertThat(read().text()).isEqualTo("Trang sau.\n");
  }

  @Test
  void decomposed_letters_come_out_composed_and_emoji_survive() {
    draft.paragraph(Normalizer.normalize("Đẩy mạnh trồng cây 🌱 ở xã", Normalizer.Form.NFD));
    var text = read().text();
    assertThat(text).isEqualTo("Đẩy mạnh trồng cây 🌱 ở xã\n");
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
  }

  @Test
  void a_paragraph_of_ten_thousand_lines_is_read_whole() {
    var lines =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "Dòng " + i + " & hết")
            .collect(Collectors.toList());
    var runs =
        lines.stream()
            .map(l -> "<w:r><w:t>" + l.replace("&", "&amp;") + "</w:t><w:br/></w:r>")
            .collect(Collectors.joining());
    var read = readBody("<w:p>" + runs + "</w:p>");
    assertThat(read.text().lines().toList()).isEqualTo(lines);
    assertThat(read.anchors()).hasSize(1);
  }

  @Nested
  class Tables {
    @Test
    void rows_and_cells_are_parted_by_bars_on_their_own_lines() {
      draft.paragraph("Phụ lục");
      draft.table(List.of(List.of("1", "Trồng cây\nTưới cây"), List.of("2", "")));
      var read = read();
      assertThat(read.text()).isEqualTo("Phụ lục\n|\n1\n|\nTrồng cây\nTưới cây\n|\n|\n2\n|\n|\n");
      assertThat(read.anchors())
          .extracting(ExtractedText.Anchor::path)
          .containsExactly("/p0", "/t0/r0c0/p0", "/t0/r0c1/p0", "/t0/r0c1/p1", "/t0/r1c0/p0");
    }

    @Test
    void a_frame_of_one_column_is_read_as_plain_paragraphs() {
      draft.table(List.of(List.of("Lời dặn")));
      draft.paragraph("Sau khung.");
      assertThat(read().text()).isEqualTo("Lời dặn\n\nSau khung.\n");
    }

    @Test
    void the_lower_cells_of_a_vertical_merge_are_empty_and_not_left_out() {
      var table = draft.table(List.of(List.of("Sở A", "việc 1"), List.of("", "việc 2")));
      table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
      table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
      assertThat(read().text()).isEqualTo("Sở A\n|\nviệc 1\n|\n|\n|\nviệc 2\n|\n");
    }

    @Test
    void a_table_in_a_cell_does_not_break_the_row_around_it() {
      var inner = "<w:tbl><w:tr>%s%s</w:tr></w:tbl>".formatted(cell("trong 1"), cell("trong 2"));
      var text =
          readBody(
                  "<w:tbl><w:tr>%s<w:tc>%s<w:p/></w:tc></w:tr></w:tbl>"
                      .formatted(cell("ngoài"), inner))
              .text();
      assertThat(text).isEqualTo("ngoài\n|\ntrong 1\ttrong 2\t\n|\n");
    }

    @Test
    void a_deleted_row_is_left_out() {
      assertThat(
              readBody(
                      "<w:tbl><w:tr>%s%s</w:tr><w:tr><w:trPr><w:del/></w:trPr>%s%s</w:tr></w:tbl>"
                          .formatted(cell("a"), cell("b"), cell("c"), cell("d")))
                  .text())
          .isEqualTo("a\n|\nb\n|\n");
    }

    private static String cell(String text) {
      return "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>".formatted(text);
    }
  }

  @Nested
  class Lists {
    @Test
    void labels_that_word_counts_are_written_before_the_text() {
      var list =
          draft.list(
              new Step(STNumberFormat.UPPER_ROMAN, "%1."),
              new Step(STNumberFormat.DECIMAL, "%2."),
              new Step(STNumberFormat.LOWER_LETTER, "%3)"),
              new Step(STNumberFormat.BULLET, "\uF0B7"));
      draft.item(list, 0, "Nhiệm vụ").item(list, 1, "Sở A").item(list, 2, "trồng");
      draft.item(list, 2, "tưới").item(list, 3, "sáng").item(list, 1, "Sở B").item(list, 2, "tỉa");
      draft.item(list, 0, "Thực hiện").item(list, 1, "Sở C");
      assertThat(read().text().lines().filter(l -> !l.isEmpty()))
          .containsExactly(
              "I. Nhiệm vụ",
              "1. Sở A",
              "a) trồng",
              "b) tưới",
              "- sáng",
              "2. Sở B",
              "a) tỉa",
              "II. Thực hiện",
              "1. Sở C");
    }

    @Test
    void a_label_may_hold_the_numbers_above_it() {
      var list =
          draft.list(
              new Step(STNumberFormat.DECIMAL, "%1."), new Step(STNumberFormat.DECIMAL, "%1.%2."));
      draft.item(list, 0, "một").item(list, 1, "một một").item(list, 1, "một hai");
      assertThat(read().text()).contains("1. một\n", "1.1. một một\n", "1.2. một hai\n");
    }

    @Test
    void a_list_told_to_start_anew_starts_at_one_and_others_run_on() {
      var list = draft.list(new Step(STNumberFormat.DECIMAL, "%1."));
      draft.item(list, 0, "a").item(list, 0, "b");
      var anew = draft.listStartingAnew(list);
      draft.item(anew, 0, "c").item(anew, 0, "d");
      assertThat(read().text()).isEqualTo("1. a\n\n2. b\n\n1. c\n\n2. d\n");
    }

    @Test
    void a_paragraph_taken_out_of_its_list_has_no_label() {
      var list = draft.list(new Step(STNumberFormat.DECIMAL, "%1."));
      draft.item(list, 0, "a").item(BigInteger.ZERO, 0, "b").item(list, 0, "c");
      assertThat(read().text()).isEqualTo("1. a\n\nb\n\n2. c\n");
    }
  }

  @Nested
  class Changes_that_were_tracked {
    @Test
    void what_was_inserted_is_kept_and_what_was_deleted_is_left_out() {
      assertThat(
              readBody(
                      "<w:p><w:r><w:t>trước ngày </w:t></w:r>"
                          + "<w:del><w:r><w:delText>20/4/2024</w:delText></w:r></w:del>"
                          + "<w:ins><w:r><w:t>30/4/2024</w:t></w:r></w:ins></w:p>")
                  .text())
          .isEqualTo("trước ngày 30/4/2024\n");
    }

    @Test
    void what_was_moved_stands_only_at_its_new_place() {
      assertThat(
              readBody(
                      "<w:p><w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom><w:r><w:t>giữa</w:t></w:r></w:p>"
                          + "<w:p><w:moveTo><w:r><w:t>mới</w:t></w:r></w:moveTo></w:p>")
                  .text())
          .isEqualTo("giữa\n\nmới\n");
    }

    @Test
    void a_paragraph_whose_end_was_deleted_runs_on_into_the_next() {
      assertThat(
              readBody(
                      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Giao Sở A </w:t></w:r></w:p>"
                          + "<w:p><w:r><w:t>trồng cây.</w:t></w:r></w:p>")
                  .text())
          .isEqualTo("Giao Sở A trồng cây.\n");
    }
  }

  @Test
  void a_text_box_follows_its_paragraph_once_though_the_file_holds_it_twice() {
    var box = "<w:txbxContent><w:p><w:r><w:t>HỎA TỐC</w:t></w:r></w:p></w:txbxContent>";
    assertThat(
            readBody(
                    "<w:p><w:r><w:t>Trước</w:t><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                        + box
                        + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
                        + box
                        + "</w:pict></mc:Fallback></mc:AlternateContent><w:t> sau</w:t></w:r></w:p>")
                .text())
        .isEqualTo("Trước sau\n\nHỎA TỐC\n");
  }

  @Test
  void hidden_words_and_field_codes_are_left_out() {
    assertThat(
            readBody(
                    "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText>"
                        + "<w:fldChar w:fldCharType=\"separate\"/><w:t>7</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> hiện</w:t></w:r></w:p>")
                .text())
        .isEqualTo("7 hiện\n");
  }

  @Test
  void words_in_content_controls_and_links_are_kept() {
    assertThat(
            readBody(
                    "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink>"
                        + "<w:r><w:t>trong khung</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>")
                .text())
        .isEqualTo("trong khung\n");
  }
}
