package vn.kheo.app.document.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** A table as CSV that spreadsheets open without harm. */
final class Csv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Csv() {}

  static byte[] of(List<String> header, List<List<Object>> rows) {
    var out = new StringBuilder(BYTE_ORDER_MARK);
    try (var printer = CSVFormat.EXCEL.print(out)) {
      printer.printRecord(header);
      for (var row : rows) {
        printer.printRecord(row.stream().map(Csv::cell).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What a spreadsheet would take for a formula is kept as text by a leading apostrophe. */
  private static String cell(@Nullable Object value) {
    if (value instanceof LocalDate day) {
      return "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
    var text = value == null ? "" : value.toString();
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
