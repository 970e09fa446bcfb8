package vn.kheo.app.oversight.assessing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kheo.app.oversight.assessing.Framework.Kind;
import vn.kheo.app.oversight.assessing.Framework.Row;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.paper.Table;

/** Tệp bộ tiêu chí: one line a row, Excel or CSV; out and back in the same columns. */
public final class FrameworkFile {
  /** The columns, in their order. */
  public static final List<String> HEADER =
      List.of(
          "Loại",
          "Mã",
          "Thuộc nhóm",
          "Tên",
          "Điểm",
          "Không có tiêu chí 0 điểm",
          "Xếp loại cao nhất",
          "Có thể không áp dụng",
          "Cách chấm",
          "Minh chứng",
          "Nguồn");

  private static final Map<String, Kind> KINDS =
      Map.of(
          "nhóm", Kind.GROUP,
          "tiêu chí", Kind.CRITERION,
          "điểm thưởng", Kind.BONUS,
          "điểm trừ", Kind.DEDUCTION,
          "khống chế", Kind.LIMIT,
          "xếp loại", Kind.BAND);
  private static final Pattern POINTS = Pattern.compile("\\d{1,4}([.,]\\d{1,2})?");
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\d.]{1,12}");

  private FrameworkFile() {}

  /**
   * @throws AssessmentRefused with the line and what is wrong in it
   * @throws vn.kheo.app.paper.UnreadableTable where it is no table
   */
  public static List<Row> read(byte[] content) {
    Table table = Paper.read(content);
    if (!table.header().equals(HEADER)) {
      throw new AssessmentRefused("header", String.join(", ", HEADER));
    }
    List<Row> rows = new ArrayList<>();
    table.lines().forEach(line -> rows.add(row(line)));
    requireWhole(rows);
    return rows;
  }

  private static Row row(Table.Line line) {
    List<String> cells = line.cells();
    Kind kind = KINDS.get(cells.get(0).toLowerCase(Locale.ROOT));
    if (kind == null) {
      throw new AssessmentRefused("line.kind", line.number(), cells.get(0));
    }
    if (!CODE.matcher(cells.get(1)).matches()) {
      throw new AssessmentRefused("line.code", line.number(), cells.get(1));
    }
    if (cells.get(3).isBlank()) {
      throw new AssessmentRefused("line.name", line.number());
    }
    String points = cells.get(4);
    boolean pointless = points.isBlank() && kind == Kind.LIMIT;
    if (!pointless && !POINTS.matcher(points).matches()) {
      throw new AssessmentRefused("line.points", line.number(), points);
    }
    return new Row(
        kind,
        cells.get(1),
        cells.get(2),
        cells.get(3),
        pointless ? BigDecimal.ZERO : new BigDecimal(points.replace(',', '.')),
        yes(cells.get(5)),
        cells.get(6),
        yes(cells.get(7)),
        cells.get(8),
        cells.get(9),
        cells.get(10));
  }

  private static void requireWhole(List<Row> rows) {
    Set<String> codes = new HashSet<>();
    for (Row row : rows) {
      if (!codes.add(row.code())) {
        throw new AssessmentRefused("twice", row.code());
      }
    }
    Set<String> bands = new HashSet<>();
    Set<String> groups = new HashSet<>();
    for (Row row : rows) {
      if (row.kind() == Kind.BAND) {
        bands.add(row.code());
      }
      if (row.kind() == Kind.GROUP) {
        groups.add(row.code());
      }
    }
    if (bands.isEmpty() || rows.stream().noneMatch(FrameworkFile::isLowest)) {
      throw new AssessmentRefused("noBands");
    }
    for (Row row : rows) {
      if (!row.parent().isBlank() && !groups.contains(row.parent())) {
        throw new AssessmentRefused("parent", row.code(), row.parent());
      }
      if (row.kind() == Kind.LIMIT && !bands.contains(row.highest())) {
        throw new AssessmentRefused("highest", row.code(), row.highest());
      }
    }
    requireSums(rows);
  }

  private static boolean isLowest(Row row) {
    return row.kind() == Kind.BAND && row.points().signum() == 0 && !row.noZero();
  }

  /** The points of a group are those of its criteria. */
  private static void requireSums(List<Row> rows) {
    boolean scored = false;
    for (Row group : rows) {
      scored |= group.kind() == Kind.CRITERION || group.kind() == Kind.GROUP;
      List<Row> children =
          rows.stream()
              .filter(row -> group.kind() == Kind.GROUP && row.parent().equals(group.code()))
              .toList();
      BigDecimal sum = children.stream().map(Row::points).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (!children.isEmpty() && sum.compareTo(group.points()) != 0) {
        throw new AssessmentRefused(
            "groupSum", group.code(), group.points().toPlainString(), sum.toPlainString());
      }
    }
    if (!scored) {
      throw new AssessmentRefused("noCriteria");
    }
  }

  /** The framework as a file of the same columns. */
  public static List<List<Object>> lines(Framework framework) {
    return framework.rows().stream()
        .map(
            row ->
                List.<Object>of(
                    word(row.kind()),
                    row.code(),
                    row.parent(),
                    row.name(),
                    row.kind() == Kind.LIMIT ? "" : row.points().toPlainString(),
                    row.noZero() ? "có" : "",
                    row.highest(),
                    row.omittable() ? "có" : "",
                    row.rule(),
                    row.evidence(),
                    row.basis()))
        .toList();
  }

  private static String word(Kind kind) {
    return KINDS.entrySet().stream()
        .filter(entry -> entry.getValue() == kind)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static boolean yes(String cell) {
    return cell.equalsIgnoreCase("có");
  }
}
