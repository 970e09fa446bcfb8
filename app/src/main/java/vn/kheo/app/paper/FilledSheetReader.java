package vn.kheo.app.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** Reads a filled sheet as a stream; beyond what a form can hold it stops. */
final class FilledSheetReader implements CellSink {
  private static final int MOST_CELLS = 100_000;

  private final Map<String, FilledSheet.Cell> cells = new LinkedHashMap<>();
  private final Set<String> formulas = new LinkedHashSet<>();

  private FilledSheetReader() {}

  static FilledSheet read(byte[] content) {
    WorkbookReader.inspect(content);
    try (OPCPackage book = OPCPackage.open(new ByteArrayInputStream(content))) {
      var reader = new XSSFReader(book);
      Set<String> hidden = HiddenSheets.in(reader);
      var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      var filled = new FilledSheetReader();
      List<String> others = new ArrayList<>();
      boolean found = false;
      while (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          String name = sheets.getSheetName();
          if (hidden.contains(name)) {
            continue;
          }
          if (found) {
            others.add(name);
          } else {
            WorkbookReader.parse(sheet, book, reader, filled);
            found = true;
          }
        }
      }
      if (!found) {
        throw new UnreadableTable(UnreadableTable.Reason.EMPTY);
      }
      return new FilledSheet(others, List.copyOf(hidden), filled.cells, filled.formulas);
    } catch (IOException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | POIXMLException
        | RecordFormatException
        | SAXException
        | ParserConfigurationException
        | IllegalArgumentException e) {
      throw new UnreadableTable(UnreadableTable.Reason.NOT_A_TABLE);
    }
  }

  @Override
  public void cell(String reference, int column, FilledSheet.Kind kind, String text) {
    String clean = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    if (clean.isEmpty()) {
      return;
    }
    if (cells.size() >= MOST_CELLS) {
      throw new UnreadableTable(UnreadableTable.Reason.TOO_MANY_CELLS);
    }
    cells.put(reference, new FilledSheet.Cell(kind, clean));
  }

  @Override
  public void formula(String reference) {
    if (formulas.size() >= MOST_CELLS) {
      throw new UnreadableTable(UnreadableTable.Reason.TOO_MANY_CELLS);
    }
    formulas.add(reference);
  }

  @Override
  public void lineEnds(int line) {}
}
