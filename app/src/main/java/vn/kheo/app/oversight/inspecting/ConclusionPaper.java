package vn.kheo.app.oversight.inspecting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.oversight.papers.PaperKind;
import vn.kheo.app.oversight.papers.Wording;
import vn.kheo.app.oversight.papers.WordingFields;
import vn.kheo.app.paper.AdministrativeDocument;
import vn.kheo.app.paper.AdministrativeDocument.Align;
import vn.kheo.app.paper.AdministrativeDocument.Block;
import vn.kheo.app.paper.AdministrativeDocument.Column;
import vn.kheo.app.paper.AdministrativeDocument.Heading;
import vn.kheo.app.paper.AdministrativeDocument.Look;
import vn.kheo.app.paper.Paper;

/**
 * Mẫu thông báo kết luận kiểm tra: nature, degree, cause and responsibility of what was found, and
 * the remedies with their days (TASK-12).
 */
@Component
@Order(22)
class ConclusionPaper implements PaperKind {
  private static final String KEY = "inspections.template.conclusion";
  private static final String FOUND = "tồn_tại";
  private static final String REMEDIES = "kiến_nghị";
  private static final List<String> FIELDS =
      Stream.concat(
              WordingFields.NAMES.stream(),
              Stream.of(
                  "đơn_vị",
                  "tồn_tại.stt",
                  "tồn_tại.nội_dung",
                  "tồn_tại.tính_chất",
                  "tồn_tại.mức_độ",
                  "tồn_tại.nguyên_nhân",
                  "tồn_tại.trách_nhiệm",
                  "kiến_nghị.stt",
                  "kiến_nghị.nội_dung",
                  "kiến_nghị.đơn_vị",
                  "kiến_nghị.thời_hạn"))
          .toList();

  @Override
  public String code() {
    return "inspection-conclusion";
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
            new Heading.Named("THÔNG BÁO", "{{trích_yếu}}"),
            List.of(),
            List.of(
                new Block.Paragraph("{{lời_đầu}}", Look.BODY),
                new Block.Paragraph("Tồn tại, hạn chế", Look.HEADING),
                found(),
                new Block.Paragraph("Yêu cầu, kiến nghị khắc phục", Look.HEADING),
                remedies(),
                new Block.Paragraph("{{lời_cuối}}", Look.BODY)),
            WordingFields.closing(),
            List.of()));
  }

  private static Block found() {
    return new Block.Grid(
        List.of(
            new Column("STT", 9, Align.CENTRE),
            new Column("Nội dung", 33, Align.LEFT),
            new Column("Tính chất, mức độ", 18, Align.LEFT),
            new Column("Nguyên nhân", 21, Align.LEFT),
            new Column("Trách nhiệm", 21, Align.LEFT)),
        List.of(
            List.of(
                "{{tồn_tại.stt}}",
                "{{tồn_tại.nội_dung}}",
                "{{tồn_tại.tính_chất}}\n{{tồn_tại.mức_độ}}",
                "{{tồn_tại.nguyên_nhân}}",
                "{{tồn_tại.trách_nhiệm}}")));
  }

  private static Block remedies() {
    return new Block.Grid(
        List.of(
            new Column("STT", 9, Align.CENTRE),
            new Column("Nội dung khắc phục", 45, Align.LEFT),
            new Column("Đơn vị thực hiện", 30, Align.LEFT),
            new Column("Thời hạn", 18, Align.CENTRE)),
        List.of(
            List.of(
                "{{kiến_nghị.stt}}",
                "{{kiến_nghị.nội_dung}}",
                "{{kiến_nghị.đơn_vị}}",
                "{{kiến_nghị.thời_hạn}}")));
  }

  static Filling filling(Wording wording, Visit visit, List<Finding> findings) {
    Map<String, String> values = WordingFields.values(wording);
    values.put("đơn_vị", visit.unitName());
    List<Map<String, String>> remedies = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.hasRemedy()) {
        remedies.add(remedy(Integer.toString(remedies.size() + 1), finding));
      }
    }
    if (remedies.isEmpty()) {
      remedies.add(
          Map.of("stt", "", "nội_dung", "Không có kiến nghị", "đơn_vị", "", "thời_hạn", ""));
    }
    return new Filling(values, Map.of(FOUND, items(findings), REMEDIES, remedies));
  }

  /** What was found, as a conclusion and as minutes list it. */
  static List<Map<String, String>> items(List<Finding> findings) {
    List<Map<String, String>> items = new ArrayList<>();
    for (Finding finding : findings) {
      items.add(item(Integer.toString(items.size() + 1), finding));
    }
    if (items.isEmpty()) {
      items.add(
          Map.of(
              "stt", "",
              "nội_dung", "Không phát hiện tồn tại, hạn chế",
              "tính_chất", "",
              "mức_độ", "",
              "nguyên_nhân", "",
              "trách_nhiệm", ""));
    }
    return items;
  }

  private static Map<String, String> item(String number, Finding finding) {
    Finding.Text text = finding.text();
    return Map.of(
        "stt", number,
        "nội_dung", text.words(),
        "tính_chất", PaperWords.nature(text.nature()),
        "mức_độ", PaperWords.degree(text.degree()),
        "nguyên_nhân", text.cause(),
        "trách_nhiệm", text.responsibility());
  }

  private static Map<String, String> remedy(String number, Finding finding) {
    return Map.of(
        "stt",
        number,
        "nội_dung",
        finding.text().remedy(),
        "đơn_vị",
        finding.unitName(),
        "thời_hạn",
        finding.text().remedyDue() == null ? "" : WrittenDay.of(finding.text().remedyDue()));
  }

  @Override
  public Filling sample() {
    return filling(
        Samples.wording("kết luận kiểm tra công tác dân vận năm 2022"),
        Samples.visit(),
        Samples.findings());
  }
}
