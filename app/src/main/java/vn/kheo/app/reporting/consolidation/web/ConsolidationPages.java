package vn.kheo.app.reporting.consolidation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import vn.kheo.app.reporting.consolidation.IndicatorDetail;

/** Tổng hợp một kỳ: every total with who has reported, and each down to the units' reports. */
@Controller
class ConsolidationPages {
  private final Consolidations consolidations;
  private final ConsolidationTrying trying;

  ConsolidationPages(Consolidations consolidations, ConsolidationTrying trying) {
    this.consolidations = consolidations;
    this.trying = trying;
  }

  @GetMapping("/rounds/{id:\\d+}/consolidation")
  String figures(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long node,
      @RequestParam(defaultValue = "") String heading,
      @RequestParam(defaultValue = "") String sort,
      Model model) {
    Consolidation sheet = seen(id, node);
    model.addAttribute("sheet", sheet);
    model.addAttribute("groups", groups(sheet, heading, LineSort.of(sort)));
    model.addAttribute("heading", heading);
    model.addAttribute("sort", LineSort.of(sort));
    return "reporting/consolidation/figures";
  }

  /** By heading where the form's order is kept; else one group without a heading. */
  static Map<String, List<Consolidation.Line>> groups(
      Consolidation sheet, String heading, LineSort sort) {
    List<Consolidation.Line> lines =
        sheet.lines().stream()
            .filter(line -> heading.isEmpty() || line.indicator().heading().equals(heading))
            .sorted(sort.order())
            .toList();
    Map<String, List<Consolidation.Line>> groups = new LinkedHashMap<>();
    for (Consolidation.Line line : lines) {
      String under = sort == LineSort.FORM ? line.indicator().heading() : "";
      groups.computeIfAbsent(under, h -> new java.util.ArrayList<>()).add(line);
    }
    return groups;
  }

  @GetMapping("/rounds/{id:\\d+}/consolidation/{code:[A-Z0-9_]+}")
  String indicator(
      @PathVariable long id,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Long node,
      @RequestParam(defaultValue = "") String sort,
      Locale locale,
      Model model) {
    return indicator(id, code, node, sort, Map.of(), null, locale, model);
  }

  private String indicator(
      long id,
      String code,
      @Nullable Long node,
      String sort,
      Map<String, String> typed,
      @Nullable String refused,
      Locale locale,
      Model model) {
    IndicatorDetail detail =
        consolidations
            .indicator(id, node, code)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("detail", detail);
    model.addAttribute("children", sorted(detail.children(), sort));
    model.addAttribute("shares", shares(detail));
    model.addAttribute("partShares", partShares(detail));
    model.addAttribute("sort", sort.equals("most") || sort.equals("least") ? sort : "unit");
    model.addAttribute("columns", Columns.of(detail.overTime(), detail.line().indicator(), locale));
    model.addAttribute("typed", typed);
    model.addAttribute("refused", refused);
    return "reporting/consolidation/indicator";
  }

  private static List<IndicatorDetail.Child> sorted(
      List<IndicatorDetail.Child> children, String sort) {
    Comparator<IndicatorDetail.Child> least =
        Comparator.comparing(
            (IndicatorDetail.Child one) -> one.total().amount(),
            Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()));
    Comparator<IndicatorDetail.Child> most =
        Comparator.comparing(
            (IndicatorDetail.Child one) -> one.total().amount(),
            Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));
    return switch (sort) {
      case "most" -> children.stream().sorted(most).toList();
      case "least" -> children.stream().sorted(least).toList();
      default -> children;
    };
  }

  /** How far each unit's bar reaches, of 100, by unit. */
  private static Map<Long, Integer> shares(IndicatorDetail detail) {
    BigDecimal most = most(detail.children().stream().map(one -> one.total().amount()).toList());
    Map<Long, Integer> shares = new LinkedHashMap<>();
    detail
        .children()
        .forEach(one -> shares.put(one.unit().id(), Columns.share(one.total().amount(), most)));
    return shares;
  }

  private static Map<String, Integer> partShares(IndicatorDetail detail) {
    BigDecimal most = most(detail.parts().stream().map(Consolidation.Line::amount).toList());
    Map<String, Integer> shares = new LinkedHashMap<>();
    detail
        .parts()
        .forEach(one -> shares.put(one.indicator().code(), Columns.share(one.amount(), most)));
    return shares;
  }

  private static BigDecimal most(List<? extends @Nullable BigDecimal> amounts) {
    BigDecimal most = BigDecimal.ZERO;
    for (BigDecimal one : amounts) {
      most = one == null ? most : most.max(one);
    }
    return most;
  }

  @PostMapping("/rounds/{id:\\d+}/consolidation/{code:[A-Z0-9_]+}/adjust")
  String adjust(
      @PathVariable long id,
      @PathVariable String code,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    seen(id, null);
    String refused =
        trying.step(
            () ->
                consolidations.adjust(
                    id,
                    code,
                    ConsolidationTrying.amount(fields.getOrDefault("amount", "")),
                    fields.getOrDefault("reason", "")),
            locale,
            response);
    if (refused != null) {
      return indicator(id, code, null, "", fields, refused, locale, model);
    }
    flash.addFlashAttribute("notice", trying.say(locale, "consolidation.adjusted", code));
    return "redirect:/rounds/%d/consolidation/%s".formatted(id, code);
  }

  @PostMapping("/rounds/{id:\\d+}/consolidation/{code:[A-Z0-9_]+}/as-added-up")
  String asAddedUp(
      @PathVariable long id,
      @PathVariable String code,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    seen(id, null);
    String refused = trying.step(() -> consolidations.endAdjustment(id, code), locale, response);
    if (refused != null) {
      return indicator(id, code, null, "", Map.of(), refused, locale, model);
    }
    flash.addFlashAttribute("notice", trying.say(locale, "consolidation.asAddedUp", code));
    return "redirect:/rounds/%d/consolidation/%s".formatted(id, code);
  }

  private Consolidation seen(long id, @Nullable Long node) {
    return consolidations
        .sheet(id, node)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
