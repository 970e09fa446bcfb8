package vn.kheo.app.oversight.papers.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kheo.app.oversight.OversightCard;

/** The hub's way to the templates. */
@Configuration
class PaperCards {
  @Bean
  OversightCard papersCard() {
    return new OversightCard(90, "/papers", "papers.hub");
  }
}
