package vn.kheo.app.oversight.urging.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kheo.app.oversight.OversightCard;

/** The hub's ways to letters and their templates. */
@Configuration
class UrgingCards {
  @Bean
  OversightCard lettersCard() {
    return new OversightCard(50, "/letters", "letters.hub");
  }

  @Bean
  OversightCard chooseCard() {
    return new OversightCard(45, "/letters/choose", "letters.choose.hub");
  }
}
