package vn.kheo.app.oversight.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kheo.app.calendar.Timeliness;
import vn.kheo.app.directive.AssignmentFilter;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.oversight.OversightCard;

/** The hub's ways into the lists of assignments. */
@Configuration
class HubCards {
  @Bean
  OversightCard overdueCard(Assignments assignments) {
    return card(10, Timeliness.OVERDUE, assignments);
  }

  @Bean
  OversightCard dueSoonCard(Assignments assignments) {
    return card(20, Timeliness.DUE_SOON, assignments);
  }

  @Bean
  OversightCard assignmentsCard() {
    return new OversightCard(30, "/assignments", "oversight.hub.assignments");
  }

  @Bean
  OversightCard formsCard() {
    return new OversightCard(66, "/forms", "forms.hub");
  }

  @Bean
  OversightCard regimesCard() {
    return new OversightCard(67, "/regimes", "regimes.hub");
  }

  private static OversightCard card(int order, Timeliness timeliness, Assignments assignments) {
    String param = ListFilter.param(timeliness);
    return new OversightCard(
        order,
        "/assignments?timeliness=" + param,
        "oversight.hub." + param,
        param,
        () -> assignments.list(only(timeliness)).total());
  }

  private static AssignmentFilter only(Timeliness timeliness) {
    return new AssignmentFilter(
        Set.of(), Set.of(timeliness), null, null, null, AssignmentFilter.Sort.DUE, 1);
  }
}
