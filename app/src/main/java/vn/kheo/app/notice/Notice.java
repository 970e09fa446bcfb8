package vn.kheo.app.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thông báo: one thing told to one person.
 *
 * @param kind its words stand in the messages as {@code notice.kind.<kind>}, what ends it as {@code
 *     notice.ends.<kind>}
 * @param role as whom the person is told, {@code notice.role.<role>}: why it came
 * @param label the thing as a person knows it
 * @param link address of the thing
 * @param arguments for the words of the kind
 * @param madeAt business time
 * @param endedBecause {@code notice.ended.<because>}; null while it holds
 */
public record Notice(
    long id,
    long personId,
    String kind,
    String role,
    String label,
    String link,
    List<String> arguments,
    Instant madeAt,
    @Nullable Instant readAt,
    @Nullable Instant endedAt,
    @Nullable String endedBecause) {

  /** Whether the bell counts it. */
  public boolean unread() {
    return readAt == null && endedAt == null;
  }

  public Object[] words() {
    return arguments.toArray();
  }
}
