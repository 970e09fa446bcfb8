package vn.kheo.extract;

/**
 * The one door of this module: bytes of a file in, its text out. Safe to share between threads.
 *
 * <p>What the file is, is told by its content; a name that says otherwise is refused rather than
 * guessed at.
 */
public final class Extractor {

  /** Largest file taken, in bytes (50 MB). */
  public static final long LARGEST_FILE = 50L * 1024 * 1024;

  /**
   * @param fileName as the person named it; only its ending is looked at
   * @throws UnreadableFile with a reason and a sentence for the person
   */
  public ExtractedText extract(byte[] content, String fileName) {
    throw new UnreadableFile(UnreadableFile.Reason.UNKNOWN_FORMAT, fileName);
  }
}
