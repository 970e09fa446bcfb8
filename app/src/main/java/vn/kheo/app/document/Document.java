package vn.kheo.app.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Văn bản đã đăng ký.
 *
 * @param symbol as printed; a blank number gives {@code /UBND-VXNV}; null where none
 * @param issueDatePrinted such as {@code 2022-11} where the day was left blank
 * @param holderUnitId the unit that registered it
 * @param format {@code TXT}, {@code DOCX}, {@code DOC}, {@code PDF} or {@code PASTED}
 * @param fileName null where the text was pasted
 * @param fileSha256 of the file exactly as it came, in hexadecimal
 * @param registeredAt by the house's clock
 * @param warning what a person should look at first; null for nothing
 * @param directiveId the directive made of it; null while nobody has read it
 * @param outgoing văn bản đi: written here and sent, so that nobody reads it for orders
 */
public record Document(
    long id,
    @Nullable String symbol,
    @Nullable String issuer,
    @Nullable String superior,
    @Nullable String kind,
    @Nullable String subject,
    @Nullable String place,
    @Nullable LocalDate issueDate,
    @Nullable String issueDatePrinted,
    @Nullable String signer,
    long holderUnitId,
    String format,
    @Nullable String fileName,
    String fileSha256,
    long fileSize,
    Instant registeredAt,
    String registeredBy,
    @Nullable Warning warning,
    Processing processing,
    @Nullable Long directiveId,
    int version,
    boolean outgoing) {

  /** Điều cần lưu ý about a document that was taken all the same. */
  public enum Warning {
    /** Ngày ban hành sau ngày đăng ký. */
    DATED_LATER
  }

  /** Tình trạng xử lý: how far the document has come on its way to assignments. */
  public enum Processing {
    /** Chưa đọc. */
    UNREAD,
    /** Đang soạn nhiệm vụ. */
    DRAFTING,
    /** Đã ban hành. */
    ISSUED,
    /** Đã thu hồi. */
    WITHDRAWN
  }

  /** Whether the clerk left the number open, as drafts do ({@code Số: /UBND-VXNV}). */
  public boolean hasBlankNumber() {
    return symbol == null || symbol.startsWith("/");
  }

  /**
   * How a person knows it: {@code Công văn 12/UBND-VX} or, with a blank number, kind and subject.
   */
  public String label() {
    String kindWord = kind == null ? "Văn bản" : kind;
    if (!hasBlankNumber()) {
      return kindWord + " " + symbol;
    }
    if (subject != null) {
      return kindWord + " " + subject;
    }
    return symbol == null ? kindWord : kindWord + " " + symbol;
  }
}
