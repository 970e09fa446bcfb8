package vn.kheo.app.oversight.inspecting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.oversight.inspecting.Finding;
import vn.kheo.app.oversight.inspecting.Findings;
import vn.kheo.app.oversight.inspecting.Visit;
import vn.kheo.app.oversight.papers.web.TypedWording;
import vn.kheo.app.settings.Settings;

/** Tồn tại, hạn chế của một cuộc kiểm tra: a new one, and one as it is changed. */
@Controller
class FindingPages {
  private static final int MOST_UNITS = 6;

  private final Findings findings;
  private final VisitPages pages;
  private final Organization organization;
  private final Settings settings;
  private final Trying trying;

  FindingPages(
      Findings findings,
      VisitPages pages,
      Organization organization,
      Settings settings,
      Trying trying) {
    this.findings = findings;
    this.pages = pages;
    this.organization = organization;
    this.settings = settings;
    this.trying = trying;
  }

  @GetMapping("/inspections/visits/{id:\\d+}/findings/new")
  String begin(@PathVariable long id, Model model) {
    return show(id, null, Typed.NOTHING, List.of(), model);
  }

  @GetMapping("/inspections/visits/{id:\\d+}/findings/{finding:\\d+}")
  String open(@PathVariable long id, @PathVariable long finding, Model model) {
    return show(id, finding, Typed.NOTHING, List.of(), model);
  }

  private String show(
      long id, @Nullable Long findingId, Typed typed, List<Unit> choices, Model model) {
    Visit visit = pages.seen(id);
    Finding finding =
        findingId == null
            ? null
            : findings.of(visit).stream()
                .filter(one -> one.id() == findingId)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("visit", visit);
    model.addAttribute("finding", finding);
    model.addAttribute("typed", typed);
    model.addAttribute("choices", choices);
    return "oversight/inspections/finding";
  }

  @PostMapping("/inspections/visits/{id:\\d+}/findings")
  String add(
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    List<Unit> units = units(id, fields);
    return trying
        .step(() -> findings.add(id, text(fields, units)), "finding", fields, locale, response)
        .map(typed -> show(id, null, typed, units, model))
        .orElseGet(() -> back(id, "inspections.finding.added", locale, flash));
  }

  @PostMapping("/inspections/visits/{id:\\d+}/findings/{finding:\\d+}")
  String write(
      @PathVariable long id,
      @PathVariable long finding,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    List<Unit> units = units(id, fields);
    return trying
        .step(
            () -> findings.write(id, finding, version, text(fields, units)),
            "finding",
            fields,
            locale,
            response)
        .map(typed -> show(id, finding, typed, units, model))
        .orElseGet(() -> back(id, "inspections.saved", locale, flash));
  }

  @PostMapping("/inspections/visits/{id:\\d+}/findings/{finding:\\d+}/remove")
  String remove(
      @PathVariable long id,
      @PathVariable long finding,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return trying
        .step(() -> findings.remove(id, finding, version), "finding", Map.of(), locale, response)
        .map(typed -> pages.show(id, typed, model))
        .orElseGet(() -> back(id, "inspections.finding.removed", locale, flash));
  }

  /** Units that the typed name may mean: the inspected one where none was typed. */
  private List<Unit> units(long visitId, Map<String, String> fields) {
    String name = MinutesPages.text(fields, "unitName");
    if (name.isBlank()) {
      return organization.unit(pages.seen(visitId).unitId()).stream().toList();
    }
    List<Unit> found = organization.search(name, settings.today(), MOST_UNITS);
    List<Unit> exact = found.stream().filter(u -> u.name().equalsIgnoreCase(name)).toList();
    return exact.size() == 1 ? exact : found;
  }

  private static Finding.Text text(Map<String, String> fields, List<Unit> units) {
    return new Finding.Text(
        MinutesPages.text(fields, "words"),
        choice(Finding.Nature.values(), fields.get("nature")),
        choice(Finding.Degree.values(), fields.get("degree")),
        MinutesPages.text(fields, "cause"),
        MinutesPages.text(fields, "responsibility"),
        units.size() == 1 ? units.getFirst().id() : null,
        MinutesPages.text(fields, "remedy"),
        TypedWording.day(fields.get("remedyDue")));
  }

  private static <T extends Enum<T>> T choice(T[] all, @Nullable String typed) {
    return Arrays.stream(all).filter(one -> one.name().equals(typed)).findFirst().orElse(all[0]);
  }

  private String back(long id, String key, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("notice", trying.say(locale, key));
    return "redirect:/inspections/visits/" + id;
  }
}
