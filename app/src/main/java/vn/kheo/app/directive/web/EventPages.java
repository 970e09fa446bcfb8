package vn.kheo.app.directive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.calendar.CountUnit;
import vn.kheo.app.directive.ChangedMeanwhile;
import vn.kheo.app.directive.Deadlines;
import vn.kheo.app.directive.EventRecord;
import vn.kheo.app.directive.StepRefused;

/** Ghi nhận sự kiện: on the page of the directive for all, on that of an assignment for one. */
@Controller
class EventPages {
  private static final int UNPROCESSABLE = 422;

  private final Deadlines deadlines;
  private final DirectivePages directivePages;
  private final AssignmentPages assignmentPages;
  private final Talk talk;

  EventPages(
      Deadlines deadlines,
      DirectivePages directivePages,
      AssignmentPages assignmentPages,
      Talk talk) {
    this.deadlines = deadlines;
    this.directivePages = directivePages;
    this.assignmentPages = assignmentPages;
    this.talk = talk;
  }

  @PostMapping("/directives/{id:\\d+}/orders/{order:\\d+}/event")
  String forAll(
      @PathVariable long id,
      @PathVariable long order,
      @RequestParam Map<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return step(
        () -> deadlines.recordEvent(id, order, record(typed)),
        "directive.event.done",
        "/directives/" + id + "#events",
        with(typed, "event-" + order),
        (kept, problem) -> directivePages.show(id, kept, problem, model),
        locale,
        response,
        flash);
  }

  @PostMapping("/directives/{id:\\d+}/orders/{order:\\d+}/event/take-back")
  String takeBackForAll(
      @PathVariable long id,
      @PathVariable long order,
      @RequestParam Map<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return step(
        () -> deadlines.takeBackEvent(id, order, standing(typed), typed.getOrDefault("reason", "")),
        "directive.event.takenBack",
        "/directives/" + id + "#events",
        with(typed, "event-back-" + order),
        (kept, problem) -> directivePages.show(id, kept, problem, model),
        locale,
        response,
        flash);
  }

  @PostMapping("/assignments/{id:\\d+}/event")
  String forOne(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return step(
        () -> deadlines.recordEvent(id, record(typed)),
        "directive.event.done",
        "/assignments/" + id,
        with(typed, "event"),
        (kept, problem) -> assignmentPages.show(id, kept, problem, model),
        locale,
        response,
        flash);
  }

  @PostMapping("/assignments/{id:\\d+}/event/take-back")
  String takeBackForOne(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return step(
        () -> deadlines.takeBackEvent(id, standing(typed), typed.getOrDefault("reason", "")),
        "directive.event.takenBack",
        "/assignments/" + id,
        with(typed, "event-back"),
        (kept, problem) -> assignmentPages.show(id, kept, problem, model),
        locale,
        response,
        flash);
  }

  private String step(
      IntSupplier step,
      String done,
      String back,
      Map<String, String> typed,
      BiFunction<Map<String, String>, String, String> again,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      flash.addFlashAttribute("notice", talk.t(locale, done, step.getAsInt()));
      return "redirect:" + back;
    } catch (ChangedMeanwhile changed) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return again.apply(typed, talk.say(changed, locale));
    } catch (StepRefused refused) {
      response.setStatus(UNPROCESSABLE);
      return again.apply(typed, talk.say(refused, locale));
    } catch (NoDay missing) {
      response.setStatus(UNPROCESSABLE);
      return again.apply(typed, talk.t(locale, "directive.missing.day"));
    }
  }

  /** The day is missing or none. */
  private static final class NoDay extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static EventRecord record(Map<String, String> typed) {
    LocalDate day = DirectivePages.day(typed.getOrDefault("day", ""));
    if (day == null) {
      throw new NoDay();
    }
    return new EventRecord(
        day,
        ReadingDeskForm.number(typed.getOrDefault("length", "").strip()),
        unit(typed.get("unit")),
        typed.getOrDefault("evidence", ""),
        standing(typed));
  }

  private static @Nullable CountUnit unit(@Nullable String name) {
    return ReadingDeskForm.choice(CountUnit.class, name);
  }

  private static long standing(Map<String, String> typed) {
    String number = typed.getOrDefault("standing", "");
    return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
  }

  private static Map<String, String> with(Map<String, String> typed, String form) {
    Map<String, String> kept = new HashMap<>(typed);
    kept.put("form", form);
    return kept;
  }
}
