package vn.kheo.app.reporting.consolidation.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.reporting.consolidation.Consolidation;
import vn.kheo.app.reporting.consolidation.Consolidations;

/** Số tổng hợp out to Excel and CSV, as the page shows them. */
@Controller
class ConsolidationFiles {
  private final Consolidations consolidations;
  private final ConsolidationTrying trying;

  ConsolidationFiles(Consolidations consolidations, ConsolidationTrying trying) {
    this.consolidations = consolidations;
    this.trying = trying;
  }

  @GetMapping("/rounds/{id:\\d+}/consolidation.xlsx")
  ResponseEntity<byte[]> workbook(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long node,
      @RequestParam(defaultValue = "") String heading,
      @RequestParam(defaultValue = "") String sort,
      Locale locale) {
    Consolidation sheet = seen(id, node);
    return file(
        id,
        "xlsx",
        Paper.EXCEL,
        Paper.workbook(
            trying.say(locale, "consolidation.sheet"),
            header(locale),
            rows(sheet, heading, LineSort.of(sort))));
  }

  @GetMapping("/rounds/{id:\\d+}/consolidation.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long node,
      @RequestParam(defaultValue = "") String heading,
      @RequestParam(defaultValue = "") String sort,
      Locale locale) {
    Consolidation sheet = seen(id, node);
    return file(
        id, "csv", Paper.CSV, Paper.csv(header(locale), rows(sheet, heading, LineSort.of(sort))));
  }

  private List<String> header(Locale locale) {
    return List.of(
            "code",
            "name",
            "measure",
            "amount",
            "addedUp",
            "reason",
            "reported",
            "due",
            "zeros",
            "lastYear",
            "change",
            "sinceNewYear")
        .stream()
        .map(column -> trying.say(locale, "consolidation.column." + column))
        .toList();
  }

  private static List<List<@Nullable Object>> rows(
      Consolidation sheet, String heading, LineSort sort) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    ConsolidationPages.groups(sheet, heading, sort)
        .values()
        .forEach(lines -> lines.forEach(line -> rows.add(row(line))));
    return rows;
  }

  private static List<@Nullable Object> row(Consolidation.Line line) {
    var total = line.total();
    return Arrays.asList(
        line.indicator().code(),
        line.indicator().name(),
        line.indicator().unitOfMeasure(),
        rounded(line, line.amount()),
        line.adjustment() == null ? null : rounded(line, total.amount()),
        line.adjustment() == null ? null : line.adjustment().reason(),
        total.reported(),
        total.due(),
        total.zeros() + total.nothing(),
        rounded(line, line.lastYear()),
        line.change().orElse(null),
        rounded(line, line.sinceNewYear()));
  }

  private static @Nullable BigDecimal rounded(
      Consolidation.Line line, @Nullable BigDecimal amount) {
    return amount == null ? null : Said.rounded(line.indicator(), amount);
  }

  private static ResponseEntity<byte[]> file(long id, String ending, String type, byte[] body) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("tong-hop-%d.%s".formatted(id, ending), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(body);
  }

  private Consolidation seen(long id, @Nullable Long node) {
    return consolidations
        .sheet(id, node)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
