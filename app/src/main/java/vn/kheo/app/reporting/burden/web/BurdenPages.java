package vn.kheo.app.reporting.burden.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.reporting.burden.Burden;
import vn.kheo.app.reporting.burden.Burdens;
import vn.kheo.app.settings.Settings;

/** Sổ gánh nặng báo cáo: units of a month, and the reports of one. */
@Controller
class BurdenPages {
  private final Burdens burdens;
  private final Organization organization;
  private final Settings settings;
  private final MessageSource messages;

  BurdenPages(
      Burdens burdens, Organization organization, Settings settings, MessageSource messages) {
    this.burdens = burdens;
    this.organization = organization;
    this.settings = settings;
    this.messages = messages;
  }

  @GetMapping("/burden")
  String all(
      @RequestParam(required = false) @Nullable String month,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "figures") String sort,
      Model model) {
    YearMonth asked = month(month);
    model.addAttribute("month", asked);
    model.addAttribute("q", q);
    model.addAttribute("sort", sort(sort));
    model.addAttribute("lines", burdens.of(asked, q, sort(sort)));
    return "reporting/burden/list";
  }

  @GetMapping("/burden.xlsx")
  ResponseEntity<byte[]> workbook(
      @RequestParam(required = false) @Nullable String month,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "figures") String sort,
      Locale locale) {
    YearMonth asked = month(month);
    List<String> header =
        List.of("unit", "reports", "sent", "collectors", "figures", "headings", "minutes").stream()
            .map(column -> say(locale, "burden.column." + column))
            .toList();
    List<List<Object>> rows =
        burdens.of(asked, q, sort(sort)).stream()
            .map(
                one ->
                    List.<Object>of(
                        one.unitName(),
                        one.reports(),
                        one.sent(),
                        one.collectors(),
                        one.figures(),
                        one.headings(),
                        one.minutes()))
            .toList();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Paper.EXCEL))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("ganh-nang-bao-cao-%s.xlsx".formatted(asked))
                .build()
                .toString())
        .body(Paper.workbook(say(locale, "burden.title"), header, rows));
  }

  @GetMapping("/burden/{unit:\\d+}")
  String one(
      @PathVariable long unit,
      @RequestParam(required = false) @Nullable String month,
      Model model) {
    YearMonth asked = month(month);
    List<Burden.Owed> owed = burdens.owed(asked, unit);
    Unit found =
        organization
            .unit(unit)
            .filter(one -> burdens.mayRead(one.id()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("unit", found);
    model.addAttribute("month", asked);
    model.addAttribute("owed", owed);
    return "reporting/burden/unit";
  }

  private static Burdens.Sort sort(String typed) {
    return java.util.Arrays.stream(Burdens.Sort.values())
        .filter(one -> one.name().equalsIgnoreCase(typed))
        .findFirst()
        .orElse(Burdens.Sort.FIGURES);
  }

  /** Of a month nobody can name, the present one. */
  private YearMonth month(@Nullable String typed) {
    YearMonth now = YearMonth.from(settings.today());
    try {
      YearMonth asked = typed == null ? now : YearMonth.parse(typed.strip());
      return asked.getYear() < 1900 || asked.getYear() > 9998 ? now : asked;
    } catch (DateTimeException noMonth) {
      return now;
    }
  }

  private String say(Locale locale, String key) {
    return messages.getMessage(key, null, locale);
  }
}
