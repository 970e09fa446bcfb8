package vn.kheo.app.organization;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.ImportReport.Outcome;
import vn.kheo.app.paper.Table;

/** Nhập đơn vị from a table. */
@Component
class UnitImport {
  private static final String CODE = "Mã đơn vị";
  private static final String NAME = "Tên đơn vị";
  private static final String SHORT = "Tên viết tắt";
  private static final String KIND = "Loại";
  private static final String PARENT = "Mã đơn vị cấp trên";
  private static final String GOV = "Mã định danh";
  private static final String GSO = "Mã thống kê";
  private static final String FROM = "Từ ngày";
  private static final String TO = "Đến trước ngày";
  private static final String SOURCE = "Nguồn";
  static final List<String> COLUMNS =
      List.of(CODE, NAME, SHORT, KIND, PARENT, GOV, GSO, FROM, TO, SOURCE);
  private static final Pattern CODE_SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  private final RosterStore store;
  private final RosterWriter writer;

  UnitImport(RosterStore store, RosterWriter writer) {
    this.store = store;
    this.writer = writer;
  }

  ImportReport read(Table table, boolean take) {
    var sheet = new Sheet(table, COLUMNS);
    Map<String, UnitRow> known = store.units();
    List<Sheet.Cells.Read<UnitRow>> rows = sheet.rows(UnitImport::row);
    var all = new LinkedHashMap<>(known);
    rows.forEach(r -> all.put(r.row().code(), r.row()));
    rows.forEach(r -> checkParent(r, all));
    List<ImportReport.Line> lines =
        rows.stream().map(r -> r.cells().line(label(r.row()), outcome(r.row(), known))).toList();
    ImportReport report = sheet.report(lines);
    if (!take || !report.good()) {
      return report;
    }
    Map<Outcome, List<UnitRow>> changes =
        rows.stream()
            .map(Sheet.Cells.Read::row)
            .collect(Collectors.groupingBy(r -> outcome(r, known)));
    writer.putUnits(
        changes.getOrDefault(Outcome.NEW, List.of()),
        changes.getOrDefault(Outcome.CHANGED, List.of()));
    return report.asTaken();
  }

  private static UnitRow row(Sheet.Cells cells) {
    String code = cells.needed(CODE);
    if (!code.isEmpty() && !CODE_SHAPE.matcher(code).matches()) {
      cells.bad("code", code);
    }
    cells.once(code, code);
    String kindText = cells.needed(KIND);
    Optional<UnitKind> kind = UnitKind.of(kindText);
    if (kind.isEmpty() && !kindText.isEmpty()) {
      cells.bad("kind", kindText, kinds());
    }
    LocalDate from = cells.day(FROM, LocalDate.MIN);
    LocalDate to = cells.day(TO, LocalDate.MAX);
    if (!from.isBefore(to)) {
      cells.bad("validity", cells.text(FROM), cells.text(TO));
    }
    return new UnitRow(
        code,
        cells.needed(NAME),
        cells.needed(SHORT),
        kind.map(UnitKind::key).orElse(""),
        cells.text(PARENT),
        cells.text(GOV),
        cells.text(GSO),
        from,
        to,
        cells.text(SOURCE));
  }

  private static void checkParent(Sheet.Cells.Read<UnitRow> read, Map<String, UnitRow> all) {
    String parent = read.row().parent();
    if (parent.isEmpty()) {
      return;
    }
    if (!all.containsKey(parent)) {
      read.cells().bad("parent", parent);
      return;
    }
    var way = new HashSet<String>();
    way.add(read.row().code());
    for (UnitRow above = all.get(parent); above != null; above = all.get(above.parent())) {
      if (!way.add(above.code())) {
        read.cells().bad("circle", read.row().code(), parent);
        return;
      }
    }
  }

  private static Outcome outcome(UnitRow row, Map<String, UnitRow> known) {
    UnitRow before = known.get(row.code());
    return before == null ? Outcome.NEW : before.equals(row) ? Outcome.SAME : Outcome.CHANGED;
  }

  private static String label(UnitRow row) {
    return row.name().isEmpty() ? row.code() : row.name();
  }

  static String kinds() {
    return Stream.of(UnitKind.values()).map(UnitKind::words).collect(Collectors.joining("; "));
  }
}
