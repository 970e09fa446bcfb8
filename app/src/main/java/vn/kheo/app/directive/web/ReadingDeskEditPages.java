package vn.kheo.app.directive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Permission;
import vn.kheo.app.directive.ChangedMeanwhile;
import vn.kheo.app.directive.Directive;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.Obligation;
import vn.kheo.app.directive.StepRefused;
import vn.kheo.app.document.Documents;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** Sửa và tách một nhiệm vụ: pages of their own, which the desk also shows in place. */
@Controller
class ReadingDeskEditPages {
  private final Directives directives;
  private final Documents documents;
  private final Organization organization;
  private final ReadingDeskAssembly assembly;
  private final ReadingDeskTalk talk;
  private final Access access;

  ReadingDeskEditPages(
      Directives directives,
      Documents documents,
      Organization organization,
      ReadingDeskAssembly assembly,
      ReadingDeskTalk talk,
      Access access) {
    this.directives = directives;
    this.documents = documents;
    this.organization = organization;
    this.assembly = assembly;
    this.talk = talk;
    this.access = access;
  }

  @GetMapping("/directives/{id:\\d+}/orders/{order:\\d+}/edit")
  String edit(@PathVariable long id, @PathVariable("order") long orderId, Model model) {
    var directive = confirmable(id);
    var order = order(id, orderId);
    return edit(directive, order, form(directive, order), Map.of(), null, model);
  }

  private ReadingDeskForm form(Directive directive, Obligation order) {
    return ReadingDeskForm.of(order, assembly.card(directive, order).monitor());
  }

  @PostMapping("/directives/{id:\\d+}/orders/{order:\\d+}/edit")
  String edit(
      @PathVariable long id,
      @PathVariable("order") long orderId,
      @ModelAttribute("form") ReadingDeskForm form,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var directive = confirmable(id);
    var order = order(id, orderId);
    Map<String, String> errors = new LinkedHashMap<>();
    var edit =
        form.edit(
            order,
            documents.text(directive.documentId()),
            monitor(form, directive, order, errors),
            errors);
    if (!errors.isEmpty()) {
      inPlace(response, 422, orderId, "#edit-form");
      return edit(directive, order, form, errors, null, model);
    }
    try {
      directives.edit(orderId, form.version() == null ? -1 : form.version(), edit);
    } catch (ChangedMeanwhile changed) {
      inPlace(response, 409, orderId, "#edit-form");
      return edit(directive, order(id, orderId), form, Map.of(), talk.say(changed, locale), model);
    } catch (StepRefused refused) {
      inPlace(response, 422, orderId, "#edit-form");
      return edit(directive, order, form, Map.of(), talk.say(refused, locale), model);
    }
    return "redirect:/directives/" + id + "/read#order-" + orderId;
  }

  /** One unit by its name, short name or code; an unchanged name keeps what it was. */
  private @Nullable Long monitor(
      ReadingDeskForm form, Directive directive, Obligation order, Map<String, String> errors) {
    var typed = ReadingDeskForm.clean(form.monitor());
    if (typed == null) {
      return null;
    }
    if (typed.equals(assembly.card(directive, order).monitor())) {
      return order.monitorUnitId();
    }
    var meant =
        organization.resolve(List.of(typed), directive.issuerUnitId(), directive.issueDate());
    var units = meant.isEmpty() ? List.<Unit>of() : meant.getFirst().units();
    if (units.size() != 1) {
      errors.put("monitor", "reading.error.monitor");
      return null;
    }
    return units.getFirst().id();
  }

  private String edit(
      Directive directive,
      Obligation order,
      ReadingDeskForm form,
      Map<String, String> errors,
      @Nullable String problem,
      Model model) {
    model.addAttribute("directive", directive);
    model.addAttribute("card", assembly.card(directive, order));
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("problem", problem);
    return "directive/reading-desk-edit";
  }

  @GetMapping("/directives/{id:\\d+}/orders/{order:\\d+}/split")
  String split(@PathVariable long id, @PathVariable("order") long orderId, Model model) {
    return split(confirmable(id), order(id, orderId), "", null, model);
  }

  @PostMapping("/directives/{id:\\d+}/orders/{order:\\d+}/split")
  String split(
      @PathVariable long id,
      @PathVariable("order") long orderId,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable String at,
      @RequestParam(defaultValue = "") String firstWords,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var directive = confirmable(id);
    var order = order(id, orderId);
    var place = place(directive, order, at, firstWords);
    if (place == null) {
      inPlace(response, 422, orderId, "#split-form");
      return split(directive, order, firstWords, talk.t(locale, "reading.split.where"), model);
    }
    try {
      long second = directives.split(orderId, version, place);
      return "redirect:/directives/" + id + "/read#order-" + second;
    } catch (ChangedMeanwhile changed) {
      inPlace(response, 409, orderId, "#split-form");
      return split(directive, order(id, orderId), firstWords, talk.say(changed, locale), model);
    } catch (StepRefused refused) {
      inPlace(response, 422, orderId, "#split-form");
      return split(directive, order, firstWords, talk.say(refused, locale), model);
    }
  }

  /** Words typed win over a place chosen, since the list has one chosen from the start. */
  private @Nullable Integer place(
      Directive directive, Obligation order, @Nullable String at, String firstWords) {
    if (firstWords.isBlank()) {
      return ReadingDeskForm.number(at);
    }
    return ReadingDeskWords.find(
            documents.text(directive.documentId()), firstWords, order.span().start())
        .filter(found -> found.start() < order.span().end())
        .map(found -> found.start())
        .orElse(null);
  }

  private String split(
      Directive directive,
      Obligation order,
      String firstWords,
      @Nullable String problem,
      Model model) {
    var text = documents.text(directive.documentId());
    model.addAttribute("directive", directive);
    model.addAttribute("order", order);
    model.addAttribute("cuts", ReadingDeskWords.cuts(text, order.span()));
    model.addAttribute("firstWords", firstWords);
    model.addAttribute("problem", problem);
    return "directive/reading-desk-split";
  }

  /** Where htmx asked, the form comes back into its card instead of replacing the desk. */
  private static void inPlace(HttpServletResponse response, int status, long orderId, String form) {
    response.setStatus(status);
    response.setHeader("HX-Retarget", "#order-%d .order-place".formatted(orderId));
    response.setHeader("HX-Reselect", form);
    response.setHeader("HX-Reswap", "innerHTML");
  }

  private Obligation order(long directiveId, long orderId) {
    return directives.obligations(directiveId).stream()
        .filter(order -> order.id() == orderId)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
