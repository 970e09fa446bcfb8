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
 * @param fileName null where the text was pasted
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
    Instant registeredAt,
    String registeredBy,
    @Nullable String warning,
    int version) {

  /**
   * How a person knows it: {@code Công văn 12/UBND-VX} or, with a blank number, kind and subject.
   */
  public String label() {
    String kindWord = kind == null ? "Văn bản" : kind;
    if (symbol != null && !symbol.startsWith("/")) {
      return kindWord + " " + symbol;
    }
    return subject == null
        ? kindWord + " " + (symbol == null ? "" : symbol)
        : kindWord + " " + subject;
  }
}
