package vn.kheo.app.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.paper.Paper;

/** Nhập, xuất tệp: units, groups and people out to Excel or CSV, and back. */
@Component
public class OrganizationFiles {
  private final UnitImport unitImport;
  private final GroupImport groupImport;
  private final PeopleImport peopleImport;
  private final RosterStore store;

  OrganizationFiles(
      UnitImport unitImport,
      GroupImport groupImport,
      PeopleImport peopleImport,
      RosterStore store) {
    this.unitImport = unitImport;
    this.groupImport = groupImport;
    this.peopleImport = peopleImport;
    this.store = store;
  }

  /** What the file is of. */
  public enum Content {
    UNITS,
    GROUPS,
    PEOPLE
  }

  /**
   * Checks a file and, where asked and nothing in it is bad, takes it: all or nothing.
   *
   * @param take false only checks
   * @throws vn.kheo.app.paper.UnreadableTable where the file is no table
   */
  @Transactional
  public ImportReport read(Content content, byte[] file, boolean take) {
    return switch (content) {
      case UNITS -> units(file, take);
      case GROUPS -> groups(file, take);
      case PEOPLE -> people(file, take);
    };
  }

  ImportReport units(byte[] file, boolean take) {
    return unitImport.read(Paper.read(file), take);
  }

  ImportReport groups(byte[] file, boolean take) {
    return groupImport.read(Paper.read(file), take);
  }

  ImportReport people(byte[] file, boolean take) {
    return peopleImport.read(Paper.read(file), take);
  }

  /**
   * The whole content as a file that can be read back.
   *
   * @param excel Excel, else CSV
   */
  public byte[] write(Content content, boolean excel) {
    return switch (content) {
      case UNITS -> file("Đơn vị", UnitImport.COLUMNS, unitRows(), excel);
      case GROUPS -> file("Nhóm đơn vị", GroupImport.COLUMNS, groupRows(), excel);
      case PEOPLE -> file("Cán bộ", PeopleImport.COLUMNS, peopleRows(), excel);
    };
  }

  private static byte[] file(
      String title, List<String> header, List<List<@Nullable Object>> rows, boolean excel) {
    return excel ? Paper.workbook(title, header, rows) : Paper.csv(header, rows);
  }

  private List<List<@Nullable Object>> unitRows() {
    return store.units().values().stream()
        .map(
            u ->
                row(
                    u.code(),
                    u.name(),
                    u.shortName(),
                    UnitKind.byKey(u.kind()).words(),
                    u.parent(),
                    u.govCode(),
                    u.gsoCode(),
                    day(u.from()),
                    day(u.to()),
                    u.source()))
        .toList();
  }

  private List<List<@Nullable Object>> groupRows() {
    return store.groups().values().stream()
        .map(g -> row(g.code(), g.name(), UnitKind.byKey(g.kind()).words(), g.under()))
        .toList();
  }

  private List<List<@Nullable Object>> peopleRows() {
    Map<String, UnitRow> units = store.units();
    List<String> order = List.copyOf(units.keySet());
    return store.posts().stream()
        .sorted(
            Comparator.comparingInt((PostRow p) -> order.indexOf(p.unit()))
                .thenComparing(p -> !p.leads()))
        .map(
            p ->
                row(
                    p.name(),
                    p.title(),
                    p.unit(),
                    p.leads() ? PeopleImport.YES : PeopleImport.NO,
                    p.email(),
                    day(p.from()),
                    day(p.to())))
        .toList();
  }

  private static @Nullable LocalDate day(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }
}
