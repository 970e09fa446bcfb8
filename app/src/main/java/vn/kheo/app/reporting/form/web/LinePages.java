package vn.kheo.app.reporting.form.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.reporting.form.Check;
import vn.kheo.app.reporting.form.FormDrafts;
import vn.kheo.app.reporting.form.FormParameters;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.Nature;
import vn.kheo.app.reporting.form.OverTime;
import vn.kheo.app.reporting.form.OverUnits;
import vn.kheo.app.reporting.form.Section;

/** One indicator or section of a draft: typed, moved, taken out. Place 0 is a new one. */
@Controller
class LinePages {
  private static final int SPARE_CHECKS = 2;
  private static final Set<String> STEPS = Set.of("up", "down", "remove");

  private final FormDrafts drafts;
  private final FormPages pages;
  private final FormTrying trying;
  private final FormParameters parameters;

  LinePages(FormDrafts drafts, FormPages pages, FormTrying trying, FormParameters parameters) {
    this.drafts = drafts;
    this.pages = pages;
    this.trying = trying;
    this.parameters = parameters;
  }

  @GetMapping("/forms/{id:\\d+}/indicators/{place:\\d+}")
  String indicator(@PathVariable long id, @PathVariable int place, Model model) {
    FormVersion form = draft(id);
    Indicator shown = place == 0 ? blank(form) : at(form.indicators(), place);
    return indicator(form, shown, form.version(), List.of(), model);
  }

  private String indicator(
      FormVersion form, Indicator shown, int version, List<String> refused, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("one", shown);
    model.addAttribute("version", version);
    model.addAttribute("refused", refused);
    model.addAttribute("spare", SPARE_CHECKS);
    model.addAttribute("parameters", String.join(", ", parameters.names()));
    return "reporting/forms/indicator";
  }

  @PostMapping("/forms/{id:\\d+}/indicators/{place:\\d+}")
  String saveIndicator(
      @PathVariable long id,
      @PathVariable int place,
      @RequestParam int version,
      @RequestParam MultiValueMap<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Indicator typed = TypedLines.indicator(place, fields);
    List<String> refused = trying.step(() -> drafts.save(id, version, typed), locale, response);
    if (!refused.isEmpty()) {
      return indicator(draft(id), typed, version, refused, model);
    }
    flash.addFlashAttribute("notice", trying.say(locale, "forms.line.saved", typed.code()));
    return "redirect:/forms/" + id + "#" + typed.code();
  }

  @PostMapping("/forms/{id:\\d+}/indicators/{place:\\d+}/{step}")
  String stepIndicator(
      @PathVariable long id,
      @PathVariable int place,
      @PathVariable String step,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    String code = place == 0 ? "" : at(draft(id).indicators(), place).code();
    return stepped(
        id,
        code,
        step,
        () -> {
          if (step.equals("remove")) {
            drafts.removeIndicator(id, version, place);
          } else {
            drafts.moveIndicator(id, version, place, step.equals("up"));
          }
        },
        locale,
        model,
        response);
  }

  @GetMapping("/forms/{id:\\d+}/sections/{place:\\d+}")
  String section(@PathVariable long id, @PathVariable int place, Model model) {
    FormVersion form = draft(id);
    Section shown =
        place == 0
            ? new Section(0, 0, "", "", "", null, false, false, List.of())
            : at(form.sections(), place);
    return section(form, shown, form.version(), List.of(), model);
  }

  private static String section(
      FormVersion form, Section shown, int version, List<String> refused, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("one", shown);
    model.addAttribute("version", version);
    model.addAttribute("refused", refused);
    return "reporting/forms/section";
  }

  @PostMapping("/forms/{id:\\d+}/sections/{place:\\d+}")
  String saveSection(
      @PathVariable long id,
      @PathVariable int place,
      @RequestParam int version,
      @RequestParam MultiValueMap<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Section typed = TypedLines.section(place, fields);
    List<String> refused = trying.step(() -> drafts.save(id, version, typed), locale, response);
    if (!refused.isEmpty()) {
      return section(draft(id), typed, version, refused, model);
    }
    flash.addFlashAttribute("notice", trying.say(locale, "forms.line.saved", typed.number()));
    return "redirect:/forms/" + id + "#sections";
  }

  @PostMapping("/forms/{id:\\d+}/sections/{place:\\d+}/{step}")
  String stepSection(
      @PathVariable long id,
      @PathVariable int place,
      @PathVariable String step,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    draft(id);
    return stepped(
        id,
        "sections",
        step,
        () -> {
          if (step.equals("remove")) {
            drafts.removeSection(id, version, place);
          } else {
            drafts.moveSection(id, version, place, step.equals("up"));
          }
        },
        locale,
        model,
        response);
  }

  private String stepped(
      long id,
      String anchor,
      String name,
      Runnable step,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    if (!STEPS.contains(name)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    List<String> refused = trying.step(step, locale, response);
    return refused.isEmpty()
        ? "redirect:/forms/" + id + "#" + anchor
        : pages.show(pages.seen(id), refused, Map.of(), locale, model);
  }

  private FormVersion draft(long id) {
    FormVersion form = pages.seen(id);
    if (form.state() != FormVersion.State.DRAFT || !drafts.mayDraft(form)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return form;
  }

  private static <T> T at(List<T> list, int place) {
    if (place > list.size()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return list.get(place - 1);
  }

  private static Indicator blank(FormVersion form) {
    String heading = form.indicators().isEmpty() ? "" : form.indicators().getLast().heading();
    return new Indicator(
        0,
        0,
        "",
        heading,
        "",
        "",
        "",
        Set.of(),
        Nature.FLOW,
        OverTime.SUM,
        OverUnits.SUM,
        null,
        false,
        0,
        List.of(),
        false,
        "",
        List.of(new Check(0, "", Check.Severity.ERROR, "")));
  }
}
