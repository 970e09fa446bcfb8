package vn.kheo.app.oversight.inspecting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.oversight.inspecting.Inspections;
import vn.kheo.app.oversight.papers.web.TypedWording;

/** Quyết định, điều chỉnh, hủy dự thảo kế hoạch. */
@Controller
class PlanDecisionPages {
  private final Inspections inspections;
  private final PlanPages pages;
  private final Trying trying;

  PlanDecisionPages(Inspections inspections, PlanPages pages, Trying trying) {
    this.inspections = inspections;
    this.pages = pages;
    this.trying = trying;
  }

  @PostMapping("/inspections/{id:\\d+}/decide")
  String decide(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return trying
        .step(
            () ->
                inspections.decide(
                    id,
                    version,
                    fields.getOrDefault("symbol", ""),
                    TypedWording.day(fields.get("date"))),
            "decide",
            fields,
            locale,
            response)
        .map(typed -> pages.show(id, null, typed, model))
        .orElseGet(() -> pages.back(id, "inspections.decided", locale, flash));
  }

  @PostMapping("/inspections/{id:\\d+}/change")
  String change(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return trying
        .step(
            () -> inspections.change(id, reason),
            "change",
            Map.of("reason", reason),
            locale,
            response)
        .map(typed -> pages.show(id, null, typed, model))
        .orElseGet(() -> pages.back(id, "inspections.change.begun", locale, flash));
  }

  @PostMapping("/inspections/{id:\\d+}/discard")
  String discard(
      @PathVariable long id,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    boolean[] left = new boolean[1];
    return trying
        .step(
            () -> left[0] = inspections.discard(id, version), "discard", Map.of(), locale, response)
        .map(typed -> pages.show(id, null, typed, model))
        .orElseGet(
            () -> {
              flash.addFlashAttribute("notice", trying.say(locale, "inspections.discarded"));
              return left[0] ? "redirect:/inspections/" + id : "redirect:/inspections";
            });
  }
}
