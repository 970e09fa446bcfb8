package vn.kheo.app.oversight.inspecting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
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
import vn.kheo.app.oversight.inspecting.InspectionPaper;
import vn.kheo.app.oversight.inspecting.InspectionPapers;
import vn.kheo.app.oversight.inspecting.Visit;
import vn.kheo.app.oversight.inspecting.Visits;
import vn.kheo.app.oversight.papers.OutgoingPapers.Numbering;
import vn.kheo.app.oversight.papers.Wording;
import vn.kheo.app.oversight.papers.web.TypedWording;
import vn.kheo.app.oversight.web.Workbook;

/** Thông báo kiểm tra, thông báo kết luận: written, issued, withdrawn. */
@Controller
class InspectionPaperPages {
  private final InspectionPapers papers;
  private final Visits visits;
  private final VisitPages pages;
  private final Trying trying;

  InspectionPaperPages(InspectionPapers papers, Visits visits, VisitPages pages, Trying trying) {
    this.papers = papers;
    this.visits = visits;
    this.pages = pages;
    this.trying = trying;
  }

  @GetMapping("/inspections/visits/{id:\\d+}/papers/{kind}")
  String open(@PathVariable long id, @PathVariable String kind, Model model) {
    return show(id, kind(kind), null, Typed.NOTHING, model);
  }

  private String show(
      long id,
      InspectionPaper.Kind kind,
      @Nullable Wording typedWording,
      Typed typed,
      Model model) {
    Visit visit = pages.seen(id);
    InspectionPaper paper =
        papers
            .standing(visit, kind)
            .filter(one -> visits.readsWhole(visit))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute(
        "view",
        new PaperView(
            visit,
            paper,
            typedWording == null ? paper.wording() : typedWording,
            papers.nextNumber(visit, paper),
            visits.mayWrite(visit),
            visits.mayDecide(visit),
            typed));
    return "oversight/inspections/paper";
  }

  @PostMapping("/inspections/visits/{id:\\d+}/papers/{kind}")
  String begin(
      @PathVariable long id,
      @PathVariable String kind,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    InspectionPaper.Kind asked = kind(kind);
    return trying
        .step(() -> papers.begin(id, asked), "begin", Map.of(), locale, response)
        .map(typed -> pages.show(id, typed, model))
        .orElseGet(() -> "redirect:/inspections/visits/%d/papers/%s".formatted(id, kind));
  }

  @PostMapping("/inspections/visits/{id:\\d+}/papers/{kind}/edit")
  String write(
      @PathVariable long id,
      @PathVariable String kind,
      @RequestParam int version,
      @ModelAttribute TypedWording wording,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    InspectionPaper.Kind asked = kind(kind);
    return trying
        .step(
            () -> papers.write(id, asked, version, wording.wording()),
            "edit",
            Map.of(),
            locale,
            response)
        .map(typed -> show(id, asked, wording.wording(), typed, model))
        .orElseGet(
            () -> {
              flash.addFlashAttribute("notice", trying.say(locale, "letters.written"));
              return "redirect:/inspections/visits/%d/papers/%s".formatted(id, kind);
            });
  }

  @PostMapping("/inspections/visits/{id:\\d+}/papers/{kind}/discard")
  String discard(
      @PathVariable long id,
      @PathVariable String kind,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    InspectionPaper.Kind asked = kind(kind);
    return trying
        .step(() -> papers.discard(id, asked, version), "discard", Map.of(), locale, response)
        .map(typed -> pages.show(id, typed, model))
        .orElseGet(() -> back(id, "letters.discarded", locale, flash));
  }

  @PostMapping("/inspections/visits/{id:\\d+}/papers/{kind}/issue")
  String issue(
      @PathVariable long id,
      @PathVariable String kind,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    InspectionPaper.Kind asked = kind(kind);
    var numbering =
        new Numbering(
            fields.getOrDefault("number", ""),
            fields.getOrDefault("series", ""),
            TypedWording.day(fields.get("date")),
            fields.containsKey("despite"));
    return trying
        .step(() -> papers.issue(id, asked, version, numbering), "issue", fields, locale, response)
        .map(typed -> show(id, asked, null, typed, model))
        .orElseGet(() -> back(id, "inspections.paper.issued." + kind, locale, flash));
  }

  @PostMapping("/inspections/visits/{id:\\d+}/papers/{kind}/withdraw")
  String withdraw(
      @PathVariable long id,
      @PathVariable String kind,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    InspectionPaper.Kind asked = kind(kind);
    return trying
        .step(
            () -> papers.withdraw(id, asked, version, reason),
            "withdraw-" + kind,
            Map.of("reason", reason),
            locale,
            response)
        .map(typed -> pages.show(id, typed, model))
        .orElseGet(() -> back(id, "inspections.paper.withdrawn", locale, flash));
  }

  /**
   * @param paper number of one that was withdrawn; null for the one that stands
   */
  @GetMapping("/inspections/visits/{id:\\d+}/papers/{kind}/paper.docx")
  ResponseEntity<byte[]> file(
      @PathVariable long id,
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable Long paper,
      Locale locale) {
    InspectionPaper.Kind asked = kind(kind);
    Visit visit = pages.seen(id);
    InspectionPaper found =
        papers.of(visit).stream()
            .filter(one -> one.kind() == asked && visits.readsWhole(visit))
            .filter(
                one ->
                    paper == null
                        ? one.state() != InspectionPaper.State.WITHDRAWN
                        : one.id() == paper)
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    String symbol =
        found.isDraft()
            ? trying.say(locale, "inspections.paper.draft")
            : found.wording().symbol().replace('/', '-');
    return Workbook.word(
        trying.say(locale, "inspections.paper.file." + kind, symbol), papers.word(visit, found));
  }

  private static InspectionPaper.Kind kind(String word) {
    return Arrays.stream(InspectionPaper.Kind.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String back(long id, String key, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("notice", trying.say(locale, key));
    return "redirect:/inspections/visits/" + id;
  }
}
