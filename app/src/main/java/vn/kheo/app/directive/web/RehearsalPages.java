package vn.kheo.app.directive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Permission;
import vn.kheo.app.directive.ChangedMeanwhile;
import vn.kheo.app.directive.Directive;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.NotReady;
import vn.kheo.app.directive.StepRefused;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** Diễn tập, and issuing after it. */
@Controller
class RehearsalPages {
  private final Directives directives;
  private final Organization organization;
  private final ReadingDeskTalk talk;
  private final Access access;

  RehearsalPages(
      Directives directives, Organization organization, ReadingDeskTalk talk, Access access) {
    this.directives = directives;
    this.organization = organization;
    this.talk = talk;
    this.access = access;
  }

  @GetMapping("/directives/{id:\\d+}/rehearsal")
  String rehearsal(@PathVariable long id, Model model) {
    var directive = visible(id);
    if (directive.state() != Directive.State.DRAFT) {
      return "redirect:/directives/" + id;
    }
    return rehearsal(directive, null, model);
  }

  private String rehearsal(Directive directive, @Nullable String problem, Model model) {
    model.addAttribute("view", view(directive));
    model.addAttribute("problem", problem);
    return "directive/rehearsal";
  }

  private RehearsalView view(Directive directive) {
    var actor = access.current();
    return new RehearsalView(
        directives.rehearsal(directive.id()),
        directives.obligations(directive.id()),
        organization.unit(directive.issuerUnitId()).map(Unit::name).orElse(""),
        actor.may(Permission.CONFIRM, directive.issuerUnitId()),
        actor.may(Permission.ISSUE, directive.issuerUnitId()),
        directives.heavyLoad());
  }

  @GetMapping("/directives/{id:\\d+}/rehearsal.xlsx")
  ResponseEntity<byte[]> workbook(@PathVariable long id, Locale locale) {
    var directive = visible(id);
    var disposition =
        ContentDisposition.attachment()
            .filename("dien-tap-%d.xlsx".formatted(id), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(
            MediaType.parseMediaType(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
        .body(new RehearsalTable(view(directive), talk, locale).workbook());
  }

  /** What issuing means in numbers, before it is done. */
  @GetMapping("/directives/{id:\\d+}/issue")
  String confirmIssue(@PathVariable long id, Model model) {
    var directive = visible(id);
    access.require(Permission.ISSUE, directive.issuerUnitId());
    if (directive.state() != Directive.State.DRAFT) {
      return "redirect:/directives/" + id;
    }
    model.addAttribute("view", view(directive));
    return "directive/rehearsal-issue";
  }

  @PostMapping("/directives/{id:\\d+}/issue")
  String issue(
      @PathVariable long id,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var directive = visible(id);
    access.require(Permission.ISSUE, directive.issuerUnitId());
    try {
      var issued = directives.issue(id, version);
      flash.addFlashAttribute(
          "notice", talk.t(locale, "reading.issued", issued.assignments(), issued.units()));
      return "redirect:/directives/" + id;
    } catch (NotReady notReady) {
      response.setStatus(422);
      return rehearsal(directive, talk.t(locale, "reading.issue.notReady"), model);
    } catch (ChangedMeanwhile changed) {
      response.setStatus(409);
      var now = visible(id);
      if (now.state() != Directive.State.DRAFT) {
        flash.addFlashAttribute("error", talk.say(changed, locale));
        return "redirect:/directives/" + id;
      }
      return rehearsal(now, talk.say(changed, locale), model);
    } catch (StepRefused refused) {
      flash.addFlashAttribute("error", talk.say(refused, locale));
      return "redirect:/directives/" + id;
    }
  }

  /** Drafts are the issuer's own: those who confirm and those who issue see them. */
  private Directive visible(long id) {
    var directive =
        directives
            .directive(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var actor = access.current();
    if (!actor.may(Permission.CONFIRM, directive.issuerUnitId())
        && !actor.may(Permission.ISSUE, directive.issuerUnitId())) {
      throw new AccessDeniedException("directive " + id);
    }
    return directive;
  }
}
