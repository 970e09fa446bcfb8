package vn.kheo.app.document;

import org.jspecify.annotations.Nullable;
import vn.kheo.extract.UnreadableFile;
import vn.kheo.reader.Secrecy;

/** Kết quả đăng ký: what became of one file or one pasted text. */
public sealed interface Registration {

  /** Registered; the document may carry a warning. */
  record Taken(Document document) implements Registration {}

  /** Refused: these very bytes stand registered already. */
  record SameFile(Document earlier) implements Registration {}

  /**
   * Kept apart until a person decides: another document has the same symbol, issuer and date.
   *
   * @param waitingId to register all the same ({@link Documents#registerWaiting}) or to drop
   */
  record SameIdentity(Document earlier, long waitingId) implements Registration {}

  /**
   * Kept apart until a person decides: another document has the same words, such as the same
   * dispatch in Word and as plain text.
   *
   * @param waitingId as in {@link SameIdentity}
   */
  record SameText(Document earlier, long waitingId) implements Registration {}

  /** Refused: marked secret, and such a document may not be kept here. Nothing was stored. */
  record Secret(Secrecy secrecy) implements Registration {}

  /**
   * Refused whole: no text can be had.
   *
   * @param sentence what was found and what was expected, in Vietnamese
   */
  record Unreadable(UnreadableFile.@Nullable Reason reason, String sentence)
      implements Registration {}
}
