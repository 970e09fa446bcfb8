package vn.kheo.extract;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML read forward, once: document types and entities are refused, nesting is bounded. Names are
 * told by their local part, since Word writes two sets of name spaces (transitional and strict).
 *
 * <p>Each file has a reader and a factory of its own; nothing is shared between threads.
 */
final class SafeXml {

  private static final int DEEPEST = 400;

  private final XMLStreamReader reader;
  private final FileKind kind;
  private int depth;

  private SafeXml(XMLStreamReader reader, FileKind kind) {
    this.reader = reader;
    this.kind = kind;
  }

  static SafeXml open(byte[] part, FileKind kind) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    // The nesting is counted here, so that it is refused with its own sentence.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    try {
      return new SafeXml(factory.createXMLStreamReader(new ByteArrayInputStream(part)), kind);
    } catch (XMLStreamException e) {
      throw Refusal.damaged(kind);
    }
  }

  /** Goes to the next start, end or text; false at the end of the part. */
  boolean step() {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw Refusal.unsafe(kind, "có khai báo DTD hoặc thực thể XML");
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > DEEPEST) {
              throw Refusal.unsafe(kind, "các phần lồng nhau quá sâu");
            }
            return true;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return true;
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return true;
          }
          default -> {}
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw Refusal.damaged(kind);
    }
  }

  boolean isStart() {
    return reader.isStartElement();
  }

  boolean isEnd() {
    return reader.isEndElement();
  }

  boolean starts(String name) {
    return isStart() && name().equals(name);
  }

  /** Local name of the element that starts or ends here. */
  String name() {
    return reader.getLocalName();
  }

  /** Whether the element is of WordprocessingML or of its formulas, not of a drawing. */
  boolean isWordText() {
    var space = reader.getNamespaceURI();
    return space != null && (space.contains("/wordprocessingml/") || space.endsWith("/math"));
  }

  /** By local name, whatever its name space. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** A switch of Word: on unless it says otherwise. */
  boolean isOn() {
    var value = attribute("val");
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  /** A whole number, or {@code otherwise} where it is missing or none. */
  int number(String name, int otherwise) {
    var value = attribute(name);
    if (value == null || !value.matches("-?\\d{1,9}")) {
      return otherwise;
    }
    return Integer.parseInt(value);
  }

  /** The characters up to the end of the element that starts here. */
  String words() {
    var words = new StringBuilder();
    int outside = depth - 1;
    while (depth > outside && step()) {
      if (!isStart() && !isEnd()) {
        words.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      }
    }
    return words.toString();
  }

  /** Passes over the element that starts here, with all it holds. */
  void skip() {
    int outside = depth - 1;
    while (depth > outside && step()) {
      // nothing of it is wanted
    }
  }

  /**
   * Whether there is one more start inside an element that was at {@code level} when it started;
   * goes to it. The caller takes {@link #depth()} as level before.
   */
  boolean nextStart(int level) {
    while (step()) {
      if (isStart()) {
        return true;
      }
      if (isEnd() && depth < level) {
        return false;
      }
    }
    return false;
  }

  /** How many elements are open here, the one that starts here counted. */
  int depth() {
    return depth;
  }
}
