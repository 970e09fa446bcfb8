package vn.kheo.app.reporting.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.kheo.app.document.Documents;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.paper.UnreadableTable;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.regime.Round;
import vn.kheo.app.reporting.regime.Rounds;
import vn.kheo.app.reporting.report.FileRefused;
import vn.kheo.app.reporting.report.ImportFiles;
import vn.kheo.app.reporting.report.ImportOutcome;
import vn.kheo.app.reporting.report.Imports;

/** Nạp số liệu từ tệp: figures of many units at once, for who collects a round. */
@Controller
class ImportPages {
  private final Imports imports;
  private final Rounds rounds;
  private final Forms forms;
  private final ReportTrying trying;

  ImportPages(Imports imports, Rounds rounds, Forms forms, ReportTrying trying) {
    this.imports = imports;
    this.rounds = rounds;
    this.forms = forms;
    this.trying = trying;
  }

  @GetMapping("/rounds/{id:\\d+}/import")
  String page(@PathVariable long id, Model model) {
    return show(seen(id), null, List.of(), model);
  }

  private static String show(
      Round round, @Nullable ImportOutcome outcome, List<String> refused, Model model) {
    model.addAttribute("round", round);
    model.addAttribute("outcome", outcome);
    model.addAttribute("refused", refused);
    return "reporting/answer/import";
  }

  /** A line a unit, a column an indicator that people fill in; with nothing in it. */
  @GetMapping("/rounds/{id:\\d+}/import.xlsx")
  ResponseEntity<byte[]> empty(@PathVariable long id, Locale locale) {
    Round round = seen(id);
    FormVersion form = form(round);
    List<String> header = new ArrayList<>(List.of("Mã đơn vị", "Đơn vị"));
    form.indicators().stream()
        .filter(one -> one.formula() == null && !one.filledBySystem())
        .forEach(one -> header.add(one.code() + " " + one.name()));
    List<List<Object>> rows = new ArrayList<>();
    imports
        .units(id)
        .forEach(
            (code, name) -> {
              Object[] row = new Object[header.size()];
              Arrays.fill(row, "");
              row[0] = code;
              row[1] = name;
              rows.add(List.of(row));
            });
    return ReportFilePages.answer(
        trying.say(locale, "reports.import.name", Long.toString(id)),
        MediaType.parseMediaType(Paper.EXCEL),
        Paper.workbook(trying.say(locale, "reports.import.sheet"), header, rows));
  }

  @PostMapping("/rounds/{id:\\d+}/import")
  String take(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean plain,
      Locale locale,
      Model model,
      HttpServletResponse response)
      throws IOException {
    Round round = seen(id);
    String name = file == null ? null : file.getOriginalFilename();
    try {
      Set<String> codes =
          form(round).indicators().stream().map(Indicator::code).collect(Collectors.toSet());
      ImportOutcome outcome =
          imports.take(
              id,
              Documents.cleanName(name == null || name.isBlank() ? "tệp" : name),
              ImportFiles.table(
                  Paper.read(file == null ? new byte[0] : file.getBytes()), plain, codes));
      return show(round, outcome, List.of(), model);
    } catch (FileRefused | UnreadableTable refused) {
      response.setStatus(ReportTrying.UNPROCESSABLE);
      return show(round, null, trying.said(refused, locale), model);
    }
  }

  private Round seen(long id) {
    Round round =
        rounds
            .standing(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
            .round();
    if (!imports.mayImport(round)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return round;
  }

  private FormVersion form(Round round) {
    return forms.version(round.formVersionId()).orElseThrow();
  }
}
