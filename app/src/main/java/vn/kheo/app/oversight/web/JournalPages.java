package vn.kheo.app.oversight.web;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.paper.Paper;

/** The journal: who did what when, and whether it is still as it was written. */
@Controller
class JournalPages {
  private static final int SIZE = 50;
  private static final int MOST_EXPORTED = 50_000;
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Journal journal;
  private final JournalVerification verification;
  private final Access access;
  private final Organization organization;
  private final JournalWords words;

  JournalPages(
      Journal journal,
      JournalVerification verification,
      Access access,
      Organization organization,
      JournalWords words) {
    this.journal = journal;
    this.verification = verification;
    this.access = access;
    this.organization = organization;
    this.words = words;
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
          verdict.faults().stream().limit(100).map(fault -> words.fault(fault, locale)).toList());
    } catch (IllegalArgumentException unreadable) {
      model.addAttribute("headError", words.of("journal.verify.headShape", locale));
    }
    return "oversight/journal";
  }

  /** The last link, to be kept outside: only against it does a cut tail show. */
  @GetMapping("/journal/head.txt")
  ResponseEntity<String> head() {
    requireEverywhere();
    String head = verification.head();
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("moc-nhat-ky.txt"))
        .body((head == null ? "" : head) + "\n");
  }

  @GetMapping("/journal/export.xlsx")
  ResponseEntity<byte[]> excel(@ModelAttribute JournalAsked asked, Locale locale) {
    return file(
        "nhat-ky.xlsx",
        Paper.EXCEL,
        Paper.workbook(
            words.of("journal.title", locale), words.columns(locale), rows(asked, locale)));
  }

  @GetMapping("/journal/export.csv")
  ResponseEntity<byte[]> csv(@ModelAttribute JournalAsked asked, Locale locale) {
    return file("nhat-ky.csv", Paper.CSV, Paper.csv(words.columns(locale), rows(asked, locale)));
  }

  private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
        .body(content);
  }

  private List<List<Object>> rows(JournalAsked asked, Locale locale) {
    return lines(journal.find(filter(asked), MOST_EXPORTED), locale).stream()
        .map(
            line ->
                List.<Object>of(
                    line.entry().id(),
                    time(line.entry().at()),
                    line.entry().who(),
                    line.action(),
                    line.kind(),
                    line.entry().subjectLabel(),
                    line.unit() == null ? "" : line.unit(),
                    line.entry().detail()))
        .toList();
  }

  private void show(JournalAsked asked, Locale locale, Model model) {
    List<Entry> found = journal.find(filter(asked), SIZE + 1);
    model.addAttribute("asked", asked);
    model.addAttribute("lines", lines(found.stream().limit(SIZE).toList(), locale));
    model.addAttribute("older", found.size() > SIZE ? found.get(SIZE - 1).id() : null);
    model.addAttribute(
        "actions",
        journal.recentActions().stream()
            .map(name -> new JournalChoice(name, words.action(name, locale)))
            .sorted(
                Comparator.comparing(JournalChoice::words, Collator.getInstance(locale)::compare))
            .toList());
    model.addAttribute(
        "kinds",
        JournalWords.KINDS.stream()
            .map(kind -> new JournalChoice(kind, words.kind(kind, locale)))
            .toList());
    model.addAttribute("mayVerify", units().isEmpty());
  }

  private List<JournalLine> lines(List<Entry> entries, Locale locale) {
    Map<Long, Unit> units =
        organization.units(
            entries.stream()
                .map(Entry::unitId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return entries.stream()
        .map(
            entry -> {
              Unit unit = entry.unitId() == null ? null : units.get(entry.unitId());
              return new JournalLine(
                  entry,
                  words.action(entry.action(), locale),
                  words.kind(entry.subjectKind(), locale),
                  link(entry),
                  unit == null
                      ? null
                      : unit.shortName().isEmpty() ? unit.name() : unit.shortName());
            })
        .toList();
  }

  private JournalFilter filter(JournalAsked asked) {
    return new JournalFilter(
        asked.who(),
        asked.action(),
        asked.kind(),
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
          case "assignment" -> "/assignments/" + entry.subjectId();
          case "account" -> "/accounts/" + entry.subjectId();
          case "unit" -> "/organization/units/" + entry.subjectId();
          case "group" -> "/organization/groups/" + entry.subjectId();
          default -> entry.directiveId() == null ? null : "/directives/" + entry.directiveId();
        };
    return path != null && access.mayOpen("GET", path) ? path : null;
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
