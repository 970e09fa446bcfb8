package vn.kheo.app.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Gathers a table line by line: header first, empty lines left out, every text composed. */
final class Lines implements CellSink {
  private static final int MOST_LINES = 50_000;
  private static final int MOST_COLUMNS = 200;

  private final List<String> header = new ArrayList<>();
  private final List<Table.Line> lines = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private List<String> row = new ArrayList<>();

  @Override
  public void cell(String reference, int column, FilledSheet.Kind kind, String text) {
    while (row.size() <= column) {
      row.add("");
    }
    row.set(column, text);
  }

  @Override
  public void formula(String reference) {
    if (notes.size() < 100) {
      notes.add(reference);
    }
  }

  @Override
  public void lineEnds(int line) {
    add(line, row);
    row = new ArrayList<>();
  }

  /**
   * @throws UnreadableTable beyond 50,000 lines or 200 columns
   */
  void add(int number, List<String> cells) {
    List<String> clean = cells.stream().map(Lines::clean).toList();
    if (clean.stream().allMatch(String::isEmpty)) {
      return;
    }
    if (lines.size() >= MOST_LINES || clean.size() > MOST_COLUMNS) {
      throw new UnreadableTable(UnreadableTable.Reason.TOO_MANY_CELLS);
    }
    if (header.isEmpty()) {
      header.addAll(clean);
      while (header.getLast().isEmpty()) {
        header.removeLast();
      }
      return;
    }
    var row = new ArrayList<>(clean);
    while (row.size() < header.size()) {
      row.add("");
    }
    while (row.size() > header.size() && row.getLast().isEmpty()) {
      row.removeLast();
    }
    lines.add(new Table.Line(number, List.copyOf(row)));
  }

  /**
   * @throws UnreadableTable where there is no header
   */
  Table table() {
    if (header.isEmpty()) {
      throw new UnreadableTable(UnreadableTable.Reason.EMPTY);
    }
    return new Table(List.copyOf(header), List.copyOf(lines), List.copyOf(notes));
  }

  private static String clean(String cell) {
    String text = Normalizer.normalize(cell, Normalizer.Form.NFC).strip();
    boolean led = text.length() > 1 && text.charAt(0) == '\'';
    return led && Paper.looksLikeFormula(text.substring(1)) ? text.substring(1) : text;
  }
}
