package vn.kheo.app.reporting.consolidation.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.paper.AdministrativeDocument;
import vn.kheo.app.paper.AdministrativeDocument.Align;
import vn.kheo.app.paper.AdministrativeDocument.Annex;
import vn.kheo.app.paper.AdministrativeDocument.Block;
import vn.kheo.app.paper.AdministrativeDocument.Closing;
import vn.kheo.app.paper.AdministrativeDocument.Column;
import vn.kheo.app.paper.AdministrativeDocument.Heading;
import vn.kheo.app.paper.AdministrativeDocument.Letterhead;
import vn.kheo.app.paper.AdministrativeDocument.Look;
import vn.kheo.app.paper.AdministrativeDocument.Signature;
import vn.kheo.app.paper.DecreeForm;
import vn.kheo.app.paper.Paper.Tone;
import vn.kheo.app.paper.StackedColumns;
import vn.kheo.app.reporting.consolidation.Change;
import vn.kheo.app.reporting.consolidation.signed.SignedReport;
import vn.kheo.app.reporting.consolidation.web.Said;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.OverUnits;
import vn.kheo.app.reporting.formula.Formulas;

/**
 * Báo cáo tổng hợp as a paper: the text in the outline of its form, a chart of what is divided by
 * field, the figures as an annex on landscape sheets. Each figure carries its code, so that {@code
 * kheo check} finds it again. A paper is Vietnamese, whoever asks. Source: Nghị định 30/2020/NĐ-CP,
 * Appendix I.
 */
public final class ConsolidatedPaper {
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final int CHARTS = 2;

  private ConsolidatedPaper() {}

  /**
   * @param signed also a draft, whose number is 0 and which carries no code
   */
  public static AdministrativeDocument of(SignedReport signed, FormVersion form) {
    SignedReport.Head head = signed.head();
    boolean draft = signed.number() == 0;
    List<Block> body = new ArrayList<>();
    if (draft) {
      body.add(new Block.Paragraph("DỰ THẢO, số liệu còn theo báo cáo của đơn vị", Look.CENTRED));
    }
    paragraphs(body, head.opening());
    for (SignedReport.Text text : signed.texts()) {
      if (text.headingOnly() || !text.shown().isBlank()) {
        body.add(
            new Block.Paragraph(
                text.number()
                    + ". "
                    + (text.headingOnly() && !text.number().contains(".")
                        ? DecreeForm.capitals(text.title())
                        : text.title()),
                Look.HEADING));
        paragraphs(body, draft ? Said.withoutCodes(text.shown()) : text.shown());
      }
    }
    charts(body, signed, form);
    paragraphs(body, head.closing());
    return new AdministrativeDocument(
        new Letterhead(
            head.superior().isBlank() ? null : head.superior(),
            head.issuer(),
            head.symbol().isBlank() ? DecreeForm.symbol(null, "BC") : head.symbol(),
            DecreeForm.placeAndDate(
                head.place().isBlank() ? "…" : head.place(), draft ? null : head.signedOn())),
        new Heading.Named("BÁO CÁO", head.about()),
        List.of(),
        body,
        new Closing(
            head.recipients().lines().filter(line -> !line.isBlank()).toList(),
            new Signature(head.capacity(), head.signsFor(), head.post(), head.signer())),
        List.of(annex(signed, form)));
  }

