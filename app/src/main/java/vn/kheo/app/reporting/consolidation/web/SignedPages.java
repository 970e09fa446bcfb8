package vn.kheo.app.reporting.consolidation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import vn.kheo.app.paper.AdministrativeDocument.Capacity;
import vn.kheo.app.reporting.consolidation.Consolidation;
import vn.kheo.app.reporting.consolidation.ConsolidationRefused;
import vn.kheo.app.reporting.consolidation.Consolidations;
import vn.kheo.app.reporting.consolidation.signed.SignedReport;
import vn.kheo.app.reporting.consolidation.signed.Signings;

/** Ký bản tổng hợp; bản đã ký, and what has changed beneath it since. */
@Controller
class SignedPages {
  private final Consolidations consolidations;
  private final Signings signings;
  private final ConsolidationTrying trying;

  SignedPages(Consolidations consolidations, Signings signings, ConsolidationTrying trying) {
    this.consolidations = consolidations;
    this.signings = signings;
    this.trying = trying;
  }

  @GetMapping("/rounds/{id:\\d+}/signed")
  String list(@PathVariable long id, Model model) {
    Consolidation sheet = sheet(id);
    return list(sheet, signings.proposed(sheet), null, model);
  }

  private String list(
      Consolidation sheet, SignedReport.Head head, @Nullable String refused, Model model) {
    model.addAttribute("sheet", sheet);
    model.addAttribute("rows", signings.of(sheet.round().id()));
    model.addAttribute("head", head);
    model.addAttribute("maySign", signings.maySign(sheet));
    model.addAttribute("refused", refused);
    return "reporting/consolidation/signing";
  }

  @PostMapping("/rounds/{id:\\d+}/signed")
  String sign(
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Consolidation sheet = sheet(id);
    SignedReport.Head proposed = signings.proposed(sheet);
    SignedReport.Head head = head(fields, proposed);
    int[] number = new int[1];
    String refused =
        trying.step(
            () -> {
              if (day(fields.get("signedOn")) == null) {
                throw new ConsolidationRefused(
                    "head_signedOn", fields.getOrDefault("signedOn", ""));
              }
              number[0] = signings.sign(id, head);
            },
            locale,
            response);
    if (refused != null) {
      return list(sheet, head, refused, model);
    }
    flash.addFlashAttribute("notice", trying.say(locale, "consolidation.signed.done"));
    return "redirect:/rounds/%d/signed/%d".formatted(id, number[0]);
  }

  /** What was typed; the day as proposed where it cannot be read. */
  static SignedReport.Head head(Map<String, String> fields, SignedReport.Head proposed) {
    return new SignedReport.Head(
        typed(fields, "superior"),
        typed(fields, "issuer"),
        typed(fields, "symbol"),
        typed(fields, "place"),
        Objects.requireNonNullElse(day(fields.get("signedOn")), proposed.signedOn()),
        typed(fields, "about"),
        typed(fields, "opening"),
        typed(fields, "closing"),
        typed(fields, "recipients"),
        capacity(fields.getOrDefault("capacity", "")),
        typed(fields, "signsFor"),
        typed(fields, "post"),
        typed(fields, "signer"));
  }

  private static String typed(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").replace("\r\n", "\n").strip();
  }

  private static Capacity capacity(String typed) {
    for (Capacity one : Capacity.values()) {
      if (one.name().equals(typed)) {
        return one;
      }
    }
    return Capacity.HEAD;
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  @GetMapping("/rounds/{id:\\d+}/signed/{number:\\d+}")
  String one(@PathVariable long id, @PathVariable int number, Model model) {
    SignedReport signed =
        signings
            .signed(id, number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("sheet", sheet(id));
    model.addAttribute("signed", signed);
    model.addAttribute("since", signings.since(signed));
    return "reporting/consolidation/signed";
  }

  private Consolidation sheet(long id) {
    return consolidations
        .sheet(id, null)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
