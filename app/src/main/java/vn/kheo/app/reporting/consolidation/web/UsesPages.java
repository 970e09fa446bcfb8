package vn.kheo.app.reporting.consolidation.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.kheo.app.reporting.consolidation.signed.Uses;
import vn.kheo.app.reporting.report.Reports;
import vn.kheo.app.reporting.report.UnknownReport;

/** Báo cáo của tôi được dùng ở đâu, for the unit itself. */
@Controller
class UsesPages {
  private final Reports reports;
  private final Uses uses;

  UsesPages(Reports reports, Uses uses) {
    this.reports = reports;
    this.uses = uses;
  }

  @GetMapping("/reports/{id:\\d+}/uses")
  String uses(@PathVariable long id, Model model) {
    try {
      model.addAttribute("report", reports.sheet(id).report());
    } catch (UnknownReport unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "", unknown);
    }
    model.addAttribute("used", uses.of(id));
    return "reporting/consolidation/uses";
  }
}
