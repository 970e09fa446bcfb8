package vn.kheo.app.oversight.urging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.oversight.papers.PaperKind;
import vn.kheo.app.oversight.papers.Wording;
import vn.kheo.app.oversight.papers.WordingFields;
import vn.kheo.app.paper.AdministrativeDocument;
import vn.kheo.app.paper.AdministrativeDocument.Align;
import vn.kheo.app.paper.AdministrativeDocument.Block;
import vn.kheo.app.paper.AdministrativeDocument.Capacity;
import vn.kheo.app.paper.AdministrativeDocument.Column;
import vn.kheo.app.paper.AdministrativeDocument.Heading;
import vn.kheo.app.paper.AdministrativeDocument.Look;
import vn.kheo.app.paper.DecreeForm;
import vn.kheo.app.paper.Paper;

/** Mẫu công văn đôn đốc: its fields, the built-in template, and what fills it. */
@Component
class UrgingPaper implements PaperKind {
  static final String CODE = "urging-letter";
  private static final String KEY = "letters.template";
  private static final String LIST = "việc";

  private static final List<String> FIELDS =
      List.of(
          "cơ_quan_chủ_quản",
          "cơ_quan_ban_hành",
          "số_ký_hiệu",
          "địa_danh_ngày",
          "trích_yếu",
          "kính_gửi",
          "lời_đầu",
          "việc.stt",
          "việc.đơn_vị",
          "việc.nhiệm_vụ",
          "việc.văn_bản",
          "việc.điểm_khoản",
          "việc.thời_hạn",
          "việc.số_ngày",
          "việc.tình_trạng",
          "lời_cuối",
          "nơi_nhận",
          "quyền_hạn_chức_vụ",
          "người_ký");

  @Override
  public String code() {
    return CODE;
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
    var columns =
        List.of(
            new Column("STT", 8, Align.CENTRE),
            new Column("Cơ quan, đơn vị", 22, Align.LEFT),
            new Column("Nhiệm vụ được giao", 42, Align.LEFT),
            new Column("Thời hạn", 15, Align.CENTRE),
            new Column("Tình trạng", 18, Align.CENTRE));
    var row =
        List.of(
            "{{việc.stt}}",
            "{{việc.đơn_vị}}",
            "{{việc.nhiệm_vụ}} ({{việc.điểm_khoản}}, {{việc.văn_bản}})",
            "{{việc.thời_hạn}}",
            "{{việc.tình_trạng}}");
    return Paper.word(
        new AdministrativeDocument(
            WordingFields.letterhead(),
            new Heading.Subject("{{trích_yếu}}"),
            List.of("{{kính_gửi}}"),
            List.of(
                new Block.Paragraph("{{lời_đầu}}", Look.BODY),
                new Block.Grid(columns, List.of(row)),
                new Block.Paragraph("{{lời_cuối}}", Look.BODY)),
            WordingFields.closing(),
            List.of()));
  }

  /** What a letter says, field by field. */
  static Filling filling(Wording wording, List<LetterLine> lines) {
    var units = new LinkedHashSet<String>();
    lines.forEach(line -> units.add(line.unitName()));
    Map<String, String> values = WordingFields.values(wording);
    values.put("kính_gửi", String.join("\n", DecreeForm.addressees(List.copyOf(units))));
    var items = new ArrayList<Map<String, String>>();
    for (LetterLine line : lines) {
      items.add(item(items.size() + 1, line));
    }
    return new Filling(values, Map.of(LIST, items));
  }

  private static Map<String, String> item(int number, LetterLine line) {
    return Map.of(
        "stt", "%02d".formatted(number),
        "đơn_vị", line.unitName(),
        "nhiệm_vụ", line.words(),
        "văn_bản", line.directiveTitle(),
        "điểm_khoản", line.ref().isBlank() ? "nội dung chỉ đạo" : "mục " + line.ref(),
        "thời_hạn", WrittenDay.of(line.due()),
        "số_ngày", "%02d".formatted(line.workingDays()),
        "tình_trạng", status(line));
  }

  /** {@code Quá hạn 05 ngày làm việc}. */
  static String status(LetterLine line) {
    if (line.isLate()) {
      return line.workingDays() == 0
          ? "Quá hạn, chưa đủ 01 ngày làm việc"
          : "Quá hạn %02d ngày làm việc".formatted(line.workingDays());
    }
    return line.workingDays() == 0
        ? "Đến hạn hôm nay"
        : "Còn %02d ngày làm việc".formatted(line.workingDays());
  }

  @Override
  public Filling sample() {
    LocalDate day = LocalDate.of(2022, 12, 30);
    var wording =
        new Wording(
            "ỦY BAN NHÂN DÂN\nTỈNH VÍ DỤ",
            "SỞ NỘI VỤ",
            "SNV-TĐKT",
            "05",
            "Ví Dụ",
            day,
            "đôn đốc thực hiện nhiệm vụ được giao",
            "Qua theo dõi, các nhiệm vụ sau đây đã quá thời hạn nhưng chưa có báo cáo kết quả:",
            "Đề nghị các cơ quan, đơn vị khẩn trương thực hiện, báo cáo kết quả.",
            "Như trên\nUBND tỉnh (b/c)\nLưu: VT, TĐKT",
            Capacity.KT,
            "Giám đốc",
            "Phó Giám đốc",
            "Nguyễn Văn Mẫu");
    return filling(
        wording,
        List.of(
            sampleLine(1, "Sở Y tế", "1.a", LocalDate.of(2022, 12, 20), 8, true),
            sampleLine(2, "Ủy ban nhân dân huyện Ví Dụ", "2", day.plusDays(4), 2, false)));
  }

  private static LetterLine sampleLine(
      long id, String unit, String ref, LocalDate due, int days, boolean late) {
    return new LetterLine(
        id,
        id,
        unit,
        1,
        "Công văn 12/UBND-VX",
        ref,
        "Xây dựng kế hoạch thực hiện phong trào thi đua năm 2023",
        due,
        days,
        late ? LetterLine.Standing.LATE : LetterLine.Standing.AHEAD);
  }
}
