package vn.kheo.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.extract.Block.Cell;
import vn.kheo.extract.Block.Paragraph;
import vn.kheo.extract.Block.Row;
import vn.kheo.extract.Block.Table;

/**
 * A table drawn with rules: cells are where the rules say, so a wrapped or merged cell stays one
 * cell. Frames of one column are no tables.
 */
final class PdfGrid {

  private static final double SLACK = 2.5;
  private static final double NARROWEST = 5;
  private static final int MOST_RULES = 2_500;

  /** One cell; {@code open} where no rule parts it from the cell above. */
  private record Box(double left, double right, boolean open, List<PdfWord> words) {}

  private final List<Double> columns;
  private final List<Double> rows;
  private final List<List<Box>> boxes = new ArrayList<>();

  private PdfGrid(List<PdfRule> rules) {
    columns = places(rules, false);
    rows = places(rules, true);
    for (int r = 0; r + 1 < rows.size(); r++) {
      boxes.add(boxes(rules, rows.get(r), rows.get(r + 1)));
    }
  }

  /** The tables of a page from top to bottom; a page drawn full of rules (a chart) gives none. */
  static List<PdfGrid> all(List<PdfRule> rules) {
    var grids = new ArrayList<PdfGrid>();
    if (rules.size() <= MOST_RULES) {
      for (var joined : joined(rules)) {
        var grid = new PdfGrid(joined);
        if (grid.columns.size() > 2 && grid.rows.size() > 1) {
          grids.add(grid);
        }
      }
    }
    grids.sort((a, b) -> Double.compare(a.top(), b.top()));
    return grids;
  }

  double top() {
    return rows.getFirst();
  }

  /** Takes the word into its cell; false where it stands outside the table. */
  boolean take(PdfWord word) {
    for (int r = 0; r < boxes.size(); r++) {
      if (word.heart() >= rows.get(r) && word.heart() < rows.get(r + 1)) {
        var box = at(r, word.middle());
        for (int above = r - 1; box != null && box.open() && above >= 0; above--) {
          var upper = at(above, word.middle());
          box = upper == null ? box : upper;
        }
        if (box != null) {
          box.words().add(word);
          return true;
        }
      }
    }
    return false;
  }

  Table table() {
    return new Table(
        boxes.stream().map(row -> new Row(row.stream().map(PdfGrid::cell).toList())).toList());
  }

  private static Cell cell(Box box) {
    var text = PdfLine.text(PdfLine.all(box.words()));
    return new Cell(text.isEmpty() ? List.of() : List.of(new Paragraph(text)));
  }

  private @Nullable Box at(int row, double x) {
    for (var box : boxes.get(row)) {
      if (box.left() <= x && x < box.right()) {
        return box;
      }
    }
    return null;
  }

  private List<Box> boxes(List<PdfRule> rules, double top, double bottom) {
    double middle = (top + bottom) / 2;
    var edges = columns.stream().filter(x -> isDrawn(rules, false, x, middle)).toList();
    var row = new ArrayList<Box>();
    for (int i = 0; i + 1 < edges.size(); i++) {
      double left = edges.get(i);
      double right = edges.get(i + 1);
      boolean open = !isDrawn(rules, true, top, (left + right) / 2);
      row.add(new Box(left, right, open, new ArrayList<>()));
    }
    return row;
  }

  private static boolean isDrawn(List<PdfRule> rules, boolean level, double at, double along) {
    return rules.stream()
        .anyMatch(
            rule ->
                rule.level() == level
                    && Math.abs(rule.at() - at) <= SLACK + 1
                    && rule.covers(along, SLACK));
  }

  /** The distinct heights of level rules, or places of upright ones, in order. */
  private static List<Double> places(List<PdfRule> rules, boolean level) {
    var places = new ArrayList<Double>();
    rules.stream()
        .filter(rule -> rule.level() == level)
        .mapToDouble(PdfRule::at)
        .sorted()
        .forEach(
            at -> {
              if (places.isEmpty() || at - places.getLast() > NARROWEST) {
                places.add(at);
              }
            });
    return places;
  }

  /** Rules that touch, directly or through others, belong together. */
  private static List<List<PdfRule>> joined(List<PdfRule> rules) {
    var left = new ArrayList<>(rules);
    var groups = new ArrayList<List<PdfRule>>();
    while (!left.isEmpty()) {
      var group = new ArrayList<PdfRule>();
      group.add(left.removeLast());
      for (int i = 0; i < group.size(); i++) {
        var rule = group.get(i);
        var touching = left.stream().filter(other -> other.touches(rule, SLACK)).toList();
        left.removeAll(touching);
        group.addAll(touching);
      }
      groups.add(group);
    }
    return groups;
  }
}
