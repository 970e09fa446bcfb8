package vn.kheo.app.oversight.statistics.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kheo.app.oversight.OversightCard;

/** The hub's ways into the statistics. */
@Configuration
class StatisticsCards {
  @Bean
  OversightCard briefingCard() {
    return new OversightCard(5, "/briefing", "briefing.hub");
  }

  @Bean
  OversightCard statisticsCard() {
    return new OversightCard(40, "/statistics", "statistics.hub");
  }
}
