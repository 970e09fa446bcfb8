package vn.kheo.app.directive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.CountUnit;
import vn.kheo.reader.Deadline;

/**
 * Hạn gắn với sự kiện: it has no date until somebody records the event.
 *
 * @param event the event in the text's words: {@code ngày nhận được Công văn này}
 * @param length how long after it; null where the text names the event only
 * @param unit null with {@code length}
 */
public record EventLimit(
    String event, @Nullable Integer length, @Nullable CountUnit unit, Scope scope) {
  private static final Pattern FROM =
      Pattern.compile("(?:kể\\s+)?từ\\s+(.+)|sau\\s+(khi\\s+.+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern RECEIVED =
      Pattern.compile("nhận", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  public EventLimit {
    if (event.isBlank() || (length == null) != (unit == null) || length != null && length < 1) {
      throw new IllegalArgumentException("no event, or a length without unit: " + event);
    }
  }

  /** Một lần cho tất cả, or for each unit its own. */
  public enum Scope {
    /** One day for every unit: guidance was issued. */
    DIRECTIVE,
    /** Each unit has its own day: it received the dispatch. */
    ASSIGNMENT
  }

  /** As the reader found it; null for a limit with a date of its own. */
  static @Nullable EventLimit read(Deadline deadline) {
    if (deadline.kind() != Deadline.Kind.EVENT && deadline.kind() != Deadline.Kind.WITHIN) {
      return null;
    }
    Deadline.Within within = deadline.within();
    String event = event(deadline.text());
    return new EventLimit(
        event,
        within == null || within.days() < 1 ? null : within.days(),
        within == null || within.days() < 1
            ? null
            : within.workingDays() ? CountUnit.WORKING_DAYS : CountUnit.DAYS,
        scopeOf(event));
  }

  /** Whoever receives something receives it on its own day. */
  public static Scope scopeOf(String event) {
    return RECEIVED.matcher(event).find() ? Scope.ASSIGNMENT : Scope.DIRECTIVE;
  }

  /** {@code ngày nhận được văn bản} of {@code trong 05 ngày kể từ ngày nhận được văn bản}. */
  public static String event(String words) {
    Matcher from = FROM.matcher(words);
    if (!from.find()) {
      return words;
    }
    String found = from.group(1) == null ? from.group(2) : from.group(1);
    return found.strip();
  }
}
