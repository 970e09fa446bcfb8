package vn.kheo.app.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks through an Office file's archive before anything interprets it. */
final class Archive {
  private static final int MOST_ENTRIES = 5_000;

  private Archive() {}

  /** What was found. */
  enum Finding {
    GOOD,
    /** Unpacks to far more than it should. */
    BOMB,
    MACROS,
    /** No archive, or none of this kind. */
    OTHER
  }

  /**
   * @param folder in which such a file keeps its content, such as {@code xl/}
   * @param most bytes it may unpack to
   */
  static Finding look(byte[] content, String folder, long most) {
    try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
      var buffer = new byte[64 * 1024];
      long unpacked = 0;
      boolean known = false;
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > MOST_ENTRIES) {
        return Finding.BOMB;
      }
      for (ZipArchiveEntry entry : entries) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin") || name.contains("/activex/")) {
          return Finding.MACROS;
        }
        known |= name.startsWith(folder);
        try (InputStream in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
            unpacked += n;
            if (unpacked > most) {
              return Finding.BOMB;
            }
          }
        }
      }
      return known ? Finding.GOOD : Finding.OTHER;
    } catch (IOException | IllegalArgumentException e) {
      return Finding.OTHER;
    }
  }
}
