package vn.kheo.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A text as Word itself saves it after some hours of editing: every paragraph and run with its look
 * and the number of the session it was written in ({@code w:rsid…}), a new run wherever the clerk
 * stopped, spelling marks, and the styles Word puts into every file. {@link Dispatches#docx} is the
 * opposite: the least a file can hold.
 */
final class WordSample {
  /** Runs of a letter edited here and there are about a line long. */
  private static final int RUN = 80;

  /** Word lists every style it knows, used or not. */
  private static final int LATENT_STYLES = 376;

  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      <Override PartName="/word/styles.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>
      """;

  private static final String RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>
      """;

  private static final String NAMESPACES =
      """
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
      xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml\"""";

  private static final String LOOK =
      """
      <w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>\
      <w:color w:val="000000" w:themeColor="text1"/><w:sz w:val="28"/><w:szCs w:val="28"/>\
      <w:lang w:val="vi-VN"/></w:rPr>""";

  private static final String PARAGRAPH =
      """
      <w:p w14:paraId="%08X" w14:textId="77777777" w:rsidR="00C47A12" w:rsidRPr="00E31B5F" w:rsidRDefault="00C47A12" \
      w:rsidP="00A958D4"><w:pPr><w:pStyle w:val="Normal"/><w:spacing w:before="120" w:after="120" w:line="340" \
      w:lineRule="exact"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>%s</w:pPr>""";

  private static final String RUN_START =
      """
      <w:r w:rsidRPr="00%06X">%s<w:t xml:space="preserve">""";

  private WordSample() {}

  static byte[] docx(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", TYPES);
      put(zip, "_rels/.rels", RELATIONS.formatted("officeDocument", "word/document.xml"));
      put(zip, "word/_rels/document.xml.rels", RELATIONS.formatted("styles", "styles.xml"));
      put(zip, "word/document.xml", document(text));
      put(zip, "word/styles.xml", styles());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String document(String text) {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    xml.append("<w:document ").append(NAMESPACES).append("><w:body>");
    int number = 0x1A2B3C4D;
    for (String line : text.lines().toList()) {
      xml.append(PARAGRAPH.formatted(number++, LOOK));
      int from = 0;
      while (from < line.length()) {
        int end = endOfRun(line, from);
        xml.append(RUN_START.formatted(number++ & 0xFFFFFF, LOOK));
        xml.append(line.substring(from, end).replace("&", "&amp;").replace("<", "&lt;"));
        xml.append("</w:t></w:r><w:proofErr w:type=\"spellStart\"/>");
        from = end;
      }
      xml.append("</w:p>");
    }
    return xml.append("</w:body></w:document>").toString();
  }

  /** A run ends behind a word. */
  private static int endOfRun(String line, int from) {
    int blank = line.indexOf(' ', Math.min(line.length(), from + RUN));
    return blank < 0 ? line.length() : blank + 1;
  }

  private static String styles() {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    xml.append("<w:styles ").append(NAMESPACES).append("><w:docDefaults><w:rPrDefault>");
    xml.append(LOOK).append("</w:rPrDefault><w:pPrDefault/></w:docDefaults><w:latentStyles>");
    for (int style = 1; style <= LATENT_STYLES; style++) {
      xml.append("<w:lsdException w:name=\"Style ").append(style);
      xml.append("\" w:semiHidden=\"1\" w:uiPriority=\"99\" w:unhideWhenUsed=\"1\"/>");
    }
    xml.append(
        "</w:latentStyles><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">");
    xml.append("<w:name w:val=\"Normal\"/><w:qFormat/></w:style></w:styles>");
    return xml.toString();
  }
}
