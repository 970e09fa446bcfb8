package vn.kheo.app.reporting.consolidation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import vn.kheo.app.reporting.consolidation.Consolidation;
import vn.kheo.app.reporting.consolidation.Consolidations;
import vn.kheo.app.reporting.consolidation.words.Narratives;
import vn.kheo.app.reporting.consolidation.words.SectionWords;

/** Phần lời của bản tổng hợp: a heading, all units' sentences beneath it, the text made of them. */
@Controller
class WordPages {
  private final Consolidations consolidations;
  private final Narratives narratives;
  private final ConsolidationTrying trying;

  WordPages(Consolidations consolidations, Narratives narratives, ConsolidationTrying trying) {
    this.consolidations = consolidations;
    this.narratives = narratives;
    this.trying = trying;
  }

  @GetMapping("/rounds/{id:\\d+}/words")
  String headings(@PathVariable long id, Model model) {
    return headings(id, null, model);
  }

  private String headings(long id, @Nullable String refused, Model model) {
    Consolidation sheet = sheet(id);
    model.addAttribute("sheet", sheet);
    model.addAttribute("headings", narratives.headings(sheet));
    model.addAttribute("refused", refused);
    return "reporting/consolidation/headings";
  }

  @GetMapping("/rounds/{id:\\d+}/words/{ordinal:\\d+}")
  String section(
      @PathVariable long id,
      @PathVariable int ordinal,
      @RequestParam(defaultValue = "") String show,
      Model model) {
    return section(id, ordinal, show, Map.of(), null, model);
  }

  private String section(
      long id,
      int ordinal,
      String show,
      Map<String, String> typed,
      @Nullable String refused,
      Model model) {
    SectionWords words = seen(id, ordinal);
    model.addAttribute("words", words);
    model.addAttribute("show", show);
    model.addAttribute(
        "clusters",
        words.clusters().stream()
            .filter(
                one ->
                    switch (show) {
                      case "alone" -> one.isAlone();
                      case "same" -> !one.isAlone();
                      case "doubted" -> one.isDoubted();
                      default -> true;
                    })
            .toList());
    model.addAttribute("typed", typed);
    model.addAttribute("refused", refused);
    return "reporting/consolidation/section";
  }

  @PostMapping("/rounds/{id:\\d+}/words/{ordinal:\\d+}")
  String write(
      @PathVariable long id,
      @PathVariable int ordinal,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    seen(id, ordinal);
    String refused =
        trying.step(
            () -> narratives.write(id, ordinal, version, fields.getOrDefault("words", "")),
            locale,
            response);
    return answer(
        id, ordinal, fields, refused, "consolidation.words.written", locale, model, flash);
  }

  @PostMapping("/rounds/{id:\\d+}/words/{ordinal:\\d+}/take")
  String take(
      @PathVariable long id,
      @PathVariable int ordinal,
      @RequestParam int version,
      @RequestParam(name = "take", required = false) @Nullable List<String> keys,
      @RequestParam(defaultValue = "") String merged,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    seen(id, ordinal);
    String refused =
        trying.step(
            () ->
                narratives.take(
                    id, ordinal, version, keys == null ? List.of() : keys, !merged.isEmpty()),
            locale,
            response);
    return answer(
        id, ordinal, Map.of(), refused, "consolidation.words.taken", locale, model, flash);
  }

  @PostMapping("/rounds/{id:\\d+}/words/{ordinal:\\d+}/sources/{source:\\d+}/drop")
  String drop(
      @PathVariable long id,
      @PathVariable int ordinal,
      @PathVariable long source,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    seen(id, ordinal);
    String refused = trying.step(() -> narratives.drop(id, ordinal, source), locale, response);
    return answer(
        id, ordinal, Map.of(), refused, "consolidation.words.dropped", locale, model, flash);
  }

  @PostMapping("/rounds/{id:\\d+}/words/from-previous")
  String fromPrevious(
      @PathVariable long id,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    sheet(id);
    int[] taken = new int[1];
    String refused = trying.step(() -> taken[0] = narratives.fromPrevious(id), locale, response);
    if (refused != null) {
      return headings(id, refused, model);
    }
    flash.addFlashAttribute(
        "notice", trying.say(locale, "consolidation.words.fromPrevious", taken[0]));
    return "redirect:/rounds/%d/words".formatted(id);
  }

  private String answer(
      long id,
      int ordinal,
      Map<String, String> typed,
      @Nullable String refused,
      String key,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    if (refused != null) {
      return section(id, ordinal, "", typed, refused, model);
    }
    flash.addFlashAttribute("notice", trying.say(locale, key));
    return "redirect:/rounds/%d/words/%d".formatted(id, ordinal);
  }

  private SectionWords seen(long id, int ordinal) {
    return narratives
        .section(id, ordinal)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Consolidation sheet(long id) {
    return consolidations
        .sheet(id, null)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
