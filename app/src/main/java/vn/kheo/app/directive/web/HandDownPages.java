package vn.kheo.app.directive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.ChangedMeanwhile;
import vn.kheo.app.directive.Dossier;
import vn.kheo.app.directive.NewParts;
import vn.kheo.app.directive.StepRefused;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.settings.Settings;
import vn.kheo.reader.Deliverable;

/**
 * Giao xuống: a leader passes parts of the unit's task to units below and to people of the unit.
 */
@Controller
class HandDownPages {
  private static final int UNPROCESSABLE = 422;

  private final Assignments assignments;
  private final Organization organization;
  private final Settings settings;
  private final Talk talk;

  HandDownPages(Assignments assignments, Organization organization, Settings settings, Talk talk) {
    this.assignments = assignments;
    this.organization = organization;
    this.settings = settings;
    this.talk = talk;
  }

  /**
   * As it was typed.
   *
   * @param due as a form sends a day
   * @param deliverable name of one; blank for the parent's
   */
  record Typed(
      @Nullable String words,
      @Nullable String due,
      @Nullable String deliverable,
      @Nullable String remark,
      @Nullable List<Long> units,
      @Nullable List<String> kinds,
      @Nullable List<Long> people) {
    static final Typed NOTHING = new Typed(null, null, null, null, null, null, null);

    NewParts parts() {
      LocalDate day = DirectivePages.day(blank(due));
      if (day == null && !blank(due).isBlank()) {
        throw new IllegalArgumentException("day");
      }
      return new NewParts(
          blank(words),
          day,
          Arrays.stream(Deliverable.values())
              .filter(d -> d.name().equals(deliverable))
              .findFirst()
              .orElse(null),
          remark,
          units == null ? List.of() : units,
          kinds == null ? Set.of() : Set.copyOf(kinds),
          people == null ? List.of() : people);
    }

    private static String blank(@Nullable String value) {
      return value == null ? "" : value;
    }
  }

  @GetMapping("/assignments/{id:\\d+}/hand-down")
  String form(@PathVariable long id, Model model) {
    return show(id, Typed.NOTHING, null, model);
  }

  @PostMapping("/assignments/{id:\\d+}/hand-down")
  String handDown(
      @PathVariable long id,
      @RequestParam int version,
      Typed typed,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    String problem;
    try {
      int given = assignments.handDown(id, version, typed.parts());
      flash.addFlashAttribute("notice", talk.t(locale, "directive.done.hand-down", given));
      return "redirect:/assignments/" + id + "#parts";
    } catch (ChangedMeanwhile changed) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      problem = talk.say(changed, locale);
    } catch (StepRefused refused) {
      response.setStatus(UNPROCESSABLE);
      problem = talk.say(refused, locale);
    } catch (IllegalArgumentException noDay) {
      response.setStatus(UNPROCESSABLE);
      problem = talk.t(locale, "directive.missing.day");
    }
    return show(id, typed, problem, model);
  }

  private String show(long id, Typed typed, @Nullable String problem, Model model) {
    Dossier dossier =
        assignments
            .assignment(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (problem == null && !dossier.may(Dossier.Do.HAND_DOWN)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    long unit = dossier.line().unitId();
    Map<String, List<Unit>> below =
        organization.below(unit, settings.today()).stream()
            .collect(Collectors.groupingBy(Unit::kind, LinkedHashMap::new, Collectors.toList()));
    Set<Long> taken =
        dossier.parts().stream()
            .filter(part -> part.stands() && part.line().personId() == null)
            .map(part -> part.line().unitId())
            .collect(Collectors.toSet());
    model.addAttribute(
        "view",
        new HandDownView(
            dossier,
            below,
            taken,
            organization.people(unit, settings.today()),
            typed.words() == null ? dossier.line().words() : typed.words(),
            typed.due() == null ? "" : typed.due(),
            typed.deliverable() == null ? dossier.deliverable().name() : typed.deliverable(),
            typed.remark() == null ? "" : typed.remark(),
            typed.units() == null ? Set.of() : new HashSet<>(typed.units()),
            typed.kinds() == null ? Set.of() : new HashSet<>(typed.kinds()),
            typed.people() == null ? Set.of() : new HashSet<>(typed.people()),
            problem));
    return "directive/hand-down";
  }
}
