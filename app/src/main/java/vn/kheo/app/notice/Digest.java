package vn.kheo.app.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Thư tóm tắt: the mail of one person for one day.
 *
 * @param address where it last went; null while it was not tried
 * @param items how many notices were in it
 * @param attempts how often a process has begun to send it
 * @param trouble what went wrong last, {@code notice.mail.trouble.<trouble>}
 * @param answer what the server said to that
 */
public record Digest(
    long id,
    long personId,
    LocalDate day,
    UUID messageId,
    @Nullable String address,
    @Nullable String subject,
    int items,
    State state,
    int attempts,
    Instant madeAt,
    Instant nextAttemptAt,
    @Nullable Instant sentAt,
    @Nullable String trouble,
    @Nullable String answer) {
  /** Tình trạng. */
  public enum State {
    /** Chờ gửi. */
    WAITING,
    /** Đang gửi; or the process that sent it has died. */
    SENDING,
    /** Máy chủ thư đã nhận. */
    SENT,
    /** Không gửi được: its notices go into the next one. */
    GIVEN_UP,
    /** Không còn gì để báo, or nobody to get it. */
    DROPPED
  }
}
