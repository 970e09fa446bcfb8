package vn.kheo.app.oversight.inspecting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.oversight.papers.PaperKind;
import vn.kheo.app.oversight.papers.WordingFields;
import vn.kheo.app.paper.AdministrativeDocument;
import vn.kheo.app.paper.AdministrativeDocument.Align;
import vn.kheo.app.paper.AdministrativeDocument.Block;
import vn.kheo.app.paper.AdministrativeDocument.Column;
import vn.kheo.app.paper.AdministrativeDocument.Heading;
import vn.kheo.app.paper.AdministrativeDocument.Letterhead;
import vn.kheo.app.paper.AdministrativeDocument.Look;
import vn.kheo.app.paper.AdministrativeDocument.Signer;
import vn.kheo.app.paper.DecreeForm;
import vn.kheo.app.paper.Paper;

/** Mẫu biên bản kiểm tra, signed by the head, the secretary and the unit. */
@Component
@Order(21)
class MinutesPaper implements PaperKind {
  private static final String KEY = "inspections.template.minutes";
  private static final List<String> FIELDS =
      List.of(
          "cơ_quan_kiểm_tra",
          "đoàn_kiểm_tra",
          "số_ký_hiệu",
          "địa_danh_ngày",
          "đơn_vị",
          "căn_cứ",
          "thời_gian",
          "địa_điểm",
          "thành_phần_đoàn",
          "thành_phần_đơn_vị",
          "kết_quả",
          "ý_kiến_đơn_vị",
          "trưởng_đoàn",
          "thư_ký",
          "tồn_tại.stt",
          "tồn_tại.nội_dung",
          "tồn_tại.tính_chất",
          "tồn_tại.mức_độ",
          "tồn_tại.nguyên_nhân",
          "tồn_tại.trách_nhiệm");

  @Override
  public String code() {
    return "inspection-minutes";
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
            new Column("Tồn tại, hạn chế", 52, Align.LEFT),
            new Column("Nguyên nhân", 40, Align.LEFT));
    return Paper.word(
        new AdministrativeDocument(
            new Letterhead(
                "{{cơ_quan_kiểm_tra}}", "{{đoàn_kiểm_tra}}", "{{số_ký_hiệu}}", "{{địa_danh_ngày}}"),
            new Heading.Named("BIÊN BẢN", "Kiểm tra tại {{đơn_vị}}"),
            List.of(),
            List.of(
                new Block.Paragraph("{{căn_cứ}}", Look.GROUND),
                new Block.Paragraph("Thời gian: {{thời_gian}}.", Look.BODY),
                new Block.Paragraph("Địa điểm: {{địa_điểm}}.", Look.BODY),
                new Block.Paragraph("I. Thành phần đoàn kiểm tra", Look.HEADING),
                new Block.Paragraph("{{thành_phần_đoàn}}", Look.BODY),
                new Block.Paragraph("II. Đại diện đơn vị được kiểm tra", Look.HEADING),
                new Block.Paragraph("{{thành_phần_đơn_vị}}", Look.BODY),
                new Block.Paragraph("III. Kết quả kiểm tra", Look.HEADING),
                new Block.Paragraph("{{kết_quả}}", Look.BODY),
                new Block.Grid(
                    columns,
                    List.of(
                        List.of(
                            "{{tồn_tại.stt}}", "{{tồn_tại.nội_dung}}", "{{tồn_tại.nguyên_nhân}}"))),
                new Block.Paragraph("IV. Ý kiến của đơn vị được kiểm tra", Look.HEADING),
                new Block.Paragraph("{{ý_kiến_đơn_vị}}", Look.BODY),
                new Block.Paragraph(
                    "Biên bản đã được đọc lại cho các thành phần cùng nghe, nhất trí và ký tên; "
                        + "mỗi bên giữ một bản./.",
                    Look.BODY),
                new Block.Signing(
                    List.of(
                        new Signer("ĐẠI DIỆN ĐƠN VỊ", " "),
                        new Signer("THƯ KÝ ĐOÀN", "{{thư_ký}}"),
                        new Signer("TRƯỞNG ĐOÀN", "{{trưởng_đoàn}}")))),
            null,
            List.of()));
  }

  static Filling filling(Visit visit, Team team, Minutes.Text text, List<Finding> findings) {
    LocalDate held = text.heldOn();
    Map<String, String> values = new HashMap<>();
    values.put("cơ_quan_kiểm_tra", DecreeForm.issuer(visit.monitorName()));
    values.put("đoàn_kiểm_tra", DecreeForm.capitals(team.name()));
    values.put("số_ký_hiệu", DecreeForm.symbol(null, "BB-ĐKT"));
    values.put("địa_danh_ngày", held == null ? "" : DecreeForm.date(held));
    values.put("đơn_vị", visit.unitName());
    values.put(
        "căn_cứ",
        visit.decision() == null || visit.decisionDate() == null
            ? "Căn cứ " + visit.planTitle() + "."
            : "Căn cứ %s số %s ngày %s."
                .formatted(
                    visit.planTitle(), visit.decision(), WrittenDay.of(visit.decisionDate())));
    values.put("thời_gian", held == null ? "" : DecreeForm.date(held));
    values.put("địa_điểm", text.place());
    values.put("thành_phần_đoàn", lines(text.present()));
    values.put("thành_phần_đơn_vị", lines(text.presentUnit()));
    values.put("kết_quả", WordingFields.paragraphs(text.seen()));
    values.put("ý_kiến_đơn_vị", WordingFields.paragraphs(text.opinion()));
    values.put("trưởng_đoàn", team.head().map(Team.Member::name).orElse(" "));
    values.put("thư_ký", team.secretary().map(Team.Member::name).orElse(" "));
    return new Filling(values, Map.of("tồn_tại", ConclusionPaper.items(findings)));
  }

  /** One person a line, each with a dash. */
  private static String lines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> "- " + line)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public Filling sample() {
    return filling(Samples.visit(), Samples.team(), Samples.minutes(), Samples.findings());
  }
}
