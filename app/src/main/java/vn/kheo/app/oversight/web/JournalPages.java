package vn.kheo.app.oversight.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Permission;
import vn.kheo.app.journal.Entry;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.JournalFilter;
import vn.kheo.app.journal.JournalVerification;
import vn.kheo.app.journal.Verdict;
import vn.kheo.app.paper.Paper;

/** The journal: who did what when, and whether it is still as it was written. */
@Controller
class JournalPages {
  private static final int SIZE = 50;
  private static final int MOST_EXPORTED = 50_000;
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Journal journal;
  private final JournalVerification verification;
  private final Access access;
  private final MessageSource messages;

  JournalPages(
      Journal journal, JournalVerification verification, Access access, MessageSource messages) {
    this.journal = journal;
    this.verification = verification;
    this.access = access;
    this.messages = messages;
  }

  @GetMapping("/journal")
  String list(@ModelAttribute JournalAsked asked, Locale locale, Model model) {
    show(asked, locale, model);
    return "oversight/journal";
  }

  /** Changes nothing: the answer is the page itself with the result on it. */
  @PostMapping("/journal/verify")
  String verify(@RequestParam(defaultValue = "") String head, Locale locale, Model model) {
    requireEverywhere();
    show(JournalAsked.NOTHING, locale, model);
    model.addAttribute("head", head);
    try {
      Verdict verdict = verification.verify(head.isBlank() ? null : head);
      model.addAttribute("verdict", verdict);
      model.addAttribute(
          "faults",
          verdict.faults().stream().limit(100).map(fault -> words(fault, locale)).toList());
    } catch (IllegalArgumentException unreadable) {
      model.addAttribute(
          "headError", messages.getMessage("journal.verify.headShape", null, locale));
    }
    return "oversight/journal";
  }

  /** The last link, to be kept outside: only against it does a cut tail show. */
  @GetMapping("/journal/head.txt")
  ResponseEntity<String> head() {
    requireEverywhere();
    String head = verification.verify(null).head();
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("moc-nhat-ky.txt"))
        .body((head == null ? "" : head) + "\n");
  }

  @GetMapping("/journal/export.xlsx")
  ResponseEntity<byte[]> export(@ModelAttribute JournalAsked asked, Locale locale) {
    List<List<Object>> rows =
        journal.find(filter(asked), MOST_EXPORTED).stream()
            .map(
                entry ->
                    List.<Object>of(
                        entry.id(),
                        time(entry.at()),
                        entry.who(),
                        action(entry.action(), locale),
                        entry.subjectLabel(),
                        entry.detail()))
            .toList();
    List<String> header =
        List.of("number", "at", "who", "action", "subject", "detail").stream()
            .map(column -> messages.getMessage("journal.column." + column, null, locale))
            .toList();
    byte[] workbook =
        Paper.workbook(messages.getMessage("journal.title", null, locale), header, rows);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(EXCEL))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("nhat-ky.xlsx"))
        .body(workbook);
  }

  private void show(JournalAsked asked, Locale locale, Model model) {
    List<Entry> found = journal.find(filter(asked), SIZE + 1);
    model.addAttribute("asked", asked);
    model.addAttribute(
        "lines", found.stream().limit(SIZE).map(entry -> line(entry, locale)).toList());
    model.addAttribute("older", found.size() > SIZE ? found.get(SIZE - 1).id() : null);
    model.addAttribute(
        "actions",
        journal.recentActions().stream()
            .map(name -> new JournalAction(name, action(name, locale)))
            .sorted((a, b) -> a.words().compareTo(b.words()))
            .toList());
    model.addAttribute("mayVerify", units().isEmpty());
  }

  private JournalLine line(Entry entry, Locale locale) {
    return new JournalLine(entry, action(entry.action(), locale), link(entry));
  }

  private JournalFilter filter(JournalAsked asked) {
    return new JournalFilter(
        asked.who(),
        asked.action(),
        asked.words(),
        start(asked.from()),
        asked.to() == null ? null : start(asked.to().plusDays(1)),
        units(),
        asked.before());
  }

  /** Units the person may read about; empty for all. */
  private Set<Long> units() {
    return access.current().grants().getOrDefault(Permission.READ_JOURNAL, Set.of(-1L));
  }

  /** The chain is one: whoever reads only some units' entries does not judge the whole. */
  private void requireEverywhere() {
    if (!units().isEmpty()) {
      throw new org.springframework.security.access.AccessDeniedException("journal of all units");
    }
  }

  private @Nullable String link(Entry entry) {
    String path =
        switch (entry.subjectKind()) {
          case "document" -> "/documents/" + entry.subjectId();
          case "directive" -> "/directives/" + entry.subjectId();
          case "assignment" -> "/assignments/" + entry.subjectId();
          case "account" -> "/accounts/" + entry.subjectId();
          default -> null;
        };
    return path != null && access.mayOpen("GET", path) ? path : null;
  }

  private String action(String action, Locale locale) {
    String words = messages.getMessage("journal.action." + action, null, action, locale);
    return words == null ? action : words;
  }

  private String words(Verdict.Fault fault, Locale locale) {
    return switch (fault) {
      case Verdict.Fault.Altered f -> said("altered", locale, f.entryId());
      case Verdict.Fault.Missing f -> said("missing", locale, f.entryId(), f.position());
      case Verdict.Fault.Gap f -> said("gap", locale, f.first(), f.last());
      case Verdict.Fault.Reordered f ->
          said("reordered", locale, f.position(), f.entryId(), f.expectedEntryId());
      case Verdict.Fault.Broken f -> said("broken", locale, f.position(), f.entryId());
      case Verdict.Fault.Cut f -> said("cut", locale, f.exportedPosition(), f.lastPosition());
      case Verdict.Fault.Rewritten f -> said("rewritten", locale, f.exportedPosition());
    };
  }

  private String said(String fault, Locale locale, Object... numbers) {
    return messages.getMessage("journal.fault." + fault, numbers, locale);
  }

  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(VIETNAM).toInstant();
  }

  private static String time(Instant at) {
    return at.atZone(VIETNAM)
        .format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss"));
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
