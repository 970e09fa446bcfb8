package vn.kheo.app.directive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Chỉ đạo: a document taken as a set of orders to carry out.
 *
 * @param title how a person knows it: kind and symbol, or kind and subject
 * @param issueDate the document's date; where its day was left blank, the day on which it was
 *     drafted here (or the last day of the printed month)
 * @param issuerUnitId whose leader issues, withdraws and decides extensions
 * @param defaultMonitorUnitId who follows every obligation that names no other monitor
 * @param version grows with every change to it or to one of its obligations until it is issued
 */
public record Directive(
    long id,
    long documentId,
    String title,
    @Nullable String symbol,
    LocalDate issueDate,
    long issuerUnitId,
    long defaultMonitorUnitId,
    State state,
    @Nullable Instant issuedAt,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawnReason,
    Instant createdAt,
    int version) {

  /** Trạng thái của chỉ đạo. */
  public enum State {
    /** Dự thảo: only the issuer's office sees it. */
    DRAFT,
    /** Đã ban hành nhiệm vụ. */
    ISSUED,
    /** Đã thu hồi. */
    WITHDRAWN
  }
}
