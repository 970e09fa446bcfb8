package vn.kheo.app.directive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import vn.kheo.app.directive.Directive;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.Obligation;
import vn.kheo.app.directive.Recurrence;
import vn.kheo.app.directive.Rhythms;
import vn.kheo.app.directive.StepRefused;
import vn.kheo.app.directive.UnknownDirective;
import vn.kheo.app.settings.Settings;

/** Nhịp của một nhiệm vụ định kỳ, and the rounds opened so far. */
@Controller
class RhythmPages {
  private static final int UNPROCESSABLE = 422;

  private final Directives directives;
  private final Rhythms rhythms;
  private final Settings settings;
  private final Talk talk;

  RhythmPages(Directives directives, Rhythms rhythms, Settings settings, Talk talk) {
    this.directives = directives;
    this.rhythms = rhythms;
    this.settings = settings;
    this.talk = talk;
  }

  @GetMapping("/directives/{id:\\d+}/orders/{order:\\d+}/rhythm")
  String show(@PathVariable long id, @PathVariable long order, Model model) {
    return show(id, order, null, null, model);
  }

  @PostMapping("/directives/{id:\\d+}/orders/{order:\\d+}/rhythm")
  String set(
      @PathVariable long id,
      @PathVariable long order,
      @RequestParam(required = false) @Nullable Long standing,
      RhythmForm form,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return step(
        id,
        order,
        form,
        "directive.rhythm.set.done",
        () -> rhythms.set(id, order, standing, form.wanted()),
        locale,
        model,
        response,
        flash);
  }

  @PostMapping("/directives/{id:\\d+}/orders/{order:\\d+}/rhythm/stop")
  String stop(
      @PathVariable long id,
      @PathVariable long order,
      @RequestParam long standing,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return step(
        id,
        order,
        null,
        "directive.rhythm.stop.done",
        () -> rhythms.stop(id, order, standing, reason),
        locale,
        model,
        response,
        flash);
  }

  private String step(
      long id,
      long order,
      @Nullable RhythmForm form,
      String done,
      Runnable step,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    String problem;
    try {
      step.run();
      flash.addFlashAttribute("notice", talk.t(locale, done));
      return "redirect:/directives/" + id + "/orders/" + order + "/rhythm";
    } catch (ChangedMeanwhile changed) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      problem = talk.say(changed, locale);
    } catch (StepRefused refused) {
      response.setStatus(UNPROCESSABLE);
      problem = talk.say(refused, locale);
    } catch (RhythmForm.Bad bad) {
      response.setStatus(UNPROCESSABLE);
      problem = talk.t(locale, "directive.rhythm.bad." + bad.field());
    }
    return show(id, order, form, problem, model);
  }

  private String show(
      long id, long order, @Nullable RhythmForm typed, @Nullable String problem, Model model) {
    Directive directive = directives.directive(id).orElseThrow(() -> new UnknownDirective(id));
    Obligation obligation =
        directives.obligations(id).stream()
            .filter(one -> one.id() == order && one.state() == Obligation.State.ISSUED)
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Recurrence recurrence = rhythms.of(order);
    Recurrence.Set now = recurrence.rhythm();
    RhythmForm form =
        typed != null
            ? typed
            : now != null
                ? RhythmForm.of(now, recurrence.freeFrom())
                : RhythmForm.proposed(obligation, settings.today());
    model.addAttribute(
        "view",
        new RhythmView(
            directive,
            obligation,
            recurrence,
            form,
            typed == null && now == null && obligation.cadence() != null,
            rhythms.maySet(directive),
            problem));
    return "directive/rhythm";
  }
}
