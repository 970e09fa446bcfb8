package vn.kheo.app.organization;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.kheo.app.organization.ImportReport.Outcome;
import vn.kheo.app.organization.ImportReport.Problem;
import vn.kheo.app.paper.Table;

/**
 * A table against the columns it should have: reads each line and gathers what is wrong with it.
 */
final class Sheet {
  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);
  private static final int LONGEST = 500;

  private final Table table;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> notes = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  Sheet(Table table, List<String> wanted) {
    this.table = table;
    for (int i = 0; i < table.header().size(); i++) {
      String name = table.header().get(i);
      String found =
          wanted.stream().filter(w -> Words.key(w).equals(Words.key(name))).findFirst().orElse("");
      if (found.isEmpty()) {
        notes.add(Problem.of("note.column", name));
      } else if (columns.putIfAbsent(found, i) != null) {
        problems.add(Problem.of("column-twice", found));
      }
    }
    List<String> missing = wanted.stream().filter(w -> !columns.containsKey(w)).toList();
    if (!missing.isEmpty()) {
      problems.add(Problem.of("columns", String.join(", ", missing), String.join(", ", wanted)));
    } else if (table.lines().isEmpty()) {
      problems.add(Problem.of("no-lines"));
    }
    if (!table.notes().isEmpty()) {
      notes.add(Problem.of("note.formulas", String.join(", ", table.notes())));
    }
  }

  /** The lines as rows, in their order; empty where the columns are not there. */
  <T> List<Cells.Read<T>> rows(Function<Cells, T> read) {
    if (!problems.isEmpty()) {
      return List.of();
    }
    var rows = new ArrayList<Cells.Read<T>>();
    for (Table.Line line : table.lines()) {
      var cells = new Cells(line);
      if (line.cells().size() > table.header().size()) {
        cells.bad("cells", "" + line.cells().size(), "" + table.header().size());
      }
      rows.add(new Cells.Read<>(cells, read.apply(cells)));
    }
    return rows;
  }

  ImportReport report(List<ImportReport.Line> lines) {
    return new ImportReport(lines, List.copyOf(problems), List.copyOf(notes), false);
  }

  /** One line while it is read. */
  final class Cells {
    private final Table.Line line;
    private final List<Problem> bad = new ArrayList<>();

    Cells(Table.Line line) {
      this.line = line;
    }

    record Read<T>(Cells cells, T row) {}

    int number() {
      return line.number();
    }

    void bad(String code, String... arguments) {
      bad.add(Problem.of(code, arguments));
    }

    boolean isGood() {
      return bad.isEmpty();
    }

    /** The cell's text; may be empty. */
    String text(String column) {
      Integer index = columns.get(column);
      String text = index == null ? "" : line.cells().get(index);
      if (text.length() > LONGEST) {
        bad("too-long", column, "" + text.length(), "" + LONGEST);
        return text.substring(0, LONGEST);
      }
      return text;
    }

    /** The cell's text, which may not be empty. */
    String needed(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        bad("empty", column);
      }
      return text;
    }

    /** The cell's day, or the other one where it is empty or no day. */
    LocalDate day(String column, LocalDate otherwise) {
      String text = text(column);
      if (text.isEmpty()) {
        return otherwise;
      }
      try {
        return LocalDate.parse(text, text.contains("/") ? PRINTED : ISO);
      } catch (DateTimeParseException e) {
        bad("date", column, text);
        return otherwise;
      }
    }

    /** Notes that two lines say they are the same. */
    void once(String identity, String shown) {
      Integer before = seen.putIfAbsent(identity, line.number());
      if (before != null) {
        bad("twice", shown, "" + before);
      }
    }

    ImportReport.Line line(String label, Outcome outcome) {
      return new ImportReport.Line(
          line.number(), label, bad.isEmpty() ? outcome : Outcome.BAD, List.copyOf(bad));
    }
  }
}
