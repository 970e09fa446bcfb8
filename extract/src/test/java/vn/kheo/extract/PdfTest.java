package vn.kheo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.kheo.extract.ExtractedText.Format;

class PdfTest {

  private static ExtractedText read(PdfDraft draft) {
    return new Extractor().extract(draft.bytes(), "thư.pdf");
  }

  @Test
  void the_two_columns_of_a_letterhead_do_not_mix() {
    assertThat(read(PdfDraft.letterhead()).text())
        .startsWith(
            """
            ỦY BAN NHÂN DÂN
            TỈNH AN HẢI
            |
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            |
            |
            Số: 471/UBND-TH
            V/v chăm sóc cây xanh
            quanh trụ sở cơ quan
            |
            An Hải, ngày 04 tháng 3 năm 2024
            |
            Kính gửi: Các Sở, ban, ngành.
            """);
  }

  @Test
  void wrapped_lines_stay_in_their_paragraph_and_a_blank_line_parts_two() {
    assertThat(read(PdfDraft.letterhead()).text())
        .endsWith(
            """

            Căn cứ Kế hoạch số 88/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân
            tỉnh về trồng cây đầu xuân, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các cơ quan
            sớm triển khai.

            1. Các Sở, ban, ngành báo cáo số cây đã trồng trước ngày 20/4/2024./.
            """);
  }

  @Test
  void the_signature_stands_beside_the_recipients_and_the_name_far_below_belongs_to_it() {
    var draft = new PdfDraft();
    draft.text(
        120, 100, "Các đơn vị báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 20/4/2024.");
    draft.text(85, 130, "Nơi nhận:").centred(420, 134, "KT. CHỦ TỊCH");
    draft.text(85, 144, "- Như trên;").centred(420, 152, "PHÓ CHỦ TỊCH");
    draft.text(85, 158, "- Lưu: VT.");
    draft.centred(420, 240, "Lê Thị Hải Đường");
    assertThat(read(draft).text())
        .endsWith(
            """
            |
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            |
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH
            Lê Thị Hải Đường
            |
            """);
  }

  @Test
  void a_title_below_the_letterhead_is_not_drawn_into_its_right_column() {
    var draft = PdfDraft.letterhead();
    draft.centred(312, 180, "KẾ HOẠCH");
    assertThat(read(draft).text()).contains("An Hải, ngày 04 tháng 3 năm 2024\n|\nKẾ HOẠCH\n");
  }

  @Test
  void a_table_drawn_with_rules_keeps_wrapped_and_merged_cells_whole() {
    var draft = new PdfDraft();
    draft.text(85, 80, "Phụ lục phân công trồng cây");
    for (var x : new int[] {80, 120, 320, 480}) {
      draft.rule(x, 100, x, 180);
    }
    draft.rule(80, 100, 480, 100).rule(80, 120, 480, 120).rule(80, 180, 480, 180);
    draft.rule(80, 150, 320, 150); // the last column spans two rows
    draft.text(90, 114, "TT").text(130, 114, "Việc").text(330, 114, "Chủ trì");
    draft.text(90, 134, "1").text(130, 134, "Trồng cây bàng").text(330, 140, "Sở Xây dựng");
    draft.text(130, 147, "ở sân trước");
    draft.text(90, 166, "2").text(130, 166, "Tưới cây");
    assertThat(read(draft).text())
        .isEqualTo(
            """
            Phụ lục phân công trồng cây
            |
            TT
            |
            Việc
            |
            Chủ trì
            |
            |
            1
            |
            Trồng cây bàng
            ở sân trước
            |
            Sở Xây dựng
            |
            |
            2
            |
            Tưới cây
            |
            |
            """);
  }

  @Test
  void a_page_number_at_the_top_is_left_out_and_the_sentence_runs_on_across_pages() {
    var draft = new PdfDraft();
    draft.text(120, 780, "Các Sở, ban, ngành, Ủy ban nhân dân các huyện, thành phố phải báo cáo");
    draft.newPage().centred(297, 40, "2");
    draft.text(
        85, 70, "kết quả trồng cây về Ủy ban nhân dân tỉnh trước ngày 20/4/2024 để tổng hợp.");
    var read = read(draft);
    assertThat(read.text())
        .isEqualTo(
            """
            Các Sở, ban, ngành, Ủy ban nhân dân các huyện, thành phố phải báo cáo
            kết quả trồng cây về Ủy ban nhân dân tỉnh trước ngày 20/4/2024 để tổng hợp.
            """);
    assertThat(read.anchors())
        .extracting(ExtractedText.Anchor::path)
        .containsExactly("/page1/p0", "/page2/p0");
  }

  @Test
  void letters_come_out_composed_though_they_were_written_decomposed() {
    var words = "Đẩy mạnh phong trào trồng cây gây rừng ở khắp các xã";
    var read = read(new PdfDraft().text(85, 100, Normalizer.normalize(words, Normalizer.Form.NFD)));
    assertThat(read.format()).isEqualTo(Format.PDF);
    assertThat(read.text()).isEqualTo(words + "\n");
  }

  @Test
  void a_symbol_broken_at_the_end_of_a_line_is_made_whole() {
    var draft = new PdfDraft();
    draft.text(
        85, 100, "Thực hiện Quyết định về giữ gìn cây xanh trong khuôn viên các trụ sở số 15/QĐ-");
    draft.text(85, 118, "UBND ngày 02/01/2024 của Ủy ban nhân dân tỉnh.");
    assertThat(read(draft).text()).contains(" số 15/QĐ-UBND ngày 02/01/2024 ");
  }
}
