package vn.kheo.app.reporting.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.form.FormWords;
import vn.kheo.app.reporting.report.ReportRefused;
import vn.kheo.app.reporting.report.Reports;
import vn.kheo.app.reporting.report.Sending;
import vn.kheo.app.reporting.report.Sheet;
import vn.kheo.app.reporting.report.TypedCell;

/** Đơn vị làm báo cáo: the list, the sheet, sending. */
@Controller
class UnitReportPages {
  private static final int UNPROCESSABLE = 422;

  private final Reports reports;
  private final Sending sending;
  private final ReportTrying trying;
  private final FormWords words;
  private final MessageSource messages;

  UnitReportPages(
      Reports reports,
      Sending sending,
      ReportTrying trying,
      FormWords words,
      MessageSource messages) {
    this.reports = reports;
    this.sending = sending;
    this.trying = trying;
    this.words = words;
    this.messages = messages;
  }

  @GetMapping("/reports")
  String mine(@RequestParam(defaultValue = "1") int page, Model model) {
    model.addAttribute("mine", reports.mine(page));
    return "reporting/answer/list";
  }

  @GetMapping("/reports/{id:\\d+}")
  String one(@PathVariable long id, Locale locale, Model model) {
    return trying.show(reports.sheet(id), Map.of(), List.of(), locale, model);
  }

  /** Saves what was typed: a part of the page where it came by itself, the page where by hand. */
  @PostMapping("/reports/{id:\\d+}/save")
  String save(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Sheet before = reports.sheet(id);
    List<String> wrong = new ArrayList<>();
    Sheet sheet = before;
    try {
      sheet = reports.save(id, version, changes(before, fields, wrong, locale));
    } catch (ReportRefused refused) {
      wrong.add(say(locale, refused.key(), refused.arguments()));
    }
    if (part) {
      model.addAttribute("view", new SheetView(sheet, words, locale));
      model.addAttribute("refused", wrong);
      return "reporting/answer/status";
    }
    if (!wrong.isEmpty()) {
      response.setStatus(UNPROCESSABLE);
      return trying.show(sheet, fields, wrong, locale, model);
    }
    flash.addFlashAttribute("notice", say(locale, "reports.saved"));
    return "redirect:/reports/" + id;
  }

  /** What differs from what stands; what cannot be read is named and left as it stands. */
  private Reports.Changes changes(
      Sheet sheet, Map<String, String> fields, List<String> wrong, Locale locale) {
    Map<Integer, Cell> cells = new HashMap<>();
    for (Sheet.Line line : sheet.lines()) {
      String typed = fields.get("c" + line.indicator().ordinal());
      if (typed != null && line.typed()) {
        try {
          Cell cell = TypedCell.read(line.indicator(), typed);
          if (!cell.equals(line.cell())) {
            cells.put(line.indicator().ordinal(), cell);
          }
        } catch (ReportRefused refused) {
          wrong.add(say(locale, refused.key(), refused.arguments()));
        }
      }
    }
    Map<Long, String> narrative = new HashMap<>();
    for (Sheet.Words one : sheet.narrative()) {
      String typed = fields.get("w" + one.section().id());
      String clean = typed == null ? null : typed.replace("\r\n", "\n").strip();
      if (clean != null && !clean.equals(one.words())) {
        narrative.put(one.section().id(), clean);
      }
    }
    Map<Long, String> reasons = new HashMap<>();
    for (Sheet.Finding one : sheet.findings()) {
      String typed = fields.get("r" + one.of().checkId());
      if (typed != null && !typed.strip().equals(one.reason())) {
        reasons.put(one.of().checkId(), typed);
      }
    }
    return new Reports.Changes(cells, narrative, reasons);
  }

  @PostMapping("/reports/{id:\\d+}/{step}")
  String step(
      @PathVariable long id,
      @PathVariable String step,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return trying.done(
        id,
        () -> {
          switch (step) {
            case "prepare" -> reports.prepare(id, version);
            case "take-back" -> reports.takeBack(id, version);
            case "send" -> sending.send(id, version);
            case "recall" -> sending.recall(id, version, reason);
            case "correct" -> sending.correct(id, version, reason);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
          }
        },
        "reports.done." + step,
        locale,
        model,
        response,
        flash);
  }

  private String say(Locale locale, String key, Object... arguments) {
    return messages.getMessage(
        key, Arrays.copyOf(arguments, arguments.length, Object[].class), locale);
  }
}
