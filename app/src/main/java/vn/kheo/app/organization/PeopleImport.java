package vn.kheo.app.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.ImportReport.Outcome;
import vn.kheo.app.paper.Table;

/**
 * Nhập cán bộ from a table: one line a post. A person is known by e-mail address, without one by
 * name within the unit.
 */
@Component
class PeopleImport {
  static final String YES = "có";
  static final String NO = "không";
  private static final String NAME = "Họ và tên";
  private static final String TITLE = "Chức vụ";
  private static final String UNIT = "Mã đơn vị";
  private static final String LEADS = "Lãnh đạo đơn vị";
  private static final String EMAIL = "Thư điện tử";
  private static final String FROM = "Từ ngày";
  private static final String TO = "Đến trước ngày";
  static final List<String> COLUMNS = List.of(NAME, TITLE, UNIT, LEADS, EMAIL, FROM, TO);
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  private final RosterStore store;
  private final RosterWriter writer;

  PeopleImport(RosterStore store, RosterWriter writer) {
    this.store = store;
    this.writer = writer;
  }

  ImportReport read(Table table, boolean take) {
    var sheet = new Sheet(table, COLUMNS);
    Map<String, PostRow> known = new LinkedHashMap<>();
    store.posts().forEach(p -> known.put(p.identity(), p));
    Set<String> units = store.units().keySet();
    List<Sheet.Cells.Read<PostRow>> rows = sheet.rows(cells -> row(cells, units));
    checkNames(rows);
    ImportReport report =
        sheet.report(
            rows.stream()
                .map(r -> r.cells().line(r.row().name(), outcome(r.row(), known)))
                .toList());
    if (!take || !report.good()) {
      return report;
    }
    put(rows.stream().map(Sheet.Cells.Read::row).toList(), known);
    return report.asTaken();
  }

  private static PostRow row(Sheet.Cells cells, Set<String> units) {
    String unit = cells.needed(UNIT);
    if (!unit.isEmpty() && !units.contains(unit)) {
      cells.bad("unit", unit);
    }
    String leads = cells.needed(LEADS).toLowerCase(Locale.ROOT);
    if (!leads.isEmpty() && !leads.equals(YES) && !leads.equals(NO)) {
      cells.bad("yes-no", LEADS, leads);
    }
    String email = cells.text(EMAIL).toLowerCase(Locale.ROOT);
    if (!email.isEmpty() && !ADDRESS.matcher(email).matches()) {
      cells.bad("email", email);
    }
    LocalDate from = cells.day(FROM, LocalDate.MIN);
    LocalDate to = cells.day(TO, LocalDate.MAX);
    if (!from.isBefore(to)) {
      cells.bad("validity", cells.text(FROM), cells.text(TO));
    }
    var row =
        new PostRow(
            0,
            0,
            cells.needed(NAME),
            cells.needed(TITLE),
            unit,
            leads.equals(YES),
            email,
            from,
            to);
    cells.once(row.identity(), row.name() + ", " + row.title());
    return row;
  }

  /** One address is one person: it cannot carry two names. */
  private static void checkNames(List<Sheet.Cells.Read<PostRow>> rows) {
    var names = new HashMap<String, String>();
    for (Sheet.Cells.Read<PostRow> read : rows) {
      PostRow row = read.row();
      if (!row.email().isEmpty()) {
        String before = names.putIfAbsent(row.email(), row.name());
        if (before != null && !before.equals(row.name())) {
          read.cells().bad("two-names", row.email(), before, row.name());
        }
      }
    }
  }

  private void put(List<PostRow> rows, Map<String, PostRow> known) {
    Map<String, Long> people = new HashMap<>(store.peopleByEmail());
    known.values().forEach(p -> people.putIfAbsent(p.who(), p.personId()));
    List<String> unknown =
        rows.stream().map(PostRow::who).distinct().filter(w -> !people.containsKey(w)).toList();
    Iterator<Long> ids = writer.newPersonIds(unknown.size()).iterator();
    unknown.forEach(who -> people.put(who, ids.next()));
    Map<Outcome, List<PostRow>> changes =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    r -> outcome(r, known),
                    Collectors.mapping(r -> identified(r, known, people), Collectors.toList())));
    var changed = new ArrayList<>(changes.getOrDefault(Outcome.CHANGED, List.of()));
    writer.putPeople(changes.getOrDefault(Outcome.NEW, List.of()), changed);
  }

  private static PostRow identified(
      PostRow row, Map<String, PostRow> known, Map<String, Long> people) {
    PostRow before = known.get(row.identity());
    Long person = people.get(row.who());
    return row.with(before == null ? 0 : before.postId(), person == null ? 0 : person);
  }

  private static Outcome outcome(PostRow row, Map<String, PostRow> known) {
    PostRow before = known.get(row.identity());
    if (before == null) {
      return Outcome.NEW;
    }
    return before.with(0, 0).equals(row) ? Outcome.SAME : Outcome.CHANGED;
  }
}
