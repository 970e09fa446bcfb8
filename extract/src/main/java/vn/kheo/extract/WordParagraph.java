package vn.kheo.extract;

import java.util.ArrayList;
import java.util.List;
import vn.kheo.extract.WordStyles.Look;

/** The words of one paragraph of a {@code .docx}, collected run by run. */
final class WordParagraph {

  private static final Look UNSAID = new Look(null, null, null, null, false);

  private final SafeXml xml;
  private final WordBody body;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> boxes = new ArrayList<>();

  WordParagraph(SafeXml xml, WordBody body) {
    this.xml = xml;
    this.body = body;
  }

  String text() {
    return text.toString();
  }

  /** What the text boxes that hang on this paragraph hold. */
  List<Block> boxes() {
    return boxes;
  }

  /** Adds the words of the {@code w:p} that starts here, to its end; gives how it looks. */
  Look read() {
    var look = UNSAID;
    int depth = xml.depth();
    while (xml.nextStart(depth)) {
      switch (xml.name()) {
        case "pPr" -> look = WordStyles.look(xml);
        case "r" -> run();
        default -> piece(false);
      }
    }
    return look;
  }

  private void run() {
    boolean hidden = false;
    int depth = xml.depth();
    while (xml.nextStart(depth)) {
      if (xml.name().equals("rPr")) {
        hidden = isHidden();
      } else {
        piece(hidden);
      }
    }
  }

  private boolean isHidden() {
    boolean hidden = false;
    int depth = xml.depth();
    while (xml.nextStart(depth)) {
      hidden |= xml.name().equals("vanish") && xml.isOn();
    }
    return hidden;
  }

  private void piece(boolean hidden) {
    switch (xml.name()) {
      case "txbxContent" -> boxes.addAll(body.blocks());
      case "del", "moveFrom", "Fallback", "delText", "instrText", "sdtPr", "rPr" -> xml.skip();
      default -> {
        var words = xml.isWordText() ? words() : "";
        if (!hidden) {
          text.append(words);
        }
      }
    }
  }

  private String words() {
    return switch (xml.name()) {
      case "t" -> xml.words();
      case "tab", "ptab" -> "\t";
      case "cr" -> "\n";
      case "br" -> xml.attribute("type") == null || isLineBreak() ? "\n" : "";
      case "noBreakHyphen" -> "-";
      default -> "";
    };
  }

  private boolean isLineBreak() {
    return "textWrapping".equals(xml.attribute("type"));
  }
}
