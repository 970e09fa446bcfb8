package vn.kheo.app.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;
import vn.kheo.app.reporting.regime.UnitReport;
import vn.kheo.app.reporting.report.ImportFiles;
import vn.kheo.app.reporting.report.ImportLine;
import vn.kheo.app.reporting.report.ImportOutcome;
import vn.kheo.app.reporting.report.Imports;
import vn.kheo.app.reporting.report.Sending;
import vn.kheo.app.reporting.report.Values;

/** Kỳ báo cáo và số liệu: rounds, their values out and in, and sending. */
@RestController
@Tag(name = "rounds", description = "Kỳ báo cáo, số liệu")
class RoundsApi {
  private static final String CSV = "text/csv";

  private final Values values;
  private final Imports imports;
  private final Sending sending;
  private final MessageSource messages;
  private final JsonMapper json;

  RoundsApi(
      Values values, Imports imports, Sending sending, MessageSource messages, JsonMapper json) {
    this.json = json;
    this.values = values;
    this.imports = imports;
    this.sending = sending;
    this.messages = messages;
  }

  /**
   * @param value a number with a decimal point, {@code "-"} (nothing occurred), {@code "x"} (does
   *     not apply), a choice in its words, or null (not reported)
   */
  record Given(
      @Nullable String unit,
      @Nullable String indicator,
      @Nullable
          @Schema(types = {"number", "string", "null"})
          @JsonDeserialize(using = AsWritten.class)
          String value) {}

  /** What is given at once; taken whole or not at all. */
  record Batch(@Nullable List<@Nullable Given> values) {}

  /** What became of a report. */
  record Sent(long report, UnitReport.State state) {}

  @Operation(
      summary = "Các kỳ báo cáo",
      description = "Rounds the account has to do with, the latest first.")
  @GetMapping(path = "/api/v1/rounds", produces = MediaType.APPLICATION_JSON_VALUE)
  List<Values.RoundLine> all() {
    return values.rounds();
  }

  @Operation(summary = "Một kỳ báo cáo", description = "Window, form, days, how many were sent.")
  @GetMapping(path = "/api/v1/rounds/{id:\\d+}", produces = MediaType.APPLICATION_JSON_VALUE)
  Values.RoundLine one(@PathVariable long id) {
    return values.round(id).orElseThrow(() -> new NotThere("kỳ báo cáo " + id));
  }

  @Operation(
      summary = "Số liệu của một kỳ",
      description =
          "What counts of every unit, for who collects; a unit's own report as it stands. "
              + "A hundred units a page.")
  @GetMapping(path = "/api/v1/rounds/{id:\\d+}/values", produces = MediaType.APPLICATION_JSON_VALUE)
  Values.Page out(@PathVariable long id, @RequestParam(defaultValue = "1") int page) {
    return values.page(id, page);
  }

  @Operation(
      summary = "Số liệu của một kỳ, CSV",
      description = "All pages at once.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
  @GetMapping(path = "/api/v1/rounds/{id:\\d+}/values.csv", produces = CSV)
  void csv(@PathVariable long id, HttpServletResponse response) throws IOException {
    Values.Page page = values.page(id, 1);
    response.setContentType("text/csv;charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader("unit", "indicator", "value", "mark", "edition", "state")
            .get();
    try (var printer = new CSVPrinter(response.getWriter(), format)) {
      while (true) {
        for (Values.Value one : page.values()) {
          printer.printRecord(
              one.unit(),
              one.indicator(),
              one.value() == null ? "" : one.value().toPlainString(),
              one.mark(),
              one.edition(),
              one.state());
        }
        if (page.page() >= page.pages()) {
          return;
        }
        page = values.page(id, page.page() + 1);
      }
    }
  }

  @Operation(
      summary = "Nạp số liệu",
      description =
          "Fills in reports that lie with their units; taken whole or not at all. The same values "
              + "again change nothing. Sending stays with the unit.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = Batch.class))))
  @PutMapping(
      path = "/api/v1/rounds/{id:\\d+}/values",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ImportOutcome in(@PathVariable long id, HttpServletRequest request, Locale locale)
      throws IOException {
    Batch batch;
    try {
      batch = json.readValue(body(request), Batch.class);
    } catch (JacksonException broken) {
      throw new Unreadable();
    }
    if (batch == null || batch.values() == null || batch.values().contains(null)) {
      throw new Unreadable();
    }
    List<ImportLine> lines = new ArrayList<>();
    for (Given one : batch.values()) {
      lines.add(
          new ImportLine(
              "values[" + lines.size() + "]",
              Objects.requireNonNullElse(one.unit(), ""),
              Objects.requireNonNullElse(one.indicator(), ""),
              Objects.requireNonNullElse(one.value(), ""),
              true));
    }
    return imports.take(id, name(locale), lines);
  }

  /** No more than is read: a body may be sent in chunks, of whatever length. */
  private static byte[] body(HttpServletRequest request) throws IOException {
    byte[] content = request.getInputStream().readNBytes(ImportFiles.LARGEST + 1);
    if (content.length > ImportFiles.LARGEST) {
      throw new TooLarge();
    }
    return content;
  }

  @Operation(
      summary = "Nạp số liệu, CSV",
      description = "Columns unit, indicator, value; UTF-8; numbers with a decimal point.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
  @PutMapping(
      path = "/api/v1/rounds/{id:\\d+}/values",
      consumes = CSV,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ImportOutcome inCsv(@PathVariable long id, HttpServletRequest request, Locale locale)
      throws IOException {
    return imports.take(id, name(locale), ImportFiles.csv(body(request)));
  }

  private String name(Locale locale) {
    return messages.getMessage("exchange.name", null, locale);
  }

  @Operation(
      summary = "Gửi báo cáo",
      description =
          "As the leader of the unit does; a report that was sent before is left as it is.")
  @PostMapping(
      path = "/api/v1/rounds/{id:\\d+}/reports/{unit}/send",
      produces = MediaType.APPLICATION_JSON_VALUE)
  Sent send(@PathVariable long id, @PathVariable String unit) {
    Values.Own report = values.own(id, unit).orElseThrow(() -> new NotThere("báo cáo của " + unit));
    if (report.state() == UnitReport.State.SENT || report.state() == UnitReport.State.ACCEPTED) {
      return new Sent(report.id(), report.state());
    }
    sending.send(report.id(), report.version());
    return new Sent(report.id(), UnitReport.State.SENT);
  }
}
