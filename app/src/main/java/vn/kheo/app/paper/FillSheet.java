package vn.kheo.app.paper;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bảng để điền: a workbook of one sheet in which only the {@link Entry.Open} cells take what is
 * typed; all else is locked. Its first row is hidden and holds the seal, by which it is known again
 * when it comes back. {@link Paper#workbook(FillSheet)} writes it, {@link Paper#filled} reads it.
 *
 * @param name of the sheet
 * @param seal stands in {@link #SEAL}
 * @param head lines over the table, the first one large
 */
public record FillSheet(
    String name, String seal, List<String> head, List<Column> columns, List<Row> rows) {
  /** The cell of the seal. */
  public static final String SEAL = "A1";

  public FillSheet {
    head = List.copyOf(head);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Number, as Excel counts, of the row of headers beneath so many lines of head. */
  public static int headerRow(int headLines) {
    return headLines + 2;
  }

  /**
   * @param width in characters
   */
  public record Column(String header, int width) {}

  /** A row of the table. */
  public sealed interface Row {
    /** A heading across all columns. */
    record Group(String text) implements Row {}

    /** One entry a column. */
    record Line(List<Entry> entries) implements Row {
      public Line {
        entries = List.copyOf(entries);
      }
    }
  }

  /** A cell. */
  public sealed interface Entry {
    /**
     * Locked words or a locked number.
     *
     * @param value text, a number, or null
     */
    record Fixed(@Nullable Object value) implements Entry {}

    /**
     * Locked, calculated where the file is opened.
     *
     * @param formula without the leading {@code =}
     * @param decimals shown; 0 also for words
     */
    record Formula(String formula, int decimals) implements Entry {}

    /**
     * To be filled in: a number, or one of the words.
     *
     * @param value text, a number, or null
     * @param decimals most that may be typed
     * @param words taken beside a number
     * @param only the words alone are taken, no number
     */
    record Open(@Nullable Object value, int decimals, List<String> words, boolean only)
        implements Entry {
      public Open {
        words = List.copyOf(words);
      }

      /** A number, where one stands. */
      @Nullable BigDecimal amount() {
        return value instanceof BigDecimal number ? number : null;
      }
    }
  }
}
