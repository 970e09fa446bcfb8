package vn.kheo.app.reporting.consolidation.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.reporting.consolidation.TakenAnswers;
import vn.kheo.app.reporting.consolidation.TakenSheet;
import vn.kheo.app.reporting.consolidation.UnitFigure;

/** Số đã có of an ad hoc request: on the page and in Excel, each with its source. */
@Controller
class TakenPages {
  private final TakenAnswers answers;
  private final ConsolidationTrying trying;

  TakenPages(TakenAnswers answers, ConsolidationTrying trying) {
    this.answers = answers;
    this.trying = trying;
  }

  @GetMapping("/rounds/{id:\\d+}/taken")
  String taken(@PathVariable long id, Model model) {
    model.addAttribute("sheet", seen(id));
    return "reporting/consolidation/taken";
  }

  @GetMapping("/rounds/{id:\\d+}/taken.xlsx")
  ResponseEntity<byte[]> workbook(@PathVariable long id, Locale locale) {
    TakenSheet sheet = seen(id);
    List<String> header = new ArrayList<>(List.of(trying.say(locale, "taken.unit")));
    sheet
        .columns()
        .forEach(
            one ->
                header.add(
                    "%s (%s) – %s"
                        .formatted(
                            one.question(),
                            one.indicator().unitOfMeasure(),
                            trying.say(
                                locale,
                                "taken.source",
                                one.source().title(),
                                one.indicator().code()))));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (TakenSheet.Row row : sheet.rows()) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(row.unit().name());
      row.figures().forEach(figure -> cells.add(cell(figure, locale)));
      rows.add(cells);
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, Paper.EXCEL)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("so-da-co-%d.xlsx".formatted(id), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(Paper.workbook(trying.say(locale, "taken.title"), header, rows));
  }

  private @Nullable Object cell(@Nullable UnitFigure figure, Locale locale) {
    if (figure == null || figure.edition() == null) {
      return null;
    }
    return figure.amount() == null
        ? trying.say(locale, "taken.mark." + figure.mark())
        : figure.amount();
  }

  private TakenSheet seen(long id) {
    return answers.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