  private static void paragraphs(List<Block> body, String text) {
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> body.add(new Block.Paragraph(line, Look.BODY)));
  }

  private static Annex annex(SignedReport signed, FormVersion form) {
    boolean draft = signed.number() == 0;
    List<Column> columns =
        new ArrayList<>(
            List.of(
                new Column("Mã", 9, Align.LEFT),
                new Column("Chỉ tiêu", 40, Align.LEFT),
                new Column("Đơn vị tính", 11, Align.CENTRE),
                new Column("Tổng số", 17, Align.RIGHT),
                new Column("Đơn vị báo cáo", 10, Align.CENTRE)));
    String lastYear = signed.lastYear();
    boolean compared = lastYear != null;
    if (lastYear != null) {
      columns.add(new Column(lastYear, 12, Align.RIGHT));
      columns.add(new Column("So sánh", 10, Align.RIGHT));
    }
    List<List<String>> rows = new ArrayList<>();
    String heading = "";
    for (SignedReport.Figure figure : signed.figures()) {
      Indicator one = form.indicator(figure.ordinal());
      if (!one.heading().equals(heading)) {
        heading = one.heading();
        rows.add(List.of(heading));
      }
      rows.add(row(figure, one, draft, compared));
    }
    List<Block> body = new ArrayList<>();
    body.add(new Block.Grid(columns, rows));
    List<SignedReport.Figure> adjusted =
        signed.figures().stream().filter(one -> one.reason() != null).toList();
    for (SignedReport.Figure one : adjusted) {
      body.add(
          new Block.Paragraph(
              "%s: cộng từ đơn vị được %s, điều chỉnh vì: %s"
                  .formatted(
                      one.code(),
                      Said.amount(form.indicator(one.ordinal()), one.computed(), VIETNAMESE),
                      one.reason()),
              Look.BODY));
    }
    if (!draft) {
      body.add(
          new Block.Paragraph(
              "Mã tra cứu: %s. Mỗi số liệu kèm một mã nhỏ trong ngoặc vuông; tra cứu nguồn gốc từng số bằng lệnh kheo check hoặc ở trang Tra cứu."
                  .formatted(signed.code()),
              Look.GROUND));
    }
    return new Annex(
        "Phụ lục I",
        "Biểu số liệu",
        draft
            ? "(Kèm theo dự thảo báo cáo)"
            : "(Kèm theo Báo cáo số %s %s)"
                .formatted(signed.head().symbol(), DecreeForm.date(signed.head().signedOn())),
        true,
        body);
  }

  private static List<String> row(
      SignedReport.Figure figure, Indicator one, boolean draft, boolean compared) {
    List<String> row = new ArrayList<>();
    row.add(one.code());
    row.add(one.name());
    row.add(one.unitOfMeasure());
    row.add(amount(figure, one) + (draft ? "" : " ⟦" + one.code() + "⟧"));
    row.add(figure.due() == 0 ? "–" : figure.reported() + "/" + figure.due());
    if (compared) {
      row.add(Said.amount(one, figure.lastYear(), VIETNAMESE));
      row.add(
          Change.of(figure.amount(), figure.lastYear(), one.unitOfMeasure())
              .map(Change::written)
              .orElse("–"));
    }
    return row;
  }

  private static String amount(SignedReport.Figure figure, Indicator one) {
    if (!figure.choices().isEmpty()) {
      return new TreeMap<>(figure.choices())
          .entrySet().stream()
              .map(each -> Said.choice(one, each.getKey()) + ": " + each.getValue())
              .collect(Collectors.joining("\n"));
    }
    return Said.amount(one, figure.amount(), VIETNAMESE);
  }

  /** Of the first figures that are sums of others, such as by field. */
  private static void charts(List<Block> body, SignedReport signed, FormVersion form) {
    form.indicators().stream()
        .filter(
            one ->
                one.formula() != null && one.overUnits() == OverUnits.SUM && parts(one).size() > 2)
        .limit(CHARTS)
        .forEach(one -> chart(signed, form, one).ifPresent(body::add));
  }

  private static List<String> parts(Indicator one) {
    String formula = one.formula();
    return formula == null ? List.of() : List.copyOf(Formulas.parse(formula).codesOfPeriod());
  }

  private static Optional<Block> chart(SignedReport signed, FormVersion form, Indicator whole) {
    List<String> labels = new ArrayList<>();
    List<Integer> figures = new ArrayList<>();
    for (String code : parts(whole)) {
      BigDecimal amount = signed.figure(code).map(SignedReport.Figure::amount).orElse(null);
      Indicator one = form.indicator(code).orElse(null);
      if (amount == null || one == null || amount.signum() < 0 || tooLarge(amount)) {
        return Optional.empty();
      }
      labels.add(
          one.name()
              .replaceFirst("^[–-]\\s*(lĩnh vực\\s+)?", "")
              .replaceAll("\\s*\\([^)]*\\)|\\s+theo hướng dẫn.*", ""));
      figures.add(amount.setScale(0, RoundingMode.HALF_UP).intValueExact());
    }
    int most = figures.stream().mapToInt(Integer::intValue).max().orElse(0);
    if (most == 0) {
      return Optional.empty();
    }
    int step = step(most);
    return Optional.of(
        new Block.Chart(
            new StackedColumns(
                labels,
                List.of(
                    new StackedColumns.Series(
                        whole.name(), Tone.GREEN, StackedColumns.Fill.FULL, figures)),
                (most / step + 1) * step,
                step),
            "Biểu đồ: %s (%s)".formatted(whole.name(), whole.unitOfMeasure())));
  }

  private static boolean tooLarge(@Nullable BigDecimal amount) {
    return amount != null && amount.compareTo(BigDecimal.valueOf(100_000_000)) > 0;
  }

  /** So that some five lines stand across. */
  private static int step(int most) {
    int ten = 1;
    while (ten * 10 <= most / 2) {
      ten *= 10;
    }
    for (int factor : new int[] {1, 2, 5}) {
      if (most / (ten * factor) < 6) {
        return ten * factor;
      }
    }
    return ten * 10;
  }
}
