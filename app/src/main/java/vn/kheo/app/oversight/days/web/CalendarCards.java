package vn.kheo.app.oversight.days.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kheo.app.oversight.OversightCard;

/** The hub's way to the calendar. */
@Configuration
class CalendarCards {
  @Bean
  OversightCard calendarCard() {
    return new OversightCard(80, "/calendar", "oversight.hub.calendar");
  }
}
