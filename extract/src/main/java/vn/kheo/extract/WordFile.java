package vn.kheo.extract;

import vn.kheo.extract.ExtractedText.Format;

/**
 * A {@code .docx}. Its XML is read as a stream rather than through a document model: the memory it
 * takes follows the text, changes and text boxes keep their places, and the command starts at once.
 */
final class WordFile {

  private static final String MAIN = "word/document.xml";

  private WordFile() {}

  static ExtractedText read(WordPackage files) {
    var name = mainPart(files);
    var document = files.part(name);
    if (document == null) {
      throw Refusal.damaged(FileKind.DOCX);
    }
    var folder = name.substring(0, name.lastIndexOf('/') + 1);
    var styles = WordStyles.read(files.part(folder + "styles.xml"));
    var numbering = WordNumbering.read(files.part(folder + "numbering.xml"), styles);
    var text = TextLayout.write(WordBody.read(document, styles, numbering), Format.DOCX);
    if (text.anchors().isEmpty()) {
      throw Refusal.withoutText(FileKind.DOCX.label());
    }
    return text;
  }

  /** The part the package names as its document; all but a few programs call it the same. */
  private static String mainPart(WordPackage files) {
    var relations = files.part("_rels/.rels");
    if (relations == null) {
      return MAIN;
    }
    var xml = SafeXml.open(relations, FileKind.DOCX);
    while (xml.step()) {
      var type = xml.starts("Relationship") ? xml.attribute("Type") : null;
      var target = type == null ? null : xml.attribute("Target");
      if (type != null && target != null && type.endsWith("/officeDocument")) {
        return target.startsWith("/") ? target.substring(1) : target;
      }
    }
    return MAIN;
  }
}
