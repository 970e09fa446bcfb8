package vn.kheo.app.paper;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XML of a sheet into cells, each with what kind it is of. */
final class SheetHandler extends DefaultHandler {
  private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int MOST_COLUMNS = 1_000;

  /** Digits that Excel itself keeps of a number. */
  private static final MathContext EXCEL_DIGITS = new MathContext(15);

  private final StylesTable styles;
  private final ReadOnlySharedStringsTable strings;
  private final CellSink sink;
  private final StringBuilder text = new StringBuilder();
  private int line;
  private int column;
  private String reference = "";
  private String type = "";
  private int style;
  private boolean reading;

  SheetHandler(StylesTable styles, ReadOnlySharedStringsTable strings, CellSink sink) {
    this.styles = styles;
    this.strings = strings;
    this.sink = sink;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    switch (name) {
      case "row" -> {
        String number = attributes.getValue("r");
        line = number == null ? line + 1 : Integer.parseInt(number);
        column = 0;
      }
      case "c" -> startCell(attributes);
      case "v", "t" -> reading = true;
      case "f" -> sink.formula(reference);
      case "rPh" -> reading = false;
      default -> {}
    }
  }

  private void startCell(Attributes attributes) {
    String address = attributes.getValue("r");
    if (address != null) {
      column = new CellReference(address).getCol();
    }
    reference = address == null ? CellReference.convertNumToColString(column) + line : address;
    type = or(attributes.getValue("t"), "n");
    style = Integer.parseInt(or(attributes.getValue("s"), "0"));
    text.setLength(0);
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (reading) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    switch (name) {
      case "v", "t" -> reading = false;
      case "c" -> {
        put();
        column++;
      }
      case "row" -> sink.lineEnds(line);
      default -> {}
    }
  }

  private void put() {
    String raw = text.toString();
    switch (type) {
      case "s" -> put(FilledSheet.Kind.TEXT, raw.isBlank() ? "" : shared(raw.strip()));
      case "n" -> {
        if (!raw.isBlank()) {
          number(raw.strip());
        }
      }
      case "b" -> put(FilledSheet.Kind.OTHER, "1".equals(raw) ? "TRUE" : "FALSE");
      case "e" -> put(FilledSheet.Kind.OTHER, raw);
      default -> put(FilledSheet.Kind.TEXT, raw);
    }
  }

  private String shared(String index) {
    return strings.getItemAt(Integer.parseInt(index)).getString();
  }

  private void put(FilledSheet.Kind kind, String value) {
    if (value.isEmpty()) {
      return;
    }
    if (column >= MOST_COLUMNS) {
      throw new UnreadableTable(UnreadableTable.Reason.TOO_MANY_CELLS);
    }
    sink.cell(reference, column, kind, value);
  }

  private void number(String raw) {
    double value = Double.parseDouble(raw);
    XSSFCellStyle format = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
    if (format != null
        && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString())
        && DateUtil.isValidExcelDate(value)) {
      LocalDateTime moment = DateUtil.getLocalDateTime(value);
      put(FilledSheet.Kind.OTHER, PRINTED.format(moment.toLocalDate()));
      return;
    }
    put(
        FilledSheet.Kind.NUMBER,
        new BigDecimal(raw).round(EXCEL_DIGITS).stripTrailingZeros().toPlainString());
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
