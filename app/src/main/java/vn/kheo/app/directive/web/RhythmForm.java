package vn.kheo.app.directive.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.Period.Rhythm;
import vn.kheo.app.calendar.PeriodDue;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.directive.Obligation;
import vn.kheo.app.directive.Recurrence;

/** Nhịp as typed; every component as a form sends it. */
public record RhythmForm(
    @Nullable String rhythm,
    @Nullable String dueKind,
    @Nullable String dueNumber,
    @Nullable String first,
    @Nullable String last,
    @Nullable String ownDates) {
  private static final Pattern DAY = Pattern.compile("(before|by|on) (\\d{1,2})");
  private static final Pattern DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  /** A field that cannot be read; its name is the end of a message key. */
  static final class Bad extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Bad(String field) {
      super(field);
    }

    String field() {
      return String.valueOf(getMessage());
    }
  }

  /** What the reading says, where it says something: the rest stays open. */
  static RhythmForm proposed(Obligation order, LocalDate today) {
    var cadence = order.cadence();
    String rhythm =
        cadence == null
            ? ""
            : switch (cadence) {
              case MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY -> cadence.name();
              case DAILY, WEEKLY, PERIODIC, REGULAR -> "";
            };
    Matcher due = DAY.matcher(order.cadenceDue() == null ? "" : order.cadenceDue());
    String day = "";
    if (due.matches()) {
      int number = Integer.parseInt(due.group(2)) - (due.group(1).equals("before") ? 1 : 0);
      day = number >= 1 ? String.valueOf(number) : "";
    }
    return new RhythmForm(
        rhythm, day.isEmpty() ? "" : "DAY_OF_LAST_MONTH", day, today.toString(), "", "");
  }

  /** As it stands, to be changed from the day on which another may begin. */
  static RhythmForm of(Recurrence.Set set, @Nullable LocalDate free) {
    return new RhythmForm(
        set.rhythm().name(),
        set.due().kind().name(),
        set.due().number() == 0 ? "" : String.valueOf(set.due().number()),
        (free == null ? set.firstFrom() : free).toString(),
        set.lastTo() == null ? "" : set.lastTo().toString(),
        set.ownDates().stream()
            .filter(day -> free == null || !day.isBefore(free))
            .map(WrittenDay::of)
            .collect(Collectors.joining("\n")));
  }

  Recurrence.Wanted wanted() {
    Rhythm chosen =
        Arrays.stream(Rhythm.values())
            .filter(one -> one.name().equals(rhythm))
            .findFirst()
            .orElseThrow(() -> new Bad("rhythm"));
    LocalDate from = DirectivePages.day(text(first));
    if (from == null) {
      throw new Bad("first");
    }
    LocalDate until = DirectivePages.day(text(last));
    if (until == null && !text(last).isBlank()) {
      throw new Bad("last");
    }
    boolean own = chosen == Rhythm.OWN_DATES;
    return new Recurrence.Wanted(
        chosen,
        own ? new PeriodDue(PeriodDue.Kind.LAST_DAY, 0) : due(),
        own ? dates() : List.of(),
        from,
        until);
  }

  private PeriodDue due() {
    PeriodDue.Kind kind =
        Arrays.stream(PeriodDue.Kind.values())
            .filter(one -> one.name().equals(dueKind))
            .findFirst()
            .orElseThrow(() -> new Bad("dueKind"));
    String number = text(dueNumber).strip();
    try {
      return new PeriodDue(
          kind,
          kind == PeriodDue.Kind.LAST_DAY
              ? 0
              : number.matches("\\d{1,2}") ? Integer.parseInt(number) : -1);
    } catch (IllegalArgumentException e) {
      throw new Bad("dueNumber");
    }
  }

  private List<LocalDate> dates() {
    List<LocalDate> dates = new ArrayList<>();
    for (String line : text(ownDates).split("[\\r\\n;,]+")) {
      if (line.isBlank()) {
        continue;
      }
      Matcher date = DATE.matcher(line.strip());
      LocalDate day =
          date.matches()
              ? DirectivePages.day(
                  "%s-%02d-%02d"
                      .formatted(
                          date.group(3),
                          Integer.parseInt(date.group(2)),
                          Integer.parseInt(date.group(1))))
              : null;
      if (day == null) {
        throw new Bad("ownDates");
      }
      dates.add(day);
    }
    return dates;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
