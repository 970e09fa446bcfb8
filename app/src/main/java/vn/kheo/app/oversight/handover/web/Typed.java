package vn.kheo.app.oversight.handover.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.oversight.handover.Handover;
import vn.kheo.app.oversight.web.Asked;

/** What was typed into the form that begins a hand-over; stays there when it is refused. */
public record Typed(
    @Nullable String leaver,
    @Nullable String successor,
    @Nullable String day,
    @Nullable String reason,
    @Nullable String words) {

  long leaverId() {
    return id(leaver);
  }

  long successorId() {
    return id(successor);
  }

  private static long id(@Nullable String text) {
    Long id = Asked.number(text);
    return id == null ? 0 : id;
  }

  @Nullable LocalDate date() {
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  Handover.@Nullable Reason kind() {
    return Arrays.stream(Handover.Reason.values())
        .filter(one -> one.name().equals(reason))
        .findFirst()
        .orElse(null);
  }
}
