package vn.kheo.app.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Giấy tờ: a table out to Excel or CSV, and back; a document out to Word in the decree's form. A
 * Word file with fields to fill in is a {@link WordTemplate}.
 *
 * <pre>
 * byte[] file = Paper.workbook("Đơn vị", List.of("Mã", "Tên"), List.of(List.of("snv", "Sở Nội vụ")));
 * Table table = Paper.read(file);
 * </pre>
 */
public final class Paper {
  /** Largest file that is read, in bytes. */
  public static final int LARGEST = 50 * 1024 * 1024;

  /** Media type of {@link #workbook}. */
  public static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Media type of {@link #word}. */
  public static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /** Media type of {@link #pdf}. */
  public static final String PDF = "application/pdf";

  /** Media type of {@link #csv}. */
  public static final String CSV = "text/csv;charset=UTF-8";

  private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Paper() {}

  /** Sắc: the colours of status, dark words on a pale ground. */
  public enum Tone {
    GREEN("1C6B34", "E4F4E8"),
    RED("A81E1E", "FDEAEA"),
    AMBER("7D4A00", "FFF3D9"),
    BLUE("1F4F8F", "E6EFF9"),
    VIOLET("5D3D8F", "F0EAF8"),
    GRAY("4C5A57", "ECEFF0");

    final String ink;
    final String ground;

    Tone(String ink, String ground) {
      this.ink = ink;
      this.ground = ground;
    }
  }

  /** Ô có sắc: a cell of text that a workbook shows in colour, and CSV as its words alone. */
  public record Toned(String text, Tone tone) {
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * A workbook of one sheet with a frozen, filtered header.
   *
   * @param title name of the sheet; what Excel forbids in it is replaced
   * @param rows cells are text, numbers, dates, true or false, {@link Toned}, or null; text that
   *     looks like a formula stays text; text beyond the 32,767 characters of a cell is cut there
   */
  public static byte[] workbook(
      String title, List<String> header, List<? extends List<? extends @Nullable Object>> rows) {
    return WorkbookWriter.write(title, header, rows);
  }

  /**
   * Trang tính: one of several.
   *
   * @param rows as {@link #workbook(String, List, List)} takes them, and {@link Formula}
   */
  public record Sheet(
      String title, List<String> header, List<? extends List<? extends @Nullable Object>> rows) {}

  /**
   * Ô tính: what Excel computes.
   *
   * @param text without the equals sign
   * @param value stored beside it, for readers that compute nothing
   */
  public record Formula(String text, java.math.BigDecimal value) {
    @Override
    public String toString() {
      return value.toPlainString();
    }
  }

  /** A workbook of several sheets, each with a frozen, filtered header. */
  public static byte[] workbook(List<Sheet> sheets) {
    return WorkbookWriter.write(sheets);
  }

  /** The same document as PDF, its letters embedded. */
  public static byte[] pdf(AdministrativeDocument document) {
    return PdfWriter.write(document);
  }

  /** A workbook in which people fill in what is open and nothing else. */
  public static byte[] workbook(FillSheet sheet) {
    return FillSheetWriter.write(sheet);
  }

  /**
   * Reads what came back of {@link #workbook(FillSheet)}, cell by cell; nothing is calculated.
   *
   * @throws UnreadableTable where the file is too large, no workbook, carries macros or unpacks to
   *     far more than it should
   */
  public static FilledSheet filled(byte[] content) {
    refuseOdd(content);
    if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
      throw new UnreadableTable(UnreadableTable.Reason.NOT_A_TABLE);
    }
    return FilledSheetReader.read(content);
  }

  /** A document in the decree's form, as Word (.docx). */
  public static byte[] word(AdministrativeDocument document) {
    return DocumentWriter.write(document);
  }

  /**
   * The same table as CSV that Excel opens with its letters whole: UTF-8 with a byte order mark,
   * commas, CRLF. Text that a spreadsheet would take for a formula is led by an apostrophe, which
   * {@link #read} takes away again.
   */
  public static byte[] csv(
      List<String> header, List<? extends List<? extends @Nullable Object>> rows) {
    var out = new ByteArrayOutputStream();
    var text = new StringBuilder("\uFEFF");
    try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      printer.printRecord(header.stream().map(Paper::harmless).toList());
      for (List<? extends @Nullable Object> row : rows) {
        for (Object cell : row) {
          printer.print(printed(cell));
        }
        printer.println();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  /**
   * Reads an Excel workbook (.xlsx, its first visible sheet) or CSV in UTF-8 or UTF-16 (comma,
   * semicolon or tab); which of them, the content tells. The first line that is not empty is the
   * header. Nothing is ever calculated: a cell with a formula gives the value stored beside it, and
   * is named in {@link Table#notes()}.
   *
   * @throws UnreadableTable where the file is too large, not a table, carries macros or unpacks to
   *     far more than it should
   */
  public static Table read(byte[] content) {
    refuseOdd(content);
    if (content.length > 3 && content[0] == 'P' && content[1] == 'K') {
      return WorkbookReader.read(content);
    }
    return CsvReader.read(content);
  }

  /**
   * Reads every visible sheet of a workbook, as {@link #read} reads the first.
   *
   * @param most how many at most
   * @throws UnreadableTable likewise
   */
  public static List<Table> sheets(byte[] content, int most) {
    refuseOdd(content);
    return WorkbookReader.read(content, most);
  }

  private static void refuseOdd(byte[] content) {
    if (content.length > LARGEST) {
      throw new UnreadableTable(UnreadableTable.Reason.TOO_LARGE);
    }
    if (content.length == 0) {
      throw new UnreadableTable(UnreadableTable.Reason.EMPTY);
    }
    if (content.length > 3 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF) {
      throw new UnreadableTable(UnreadableTable.Reason.OLD_OR_LOCKED);
    }
  }

  private static Object printed(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case LocalDate day -> PRINTED.format(day);
      case Number number -> number;
      default -> harmless(cell.toString());
    };
  }

  /** Leads text that a spreadsheet would calculate with an apostrophe. */
  private static String harmless(String text) {
    return looksLikeFormula(text) ? "'" + text : text;
  }

  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r'".indexOf(text.charAt(0)) >= 0;
  }
}
