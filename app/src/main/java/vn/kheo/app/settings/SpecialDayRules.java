package vn.kheo.app.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.calendar.WrittenDay;

/** What a day off or a worked Saturday must be, whether typed or read from a table. */
final class SpecialDayRules {
  /** Nobody knows the notices of a later year; an earlier day has no open deadline. */
  static final int YEARS_AHEAD = 10;

  static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final int LONGEST = 500;

  private SpecialDayRules() {}

  static LocalDate latest(LocalDate today) {
    return LocalDate.of(today.getYear() + YEARS_AHEAD, 12, 31);
  }

  static List<DayProblem> problems(int line, SpecialDay day, LocalDate today) {
    List<DayProblem> problems = new ArrayList<>();
    String shown = WrittenDay.of(day.day());
    if (day.day().isBefore(EARLIEST) || day.day().isAfter(latest(today))) {
      problems.add(
          DayProblem.of(
              line, "day", "far", shown, WrittenDay.of(EARLIEST), WrittenDay.of(latest(today))));
    }
    if (day.kind() == SpecialDay.Kind.WORKING_SWAP
        && day.day().getDayOfWeek() != DayOfWeek.SATURDAY) {
      problems.add(DayProblem.of(line, "day", "notSaturday", shown, weekday(day.day())));
    }
    if (day.kind() == SpecialDay.Kind.COMPENSATORY_OFF && WorkingCalendar.isWeekend(day.day())) {
      problems.add(DayProblem.of(line, "day", "weekend", shown, weekday(day.day())));
    }
    words(problems, line, "name", day.name(), true);
    words(problems, line, "basis", day.legalBasis(), true);
    words(problems, line, "source", day.source(), false);
    return problems;
  }

  /** The number by which messages choose the words: 1 for Monday to 7 for Sunday. */
  private static int weekday(LocalDate day) {
    return day.getDayOfWeek().getValue();
  }

  private static void words(
      List<DayProblem> problems, int line, String field, String words, boolean needed) {
    if (needed && words.isBlank()) {
      problems.add(DayProblem.of(line, field, field + "Blank"));
    } else if (words.length() > LONGEST) {
      problems.add(DayProblem.of(line, field, "long", words.length(), LONGEST));
    }
  }
}
