package vn.kheo.app.directive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Permission;
import vn.kheo.app.directive.ChangedMeanwhile;
import vn.kheo.app.directive.Directive;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.Party;
import vn.kheo.app.directive.StepRefused;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** Chỉ rõ đơn vị: what a party's words mean; and the date and monitor of the whole directive. */
@Controller
class ReadingDeskPartyPages {
  private static final int MOST_FOUND = 30;

  private final Directives directives;
  private final Organization organization;
  private final ReadingDeskTalk talk;
  private final Access access;

  ReadingDeskPartyPages(
      Directives directives, Organization organization, ReadingDeskTalk talk, Access access) {
    this.directives = directives;
    this.organization = organization;
    this.talk = talk;
    this.access = access;
  }

  /**
   * @param words searched for; the party's own words at first
   * @param unit already chosen, kept while searching on
   */
  @GetMapping("/directives/{id:\\d+}/parties/{party:\\d+}")
  String resolve(
      @PathVariable long id,
      @PathVariable("party") long partyId,
      @RequestParam(name = "q", required = false) @Nullable String words,
      @RequestParam(name = "unit", required = false) @Nullable List<Long> unit,
      Model model) {
    return resolve(confirmable(id), partyId, words, unit, null, model);
  }

  @PostMapping("/directives/{id:\\d+}/parties/{party:\\d+}")
  String resolve(
      @PathVariable long id,
      @PathVariable("party") long partyId,
      @RequestParam(name = "q", required = false) @Nullable String words,
      @RequestParam(name = "unit", required = false) @Nullable List<Long> unit,
      @RequestParam(name = "group", required = false) @Nullable String group,
      @RequestParam(name = "remember", required = false) @Nullable String remember,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var directive = confirmable(id);
    var groupId = ReadingDeskForm.number(group);
    var units = unit == null ? List.<Long>of() : unit;
    if (groupId == null && units.isEmpty()) {
      response.setStatus(422);
      return resolve(
          directive, partyId, words, unit, talk.t(locale, "reading.party.choose"), model);
    }
    try {
      directives.resolveParty(
          partyId,
          groupId == null ? units : List.of(),
          groupId == null ? null : groupId.longValue(),
          remember != null);
    } catch (ChangedMeanwhile changed) {
      response.setStatus(409);
      return resolve(directive, partyId, words, unit, talk.say(changed, locale), model);
    } catch (StepRefused refused) {
      response.setStatus(422);
      return resolve(directive, partyId, words, unit, talk.say(refused, locale), model);
    }
    return "redirect:/directives/" + id + "/read";
  }

  private String resolve(
      Directive directive,
      long partyId,
      @Nullable String words,
      @Nullable List<Long> chosen,
      @Nullable String problem,
      Model model) {
    var party = party(directive.id(), partyId);
    var asked = words == null ? party.words() : words;
    var ids = chosen == null ? party.unitIds() : chosen;
    var kept = List.copyOf(organization.units(ids).values());
    model.addAttribute("directive", directive);
    model.addAttribute("party", party);
    model.addAttribute("words", asked);
    model.addAttribute("kept", kept);
    model.addAttribute(
        "found",
        organization.search(asked, directive.issueDate(), MOST_FOUND).stream()
            .filter(unit -> !ids.contains(unit.id()))
            .toList());
    model.addAttribute("groups", organization.groups());
    model.addAttribute("problem", problem);
    return "directive/reading-desk-party";
  }

  private Party party(long directiveId, long partyId) {
    return directives.obligations(directiveId).stream()
        .flatMap(order -> Stream.concat(order.leads().stream(), order.coordinators().stream()))
        .filter(party -> party.id() == partyId)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/directives/{id:\\d+}/head")
  String head(@PathVariable long id, Model model) {
    var directive = confirmable(id);
    var monitor = name(directive.defaultMonitorUnitId());
    return head(directive, directive.issueDate().toString(), monitor, null, model);
  }

  @PostMapping("/directives/{id:\\d+}/head")
  String head(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String issueDate,
      @RequestParam(defaultValue = "") String monitor,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var directive = confirmable(id);
    try {
      if (issueDate.startsWith("+")) {
        throw new DateTimeParseException("year beyond 9999", issueDate, 0);
      }
      var date = LocalDate.parse(issueDate);
      var unit = monitor(directive, monitor);
      if (unit == null) {
        return refuse(
            directive, issueDate, monitor, "reading.error.monitor", locale, model, response);
      }
      directives.editHead(id, version, date, unit);
      return "redirect:/directives/" + id + "/read";
    } catch (DateTimeParseException e) {
      return refuse(directive, issueDate, monitor, "reading.error.date", locale, model, response);
    } catch (ChangedMeanwhile changed) {
      response.setStatus(409);
      return head(confirmable(id), issueDate, monitor, talk.say(changed, locale), model);
    } catch (StepRefused refused) {
      response.setStatus(422);
      return head(directive, issueDate, monitor, talk.say(refused, locale), model);
    }
  }

  private String refuse(
      Directive directive,
      String issueDate,
      String monitor,
      String key,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    response.setStatus(422);
    return head(directive, issueDate, monitor, talk.t(locale, key), model);
  }

  private static String head(
      Directive directive,
      String issueDate,
      String monitor,
      @Nullable String problem,
      Model model) {
    model.addAttribute("directive", directive);
    model.addAttribute("issueDate", issueDate);
    model.addAttribute("monitor", monitor);
    model.addAttribute("problem", problem);
    return "directive/reading-desk-head";
  }

  private @Nullable Long monitor(Directive directive, String typed) {
    if (typed.equals(name(directive.defaultMonitorUnitId()))) {
      return directive.defaultMonitorUnitId();
    }
    var meant =
        organization.resolve(List.of(typed), directive.issuerUnitId(), directive.issueDate());
    var units = meant.isEmpty() ? List.<Unit>of() : meant.getFirst().units();
    return units.size() == 1 ? units.getFirst().id() : null;
  }

  private String name(long unitId) {
    return organization.unit(unitId).map(Unit::name).orElse("");
  }

  private Directive confirmable(long id) {
    var directive =
        directives
            .directive(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    access.require(Permission.CONFIRM, directive.issuerUnitId());
    return directive;
  }
}
