package vn.kheo.app.oversight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kheo.app.directive.Matrix;
import vn.kheo.app.paper.Paper;

/** Ma trận in Excel: the page's colours and, because paper may be grey, a sign and words. */
final class MatrixBook {
  private MatrixBook() {}

  static byte[] of(MatrixView view, Words words, Locale locale) {
    var header = new ArrayList<String>();
    header.add(words.of(locale, "oversight.matrix.group"));
    header.add(words.of(locale, "oversight.matrix.unit"));
    view.columns().forEach(column -> header.add(column.ref()));
    var rows = new ArrayList<List<Object>>();
    for (MatrixView.Group group : view.groups()) {
      for (MatrixView.Row row : group.rows()) {
        var cells = new ArrayList<Object>();
        cells.add(group.name());
        cells.add(row.unitName());
        for (Matrix.Column column : view.columns()) {
          MatrixView.Cell cell = MatrixView.cell(row, column);
          cells.add(cell == null ? "" : cell(cell.status(), words, locale));
        }
        rows.add(cells);
      }
    }
    return Paper.workbook(view.directive().title(), header, rows);
  }

  private static Paper.Toned cell(Status status, Words words, Locale locale) {
    return new Paper.Toned(
        sign(status) + " " + words.of(locale, status.key()),
        switch (status) {
          case OVERDUE -> Paper.Tone.RED;
          case DUE_SOON -> Paper.Tone.AMBER;
          case WAITING, UNDERWAY -> Paper.Tone.BLUE;
          case DONE, DONE_IN_TIME -> Paper.Tone.GREEN;
          case DONE_LATE -> Paper.Tone.VIOLET;
          case UNRECEIVED, SUSPENDED, WITHDRAWN, SUCCEEDED -> Paper.Tone.GRAY;
        });
  }

  private static String sign(Status status) {
    return switch (status) {
      case UNRECEIVED -> "✉";
      case UNDERWAY -> "▶";
      case DUE_SOON -> "◷";
      case OVERDUE -> "▲";
      case WAITING -> "⧗";
      case DONE_IN_TIME, DONE -> "✓";
      case DONE_LATE -> "✓!";
      case SUSPENDED -> "‖";
      case WITHDRAWN -> "✕";
      case SUCCEEDED -> "→";
    };
  }
}
