package vn.kheo.app.oversight.statistics.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kheo.app.oversight.papers.PaperKind;
import vn.kheo.app.oversight.papers.WordingFields;
import vn.kheo.app.paper.AdministrativeDocument;
import vn.kheo.app.paper.AdministrativeDocument.Align;
import vn.kheo.app.paper.AdministrativeDocument.Block;
import vn.kheo.app.paper.AdministrativeDocument.Capacity;
import vn.kheo.app.paper.AdministrativeDocument.Closing;
import vn.kheo.app.paper.AdministrativeDocument.Column;
import vn.kheo.app.paper.AdministrativeDocument.Heading;
import vn.kheo.app.paper.AdministrativeDocument.Look;
import vn.kheo.app.paper.AdministrativeDocument.Signature;
import vn.kheo.app.paper.Paper;

/** Mẫu báo cáo tình hình thực hiện nhiệm vụ: its fields and the template built in. */
@Component
class ReportPaper implements PaperKind {
  private static final String KEY = "statistics.report";

  private static final List<String> FIELDS =
      List.of(
          "cơ_quan_chủ_quản",
          "cơ_quan_ban_hành",
          "số_ký_hiệu",
          "địa_danh_ngày",
          "ngày_chốt",
          "phạm_vi",
          "tổng_số",
          "đúng_hạn",
          "quá_hạn",
          "trong_hạn",
          "chưa_xong_quá_hạn",
          "đã_xong",
          "đến_hạn",
          "tỷ_lệ_hoàn_thành",
          "tỷ_lệ_quá_hạn",
          "không_thời_hạn",
          "không_thời_hạn_đã_xong",
          "sắp_đến_hạn",
          "ngày_so_sánh",
          "quá_hạn_tuần_trước",
          "thay_đổi",
          "sắp_đến_hạn_tuần_trước",
          "tỷ_lệ_tuần_trước",
          "biểu_đồ",
          "diễn_biến.ngày",
          "diễn_biến.đúng_hạn",
          "diễn_biến.quá_hạn",
          "diễn_biến.trong_hạn",
          "diễn_biến.chưa_xong_quá_hạn",
          "chia_theo",
          "dòng.hạng",
          "dòng.tên",
          "dòng.tỷ_lệ",
          "dòng.đã_xong",
          "dòng.đến_hạn",
          "dòng.đúng_hạn",
          "dòng.quá_hạn",
          "dòng.trong_hạn",
          "dòng.chưa_xong_quá_hạn",
          "dòng.không_thời_hạn",
          "danh_sách",
          "việc.stt",
          "việc.thời_hạn",
          "việc.nhiệm_vụ",
          "việc.điểm_khoản",
          "việc.văn_bản",
          "việc.số_đơn_vị",
          "việc.đơn_vị",
          "quyền_hạn_chức_vụ",
          "người_ký");

