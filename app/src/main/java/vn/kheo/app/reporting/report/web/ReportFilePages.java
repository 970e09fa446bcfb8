package vn.kheo.app.reporting.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.reporting.report.OfflineReports;
import vn.kheo.app.reporting.report.ReportFiles;

/** Tệp của báo cáo: attached, and filled in offline as Excel and Word. */
@Controller
class ReportFilePages {
  private final ReportFiles files;
  private final OfflineReports offline;
  private final ReportTrying trying;

  ReportFilePages(ReportFiles files, OfflineReports offline, ReportTrying trying) {
    this.files = files;
    this.offline = offline;
    this.trying = trying;
  }

  @PostMapping("/reports/{id:\\d+}/files")
  String attach(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean signed,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash)
      throws IOException {
    byte[] content = content(file);
    return trying.done(
        id,
        () -> files.attach(id, name(file), content, signed),
        "reports.done.attached",
        locale,
        model,
        response,
        flash);
  }

  @PostMapping("/reports/{id:\\d+}/files/{file:\\d+}/remove")
  String detach(
      @PathVariable long id,
      @PathVariable long file,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return trying.done(
        id, () -> files.detach(id, file), "reports.done.detached", locale, model, response, flash);
  }

  @GetMapping("/reports/{id:\\d+}/files/{file:\\d+}")
  ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long file) {
    return kept(files.file(id, file));
  }

  /** For who collects: a file of what was sent. */
  @GetMapping("/rounds/{round:\\d+}/reports/{id:\\d+}/files/{file:\\d+}")
  ResponseEntity<byte[]> received(
      @PathVariable long round, @PathVariable long id, @PathVariable long file) {
    return kept(files.received(round, id, file));
  }

  @GetMapping("/reports/{id:\\d+}/figures.xlsx")
  ResponseEntity<byte[]> workbook(@PathVariable long id) {
    OfflineReports.Made made = offline.workbook(id);
    return answer(made.name(), MediaType.parseMediaType(Paper.EXCEL), made.content());
  }

  @GetMapping("/reports/{id:\\d+}/words.docx")
  ResponseEntity<byte[]> narrative(@PathVariable long id) {
    OfflineReports.Made made = offline.narrative(id);
    return answer(made.name(), MediaType.parseMediaType(Paper.WORD), made.content());
  }

  @PostMapping("/reports/{id:\\d+}/figures")
  String takeWorkbook(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable MultipartFile workbook,
      @RequestParam(defaultValue = "false") boolean replace,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash)
      throws IOException {
    byte[] content = content(workbook);
    return trying.done(
        id,
        () ->
            trying.say(
                locale,
                "reports.done.workbook",
                offline.takeWorkbook(id, name(workbook), content, replace)),
        locale,
        model,
        response,
        flash);
  }

  @PostMapping("/reports/{id:\\d+}/words")
  String takeNarrative(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable MultipartFile narrative,
      @RequestParam(defaultValue = "false") boolean replace,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash)
      throws IOException {
    byte[] content = content(narrative);
    return trying.done(
        id,
        () ->
            trying.say(
                locale,
                "reports.done.narrative",
                offline.takeNarrative(id, name(narrative), content, replace)),
        locale,
        model,
        response,
        flash);
  }

  private static byte[] content(@Nullable MultipartFile file) throws IOException {
    return file == null ? new byte[0] : file.getBytes();
  }

  private static String name(@Nullable MultipartFile file) {
    String name = file == null ? null : file.getOriginalFilename();
    return name == null || name.isBlank() ? "tệp" : name;
  }

  private static ResponseEntity<byte[]> kept(Optional<ReportFiles.Kept> found) {
    ReportFiles.Kept kept =
        found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return answer(kept.name(), MediaType.APPLICATION_OCTET_STREAM, kept.content());
  }

  static ResponseEntity<byte[]> answer(String name, MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
