package vn.kheo.app.oversight.inspecting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.oversight.inspecting.InspectionPlan;
import vn.kheo.app.oversight.inspecting.Inspections;
import vn.kheo.app.oversight.inspecting.Team;
import vn.kheo.app.oversight.web.Asked;
import vn.kheo.app.settings.Settings;

/** Đoàn kiểm tra: teams of a plan's draft and who is in them. */
@Controller
class TeamPages {
  private static final int MOST_UNITS = 8;

  private final Inspections inspections;
  private final PlanPages pages;
  private final Trying trying;
  private final Organization organization;
  private final Settings settings;

  TeamPages(
      Inspections inspections,
      PlanPages pages,
      Trying trying,
      Organization organization,
      Settings settings) {
    this.inspections = inspections;
    this.pages = pages;
    this.trying = trying;
    this.organization = organization;
    this.settings = settings;
  }

  @PostMapping("/inspections/{id:\\d+}/teams")
  String add(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String name,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return trying
        .step(
            () -> inspections.addTeam(id, version, name),
            "team",
            Map.of("name", name),
            locale,
            response)
        .map(typed -> pages.show(id, null, typed, model))
        .orElseGet(
            () ->
                "redirect:/inspections/%d/teams/%d"
                    .formatted(id, pages.seen(id, null).teams().getLast().number()));
  }

  @PostMapping("/inspections/{id:\\d+}/teams/{team:\\d+}/remove")
  String remove(
      @PathVariable long id,
      @PathVariable int team,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return trying
        .step(() -> inspections.removeTeam(id, version, team), "team", Map.of(), locale, response)
        .map(typed -> pages.show(id, null, typed, model))
        .orElse("redirect:/inspections/" + id);
  }

  /**
   * @param words of a unit whose people are offered; the plan's own where blank
   */
  @GetMapping("/inspections/{id:\\d+}/teams/{team:\\d+}")
  String team(
      @PathVariable long id,
      @PathVariable int team,
      @RequestParam(required = false) @Nullable String words,
      Model model) {
    return show(id, team, words, Typed.NOTHING, model);
  }

  private String show(long id, int number, @Nullable String words, Typed typed, Model model) {
    InspectionPlan plan = pages.seen(id, null);
    Team team =
        plan.team(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    String sought = Asked.text(words);
    List<Unit> units =
        sought == null
            ? organization.unit(plan.unitId()).stream().toList()
            : organization.search(sought, settings.today(), MOST_UNITS);
    List<Person> people =
        organization.people(units.stream().map(Unit::id).toList(), settings.today());
    model.addAttribute("plan", plan);
    model.addAttribute("team", team);
    model.addAttribute("words", sought == null ? "" : sought);
    model.addAttribute("units", units);
    model.addAttribute("people", people);
    model.addAttribute("mayWrite", inspections.mayWrite(plan) && plan.shown().isDraft());
    model.addAttribute("typed", typed);
    return "oversight/inspections/team";
  }

  @PostMapping("/inspections/{id:\\d+}/teams/{team:\\d+}/members")
  String name(
      @PathVariable long id,
      @PathVariable int team,
      @RequestParam int version,
      @RequestParam(name = "person", required = false) @Nullable List<Long> people,
      @RequestParam(defaultValue = "MEMBER") String role,
      @RequestParam(defaultValue = "") String words,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Optional<Typed> refused =
        trying.step(
            () ->
                inspections.nameMembers(
                    id, version, team, people == null ? List.of() : people, role(role)),
            "members",
            Map.of("role", role),
            locale,
            response);
    if (refused.isPresent()) {
      return show(id, team, words, refused.get(), model);
    }
    flash.addAttribute("words", words);
    flash.addFlashAttribute("notice", trying.say(locale, "inspections.saved"));
    return "redirect:/inspections/%d/teams/%d".formatted(id, team);
  }

  @PostMapping("/inspections/{id:\\d+}/teams/{team:\\d+}/members/{person:\\d+}/remove")
  String unname(
      @PathVariable long id,
      @PathVariable int team,
      @PathVariable long person,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return trying
        .step(
            () -> inspections.removeMember(id, version, team, person),
            "members",
            Map.of(),
            locale,
            response)
        .map(typed -> show(id, team, null, typed, model))
        .orElseGet(() -> "redirect:/inspections/%d/teams/%d".formatted(id, team));
  }

  private static Team.Role role(String typed) {
    return switch (typed) {
      case "HEAD" -> Team.Role.HEAD;
      case "SECRETARY" -> Team.Role.SECRETARY;
      default -> Team.Role.MEMBER;
    };
  }
}