  @Override
  public String code() {
    return "task-report";
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public List<Field> fields() {
    return Field.of(FIELDS, KEY);
  }

  @Override
  public byte[] builtIn() {
    return Paper.word(
        new AdministrativeDocument(
            WordingFields.letterhead(),
            new Heading.Named(
                "BÁO CÁO",
                "Tình hình thực hiện nhiệm vụ được giao\n(số liệu đến hết ngày {{ngày_chốt}})"),
            List.of(),
            body(),
            new Closing(
                List.of("Lãnh đạo cơ quan (b/c)", "Lưu: VT"),
                new Signature(Capacity.HEAD, "", "{{quyền_hạn_chức_vụ}}", "{{người_ký}}")),
            List.of()));
  }

  private static List<Block> body() {
    return List.of(
        text("{{phạm_vi}}"),
        heading("1. Kết quả chung"),
        text(
            "Tính đến hết ngày {{ngày_chốt}}, có {{tổng_số}} nhiệm vụ có thời hạn được giao; kết quả như sau:"),
        new Block.Grid(
            List.of(
                new Column("Nhiệm vụ", 30, Align.LEFT),
                new Column("Đúng hạn, trong hạn", 20, Align.CENTRE),
                new Column("Quá hạn", 20, Align.CENTRE)),
            List.of(
                List.of("Đã hoàn thành", "{{đúng_hạn}}", "{{quá_hạn}}"),
                List.of("Chưa hoàn thành", "{{trong_hạn}}", "{{chưa_xong_quá_hạn}}"))),
        text(
            "Tỷ lệ hoàn thành: {{tỷ_lệ_hoàn_thành}} ({{đã_xong}}/{{đến_hạn}} nhiệm vụ đã đến hạn); tỷ lệ quá "
                + "hạn chưa hoàn thành: {{tỷ_lệ_quá_hạn}} ({{chưa_xong_quá_hạn}}/{{đến_hạn}}). Nhiệm vụ đã đến "
                + "hạn gồm nhiệm vụ đã hoàn thành và nhiệm vụ chưa hoàn thành đã quá hạn."),
        text(
            "Ngoài ra có {{không_thời_hạn}} nhiệm vụ không có thời hạn, trong đó {{không_thời_hạn_đã_xong}} đã "
                + "hoàn thành; các nhiệm vụ này không tính vào tỷ lệ."),
        text(
            "So với ngày {{ngày_so_sánh}}: nhiệm vụ quá hạn chưa hoàn thành {{thay_đổi}} (từ "
                + "{{quá_hạn_tuần_trước}} thành {{chưa_xong_quá_hạn}}); tỷ lệ hoàn thành khi đó: "
                + "{{tỷ_lệ_tuần_trước}}. Sắp đến hạn: {{sắp_đến_hạn}} nhiệm vụ (khi đó: "
                + "{{sắp_đến_hạn_tuần_trước}})."),
        heading("2. Diễn biến"),
        new Block.Paragraph("{{biểu_đồ}}", Look.CENTRED),
        new Block.Grid(
            List.of(
                new Column("Đến hết ngày", 20, Align.CENTRE),
                new Column("Hoàn thành đúng hạn", 20, Align.CENTRE),
                new Column("Hoàn thành quá hạn", 20, Align.CENTRE),
                new Column("Chưa hoàn thành, trong hạn", 20, Align.CENTRE),
                new Column("Chưa hoàn thành, quá hạn", 20, Align.CENTRE)),
            List.of(
                List.of(
                    "{{diễn_biến.ngày}}",
                    "{{diễn_biến.đúng_hạn}}",
                    "{{diễn_biến.quá_hạn}}",
                    "{{diễn_biến.trong_hạn}}",
                    "{{diễn_biến.chưa_xong_quá_hạn}}"))),
        heading("3. Kết quả và xếp hạng theo {{chia_theo}}"),
        new Block.Grid(
            List.of(
                new Column("Hạng", 12, Align.CENTRE),
                new Column("Tên", 30, Align.LEFT),
                new Column("Hoàn thành / đến hạn", 18, Align.CENTRE),
                new Column("Hoàn thành đúng hạn", 12, Align.CENTRE),
                new Column("Hoàn thành quá hạn", 12, Align.CENTRE),
                new Column("Chưa xong, trong hạn", 12, Align.CENTRE),
                new Column("Chưa xong, quá hạn", 12, Align.CENTRE),
                new Column("Không thời hạn", 14, Align.CENTRE)),
            List.of(
                List.of(
                    "{{dòng.hạng}}",
                    "{{dòng.tên}}",
                    "{{dòng.tỷ_lệ}} ({{dòng.đã_xong}}/{{dòng.đến_hạn}})",
                    "{{dòng.đúng_hạn}}",
                    "{{dòng.quá_hạn}}",
                    "{{dòng.trong_hạn}}",
                    "{{dòng.chưa_xong_quá_hạn}}",
                    "{{dòng.không_thời_hạn}}"))),
        heading("4. Nhiệm vụ quá hạn chưa hoàn thành"),
        text("{{danh_sách}}"),
        new Block.Grid(
            List.of(
                new Column("STT", 8, Align.CENTRE),
                new Column("Thời hạn", 16, Align.CENTRE),
                new Column("Nhiệm vụ được giao", 40, Align.LEFT),
                new Column("Số đơn vị", 10, Align.CENTRE),
                new Column("Cơ quan, đơn vị", 34, Align.LEFT)),
            List.of(
                List.of(
                    "{{việc.stt}}",
                    "{{việc.thời_hạn}}",
                    "{{việc.nhiệm_vụ}} ({{việc.điểm_khoản}}, {{việc.văn_bản}})",
                    "{{việc.số_đơn_vị}}",
                    "{{việc.đơn_vị}}"))),
        text("Trên đây là báo cáo tình hình thực hiện nhiệm vụ được giao."));
  }

  private static Block.Paragraph text(String words) {
    return new Block.Paragraph(words, Look.BODY);
  }

  private static Block.Paragraph heading(String words) {
    return new Block.Paragraph(words, Look.HEADING);
  }

  @Override
  public Filling sample() {
    return ReportFilling.of(ReportSample.REPORT, ReportSample.HEAD);
  }
}
