package vn.kheo.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word files put together by hand, for what no program writes by itself. */
final class RawWord {

  private static final String MAIN = "wordprocessingml.document.main+xml";

  private RawWord() {}

  /** A file whose body is this XML; the prefixes {@code w} and {@code mc} are declared. */
  static byte[] withBody(String body) {
    return zip(parts(document(body)));
  }

  static String document(String body) {
    return """
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>%s</w:body></w:document>\
    """
        .formatted(body);
  }

  static Map<String, byte[]> parts(String document) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put(
        "[Content_Types].xml", types("application/vnd.openxmlformats-officedocument." + MAIN));
    parts.put("word/document.xml", document.getBytes(UTF_8));
    return parts;
  }

  /** The list of content types, naming one type. */
  static byte[] types(String type) {
    return """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Override PartName="/word/document.xml" ContentType="%s"/></Types>\
    """
        .formatted(type)
        .getBytes(UTF_8);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
