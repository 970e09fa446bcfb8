package vn.kheo.app.oversight.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.directive.Directive;
import vn.kheo.app.directive.Matrix;

/**
 * Ma trận as the page shows it: one group of units after the other, a hundred units a page.
 *
 * @param choices every group there is, also those the filter leaves out
 * @param groups of this page
 * @param totals over all units that pass the filter, by obligation
 * @param units how many pass the filter
 * @param allUnits how many there are
 */
public record MatrixView(
    Directive directive,
    List<Matrix.Column> columns,
    List<Choice> choices,
    List<Group> groups,
    Map<Long, Sum> totals,
    int units,
    int allUnits,
    MatrixFilter filter) {
  static final int PAGE_SIZE = 100;

  /** Nhóm để chọn. */
  public record Choice(String kind, String name, int units) {}

  /**
   * Nhóm đơn vị.
   *
   * @param sums over the whole group, also where it goes on on another page
   */
  public record Group(String name, int units, Map<Long, Sum> sums, List<Row> rows) {}

  /** Một đơn vị. */
  public record Row(long unitId, String unitName, Map<Long, Cell> cells) {}

  /** Một ô. */
  public record Cell(Matrix.Cell cell, Status status, boolean hit) {}

  /** Hoàn thành trên tổng số, and how many are late. */
  public record Sum(int done, int overdue, int total) {
    static final Sum NOTHING = new Sum(0, 0, 0);

    Sum plus(Status status) {
      return status.counts()
          ? new Sum(
              done + (status.done() ? 1 : 0),
              overdue + (status == Status.OVERDUE ? 1 : 0),
              total + 1)
          : this;
    }
  }

  /**
   * @param groupNames kind of unit → name of its group, in the order in which they are shown
   */
  static MatrixView of(Matrix matrix, Map<String, String> groupNames, MatrixFilter filter) {
    var byKind = new LinkedHashMap<String, List<Row>>();
    groupNames.keySet().forEach(kind -> byKind.put(kind, new ArrayList<>()));
    var all = new LinkedHashMap<String, Integer>();
    for (Matrix.Row row : matrix.rows()) {
      all.merge(row.unitKind(), 1, Integer::sum);
      Row shown = row(row, filter);
      if (filter.lets(row, shown.cells().values())) {
        byKind.computeIfAbsent(row.unitKind(), kind -> new ArrayList<>()).add(shown);
      }
    }
    List<Row> passing = byKind.values().stream().flatMap(List::stream).toList();
    return new MatrixView(
        matrix.directive(),
        matrix.columns(),
        byKind.keySet().stream()
            .filter(all::containsKey)
            .map(kind -> new Choice(kind, name(kind, groupNames), all.getOrDefault(kind, 0)))
            .toList(),
        pageOf(byKind, groupNames, filter.page()),
        sums(passing),
        passing.size(),
        matrix.rows().size(),
        filter);
  }

  private static Row row(Matrix.Row row, MatrixFilter filter) {
    var cells = new LinkedHashMap<Long, Cell>();
    row.cells()
        .forEach(
            (obligation, cell) -> {
              Status status = Status.of(cell.state(), cell.timeliness());
              cells.put(obligation, new Cell(cell, status, status == filter.status()));
            });
    return new Row(row.unitId(), row.unitName(), cells);
  }

  private static List<Group> pageOf(
      Map<String, List<Row>> byKind, Map<String, String> names, int page) {
    int from = page == 0 ? 0 : (page - 1) * PAGE_SIZE;
    int to = page == 0 ? Integer.MAX_VALUE : from + PAGE_SIZE;
    int start = 0;
    var groups = new ArrayList<Group>();
    for (var entry : byKind.entrySet()) {
      List<Row> rows = entry.getValue();
      int first = Math.max(0, from - start);
      int last = Math.min(rows.size(), to - start);
      if (first < last) {
        groups.add(
            new Group(
                name(entry.getKey(), names), rows.size(), sums(rows), rows.subList(first, last)));
      }
      start += rows.size();
    }
    return groups;
  }

  private static String name(String kind, Map<String, String> names) {
    return Objects.requireNonNullElse(names.get(kind), kind);
  }

  private static Map<Long, Sum> sums(List<Row> rows) {
    var sums = new LinkedHashMap<Long, Sum>();
    rows.forEach(
        row ->
            row.cells()
                .forEach(
                    (obligation, cell) ->
                        sums.merge(
                            obligation,
                            Sum.NOTHING.plus(cell.status()),
                            (one, other) ->
                                new Sum(
                                    one.done() + other.done(),
                                    one.overdue() + other.overdue(),
                                    one.total() + other.total()))));
    return sums;
  }

  /** The cell of a unit for an obligation; null where the unit has no such task. */
  public static @Nullable Cell cell(Row row, Matrix.Column column) {
    return row.cells().get(column.obligationId());
  }

  public Sum total(Matrix.Column column) {
    return totals.getOrDefault(column.obligationId(), Sum.NOTHING);
  }

  public static Sum sum(Group group, Matrix.Column column) {
    return group.sums().getOrDefault(column.obligationId(), Sum.NOTHING);
  }

  /** Statuses that occur, or could, for legend and filter. */
  public static List<Status> legend() {
    return Stream.of(Status.values()).filter(status -> status != Status.DONE).toList();
  }
}
