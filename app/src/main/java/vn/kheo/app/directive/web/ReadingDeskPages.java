package vn.kheo.app.directive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Supplier;
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
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Permission;
import vn.kheo.app.directive.ChangedMeanwhile;
import vn.kheo.app.directive.Directive;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.StepRefused;
import vn.kheo.app.document.DocumentAccess;
import vn.kheo.app.document.Documents;

/**
 * Bàn đọc: the document beside its orders, and the steps on them. Every step is a plain form; after
 * it the desk is shown again at the order it was about.
 */
@Controller
class ReadingDeskPages {
  private final Directives directives;
  private final Documents documents;
  private final DocumentAccess documentAccess;
  private final ReadingDeskAssembly assembly;
  private final ReadingDeskTalk talk;
  private final Access access;

  ReadingDeskPages(
      Directives directives,
      Documents documents,
      DocumentAccess documentAccess,
      ReadingDeskAssembly assembly,
      ReadingDeskTalk talk,
      Access access) {
    this.directives = directives;
    this.documents = documents;
    this.documentAccess = documentAccess;
    this.assembly = assembly;
    this.talk = talk;
    this.access = access;
  }

  @PostMapping("/directives/from-document/{documentId:\\d+}")
  String draft(@PathVariable long documentId) {
    documentAccess.readable(documentId);
    return "redirect:/directives/" + directives.draftFrom(documentId) + "/read";
  }

  @GetMapping("/directives/{id:\\d+}/read")
  String desk(@PathVariable long id, Model model) {
    var directive = confirmable(id);
    if (directive.state() != Directive.State.DRAFT) {
      return "redirect:/directives/" + id;
    }
    return desk(directive, null, model);
  }

  private String desk(Directive directive, @Nullable String problem, Model model) {
    model.addAttribute("desk", assembly.view(directive));
    model.addAttribute("problem", problem);
    return "directive/reading-desk";
  }

  @PostMapping("/directives/{id:\\d+}/orders/{order:\\d+}/accept")
  String accept(
      @PathVariable long id,
      @PathVariable long order,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return step(id, order, locale, model, response, () -> directives.accept(order, version));
  }

  @PostMapping("/directives/{id:\\d+}/orders/{order:\\d+}/drop")
  String drop(
      @PathVariable long id,
      @PathVariable long order,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return step(id, order, locale, model, response, () -> directives.drop(order, version));
  }

  @PostMapping("/directives/{id:\\d+}/orders/{order:\\d+}/restore")
  String restore(
      @PathVariable long id,
      @PathVariable long order,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return step(id, order, locale, model, response, () -> directives.restore(order, version));
  }

  @PostMapping("/directives/{id:\\d+}/orders/{order:\\d+}/merge")
  String merge(
      @PathVariable long id,
      @PathVariable long order,
      @RequestParam int version,
      @RequestParam long next,
      @RequestParam int nextVersion,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return step(
        id,
        order,
        locale,
        model,
        response,
        () -> directives.merge(order, version, next, nextVersion));
  }

  @PostMapping("/directives/{id:\\d+}/accept-all")
  String acceptAll(
      @PathVariable long id,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return step(
        id,
        null,
        locale,
        model,
        response,
        () -> {
          int accepted = directives.acceptAll(id, version);
          flash.addFlashAttribute("notice", talk.t(locale, "reading.acceptedAll", accepted));
        });
  }

  @PostMapping("/directives/{id:\\d+}/undo")
  String undo(@PathVariable long id, Locale locale, Model model, HttpServletResponse response) {
    return step(id, null, locale, model, response, () -> directives.undo(id));
  }

  /** From selected text, or, where nobody selects, from first and last words typed. */
  @PostMapping("/directives/{id:\\d+}/orders/add")
  String add(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String start,
      @RequestParam(required = false) @Nullable String end,
      @RequestParam(defaultValue = "") String firstWords,
      @RequestParam(defaultValue = "") String lastWords,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var directive = confirmable(id);
    var text = documents.text(directive.documentId());
    var from = ReadingDeskForm.number(start);
    var to = ReadingDeskForm.number(end);
    if (from == null || to == null) {
      var found = ReadingDeskWords.between(text, firstWords, lastWords, 0);
      from = found.map(span -> span.start()).orElse(null);
      to = found.map(span -> span.end()).orElse(null);
    }
    if (from == null || to == null || from >= to || to > text.length()) {
      response.setStatus(422);
      model.addAttribute("firstWords", firstWords);
      model.addAttribute("lastWords", lastWords);
      return desk(directive, talk.t(locale, "reading.add.notFound"), model);
    }
    int begin = from;
    int finish = to;
    return step(
        id,
        locale,
        model,
        response,
        () -> "#order-" + directives.addFromSelection(id, begin, finish));
  }

  /** One step; where it does not come about, the desk says why and shows what is there now. */
  private String step(
      long id,
      @Nullable Long order,
      Locale locale,
      Model model,
      HttpServletResponse response,
      Runnable step) {
    return step(
        id,
        locale,
        model,
        response,
        () -> {
          step.run();
          return order == null ? "" : "#order-" + order;
        });
  }

  /**
   * @param step gives the place of the desk to go on at, such as {@code #order-7}; blank for none
   */
  private String step(
      long id, Locale locale, Model model, HttpServletResponse response, Supplier<String> step) {
    confirmable(id);
    String place;
    try {
      place = step.get();
    } catch (ChangedMeanwhile changed) {
      response.setStatus(409);
      return desk(confirmable(id), talk.say(changed, locale), model);
    } catch (StepRefused refused) {
      response.setStatus(422);
      return desk(confirmable(id), talk.say(refused, locale), model);
    }
    return "redirect:/directives/" + id + "/read" + place;
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
