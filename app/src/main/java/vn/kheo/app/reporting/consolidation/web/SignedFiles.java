package vn.kheo.app.reporting.consolidation.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.reporting.consolidation.Consolidation;
import vn.kheo.app.reporting.consolidation.Consolidations;
import vn.kheo.app.reporting.consolidation.paper.ConsolidatedBook;
import vn.kheo.app.reporting.consolidation.paper.ConsolidatedPaper;
import vn.kheo.app.reporting.consolidation.signed.SignedReport;
import vn.kheo.app.reporting.consolidation.signed.Signings;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.reporting.regime.Rounds;

/** Bản tổng hợp out as Word, PDF and Excel: as it was signed, or as a draft now. */
@Controller
class SignedFiles {
  private final Consolidations consolidations;
  private final Signings signings;
  private final Rounds rounds;
  private final Forms forms;

  SignedFiles(Consolidations consolidations, Signings signings, Rounds rounds, Forms forms) {
    this.consolidations = consolidations;
    this.signings = signings;
    this.rounds = rounds;
    this.forms = forms;
  }

  @GetMapping("/rounds/{id:\\d+}/signed/{number:\\d+}/report.docx")
  ResponseEntity<byte[]> signedWord(@PathVariable long id, @PathVariable int number) {
    return signed(id, number, "docx");
  }

  @GetMapping("/rounds/{id:\\d+}/signed/{number:\\d+}/report.pdf")
  ResponseEntity<byte[]> signedPdf(@PathVariable long id, @PathVariable int number) {
    return signed(id, number, "pdf");
  }

  @GetMapping("/rounds/{id:\\d+}/signed/{number:\\d+}/report.xlsx")
  ResponseEntity<byte[]> signedExcel(@PathVariable long id, @PathVariable int number) {
    return signed(id, number, "xlsx");
  }

  private ResponseEntity<byte[]> signed(long id, int number, String ending) {
    SignedReport signed =
        signings
            .signed(id, number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    FormVersion form = forms.version(rounds.round(id).orElseThrow().formVersionId()).orElseThrow();
    return file(signed, form, ending, "bao-cao-tong-hop-" + signed.code());
  }

  @GetMapping("/rounds/{id:\\d+}/draft.docx")
  ResponseEntity<byte[]> draftWord(@PathVariable long id) {
    return draft(id, "docx");
  }

  @GetMapping("/rounds/{id:\\d+}/draft.pdf")
  ResponseEntity<byte[]> draftPdf(@PathVariable long id) {
    return draft(id, "pdf");
  }

  @GetMapping("/rounds/{id:\\d+}/draft.xlsx")
  ResponseEntity<byte[]> draftExcel(@PathVariable long id) {
    return draft(id, "xlsx");
  }

  private ResponseEntity<byte[]> draft(long id, String ending) {
    Consolidation sheet =
        consolidations
            .sheet(id, null)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return file(
        signings.draft(sheet, signings.proposed(sheet)),
        sheet.form(),
        ending,
        "du-thao-tong-hop-" + id);
  }

  private ResponseEntity<byte[]> file(
      SignedReport signed, FormVersion form, String ending, String name) {
    return switch (ending) {
      case "docx" ->
          file(Paper.WORD, Paper.word(ConsolidatedPaper.of(signed, form)), name + ".docx");
      case "pdf" -> file(Paper.PDF, Paper.pdf(ConsolidatedPaper.of(signed, form)), name + ".pdf");
      default ->
          file(
              Paper.EXCEL,
              ConsolidatedBook.of(signed, form, signings.units(signed)),
              name + ".xlsx");
    };
  }

  private static ResponseEntity<byte[]> file(String type, byte[] body, String name) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(body);
  }
}
