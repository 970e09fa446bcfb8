package vn.kheo.app.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.paper.FillSheet;
import vn.kheo.app.paper.FilledSheet;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.form.Indicator;

/** Reads a workbook that came back against the report it was made for. */
final class ReportWorkbookReader {
  private static final int LONGEST_TOLD = 60;
  private static final char LAST_COLUMN = 'H';

  private final Sheet sheet;
  private final FilledSheet filled;
  private final boolean replace;
  private final List<FileProblem> problems = new ArrayList<>();
  private final Map<Integer, Cell> changes = new HashMap<>();

  private ReportWorkbookReader(Sheet sheet, FilledSheet filled, boolean replace) {
    this.sheet = sheet;
    this.filled = filled;
    this.replace = replace;
  }

  /**
   * What the file changes, by ordinal: only what was changed in the file itself.
   *
   * @param replace also where somebody changed the same cell meanwhile
   * @throws FileRefused with every cell that cannot be taken
   */
  static Map<Integer, Cell> read(Sheet sheet, FilledSheet filled, boolean replace) {
    var reader = new ReportWorkbookReader(sheet, filled, replace);
    reader.sheets();
    ReportSeal seal = reader.seal();
    if (seal != null) {
      reader.cells(seal);
    }
    if (!reader.problems.isEmpty()) {
      throw new FileRefused(reader.problems);
    }
    return reader.changes;
  }

  private void sheets() {
    filled.hiddenSheets().forEach(name -> problem("", "hiddenSheet", told(name)));
    filled.otherSheets().forEach(name -> problem("", "otherSheet", told(name)));
  }

  private @Nullable ReportSeal seal() {
    ReportSeal seal = ReportSeal.read(text(FillSheet.SEAL)).orElse(null);
    ReportSeal ours = ReportSeal.of(sheet);
    if (seal == null) {
      problem("", "noSeal");
    } else if (seal.unitId() != ours.unitId()) {
      problem("", "otherUnit");
    } else if (seal.roundId() != ours.roundId()) {
      problem("", "otherRound");
    } else if (seal.formVersionId() != ours.formVersionId()
        || !seal.structure().equals(ours.structure())
        || seal.base().size() != ours.base().size()) {
      problem("", "otherForm", sheet.form().number());
    } else {
      return seal;
    }
    return null;
  }

  private void cells(ReportSeal seal) {
    String header = "D" + FillSheet.headerRow(ReportWorkbook.HEAD_LINES);
    String figure = ReportWorkbook.headers(sheet).get(ReportWorkbook.FIGURE);
    if (!text(header).equals(figure)) {
      problem(header, "moved", figure, told(text(header)));
      return;
    }
    Set<Integer> known = new HashSet<>();
    int at = 0;
    for (var row : ReportWorkbook.rows(sheet).entrySet()) {
      Sheet.Line line = row.getValue();
      String number = Integer.toString(row.getKey());
      known.add(row.getKey());
      String code = text("A" + number);
      if (!code.equals(line.indicator().code())) {
        problem("A" + number, "moved", line.indicator().code(), told(code));
        at += line.typed() ? 1 : 0;
      } else if (line.typed()) {
        cell("D" + number, line, seal.base().get(at++));
      }
    }
    filled.cells().keySet().stream()
        .filter(reference -> isStray(reference, known))
        .forEach(reference -> problem(reference, "stray", told(text(reference))));
  }

  /** Beside or beneath the table, where nobody would look for it. */
  private static boolean isStray(String reference, Set<Integer> known) {
    String letters = reference.replaceAll("\\d", "");
    int row = Integer.parseInt(reference.substring(letters.length()));
    int last = known.stream().mapToInt(Integer::intValue).max().orElse(0);
    boolean beside = letters.length() > 1 || letters.charAt(0) > LAST_COLUMN;
    boolean inHeading =
        row > FillSheet.headerRow(ReportWorkbook.HEAD_LINES)
            && !known.contains(row)
            && !letters.equals("A");
    return row > last || beside || inHeading;
  }

  private void cell(String reference, Sheet.Line line, Cell base) {
    if (filled.formulas().contains(reference)) {
      problem(reference, "formula", line.indicator().code());
      return;
    }
    Cell cell;
    try {
      cell = read(reference, line.indicator());
    } catch (ReportRefused refused) {
      problems.add(FileProblem.of(reference, refused));
      return;
    }
    if (ReportSeal.same(cell, base) || ReportSeal.same(cell, line.cell())) {
      return;
    }
    if (!replace && !ReportSeal.same(base, line.cell())) {
      problem(
          reference,
          "changedSince",
          line.indicator().code(),
          TypedCell.shown(line.indicator(), cell),
          TypedCell.shown(line.indicator(), line.cell()));
      return;
    }
    changes.put(line.indicator().ordinal(), cell);
  }

  private Cell read(String reference, Indicator one) {
    FilledSheet.Cell found = filled.cells().get(reference);
    if (found == null) {
      return Cell.MISSING;
    }
    return switch (found.kind()) {
      case TEXT -> TypedCell.read(one, found.text());
      case OTHER -> throw new ReportRefused("notANumber", one.code(), told(found.text()));
      case NUMBER -> {
        if (!one.choices().isEmpty()) {
          throw new ReportRefused("noChoice", one.code(), one.choices().size());
        }
        Cell cell = Cell.figure(new BigDecimal(found.text()));
        Reports.fits(one, cell);
        yield cell;
      }
    };
  }

  private String text(String reference) {
    FilledSheet.Cell cell = filled.cells().get(reference);
    return cell == null ? "" : cell.text();
  }

  private static String told(String text) {
    return text.length() > LONGEST_TOLD ? text.substring(0, LONGEST_TOLD) + "…" : text;
  }

  private void problem(String place, String reason, Object... arguments) {
    problems.add(FileProblem.of(place, reason, arguments));
  }
}
