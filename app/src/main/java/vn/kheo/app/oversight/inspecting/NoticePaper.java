package vn.kheo.app.oversight.inspecting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kheo.app.oversight.papers.PaperKind;
import vn.kheo.app.oversight.papers.Wording;
import vn.kheo.app.oversight.papers.WordingFields;
import vn.kheo.app.paper.AdministrativeDocument;
import vn.kheo.app.paper.AdministrativeDocument.Align;
import vn.kheo.app.paper.AdministrativeDocument.Block;
import vn.kheo.app.paper.AdministrativeDocument.Column;
import vn.kheo.app.paper.AdministrativeDocument.Heading;
import vn.kheo.app.paper.AdministrativeDocument.Look;
import vn.kheo.app.paper.DecreeForm;
import vn.kheo.app.paper.Paper;

/** Mẫu công văn thông báo kiểm tra. */
@Component
@Order(20)
class NoticePaper implements PaperKind {
  private static final String KEY = "inspections.template.notice";
  private static final String LIST = "đoàn";
  private static final List<String> FIELDS =
      Stream.concat(
              WordingFields.NAMES.stream(),
              Stream.of(
                  "kính_gửi",
                  "nội_dung_kiểm_tra",
                  "thời_gian",
                  "việc_báo_cáo",
                  "đoàn.stt",
                  "đoàn.họ_tên",
                  "đoàn.chức_vụ",
                  "đoàn.vai_trò"))
          .toList();

  @Override
  public String code() {
    return "inspection-notice";
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
            new Column("Họ và tên", 30, Align.LEFT),
            new Column("Chức vụ, đơn vị", 42, Align.LEFT),
            new Column("Vai trò", 20, Align.LEFT));
    return Paper.word(
        new AdministrativeDocument(
            WordingFields.letterhead(),
            new Heading.Subject("{{trích_yếu}}"),
            List.of("{{kính_gửi}}"),
            List.of(
                new Block.Paragraph("{{lời_đầu}}", Look.BODY),
                new Block.Paragraph("1. Nội dung kiểm tra: {{nội_dung_kiểm_tra}}", Look.BODY),
                new Block.Paragraph("2. Thời gian kiểm tra: {{thời_gian}}.", Look.BODY),
                new Block.Paragraph("3. Thành phần đoàn kiểm tra:", Look.BODY),
                new Block.Grid(
                    columns,
                    List.of(
                        List.of(
                            "{{đoàn.stt}}",
                            "{{đoàn.họ_tên}}",
                            "{{đoàn.chức_vụ}}",
                            "{{đoàn.vai_trò}}"))),
                new Block.Paragraph("4. Đề nghị đơn vị {{việc_báo_cáo}}.", Look.BODY),
                new Block.Paragraph("{{lời_cuối}}", Look.BODY)),
            WordingFields.closing(),
            List.of()));
  }

  /**
   * @param report what the unit is asked to hand in, as its order says it
   */
  static Filling filling(Wording wording, Visit visit, Team team, String report) {
    Map<String, String> values = WordingFields.values(wording);
    values.put("kính_gửi", String.join("\n", DecreeForm.addressees(List.of(visit.unitName()))));
    values.put("nội_dung_kiểm_tra", WordingFields.paragraphs(visit.themes()).replace("\n", "; "));
    values.put("thời_gian", PaperWords.days(visit.from(), visit.to()));
    values.put("việc_báo_cáo", report);
    List<Map<String, String>> members = new ArrayList<>();
    for (Team.Member one : team.members()) {
      members.add(
          Map.of(
              "stt", "%02d".formatted(members.size() + 1),
              "họ_tên", one.name(),
              "chức_vụ", one.post(),
              "vai_trò", PaperWords.role(one.role())));
    }
    return new Filling(values, Map.of(LIST, members));
  }

  @Override
  public Filling sample() {
    return filling(
        Samples.wording("thông báo kiểm tra công tác dân vận năm 2022"),
        Samples.visit(),
        Samples.team(),
        Samples.report());
  }
}
