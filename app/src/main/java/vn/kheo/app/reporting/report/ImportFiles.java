package vn.kheo.app.reporting.report;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.kheo.app.paper.Table;

/** Tệp nạp: what stands in it, line by line; nothing is looked up yet. */
public final class ImportFiles {
  /** Most bytes of a file. */
  public static final int LARGEST = 50 * 1024 * 1024;

  private static final String MARK = "\uFEFF";
  private static final Map<String, String> COLUMNS =
      Map.of(
          "unit",
          "unit",
          "don_vi",
          "unit",
          "indicator",
          "indicator",
          "chi_tieu",
          "indicator",
          "value",
          "value",
          "so_lieu",
          "value");
  private static final List<String> NEEDED = List.of("unit", "indicator", "value");

  private ImportFiles() {}

  /**
   * Of a CSV file with the columns {@code unit}, {@code indicator}, {@code value}: one figure a
   * line, numbers with a decimal point.
   *
   * @throws FileRefused where it is not UTF-8, a column is missing or unknown, or a line is broken
   */
  public static List<ImportLine> csv(byte[] content) {
    String text = text(content);
    int end = text.indexOf('\n');
    String header = end < 0 ? text : text.substring(0, end);
    char delimiter = header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
    List<ImportLine> lines = new ArrayList<>();
    try (Reader reader = new StringReader(text);
        var records = format.parse(reader)) {
      Columns at = null;
      for (CSVRecord record : records) {
        if (at == null) {
          at = columns(record);
          continue;
        }
        String place = "dòng " + records.getCurrentLineNumber();
        if (record.size() != NEEDED.size()) {
          throw refused(place, "columnsOfLine", NEEDED.size(), record.size());
        }
        lines.add(
            new ImportLine(
                place,
                record.get(at.unit()).strip(),
                record.get(at.indicator()).strip(),
                record.get(at.value()).strip(),
                true));
      }
      if (at == null) {
        throw refused("", "noColumns", String.join(", ", NEEDED));
      }
      return lines;
    } catch (CSVException broken) {
      throw refused("", "brokenCsv", lines.size() + 2);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Where each column stands. */
  private record Columns(int unit, int indicator, int value) {}

  private static Columns columns(CSVRecord header) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip().toLowerCase(Locale.ROOT);
      String known = COLUMNS.get(name);
      if (known == null || found.contains(known)) {
        throw refused("dòng 1", "unknownColumn", name, String.join(", ", NEEDED));
      }
      found.add(known);
    }
    if (found.size() != NEEDED.size()) {
      throw refused("dòng 1", "noColumns", String.join(", ", NEEDED));
    }
    return new Columns(found.indexOf("unit"), found.indexOf("indicator"), found.indexOf("value"));
  }

  private static String text(byte[] content) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString();
      return text.startsWith(MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refused("", "notUtf8");
    }
  }

  /**
   * Of a table with a line a unit: its code in the first column, then one column an indicator whose
   * header begins with the code. Columns whose header is no code, such as the unit's name, are left
   * out; so are cells with nothing in them.
   *
   * @param plain whether numbers are written with a decimal point
   * @param codes of the form
   * @throws FileRefused where no column is an indicator's
   */
  public static List<ImportLine> table(Table table, boolean plain, java.util.Set<String> codes) {
    Map<Integer, String> columns = new HashMap<>();
    for (int i = 1; i < table.header().size(); i++) {
      String code = table.header().get(i).split("\\s", 2)[0];
      if (codes.contains(code)) {
        columns.put(i, code);
      }
    }
    if (columns.isEmpty()) {
      throw refused("dòng 1", "noIndicators");
    }
    List<ImportLine> lines = new ArrayList<>();
    for (Table.Line line : table.lines()) {
      String unit = line.cells().getFirst();
      for (int i = 1; i < line.cells().size(); i++) {
        String code = columns.get(i);
        if (code != null && !line.cells().get(i).isEmpty()) {
          lines.add(
              new ImportLine(column(i) + line.number(), unit, code, line.cells().get(i), plain));
        }
      }
    }
    return lines;
  }

  /** As spreadsheets name columns: A, B, … Z, AA. */
  private static String column(int index) {
    var name = new StringBuilder();
    for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
      name.insert(0, (char) ('A' + rest % 26));
    }
    return name.toString();
  }

  private static FileRefused refused(String place, String reason, Object... arguments) {
    return new FileRefused(List.of(FileProblem.of(place, reason, arguments)));
  }
}
