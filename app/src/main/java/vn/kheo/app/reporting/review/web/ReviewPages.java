package vn.kheo.app.reporting.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.directive.ChangedMeanwhile;
import vn.kheo.app.directive.StepRefused;
import vn.kheo.app.reporting.review.ReviewRefused;
import vn.kheo.app.reporting.review.ReviewSheet;
import vn.kheo.app.reporting.review.Reviews;
import vn.kheo.app.reporting.review.Verdicts;

/** Duyệt một báo cáo: beside the period before and its like; remarks; the verdict. */
@Controller
class ReviewPages {
  private static final int UNPROCESSABLE = 422;

  private final Reviews reviews;
  private final Verdicts verdicts;
  private final MessageSource messages;

  ReviewPages(Reviews reviews, Verdicts verdicts, MessageSource messages) {
    this.reviews = reviews;
    this.verdicts = verdicts;
    this.messages = messages;
  }

  @GetMapping("/rounds/{round:\\d+}/reports/{id:\\d+}")
  String one(
      @PathVariable long round,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String only,
      @RequestParam(defaultValue = "") String at,
      Model model) {
    return show(round, id, only.equals("marked"), Map.of("at", at), null, model);
  }

  private String show(
      long round,
      long id,
      boolean onlyMarked,
      Map<String, String> typed,
      @Nullable String refused,
      Model model) {
    ReviewSheet sheet = seen(round, id);
    model.addAttribute("sheet", sheet);
    model.addAttribute("lines", onlyMarked ? sheet.marked() : sheet.lines());
    model.addAttribute("onlyMarked", onlyMarked);
    model.addAttribute("places", Reviews.places(sheet));
    model.addAttribute("typed", typed);
    model.addAttribute("refused", refused);
    return "reporting/review/report";
  }

  @PostMapping("/rounds/{round:\\d+}/reports/{id:\\d+}/remarks")
  String remark(
      @PathVariable long round,
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    seen(round, id);
    return done(
        round,
        id,
        fields,
        () -> reviews.remark(id, fields.getOrDefault("at", ""), fields.getOrDefault("words", "")),
        "review.remarked",
        locale,
        model,
        response,
        flash);
  }

  @PostMapping("/rounds/{round:\\d+}/reports/{id:\\d+}/remarks/{remark:\\d+}/settle")
  String settle(
      @PathVariable long round,
      @PathVariable long id,
      @PathVariable long remark,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    seen(round, id);
    return done(
        round,
        id,
        Map.of(),
        () -> reviews.settle(id, remark),
        "review.settled",
        locale,
        model,
        response,
        flash);
  }

  @PostMapping("/rounds/{round:\\d+}/reports/{id:\\d+}/accept")
  String accept(
      @PathVariable long round,
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    seen(round, id);
    return done(
        round,
        id,
        fields,
        () -> verdicts.accept(id, version, fields.getOrDefault("remark", "")),
        "review.accepted",
        locale,
        model,
        response,
        flash);
  }

  @PostMapping("/rounds/{round:\\d+}/reports/{id:\\d+}/return")
  String sendBack(
      @PathVariable long round,
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    seen(round, id);
    return done(
        round,
        id,
        fields,
        () ->
            verdicts.sendBack(
                id, version, fields.getOrDefault("reason", ""), day(fields.get("due"))),
        "review.returned",
        locale,
        model,
        response,
        flash);
  }

  /** Several at once, from the page of the round. */
  @PostMapping("/rounds/{round:\\d+}/accept")
  String acceptAll(
      @PathVariable long round,
      @RequestParam(name = "report", required = false) @Nullable List<Long> reports,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes flash) {
    List<Long> chosen = reports == null ? List.of() : reports;
    chosen.forEach(id -> seen(round, id));
    int[] accepted = new int[1];
    String refused = tried(() -> accepted[0] = verdicts.acceptAll(chosen), locale, response);
    response.setStatus(HttpServletResponse.SC_OK);
    if (refused == null) {
      flash.addFlashAttribute("notice", say(locale, "review.accepted.many", accepted[0]));
    } else {
      flash.addFlashAttribute("error", refused);
    }
    return "redirect:/rounds/" + round;
  }

  private String done(
      long round,
      long id,
      Map<String, String> typed,
      Runnable step,
      String key,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    String refused = tried(step, locale, response);
    if (refused != null) {
      return show(round, id, false, typed, refused, model);
    }
    flash.addFlashAttribute("notice", say(locale, key));
    return "redirect:/rounds/%d/reports/%d".formatted(round, id);
  }

  private @Nullable String tried(Runnable step, Locale locale, HttpServletResponse response) {
    try {
      step.run();
      return null;
    } catch (ReviewRefused refused) {
      response.setStatus(UNPROCESSABLE);
      return say(locale, refused.key(), refused.arguments());
    } catch (StepRefused refused) {
      response.setStatus(UNPROCESSABLE);
      return say(locale, refused.key(), refused.arguments());
    } catch (ChangedMeanwhile changed) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return say(locale, "review.refused.changed");
    }
  }

  private String say(Locale locale, String key, Object... arguments) {
    return messages.getMessage(
        key, Arrays.copyOf(arguments, arguments.length, Object[].class), locale);
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return LocalDate.EPOCH;
    }
  }

  private ReviewSheet seen(long round, long id) {
    return reviews
        .sheet(id)
        .filter(sheet -> sheet.round().id() == round)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
