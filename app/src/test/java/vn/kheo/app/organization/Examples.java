package vn.kheo.app.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.paper.Table;

/** The example programme's files. */
final class Examples {
  private Examples() {}

  static InputStream file(String name) {
    return Examples.class.getResourceAsStream("/examples/" + name);
  }

  static byte[] bytes(String name) {
    try (InputStream in = file(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Units and groups of Ninh Thuận as of November 2022, and their people. */
  static void load(Organization organization) {
    organization.importUnits(file("units.csv"));
    organization.importGroups(file("groups.csv"));
    organization.importPeople(file("people.csv"));
  }

  /** The same without a database; ids count from 1. */
  static Directory directory() {
    var units = new ArrayList<Unit>();
    Map<String, Long> ids = new HashMap<>();
    for (Table.Line line : Paper.read(bytes("units.csv")).lines()) {
      List<String> cells = line.cells();
      long id = ids.size() + 1;
      ids.put(cells.get(0), id);
      String kind = UnitKind.of(cells.get(3)).orElseThrow().key();
      units.add(
          new Unit(
              id,
              cells.get(0),
              cells.get(1),
              cells.get(2),
              kind,
              ids.get(cells.get(4)),
              null,
              null));
    }
    List<UnitGroup> groups =
        Paper.read(bytes("groups.csv")).lines().stream()
            .map(
                l ->
                    new UnitGroup(
                        l.number(),
                        l.cells().get(0),
                        l.cells().get(1),
                        UnitKind.of(l.cells().get(2)).orElseThrow().key(),
                        ids.getOrDefault(l.cells().get(3), 0L)))
            .toList();
    return new Directory(Directory.byId(units), units, groups, Map.of());
  }
}
