package vn.kheo.extract;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one door of this module: bytes of a file in, its text out. Safe to share between threads.
 *
 * <p>What the file is, is told by its content; a name that says otherwise is refused rather than
 * guessed at.
 */
public final class Extractor {

  /** Largest file taken, in bytes (50 MB). */
  public static final long LARGEST_FILE = 50L * 1024 * 1024;

  /** “Công văn số 5.UBND” has no ending; “x.docx” has one. */
  private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z][A-Za-z0-9]{1,4})$");

  /**
   * @param fileName as the person named it; only its ending is looked at, and only to compare it
   *     with the content
   * @throws UnreadableFile with a reason and a sentence for the person
   */
  public ExtractedText extract(byte[] content, String fileName) {
    if (content.length == 0) {
      throw Refusal.empty();
    }
    if (content.length > LARGEST_FILE) {
      throw Refusal.tooLarge(megabytes(content.length), megabytes(LARGEST_FILE));
    }
    var ending = ending(fileName);
    if (FileKind.isZip(content)) {
      var files = WordPackage.open(content);
      check(files.kind(), ending);
      return WordFile.read(files);
    }
    if (FileKind.isOle2(content)) {
      try (var compound = CompoundFile.open(content)) {
        check(compound.kind(), ending);
        return LegacyWord.read(compound);
      }
    }
    var kind = FileKind.ofSimple(content);
    check(kind, ending);
    return kind == FileKind.PDF ? PdfFile.read(content) : PlainText.read(content);
  }

  private static void check(FileKind found, @Nullable String ending) {
    boolean readable = !found.extension().isEmpty();
    if (ending != null && !found.extension().equals("." + ending) && (readable || isOurs(ending))) {
      throw Refusal.wrongExtension(ending, found);
    }
    if (!readable) {
      throw Refusal.unknown(found);
    }
  }

  private static boolean isOurs(String ending) {
    for (var kind : FileKind.values()) {
      if (kind.extension().equals("." + ending)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String ending(String fileName) {
    var found = ENDING.matcher(fileName.strip());
    return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : null;
  }

  private static String megabytes(long bytes) {
    return "%d MB".formatted((bytes + 1024 * 1024 - 1) / (1024 * 1024));
  }
}
