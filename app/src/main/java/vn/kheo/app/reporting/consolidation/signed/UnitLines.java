package vn.kheo.app.reporting.consolidation.signed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.form.FormWords;

/** Phụ lục theo đơn vị in a file: each cell beside the edition that stands behind the paper. */
final class UnitLines {
  private static final Locale VIETNAMESE = Locale.of("vi");

  private UnitLines() {}

  /**
   * @param about by ordinal, every one of the form
   */
  static List<FileCheck.OfUnit> check(
      List<FoundFigures.OfUnit> inFile,
      List<Signings.UnitRow> behind,
      Map<Integer, CheckedIndicator> about) {
    Map<String, Signings.UnitRow> byCode =
        behind.stream().collect(Collectors.toMap(Signings.UnitRow::code, one -> one));
    return inFile.stream().map(one -> line(one, byCode.get(one.code()), about)).toList();
  }

  private static FileCheck.OfUnit line(
      FoundFigures.OfUnit inFile,
      Signings.@Nullable UnitRow unit,
      Map<Integer, CheckedIndicator> about) {
    List<FileCheck.Wrong> wrong = new ArrayList<>();
    int figures = 0;
    for (int ordinal = 1; ordinal <= about.size(); ordinal++) {
      CheckedIndicator indicator = Objects.requireNonNull(about.get(ordinal));
      String said = inFile.said().get(indicator.code());
      if (said == null) {
        continue;
      }
      figures++;
      String written = FoundFigures.written(said);
      String signed = unit == null ? null : given(unit.cells().get(ordinal - 1), indicator);
      if (!written.equals(signed)) {
        wrong.add(new FileCheck.Wrong(indicator.code(), written, signed));
      }
    }
    return new FileCheck.OfUnit(
        unit == null ? 0 : unit.reportId(),
        unit == null ? "" : unit.unitName(),
        inFile.code(),
        figures,
        wrong);
  }

  private static String given(Cell cell, CheckedIndicator indicator) {
    return switch (AnnexCell.of(cell, indicator.choices())) {
      case null -> "";
      case BigDecimal amount -> FormWords.number(amount, VIETNAMESE);
      case Object words -> words.toString();
    };
  }
}
