package vn.kheo.app.directive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Permission;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.ChangedMeanwhile;
import vn.kheo.app.directive.Deadlines;
import vn.kheo.app.directive.Directive;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.Rhythms;
import vn.kheo.app.directive.StepRefused;
import vn.kheo.app.directive.UnknownDirective;
import vn.kheo.app.document.Documents;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** Chỉ đạo: the list, and one directive with its progress, timeline and citations. */
@Controller
class DirectivePages {
  private static final int TIMELINE = 200;

  private final Directives directives;
  private final Assignments assignments;
  private final Deadlines deadlines;
  private final Documents documents;
  private final Organization organization;
  private final Journal journal;
  private final Access access;
  private final Rhythms rhythms;
  private final Talk talk;

  DirectivePages(
      Directives directives,
      Assignments assignments,
      Deadlines deadlines,
      Documents documents,
      Organization organization,
      Journal journal,
      Access access,
      Rhythms rhythms,
      Talk talk) {
    this.directives = directives;
    this.assignments = assignments;
    this.deadlines = deadlines;
    this.documents = documents;
    this.organization = organization;
    this.journal = journal;
    this.access = access;
    this.rhythms = rhythms;
    this.talk = talk;
  }

  @GetMapping("/directives")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    var asked = new DirectiveQuery(q, state, from, to);
    int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    model.addAttribute("asked", asked);
    model.addAttribute("found", directives.list(asked.filter(), number));
    return "directive/list";
  }

  @GetMapping("/directives/export.xlsx")
  ResponseEntity<byte[]> export(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Locale locale) {
    var filter = new DirectiveQuery(q, state, from, to).filter();
    byte[] book = new DirectiveTable(directives, talk, locale).workbook(filter);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"chi-dao.xlsx\"")
        .contentType(MediaType.parseMediaType(vn.kheo.app.paper.Paper.EXCEL))
        .body(book);
  }

  @GetMapping("/directives/{id:\\d+}")
  String one(@PathVariable long id, Model model) {
    return show(seen(id), Map.of(), null, model);
  }

  @GetMapping("/directives/{id:\\d+}/timeline")
  String timeline(@PathVariable long id, Model model) {
    Directive directive = seen(id);
    var actor = access.current();
    boolean whole =
        Arrays.stream(
                new Permission[] {
                  Permission.OVERSEE, Permission.CONFIRM, Permission.ISSUE, Permission.REGISTER
                })
            .anyMatch(right -> actor.may(right, directive.issuerUnitId()));
    model.addAttribute("directive", directive);
    model.addAttribute(
        "entries",
        journal.ofDirective(id, TIMELINE).stream()
            .filter(
                entry ->
                    whole
                        || entry.unitId() == null && entry.subjectKind().equals("directive")
                        || entry.unitId() != null
                            && (actor.may(Permission.WORK, entry.unitId())
                                || actor.may(Permission.HAND_IN, entry.unitId())))
            .toList());
    return "directive/timeline";
  }

  @GetMapping("/directives/{id:\\d+}/citations")
  String citations(@PathVariable long id, Model model) {
    Directive directive = seen(id);
    model.addAttribute("directive", directive);
    model.addAttribute("citations", documents.citations(directive.documentId()));
    return "directive/citations";
  }

  @PostMapping("/directives/{id:\\d+}/withdraw")
  String withdraw(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      directives.withdraw(id, version, reason);
    } catch (ChangedMeanwhile changed) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return show(seen(id), Map.of("reason", reason), talk.say(changed, locale), model);
    } catch (StepRefused refused) {
      response.setStatus(422);
      return show(seen(id), Map.of("reason", reason), talk.say(refused, locale), model);
    }
    flash.addFlashAttribute("notice", talk.t(locale, "directive.withdrawn.done"));
    return "redirect:/directives/" + id;
  }

  /** The page as it stands now, with what was typed and why it was refused. */
  String show(long id, Map<String, String> typed, String problem, Model model) {
    return show(seen(id), typed, problem, model);
  }

  private String show(
      Directive directive, Map<String, String> typed, @Nullable String problem, Model model) {
    var units =
        organization.units(List.of(directive.issuerUnitId(), directive.defaultMonitorUnitId()));
    boolean may =
        directive.state() == Directive.State.ISSUED
            && access.current().may(Permission.ISSUE, directive.issuerUnitId());
    model.addAttribute(
        "view",
        new DirectiveView(
            directive,
            name(units, directive.issuerUnitId()),
            name(units, directive.defaultMonitorUnitId()),
            DirectiveView.stretches(
                documents.text(directive.documentId()),
                directives.obligations(directive.id()),
                assignments.progress(directive.id())),
            assignments.counts(directive.id()),
            deadlines.events(directive.id()),
            may,
            directive.state() == Directive.State.ISSUED
                && (may || access.current().may(Permission.CONFIRM, directive.issuerUnitId()))));
    model.addAttribute("rhythms", rhythms.ofDirective(directive.id()));
    model.addAttribute("maySetRhythm", rhythms.maySet(directive));
    model.addAttribute("typed", typed);
    model.addAttribute("problem", problem);
    return "directive/directive";
  }

  private static String name(Map<Long, Unit> units, long id) {
    Unit unit = units.get(id);
    return unit == null ? "#" + id : unit.name();
  }

  private Directive seen(long id) {
    return directives.directive(id).orElseThrow(() -> new UnknownDirective(id));
  }

  /** A day as a form sends it, of four-digit years; what is no day does not narrow. */
  static @Nullable LocalDate day(String typed) {
    try {
      return typed.length() != "2022-11-15".length() ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
