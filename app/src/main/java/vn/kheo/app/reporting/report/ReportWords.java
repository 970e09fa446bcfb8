package vn.kheo.app.reporting.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import vn.kheo.app.paper.AdministrativeDocument;
import vn.kheo.app.paper.AdministrativeDocument.Block;
import vn.kheo.app.paper.AdministrativeDocument.Look;
import vn.kheo.app.paper.DecreeForm;
import vn.kheo.app.reporting.form.FormWords;
import vn.kheo.app.reporting.form.Section;

/**
 * Phần lời thành tệp Word để viết ngoại tuyến: each section under its heading, what is asked in
 * brackets beneath, and the seal in the last line.
 */
final class ReportWords {
  static final String HINT = "[Gợi ý: ";
  static final String SEAL = "[Mã tệp: ";
  static final String END = "]";
  private static final String KIND = "KHEOW1";

  private ReportWords() {}

  static AdministrativeDocument written(Sheet sheet) {
    List<Block> body = new ArrayList<>();
    for (Sheet.Words one : sheet.narrative()) {
      Section section = one.section();
      body.add(new Block.Paragraph(heading(section), Look.HEADING));
      if (section.headingOnly()) {
        continue;
      }
      String hint = hint(section);
      if (!hint.isEmpty()) {
        body.add(new Block.Paragraph(HINT + hint + END, Look.GROUND));
      }
      List<String> paragraphs = one.words().lines().filter(line -> !line.isBlank()).toList();
      for (String paragraph : paragraphs.isEmpty() ? List.of("") : paragraphs) {
        body.add(new Block.Paragraph(paragraph, Look.BODY));
      }
    }
    body.add(new Block.Paragraph(SEAL + seal(sheet) + END, Look.GROUND));
    Report report = sheet.report();
    return new AdministrativeDocument(
        new AdministrativeDocument.Letterhead(
            null,
            DecreeForm.issuer(report.unitName()),
            "…/BC-…",
            DecreeForm.placeAndDate("…", null)),
        new AdministrativeDocument.Heading.Named("BÁO CÁO", report.round().title()),
        List.of(),
        body,
        null,
        List.of());
  }

  static String heading(Section section) {
    return section.number() + ". " + section.title();
  }

  private static String hint(Section section) {
    Integer most = section.mostCharacters();
    String limit =
        most == null
            ? ""
            : "Nhiều nhất %s ký tự."
                .formatted(
                    FormWords.number(
                        java.math.BigDecimal.valueOf(most), java.util.Locale.of("vi")));
    String guidance = section.guidance().strip();
    if (!guidance.isEmpty() && !guidance.endsWith(".")) {
      guidance += ".";
    }
    return (guidance + " " + limit).strip();
  }

  /** Round, unit, version of the form, and what stood under each heading. */
  static String seal(Sheet sheet) {
    List<String> base =
        sheet.narrative().stream()
            .filter(one -> !one.section().headingOnly())
            .map(one -> mark(one.words()))
            .toList();
    return "%s;%d;%d;%d;%s"
        .formatted(
            KIND,
            sheet.report().round().id(),
            sheet.report().unitId(),
            sheet.form().id(),
            String.join("|", base));
  }

  /** Tells words apart; spaces and line breaks do not count. */
  static String mark(String words) {
    CRC32 sum = new CRC32();
    sum.update(words.replaceAll("\\s+", " ").strip().getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
