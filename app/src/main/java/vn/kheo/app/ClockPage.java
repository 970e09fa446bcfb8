package vn.kheo.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.access.Demonstration;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.settings.Settings;

/** Tua thời gian: moves the demonstration's clock. There is no such page in earnest use. */
@Controller
class ClockPage {
  /** When the demonstration begins: Tuesday 15 November 2022, 8 o'clock in Việt Nam. */
  static final ZonedDateTime BEGINNING = ZonedDateTime.of(2022, 11, 15, 8, 0, 0, 0, Page.VIETNAM);

  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  private final Settings settings;
  private final Clock clock;
  private final Demonstration demonstration;
  private final MessageSource messages;

  ClockPage(Settings settings, Clock clock, Demonstration demonstration, MessageSource messages) {
    this.settings = settings;
    this.clock = clock;
    this.demonstration = demonstration;
    this.messages = messages;
  }

  @GetMapping("/clock")
  String show(Model model) {
    requireDemonstration();
    model.addAttribute("now", clock.instant());
    return "layout/clock";
  }

  /**
   * @param step {@code day}, {@code week}, {@code month}, or {@code to} with a day; only forward,
   *     since what was done would else lie in the future
   */
  @PostMapping("/clock")
  String move(
      @RequestParam String step,
      @RequestParam(required = false) @Nullable LocalDate day,
      Locale locale,
      RedirectAttributes told) {
    requireDemonstration();
    ZonedDateTime now = clock.instant().atZone(Page.VIETNAM);
    ZonedDateTime to =
        switch (step) {
          case "day" -> now.plusDays(1);
          case "week" -> now.plusWeeks(1);
          case "month" -> now.plusMonths(1);
          case "to" -> day == null ? null : ZonedDateTime.of(day, LocalTime.of(8, 0), Page.VIETNAM);
          default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    if (to == null || !to.isAfter(now) || to.toLocalDate().isAfter(LATEST)) {
      told.addFlashAttribute("error", messages.getMessage("shell.clock.outside", null, locale));
      return "redirect:/clock";
    }
    Instant moment = to.toInstant();
    settings.moveClock(moment);
    LocalDate today = to.toLocalDate();
    Object[] words = {WrittenDay.of(today)};
    told.addFlashAttribute("notice", messages.getMessage("shell.clock.moved", words, locale));
    return "redirect:/clock";
  }

  private void requireDemonstration() {
    if (!demonstration.on()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
