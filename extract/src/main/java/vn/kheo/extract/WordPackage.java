package vn.kheo.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a {@code .docx} (a ZIP) that hold text: XML only, pictures are passed over. Bounded
 * in entries, bytes and ratio, so that a small file cannot grow without end.
 */
final class WordPackage {

  private static final int MOST_ENTRIES = 4_096;
  private static final int LARGEST_PART = 48 * 1024 * 1024;
  private static final long LARGEST_WHOLE = 400L * 1024 * 1024;

  /** Word writes 5 to 20 bytes for one; below {@link #SMALL} the ratio says nothing. */
  private static final int STEEPEST_RATIO = 150;

  private static final long SMALL = 10L * 1024 * 1024;

  private final Map<String, byte[]> parts;
  private final FileKind kind;

  private WordPackage(Map<String, byte[]> parts, FileKind kind) {
    this.parts = parts;
    this.kind = kind;
  }

  /** What the package holds by its list of content types. */
  FileKind kind() {
    return kind;
  }

  /** The bytes of a part such as {@code word/document.xml}, or null where there is none. */
  byte @Nullable [] part(String name) {
    return parts.get(name);
  }

  /**
   * @throws UnreadableFile for a bomb, macros, a doubled part or a file cut short
   */
  static WordPackage open(byte[] content) {
    var parts = new HashMap<String, byte[]>();
    var names = new HashSet<String>();
    long total = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!names.add(entry.getName()) || names.size() > MOST_ENTRIES) {
          throw Refusal.unsafe(FileKind.DOCX, "quá nhiều thành phần hoặc thành phần trùng tên");
        }
        var bytes = new ByteArrayOutputStream();
        total +=
            copy(
                zip,
                isText(entry) ? bytes : OutputStream.nullOutputStream(),
                total,
                content.length);
        if (isText(entry)) {
          parts.put(entry.getName(), bytes.toByteArray());
        }
      }
    } catch (IOException e) {
      throw Refusal.damaged(names.contains("[Content_Types].xml") ? FileKind.DOCX : FileKind.ZIP);
    }
    if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
      throw Refusal.macros();
    }
    return new WordPackage(parts, kindOf(parts));
  }

  private static long copy(InputStream in, OutputStream out, long before, int packed)
      throws IOException {
    var buffer = new byte[16 * 1024];
    long size = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      size += n;
      long total = before + size;
      if (size > LARGEST_PART && out instanceof ByteArrayOutputStream) {
        throw Refusal.unsafe(FileKind.DOCX, "một thành phần quá lớn sau khi giải nén");
      }
      if (total > LARGEST_WHOLE || (total > SMALL && total / STEEPEST_RATIO > packed)) {
        throw Refusal.unsafe(FileKind.DOCX, "dung lượng phình to bất thường khi giải nén");
      }
      out.write(buffer, 0, n);
    }
    return size;
  }

  private static boolean isText(ZipEntry entry) {
    var name = entry.getName().toLowerCase(Locale.ROOT);
    return name.endsWith(".xml") || name.endsWith(".rels") || name.equals("mimetype");
  }

  private static FileKind kindOf(Map<String, byte[]> parts) {
    var types = parts.get("[Content_Types].xml");
    if (types == null) {
      return parts.containsKey("mimetype") ? FileKind.OPEN_DOCUMENT : FileKind.ZIP;
    }
    var xml = SafeXml.open(types, FileKind.DOCX);
    var found = FileKind.ZIP;
    while (xml.step()) {
      var type =
          xml.starts("Override") || xml.starts("Default") ? xml.attribute("ContentType") : null;
      if (type == null) {
        continue;
      }
      if (type.contains("macroEnabled") || type.contains("vbaProject")) {
        throw Refusal.macros();
      }
      if (type.contains("wordprocessingml.document.main")
          || type.contains("wordprocessingml.template.main")) {
        found = FileKind.DOCX;
      } else if (type.contains("spreadsheetml.sheet.main")) {
        found = FileKind.EXCEL;
      } else if (type.contains("presentationml.presentation.main")) {
        found = FileKind.POWERPOINT;
      }
    }
    return found;
  }
}
