package vn.kheo.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/**
 * What a file is by its first bytes. Kinds that Khéo does not read are told apart, too, so that a
 * refusal can say what was found.
 */
enum FileKind {
  DOCX("văn bản Word (.docx)", ".docx"),
  DOC("văn bản Word 97-2003 (.doc)", ".doc"),
  PDF("PDF", ".pdf"),
  TXT("văn bản thuần (.txt)", ".txt"),
  EXCEL("bảng tính Excel"),
  POWERPOINT("bản trình chiếu PowerPoint"),
  OPEN_DOCUMENT("văn bản OpenDocument"),
  RTF("văn bản RTF"),
  HTML("trang web HTML"),
  ZIP("tệp nén"),
  IMAGE("hình ảnh"),
  PROGRAM("chương trình máy tính"),
  OTHER("dữ liệu không nhận ra");

  /** The first bytes of an OLE2 file: .doc, .xls, .ppt and password-protected .docx. */
  private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

  private final String label;
  private final String extension;

  FileKind(String label) {
    this(label, "");
  }

  FileKind(String label, String extension) {
    this.label = label;
    this.extension = extension;
  }

  /** As it is called in a sentence. */
  String label() {
    return label;
  }

  /** The ending its name should have, with the dot; empty for what Khéo does not read. */
  String extension() {
    return extension;
  }

  static boolean isZip(byte[] content) {
    return head(content).startsWith("PK\u0003\u0004") || head(content).startsWith("PK\u0005\u0006");
  }

  static boolean isOle2(byte[] content) {
    return head(content).startsWith(OLE2);
  }

  /** Neither a ZIP nor an OLE2 file: those must be opened to be told apart. */
  static FileKind ofSimple(byte[] content) {
    var head = head(content);
    var lower = head.stripLeading().toLowerCase(Locale.ROOT);
    if (head.contains("%PDF-")) {
      return PDF;
    }
    if (head.startsWith("{\\rtf")) {
      return RTF;
    }
    if (isImage(head)) {
      return IMAGE;
    }
    if (head.startsWith("MZ") || head.startsWith("\u007FELF")) {
      return PROGRAM;
    }
    if (head.startsWith("Rar!")
        || head.startsWith("7z\u00BC\u00AF")
        || head.startsWith("\u001F\u008B")) {
      return ZIP;
    }
    // Portals serve web pages under the name .doc; their text is not what the page shows.
    if (lower.startsWith("<!doctype html") || lower.contains("<html") || lower.contains("<body")) {
      return HTML;
    }
    return PlainText.decode(content) == null ? OTHER : TXT;
  }

  private static boolean isImage(String head) {
    return head.startsWith("\u0089PNG")
        || head.startsWith("\u00FF\u00D8\u00FF")
        || head.startsWith("GIF8")
        || head.startsWith("II*\0")
        || head.startsWith("MM\0*")
        || (head.startsWith("BM") && head.length() > 9 && head.startsWith("\0\0\0\0", 6))
        || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))
        || head.startsWith("ftypheic", 4);
  }

  private static String head(byte[] content) {
    return new String(content, 0, Math.min(content.length, 1024), ISO_8859_1);
  }
}
