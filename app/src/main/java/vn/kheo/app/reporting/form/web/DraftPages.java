package vn.kheo.app.reporting.form.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.reporting.form.FormDrafts;

/** Soạn biểu mẫu as a whole: begun, renamed, taken from a file, put in force, thrown away. */
@Controller
class DraftPages {
  private final FormDrafts drafts;
  private final FormPages pages;
  private final FormTrying trying;
  private final Organization organization;

  DraftPages(FormDrafts drafts, FormPages pages, FormTrying trying, Organization organization) {
    this.drafts = drafts;
    this.pages = pages;
    this.trying = trying;
    this.organization = organization;
  }

  @GetMapping("/forms/new")
  String blank(Model model) {
    return blank(List.of(), Map.of(), model);
  }

  private String blank(List<String> refused, Map<String, String> typed, Model model) {
    model.addAttribute(
        "units",
        drafts.draftsFor().stream().flatMap(id -> organization.unit(id).stream()).toList());
    model.addAttribute("refused", refused);
    model.addAttribute("typed", typed);
    return "reporting/forms/new";
  }

  @PostMapping("/forms")
  String create(
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    long unit = number(fields.getOrDefault("unit", ""));
    long[] made = new long[1];
    List<String> refused =
        trying.step(() -> made[0] = drafts.create(unit, head(fields)), locale, response);
    return refused.isEmpty() ? "redirect:/forms/" + made[0] : blank(refused, fields, model);
  }

  @PostMapping("/forms/{id:\\d+}/next")
  String next(@PathVariable long id, Locale locale, Model model, HttpServletResponse response) {
    pages.seen(id);
    long[] made = new long[1];
    List<String> refused = trying.step(() -> made[0] = drafts.next(id), locale, response);
    return refused.isEmpty()
        ? "redirect:/forms/" + made[0]
        : pages.show(pages.seen(id), refused, Map.of(), locale, model);
  }

  @PostMapping("/forms/{id:\\d+}/head")
  String head(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    List<String> refused =
        trying.step(() -> drafts.rename(id, version, head(fields)), locale, response);
    return done(id, refused, fields, "forms.saved", locale, model, flash);
  }

  @PostMapping("/forms/{id:\\d+}/import")
  String take(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    int[] lines = new int[1];
    List<String> refused =
        trying.step(() -> lines[0] = drafts.take(id, version, content(file)), locale, response);
    return done(id, refused, Map.of(), "forms.taken", locale, model, flash, lines[0]);
  }

  @PostMapping("/forms/{id:\\d+}/publish")
  String publish(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    LocalDate from = day(fields.getOrDefault("validFrom", ""));
    List<String> refused = trying.step(() -> drafts.publish(id, version, from), locale, response);
    return done(id, refused, fields, "forms.published", locale, model, flash);
  }

  @PostMapping("/forms/{id:\\d+}/discard")
  String discard(
      @PathVariable long id,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    List<String> refused = trying.step(() -> drafts.discard(id, version), locale, response);
    if (refused.isEmpty()) {
      flash.addFlashAttribute("notice", trying.say(locale, "forms.discarded"));
      return "redirect:/forms";
    }
    return pages.show(pages.seen(id), refused, Map.of(), locale, model);
  }

  private String done(
      long id,
      List<String> refused,
      Map<String, String> typed,
      String key,
      Locale locale,
      Model model,
      RedirectAttributes flash,
      Object... arguments) {
    if (!refused.isEmpty()) {
      return pages.show(pages.seen(id), refused, typed, locale, model);
    }
    flash.addFlashAttribute("notice", trying.say(locale, key, arguments));
    return "redirect:/forms/" + id;
  }

  private static FormDrafts.Head head(Map<String, String> fields) {
    return new FormDrafts.Head(
        fields.getOrDefault("code", ""),
        fields.getOrDefault("name", ""),
        fields.getOrDefault("basis", ""),
        fields.getOrDefault("note", ""));
  }

  private static long number(String typed) {
    return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.length() == "2022-11-15".length() ? LocalDate.parse(typed) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static byte[] content(@Nullable MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
