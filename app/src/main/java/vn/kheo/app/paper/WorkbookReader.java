package vn.kheo.app.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the visible sheets of a workbook as streams, so that memory follows the tables and not the
 * file.
 */
final class WorkbookReader {
  /** A province's list of units unpacks to less than 5 MB. */
  private static final long MOST_UNPACKED = 200L * 1024 * 1024;

  private WorkbookReader() {}

  /** The first of them. */
  static Table read(byte[] content) {
    return read(content, 1).getFirst();
  }

  /** At least one. */
  static List<Table> read(byte[] content, int most) {
    inspect(content);
    List<Table> tables = new ArrayList<>();
    try (OPCPackage book = OPCPackage.open(new ByteArrayInputStream(content))) {
      var reader = new XSSFReader(book);
      var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext() && tables.size() < most) {
        try (InputStream sheet = sheets.next()) {
          if (!HiddenSheets.in(reader).contains(sheets.getSheetName())) {
            var lines = new Lines();
            parse(sheet, book, reader, lines);
            tables.add(lines.table());
          }
        }
      }
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
    if (tables.isEmpty()) {
      throw new UnreadableTable(UnreadableTable.Reason.EMPTY);
    }
    return tables;
  }

  static void parse(InputStream sheet, OPCPackage book, XSSFReader reader, CellSink sink)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    // POI's reader knows no external entities and no document types.
    XMLReader parser = XMLHelper.newXMLReader();
    parser.setContentHandler(
        new SheetHandler(reader.getStylesTable(), new ReadOnlySharedStringsTable(book), sink));
    parser.parse(new InputSource(sheet));
  }

  static void inspect(byte[] content) {
    switch (Archive.look(content, "xl/", MOST_UNPACKED)) {
      case GOOD -> {}
      case BOMB -> throw new UnreadableTable(UnreadableTable.Reason.ZIP_BOMB);
      case MACROS -> throw new UnreadableTable(UnreadableTable.Reason.MACROS);
      case OTHER -> throw new UnreadableTable(UnreadableTable.Reason.NOT_A_TABLE);
    }
  }
}
