package vn.kheo.app.oversight.assessing.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kheo.app.oversight.OversightCard;

/** The hub's way to self-assessment. */
@Configuration
class AssessmentCards {
  @Bean
  OversightCard assessmentsCard() {
    return new OversightCard(65, "/assessments", "assessments.hub");
  }
}
