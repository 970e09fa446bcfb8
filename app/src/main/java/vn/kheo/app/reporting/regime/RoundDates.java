package vn.kheo.app.reporting.regime;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.TimeLimit;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.settings.Settings;

/** Các kỳ và hạn của một chế độ: what its facts mean in days. */
@Component
class RoundDates {
  private final Settings settings;

  RoundDates(Settings settings) {
    this.settings = settings;
  }

  /**
   * Một kỳ với các hạn.
   *
   * @param opens day on which the clock opens it
   * @param workingDays after the close of data, where the units' day was counted so
   */
  record Dated(
      Window window,
      LocalDate opens,
      LocalDate unitDue,
      LocalDate throughDue,
      boolean workingDays) {}

  /** Rounds that close between two days and within the regime's validity, by the day they close. */
  List<Dated> closing(RegimeFacts facts, LocalDate first, LocalDate last) {
    LocalDate from = first.isBefore(facts.validFrom()) ? facts.validFrom() : first;
    LocalDate to =
        facts.validTo() != null && !facts.validTo().isAfter(last)
            ? facts.validTo().minusDays(1)
            : last;
    WorkingCalendar calendar = settings.calendar();
    if (facts.windowKind() == WindowKind.OWN) {
      return facts.ownRounds().stream()
          .filter(own -> !own.to().isBefore(from) && !own.to().isAfter(to))
          .sorted(Comparator.comparing(OwnRound::to))
          .map(own -> dated(facts, own, calendar))
          .toList();
    }
    return to.isBefore(from)
        ? List.of()
        : Windows.closing(facts.windowKind(), facts.frequencies(), facts.merges(), from, to)
            .stream()
            .map(window -> dated(facts, window, calendar))
            .toList();
  }

  /** The next rounds from a day on, at most so many, within two years. */
  List<Dated> next(RegimeFacts facts, LocalDate day, int most) {
    return closing(facts, day, day.plusYears(2)).stream().limit(most).toList();
  }

  /** Those that are to be open by the day. */
  Stream<Dated> dueOn(RegimeFacts facts, LocalDate day) {
    int ahead = settings.number(RegimeParameters.OPEN_DAYS, day);
    return closing(facts, facts.validFrom(), day.plusDays(ahead)).stream()
        .filter(one -> !one.opens().isAfter(day));
  }

  private Dated dated(RegimeFacts facts, Window window, WorkingCalendar calendar) {
    return new Dated(
        window,
        opens(window),
        calendar.plusWorkingDays(window.to(), facts.unitDueDays()),
        calendar.plusWorkingDays(window.to(), facts.throughDueDays()),
        true);
  }

  private Dated dated(RegimeFacts facts, OwnRound own, WorkingCalendar calendar) {
    Window window =
        new Window(Frequency.ONCE, own.label(), own.from(), own.to(), own.to().getYear());
    LocalDate through = own.throughDue();
    return new Dated(
        window,
        facts.kind() == RegimeFacts.Kind.AD_HOC ? own.from() : opens(window),
        new TimeLimit.Printed(own.due(), false)
            .lastGoodDay(calendar, settings.flag(Settings.MOVE_FIXED_DATE_OFF_DAY, own.due())),
        through == null ? calendar.plusWorkingDays(own.due(), facts.throughDueDays()) : through,
        false);
  }

  private LocalDate opens(Window window) {
    LocalDate before =
        window.to().minusDays(settings.number(RegimeParameters.OPEN_DAYS, settings.today()));
    return before.isBefore(window.from()) ? window.from() : before;
  }
}
