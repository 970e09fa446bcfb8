package vn.kheo.app.organization.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.kheo.app.organization.ImportReport;
import vn.kheo.app.organization.OrganizationFiles;
import vn.kheo.app.organization.OrganizationFiles.Content;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.paper.UnreadableTable;

/** Files in and out. */
@Controller
class FilePages {
  private static final Map<String, Content> NAMES =
      Map.of("units", Content.UNITS, "groups", Content.GROUPS, "people", Content.PEOPLE);

  private final OrganizationFiles files;
  private final Clock clock;

  FilePages(OrganizationFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /** {@code units.xlsx}, {@code units.csv}, {@code groups.…}, {@code people.…}. */
  @GetMapping("/organization/export/{file}")
  ResponseEntity<byte[]> export(@PathVariable String file) {
    int dot = file.indexOf('.');
    Content content = dot < 0 ? null : NAMES.get(file.substring(0, dot));
    String form = dot < 0 ? "" : file.substring(dot + 1);
    if (content == null || !form.equals("xlsx") && !form.equals("csv")) {
      throw OrganizationPages.unknown();
    }
    boolean excel = form.equals("xlsx");
    String name = "%s-%s.%s".formatted(file.substring(0, dot), LocalDate.now(clock), form);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(excel ? Paper.EXCEL : Paper.CSV))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(files.write(content, excel));
  }

  @GetMapping("/organization/import")
  ModelAndView form() {
    return page("organization/import", Content.UNITS, null, null, HttpStatus.OK);
  }

  /**
   * Checks the file, or takes it. With htmx only the result comes back, so that the browser keeps
   * the chosen file for the second step.
   */
  @PostMapping("/organization/import")
  ModelAndView read(
      @RequestParam(defaultValue = "UNITS") Content content,
      @RequestParam(defaultValue = "check") String step,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment)
      throws IOException {
    String view = fragment == null ? "organization/import" : "organization/importResult";
    if (file == null || file.isEmpty()) {
      String reason = file == null || name(file).isEmpty() ? "no-file" : "empty";
      return page(view, content, null, reason, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      ImportReport report = files.read(content, file.getBytes(), step.equals("take"));
      return page(
          view,
          content,
          report,
          null,
          report.good() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (UnreadableTable e) {
      String reason = e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return page(view, content, null, reason, HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null ? "" : name;
  }

  private static ModelAndView page(
      String view,
      Content content,
      @Nullable ImportReport report,
      @Nullable String unreadable,
      HttpStatus status) {
    return new ModelAndView(
        view,
        new ModelMap("content", content)
            .addAttribute("report", report)
            .addAttribute("unreadable", unreadable),
        status);
  }
}
