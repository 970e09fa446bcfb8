package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.settings.ParameterEffect;
import vn.kheo.app.settings.ParameterState;
import vn.kheo.app.settings.Settings;

/** Which open deadlines another rule for a last day that is a day off would move. */
@Component
class DayOffRuleEffect implements ParameterEffect {
  private final MovedDeadlines deadlines;
  private final Days days;
  private final Rights rights;

  DayOffRuleEffect(MovedDeadlines deadlines, Days days, Rights rights) {
    this.deadlines = deadlines;
    this.days = days;
    this.rights = rights;
  }

  @Override
  public String key() {
    return Settings.MOVE_FIXED_DATE_OFF_DAY;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Line> of(ParameterState wanted) {
    WorkingCalendar calendar = days.calendar();
    return deadlines
        .moved(calendar, day -> Days.effective(day, calendar, moves(wanted, day)), rights.scope())
        .stream()
        .map(DayOffRuleEffect::line)
        .toList();
  }

  private static boolean moves(ParameterState rule, LocalDate day) {
    return rule.on(day).map(ParameterState.Value::value).filter("true"::equals).isPresent();
  }

  private static Line line(MovedDeadline one) {
    boolean seen = one.directiveTitle() != null;
    return new Line(
        one.ref() + " – " + one.unitName(),
        seen ? Objects.requireNonNull(one.directiveTitle()) : null,
        seen ? "/assignments/" + one.assignmentId() : null,
        one.from(),
        one.to());
  }
}
