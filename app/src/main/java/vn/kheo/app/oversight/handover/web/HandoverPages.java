package vn.kheo.app.oversight.handover.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.oversight.handover.HandoverLine;
import vn.kheo.app.oversight.handover.HandoverRefused;
import vn.kheo.app.oversight.handover.Handovers;
import vn.kheo.app.oversight.web.Asked;
import vn.kheo.app.oversight.web.Status;
import vn.kheo.app.oversight.web.Words;
import vn.kheo.app.oversight.web.Workbook;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.settings.Settings;

/** Bàn giao công việc: the list of them, beginning one, and its dossier. */
@Controller
class HandoverPages {
  private static final int UNPROCESSABLE = 422;

  private final Handovers handovers;
  private final Settings settings;
  private final Words words;

  HandoverPages(Handovers handovers, Settings settings, Words words) {
    this.handovers = handovers;
    this.settings = settings;
    this.words = words;
  }

  @GetMapping("/handovers")
  String list(@RequestParam(required = false) @Nullable String page, Model model) {
    model.addAttribute("found", handovers.list(Asked.page(page)));
    model.addAttribute("mayBegin", handovers.mayBegin());
    return "oversight/handover/list";
  }

  @GetMapping("/handovers/new")
  String begin(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String leaver,
      Model model) {
    return form(
        Asked.number(unit),
        new Typed(leaver, null, settings.today().toString(), null, null),
        null,
        model);
  }

  private String form(@Nullable Long unit, Typed typed, @Nullable String problem, Model model) {
    model.addAttribute("choices", handovers.choices(unit).orElseThrow(HandoverPages::notFound));
    model.addAttribute("typed", typed);
    model.addAttribute("problem", problem);
    return "oversight/handover/new";
  }

  @PostMapping("/handovers")
  String start(
      @RequestParam(required = false) @Nullable String unit,
      @ModelAttribute Typed typed,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Long of = Asked.number(unit);
    try {
      long id =
          handovers.start(
              of == null ? 0 : of,
              typed.leaverId(),
              typed.successorId(),
              typed.date(),
              typed.kind(),
              typed.words() == null ? "" : typed.words());
      flash.addFlashAttribute("notice", words.of(locale, "handover.started.notice"));
      return "redirect:/handovers/" + id;
    } catch (HandoverRefused refused) {
      response.setStatus(UNPROCESSABLE);
      return form(of, typed, words.of(locale, refused.key(), refused.arguments()), model);
    }
  }

  @GetMapping("/handovers/{id:\\d+}")
  String one(@PathVariable long id, Model model) {
    return show(id, null, null, null, model);
  }

  private String show(
      long id, @Nullable String problem, @Nullable Long item, @Nullable String typed, Model model) {
    model.addAttribute("dossier", seen(id));
    model.addAttribute("problem", problem);
    model.addAttribute("typedItem", item);
    model.addAttribute("typedReason", typed);
    return "oversight/handover/dossier";
  }

  @GetMapping("/handovers/{id:\\d+}/dossier.xlsx")
  ResponseEntity<byte[]> workbook(@PathVariable long id, Locale locale) {
    Handovers.Dossier dossier = seen(id);
    List<String> header =
        List.of(
                "number",
                "directive",
                "order",
                "role",
                "due",
                "status",
                "question",
                "note",
                "answer",
                "outcome")
            .stream()
            .map(column -> words.of(locale, "handover.column." + column))
            .toList();
    var rows = new ArrayList<List<Object>>();
    for (HandoverLine line : dossier.lines()) {
      rows.add(cells(rows.size() + 1, line, locale));
    }
    return Workbook.answer(
        words.of(locale, "handover.file", Long.toString(id)),
        Paper.workbook(words.of(locale, "handover.dossier"), header, rows));
  }

  private List<Object> cells(int number, HandoverLine line, Locale locale) {
    var held = line.held();
    var cells = new ArrayList<Object>();
    cells.add(number);
    cells.add(line.directiveTitle());
    cells.add(line.label());
    cells.add(
        line.roles().stream()
            .map(role -> words.of(locale, "handover.role." + role))
            .collect(Collectors.joining("; ")));
    cells.add(line.due() == null ? "" : line.due());
    cells.add(
        held == null
            ? ""
            : words.of(locale, Status.of(held.line().state(), held.line().timeliness()).key()));
    cells.add(
        held == null || held.askedDue() == null
            ? ""
            : words.of(locale, "handover.asked", WrittenDay.of(held.askedDue()))
                + ": "
                + held.askedReason());
    cells.add(held == null || held.note() == null ? "" : held.note());
    cells.add(
        held == null || held.answerAt() == null
            ? ""
            : words.of(
                locale,
                "handover.answer." + (held.verdict() == null ? "WAITING" : held.verdict())));
    cells.add(
        line.outcome() != null
            ? words.of(locale, "handover.outcome." + line.outcome())
            : line.returned() == null
                ? ""
                : words.of(locale, "handover.returned", line.returned()));
    return cells;
  }

  @PostMapping("/handovers/{id:\\d+}/give")
  String give(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String seen,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return step(
        id, () -> handovers.give(id, version, seen), "given", locale, model, response, flash);
  }

  @PostMapping("/handovers/{id:\\d+}/take-back")
  String takeBack(
      @PathVariable long id,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return step(
        id, () -> handovers.takeBack(id, version), "takenBack", locale, model, response, flash);
  }

  /** Without a reason in the form the line is taken after all. */
  @PostMapping("/handovers/{id:\\d+}/items/{item:\\d+}")
  String item(
      @PathVariable long id,
      @PathVariable long item,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable String reason,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      handovers.returnItem(id, version, item, reason);
    } catch (HandoverRefused refused) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return show(id, words.of(locale, refused.key(), refused.arguments()), item, reason, model);
    }
    flash.addFlashAttribute(
        "notice",
        words.of(locale, reason == null ? "handover.kept.notice" : "handover.returned.notice"));
    return "redirect:/handovers/" + id + "#item-" + item;
  }

  @PostMapping("/handovers/{id:\\d+}/take")
  String take(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String seen,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return step(
        id, () -> handovers.take(id, version, seen), "taken", locale, model, response, flash);
  }

  @PostMapping("/handovers/{id:\\d+}/cancel")
  String cancel(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return step(
        id,
        () -> handovers.cancel(id, version, reason),
        "cancelled",
        locale,
        model,
        response,
        flash);
  }

  private String step(
      long id,
      Runnable step,
      String done,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    seen(id);
    try {
      step.run();
    } catch (HandoverRefused refused) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return show(id, words.of(locale, refused.key(), refused.arguments()), null, null, model);
    }
    flash.addFlashAttribute("notice", words.of(locale, "handover." + done + ".notice"));
    return "redirect:/handovers/" + id;
  }

  private Handovers.Dossier seen(long id) {
    return handovers.dossier(id).orElseThrow(HandoverPages::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
