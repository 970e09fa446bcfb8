package vn.kheo.app.oversight.inspecting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.oversight.inspecting.Minutes;
import vn.kheo.app.oversight.inspecting.MinutesBook;
import vn.kheo.app.oversight.inspecting.Visit;
import vn.kheo.app.oversight.papers.web.TypedWording;
import vn.kheo.app.oversight.web.Workbook;

/** Biên bản kiểm tra. */
@Controller
class MinutesPages {
  private final MinutesBook book;
  private final VisitPages pages;
  private final Trying trying;

  MinutesPages(MinutesBook book, VisitPages pages, Trying trying) {
    this.book = book;
    this.pages = pages;
    this.trying = trying;
  }

  @GetMapping("/inspections/visits/{id:\\d+}/minutes")
  String open(@PathVariable long id, Model model) {
    return show(id, Optional.empty(), null, model);
  }

  private String show(
      long id, Optional<Minutes.Text> typed, @Nullable String problem, Model model) {
    Visit visit = pages.seen(id);
    Optional<Minutes> written = book.of(visit);
    model.addAttribute("visit", visit);
    model.addAttribute("version", written.map(Minutes::version).orElse(0));
    model.addAttribute(
        "text",
        typed.orElseGet(() -> written.map(Minutes::text).orElseGet(() -> book.first(visit))));
    model.addAttribute("problem", problem);
    return "oversight/inspections/minutes";
  }

  @PostMapping("/inspections/visits/{id:\\d+}/minutes")
  String write(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var text =
        new Minutes.Text(
            TypedWording.day(fields.get("heldOn")),
            text(fields, "place"),
            text(fields, "present"),
            text(fields, "presentUnit"),
            text(fields, "seen"),
            text(fields, "opinion"));
    return trying
        .step(() -> book.write(id, version, text), "minutes", fields, locale, response)
        .map(typed -> show(id, Optional.of(text), typed.problem(), model))
        .orElseGet(() -> back(id, "inspections.saved", locale, flash));
  }

  @PostMapping("/inspections/visits/{id:\\d+}/minutes/close")
  String close(
      @PathVariable long id,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return trying
        .step(() -> book.close(id, version), "close", Map.of(), locale, response)
        .map(typed -> pages.show(id, typed, model))
        .orElseGet(() -> back(id, "inspections.minutes.closed", locale, flash));
  }

  @PostMapping("/inspections/visits/{id:\\d+}/minutes/reopen")
  String reopen(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return trying
        .step(
            () -> book.reopen(id, version, reason),
            "reopen",
            Map.of("reason", reason),
            locale,
            response)
        .map(typed -> pages.show(id, typed, model))
        .orElseGet(() -> back(id, "inspections.minutes.reopened", locale, flash));
  }

  @GetMapping("/inspections/visits/{id:\\d+}/minutes.docx")
  ResponseEntity<byte[]> file(@PathVariable long id, Locale locale) {
    Visit visit = pages.seen(id);
    Minutes minutes =
        book.of(visit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return Workbook.word(
        trying.say(locale, "inspections.minutes.file", Long.toString(id)),
        book.word(visit, minutes));
  }

  static String text(Map<String, String> fields, String field) {
    return fields.getOrDefault(field, "").replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  private String back(long id, String key, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("notice", trying.say(locale, key));
    return "redirect:/inspections/visits/" + id;
  }
}
