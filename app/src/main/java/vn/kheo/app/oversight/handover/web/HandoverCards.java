package vn.kheo.app.oversight.handover.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kheo.app.directive.Charges;
import vn.kheo.app.oversight.OversightCard;

/** The hub's ways to work that nobody is left for, and to hand-overs. */
@Configuration
class HandoverCards {
  @Bean
  OversightCard vacancyCard(Charges charges) {
    return new OversightCard(18, "/vacancies", "vacancies.hub", "overdue", charges::vacant);
  }

  @Bean
  OversightCard handoverCard() {
    return new OversightCard(19, "/handovers", "handover.hub");
  }
}
