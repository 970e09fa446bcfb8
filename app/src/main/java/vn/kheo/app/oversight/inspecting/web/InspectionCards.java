package vn.kheo.app.oversight.inspecting.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kheo.app.oversight.OversightCard;
import vn.kheo.app.oversight.inspecting.Findings;

/** The hub's ways to inspections. */
@Configuration
class InspectionCards {
  @Bean
  OversightCard inspectionsCard() {
    return new OversightCard(60, "/inspections", "inspections.hub");
  }

  @Bean
  OversightCard findingsCard(Findings findings) {
    return new OversightCard(
        61,
        "/inspections/findings?standing=OVERDUE",
        "inspections.board.hub",
        "overdue",
        () -> findings.board(null, Findings.Standing.OVERDUE).size());
  }
}
