package vn.kheo.app.oversight.reminding;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kheo.app.settings.Parameter;
import vn.kheo.app.settings.ParameterCatalogue;

/** The parameters of the province's own plan of reminders (TASK-25). */
@Component
@Order(1)
class ReminderParameters implements ParameterCatalogue {
  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.numbers(ReminderPlans.DAYS_BEFORE, 1, PlanTyped.MOST_DAYS),
        Parameter.number(ReminderPlans.LEADER_FROM, 0, PlanTyped.MOST_DAYS),
        Parameter.number(ReminderPlans.OVERDUE_EVERY, 0, PlanTyped.MOST_DAYS),
        Parameter.number(ReminderPlans.MONITOR_FROM, 0, PlanTyped.MOST_DAYS),
        Parameter.time(ReminderPlans.TIME));
  }
}
