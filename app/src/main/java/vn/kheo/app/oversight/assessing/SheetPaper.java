package vn.kheo.app.oversight.assessing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kheo.app.oversight.papers.PaperKind;
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

/** Mẫu phiếu tự chấm điểm, for the signature of the unit's head. */
@Component
@Order(30)
public class SheetPaper implements PaperKind {
  private static final String KEY = "assessments.template";
  private static final String LIST = "tiêu_chí";
  private static final List<String> FIELDS =
      List.of(
          "đơn_vị",
          "ngày",
          "tên_đợt",
          "bộ_tiêu_chí",
          "điểm_tự_chấm",
          "xếp_loại_tự_chấm",
          "điểm_thẩm_định",
          "xếp_loại",
          "tiêu_chí.mã",
          "tiêu_chí.tên",
          "tiêu_chí.tối_đa",
          "tiêu_chí.tự_chấm",
          "tiêu_chí.căn_cứ",
          "tiêu_chí.thẩm_định",
          "tiêu_chí.lý_do");

  @Override
  public String code() {
    return "assessment-sheet";
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public List<Field> fields() {
    return IntStream.range(0, FIELDS.size())
        .mapToObj(i -> new Field(FIELDS.get(i), KEY + ".field." + i))
        .toList();
  }

  @Override
  public byte[] builtIn() {
    var columns =
        List.of(
            new Column("Mã", 9, Align.CENTRE),
            new Column("Tiêu chí", 31, Align.LEFT),
            new Column("Điểm tối đa", 10, Align.CENTRE),
            new Column("Tự chấm", 10, Align.CENTRE),
            new Column("Căn cứ, minh chứng", 18, Align.LEFT),
            new Column("Thẩm định", 10, Align.CENTRE),
            new Column("Lý do", 12, Align.LEFT));
    var row =
        List.of(
            "{{tiêu_chí.mã}}",
            "{{tiêu_chí.tên}}",
            "{{tiêu_chí.tối_đa}}",
            "{{tiêu_chí.tự_chấm}}",
            "{{tiêu_chí.căn_cứ}}",
            "{{tiêu_chí.thẩm_định}}",
            "{{tiêu_chí.lý_do}}");
    return Paper.word(
        new AdministrativeDocument(
            new Letterhead(null, "{{đơn_vị}}", DecreeForm.symbol(null, "PTC"), "{{ngày}}"),
            new Heading.Named("PHIẾU TỰ CHẤM ĐIỂM", "{{tên_đợt}}"),
            List.of(),
            List.of(
                new Block.Paragraph("Bộ tiêu chí: {{bộ_tiêu_chí}}.", Look.BODY),
                new Block.Grid(columns, List.of(row)),
                new Block.Paragraph(
                    "Điểm tự chấm: {{điểm_tự_chấm}}; tự xếp loại: {{xếp_loại_tự_chấm}}.",
                    Look.BODY),
                new Block.Paragraph(
                    "Điểm thẩm định: {{điểm_thẩm_định}}; xếp loại: {{xếp_loại}}.", Look.BODY),
                new Block.Signing(
                    List.of(
                        new Signer("NGƯỜI LẬP PHIẾU", " "), new Signer("THỦ TRƯỞNG ĐƠN VỊ", " ")))),
            null,
            List.of()));
  }

  static Filling filling(Sheets.Seen seen) {
    Sheet sheet = seen.sheet();
    boolean appraised = seen.showsAppraisal();
    Scoring.Result own = sheet.ownResult(seen.framework());
    Scoring.Result result = sheet.result(seen.framework());
    Map<String, String> values = new HashMap<>();
    values.put("đơn_vị", DecreeForm.issuer(sheet.unitName()));
    LocalDate day = sheet.submittedOn();
    values.put("ngày", day == null ? "ngày      tháng      năm       " : DecreeForm.date(day));
    values.put("tên_đợt", seen.round().title());
    values.put(
        "bộ_tiêu_chí",
        "%s (lần %d; %s)"
            .formatted(
                seen.framework().name(), seen.framework().edition(), seen.framework().basis()));
    values.put("điểm_tự_chấm", shown(own.total()));
    values.put("xếp_loại_tự_chấm", band(own.band()));
    values.put("điểm_thẩm_định", appraised ? shown(result.total()) : "…");
    values.put("xếp_loại", appraised ? band(result.band()) : "…");
    List<Map<String, String>> lines = new ArrayList<>();
    for (Framework.Row row : seen.framework().rows()) {
      if (row.kind() != Framework.Kind.BAND && row.kind() != Framework.Kind.LIMIT) {
        lines.add(line(seen, row, appraised));
      }
    }
    return new Filling(values, Map.of(LIST, lines));
  }

  private static Map<String, String> line(Sheets.Seen seen, Framework.Row row, boolean appraised) {
    boolean entered = seen.framework().entered().contains(row);
    Mark own = seen.sheet().own().getOrDefault(row.code(), Mark.NONE);
    Mark theirs = seen.sheet().appraised().getOrDefault(row.code(), Mark.NONE);
    String sign = row.kind() == Framework.Kind.DEDUCTION ? "−" : "";
    return Map.of(
        "mã",
        row.code(),
        "tên",
        row.name(),
        "tối_đa",
        sign + shown(row.points()),
        "tự_chấm",
        entered ? shown(own) : "",
        "căn_cứ",
        own.reason(),
        "thẩm_định",
        entered && appraised ? shown(theirs) : "",
        "lý_do",
        appraised ? theirs.reason() : "");
  }

  private static String band(Framework.@Nullable Row band) {
    return band == null ? "" : band.name();
  }

  private static String shown(Mark mark) {
    BigDecimal points = mark.points();
    return mark.omitted() ? "Không áp dụng" : points == null ? "" : shown(points);
  }

  /** As Vietnamese writes it: a comma, and no zeros at the end. */
  public static String shown(BigDecimal points) {
    BigDecimal bare = points.stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString().replace('.', ',');
  }

  @Override
  public Filling sample() {
    Map<String, String> values = new HashMap<>();
    FIELDS.stream()
        .filter(field -> !field.contains("."))
        .forEach(field -> values.put(field, "Ví dụ"));
    Map<String, String> line = new HashMap<>();
    FIELDS.stream()
        .filter(field -> field.startsWith(LIST + "."))
        .forEach(field -> line.put(field.substring(LIST.length() + 1), "Ví dụ"));
    return new Filling(values, Map.of(LIST, List.of(line)));
  }
}
