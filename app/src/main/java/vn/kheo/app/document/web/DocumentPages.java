package vn.kheo.app.document.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Permission;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.DocumentAccess;
import vn.kheo.app.document.Documents;
import vn.kheo.app.organization.Organization;

/** Văn bản: the list, one document, its file. */
@Controller
class DocumentPages {
  private static final int PAGE_SIZE = 25;
  private static final int LARGEST_EXPORT = 20_000;

  private final Documents documents;
  private final DocumentAccess access;
  private final Access persons;
  private final Organization organization;
  private final MessageSource messages;

  DocumentPages(
      Documents documents,
      DocumentAccess access,
      Access persons,
      Organization organization,
      MessageSource messages) {
    this.documents = documents;
    this.access = access;
    this.persons = persons;
    this.organization = organization;
    this.messages = messages;
  }

  @GetMapping("/documents")
  String list(
      @ModelAttribute("query") ListView query,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    int current = pageNumber(page);
    var found = documents.list(query.filter(), access.scope(), current - 1, PAGE_SIZE);
    model.addAttribute("found", found);
    model.addAttribute("current", current);
    model.addAttribute("size", PAGE_SIZE);
    var holders = access.registersFor();
    var units = organization.units(holders);
    model.addAttribute(
        "holders", holders.stream().map(units::get).filter(Objects::nonNull).toList());
    model.addAttribute("mayRegister", !holders.isEmpty());
    model.addAttribute("waiting", documents.waitingOf(holders));
    if (!model.containsAttribute("outcomes")) {
      model.addAttribute("outcomes", List.of());
    }
    return "document/list";
  }

  private static int pageNumber(String page) {
    return page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1;
  }

  @GetMapping("/documents/export.xlsx")
  ResponseEntity<byte[]> workbook(@ModelAttribute("query") ListView query, Locale locale) {
    var table = table(query, locale);
    return attachment(
        "van-ban.xlsx",
        MediaType.parseMediaType(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        table.workbook());
  }

  @GetMapping("/documents/export.csv")
  ResponseEntity<byte[]> csv(@ModelAttribute("query") ListView query, Locale locale) {
    return attachment(
        "van-ban.csv",
        new MediaType("text", "csv", StandardCharsets.UTF_8),
        table(query, locale).csv());
  }

  private DocumentTable table(ListView query, Locale locale) {
    var found = documents.list(query.filter(), access.scope(), 0, LARGEST_EXPORT);
    return new DocumentTable(found.documents(), new Words(messages, locale));
  }

  @GetMapping("/documents/{id:\\d+}")
  String one(@PathVariable long id, Locale locale, Model model) {
    var document = access.readable(id);
    var reading = documents.reading(id);
    var citations = documents.citations(id);
    model.addAttribute("document", document);
    model.addAttribute("holder", organization.unit(document.holderUnitId()).orElse(null));
    model.addAttribute("reading", reading);
    model.addAttribute("citations", citations);
    model.addAttribute("citing", readable(documents.citing(id)));
    model.addAttribute("marked", Marks.of(reading, citations));
    model.addAttribute("mayCorrect", access.mayCorrect(document));
    model.addAttribute(
        "mayDraft", persons.current().may(Permission.CONFIRM, document.holderUnitId()));
    return "document/document";
  }

  private List<Document> readable(List<Document> all) {
    return all.stream().filter(access::mayRead).toList();
  }

  /** Exactly the bytes that came in; a browser saves them and never shows them as a page. */
  @GetMapping("/documents/{id:\\d+}/file")
  ResponseEntity<byte[]> file(@PathVariable long id) {
    var document = access.readable(id);
    var content =
        documents
            .file(document.fileSha256())
            .orElseThrow(() -> new IllegalStateException("file of document " + id + " is missing"));
    return attachment(downloadName(document), MediaType.APPLICATION_OCTET_STREAM, content);
  }

  private static String downloadName(Document document) {
    @Nullable String name = document.fileName();
    return name == null ? "van-ban-%d.txt".formatted(document.id()) : name;
  }

  private static ResponseEntity<byte[]> attachment(String name, MediaType type, byte[] content) {
    var disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(type)
        .body(content);
  }
}
