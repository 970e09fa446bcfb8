package vn.kheo.app.oversight.assessing.web;

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
import vn.kheo.app.oversight.assessing.Sheets;
import vn.kheo.app.oversight.web.Workbook;

/** Phiếu tự chấm điểm: filled in and submitted by the unit, appraised by the monitor. */
@Controller
class SheetPages {
  private final Sheets sheets;
  private final Trying trying;

  SheetPages(Sheets sheets, Trying trying) {
    this.sheets = sheets;
    this.trying = trying;
  }

  @GetMapping("/assessments/sheets/{id:\\d+}")
  String one(@PathVariable long id, Model model) {
    return show(id, Map.of(), null, model);
  }

  private String show(long id, Map<String, String> typed, @Nullable String problem, Model model) {
    model.addAttribute("view", new SheetView(seen(id), typed, problem));
    return "oversight/assessments/sheet";
  }

  @PostMapping("/assessments/sheets/{id:\\d+}")
  String fill(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return done(
        id,
        trying.step(
            () -> sheets.fill(id, version, TypedMarks.of(seen(id).framework(), fields)),
            locale,
            response),
        fields,
        "assessments.saved",
        locale,
        model,
        flash);
  }

  @PostMapping("/assessments/sheets/{id:\\d+}/submit")
  String submit(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return done(
        id,
        trying.step(
            () -> sheets.submit(id, version, TypedMarks.of(seen(id).framework(), fields)),
            locale,
            response),
        fields,
        "assessments.submitted",
        locale,
        model,
        flash);
  }

  /**
   * @param finished set where the appraisal is done and the unit is told
   */
  @PostMapping("/assessments/sheets/{id:\\d+}/appraise")
  String appraise(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable String finished,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return done(
        id,
        trying.step(
            () ->
                sheets.appraise(
                    id,
                    version,
                    TypedMarks.of(seen(id).framework(), fields),
                    finished != null,
                    fields.getOrDefault("answer", "")),
            locale,
            response),
        fields,
        finished == null ? "assessments.saved" : "assessments.appraised",
        locale,
        model,
        flash);
  }

  @PostMapping("/assessments/sheets/{id:\\d+}/send-back")
  String sendBack(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return done(
        id,
        trying.step(() -> sheets.sendBack(id, version, reason), locale, response),
        Map.of(),
        "assessments.sentBack",
        locale,
        model,
        flash);
  }

  @PostMapping("/assessments/sheets/{id:\\d+}/appeal")
  String appeal(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String words,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return done(
        id,
        trying.step(() -> sheets.appeal(id, version, words), locale, response),
        Map.of(),
        "assessments.appealed",
        locale,
        model,
        flash);
  }

  @GetMapping("/assessments/sheets/{id:\\d+}/sheet.docx")
  ResponseEntity<byte[]> file(@PathVariable long id, Locale locale) {
    Sheets.Seen seen = seen(id);
    if (!seen.showsOwn()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Workbook.word(
        trying.say(locale, "assessments.sheet.file", Long.toString(id)), sheets.word(seen));
  }

  private String done(
      long id,
      Optional<String> problem,
      Map<String, String> fields,
      String notice,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    if (problem.isPresent()) {
      return show(id, fields, problem.get(), model);
    }
    flash.addFlashAttribute("notice", trying.say(locale, notice));
    return "redirect:/assessments/sheets/" + id;
  }

  private Sheets.Seen seen(long id) {
    return sheets.sheet(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
