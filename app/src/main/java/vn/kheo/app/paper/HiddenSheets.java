package vn.kheo.app.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Names of the sheets that a person who opens the workbook does not see. */
final class HiddenSheets extends DefaultHandler {
  private final Set<String> names = new HashSet<>();

  private HiddenSheets() {}

  static Set<String> in(XSSFReader reader)
      throws IOException, SAXException, ParserConfigurationException, InvalidFormatException {
    var hidden = new HiddenSheets();
    XMLReader parser = XMLHelper.newXMLReader();
    parser.setContentHandler(hidden);
    try (InputStream workbook = reader.getWorkbookData()) {
      parser.parse(new InputSource(workbook));
    }
    return hidden.names;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    String state = attributes.getValue("state");
    if ("sheet".equals(localName) && state != null && !"visible".equals(state)) {
      names.add(attributes.getValue("name"));
    }
  }
}
