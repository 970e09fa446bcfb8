package vn.kheo.app.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.ImportReport.Outcome;
import vn.kheo.app.paper.Table;

/** Nhập nhóm đơn vị from a table. */
@Component
class GroupImport {
  private static final String CODE = "Mã nhóm";
  private static final String NAME = "Tên nhóm";
  private static final String KIND = "Loại đơn vị";
  private static final String UNDER = "Thuộc đơn vị";
  static final List<String> COLUMNS = List.of(CODE, NAME, KIND, UNDER);

  private final RosterStore store;
  private final RosterWriter writer;

  GroupImport(RosterStore store, RosterWriter writer) {
    this.store = store;
    this.writer = writer;
  }

  ImportReport read(Table table, boolean take) {
    var sheet = new Sheet(table, COLUMNS);
    Map<String, GroupRow> known = store.groups();
    Map<String, UnitRow> units = store.units();
    List<Sheet.Cells.Read<GroupRow>> rows = sheet.rows(cells -> row(cells, units));
    ImportReport report =
        sheet.report(
            rows.stream()
                .map(r -> r.cells().line(r.row().name(), outcome(r.row(), known)))
                .toList());
    if (!take || !report.good()) {
      return report;
    }
    writer.putGroups(
        rows.stream()
            .map(Sheet.Cells.Read::row)
            .filter(r -> outcome(r, known) != Outcome.SAME)
            .toList());
    return report.asTaken();
  }

  private static GroupRow row(Sheet.Cells cells, Map<String, UnitRow> units) {
    String code = cells.needed(CODE);
    cells.once(code, code);
    String kindText = cells.needed(KIND);
    Optional<UnitKind> kind = UnitKind.of(kindText);
    if (kind.isEmpty() && !kindText.isEmpty()) {
      cells.bad("kind", kindText, UnitImport.kinds());
    }
    String under = cells.needed(UNDER);
    if (!under.isEmpty() && !units.containsKey(under)) {
      cells.bad("unit", under);
    }
    return new GroupRow(code, cells.needed(NAME), kind.map(UnitKind::key).orElse(""), under);
  }

  private static Outcome outcome(GroupRow row, Map<String, GroupRow> known) {
    GroupRow before = known.get(row.code());
    return before == null ? Outcome.NEW : before.equals(row) ? Outcome.SAME : Outcome.CHANGED;
  }
}
