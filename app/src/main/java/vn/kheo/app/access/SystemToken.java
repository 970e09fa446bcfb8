package vn.kheo.app.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Khóa truy cập: lets another system act for an account, over the programming interface alone.
 *
 * @param name of the system that holds it
 * @param mayWrite else it only reads
 * @param lastDay last day on which it opens anything
 * @param lastUsed to the hour; null while never used
 */
public record SystemToken(
    long id,
    long accountId,
    String name,
    boolean mayWrite,
    Instant madeAt,
    LocalDate lastDay,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsed) {

  /** Whether it opens anything on the day. */
  public boolean holdsOn(LocalDate day) {
    return revokedAt == null && !day.isAfter(lastDay);
  }
}
