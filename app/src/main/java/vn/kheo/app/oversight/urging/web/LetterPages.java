package vn.kheo.app.oversight.urging.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kheo.app.access.Access;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.DocumentAccess;
import vn.kheo.app.document.Documents;
import vn.kheo.app.oversight.papers.Wording;
import vn.kheo.app.oversight.urging.Letter;
import vn.kheo.app.oversight.urging.LetterFilter;
import vn.kheo.app.oversight.urging.LetterRow;
import vn.kheo.app.oversight.urging.Letters;
import vn.kheo.app.oversight.web.Asked;
import vn.kheo.app.oversight.web.Words;
import vn.kheo.app.oversight.web.Workbook;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.settings.Settings;

/** Công văn đôn đốc: their list, one of them, and its file. */
@Controller
class LetterPages {
  private final Letters letters;
  private final Documents documents;
  private final DocumentAccess mayRead;
  private final Access access;
  private final Settings settings;
  private final Words words;

  LetterPages(
      Letters letters,
      Documents documents,
      DocumentAccess mayRead,
      Access access,
      Settings settings,
      Words words) {
    this.letters = letters;
    this.documents = documents;
    this.mayRead = mayRead;
    this.access = access;
    this.settings = settings;
    this.words = words;
  }

  @GetMapping("/letters")
  String list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String year,
      @RequestParam(required = false) @Nullable String page,
      Model model) {
    LetterFilter filter = filter(q, state, year, page);
    model.addAttribute("filter", filter);
    model.addAttribute("query", query(filter));
    model.addAttribute("found", letters.list(filter));
    model.addAttribute("mayTemplates", access.mayOpen("GET", "/papers"));
    return "oversight/letters/list";
  }

  @GetMapping("/letters/export.xlsx")
  ResponseEntity<byte[]> workbook(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String year,
      Locale locale) {
    LetterFilter filter = filter(q, state, year, null);
    var rows = new ArrayList<List<Object>>();
    Listing<LetterRow> part;
    int page = 0;
    do {
      part = letters.list(new LetterFilter(filter.words(), filter.state(), filter.year(), ++page));
      part.lines().forEach(row -> rows.add(cells(row, locale)));
    } while (page < part.pages());
    List<String> header =
        List.of("symbol", "date", "subject", "sender", "units", "lines", "state").stream()
            .map(column -> words.of(locale, "letters.column." + column))
            .toList();
    return Workbook.answer(
        words.of(locale, "letters.file", settings.today()),
        Paper.workbook(words.of(locale, "letters.title"), header, rows));
  }

  private List<Object> cells(LetterRow row, Locale locale) {
    return List.of(
        Objects.requireNonNullElse(row.symbol(), ""),
        row.date() == null ? "" : row.date(),
        row.subject(),
        row.senderName(),
        row.units(),
        row.lines(),
        words.of(locale, "letters.state." + row.state()));
  }

  @GetMapping("/letters/{id:\\d+}")
  String one(@PathVariable long id, Model model) {
    return show(id, null, null, false, model);
  }

  @GetMapping("/letters/{id:\\d+}/letter.docx")
  ResponseEntity<byte[]> file(@PathVariable long id, Locale locale) {
    Letter letter = seen(id);
    String symbol = letter.wording().number().isBlank() ? "" : letter.wording().symbol();
    String name =
        letter.isDraft()
            ? words.of(locale, "letters.file.draft", Long.toString(id))
            : words.of(locale, "letters.file.issued", symbol.replace('/', '-'));
    return Workbook.word(name, letters.word(letter));
  }

  /** The page as it stands now, with what was typed and why it was refused. */
  String show(
      long id,
      @Nullable Wording typed,
      @Nullable String problem,
      boolean asksDespite,
      Model model) {
    Letter letter = seen(id);
    List<String> names = letters.names(letter);
    boolean mayWrite = letters.mayWrite(letter);
    boolean mayIssue = letters.mayIssue(letter);
    model.addAttribute(
        "view",
        new LetterView(
            letter,
            letters.lines(letter),
            names.getFirst(),
            names.getLast(),
            mayWrite,
            mayIssue,
            typed == null ? letter.wording() : typed,
            letter.isDraft() ? letters.nextNumber(letter) : null,
            letter.isDraft() ? letters.sameNumber(letter) : List.of(),
            registered(letter),
            problem,
            asksDespite));
    return "oversight/letters/letter";
  }

  private @Nullable Document registered(Letter letter) {
    Letter.Issue issue = letter.issue();
    return issue == null
        ? null
        : documents.document(issue.documentId()).filter(mayRead::mayRead).orElse(null);
  }

  private Letter seen(long id) {
    return letters.letter(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static LetterFilter filter(
      @Nullable String q, @Nullable String state, @Nullable String year, @Nullable String page) {
    Long asked = Asked.number(year);
    return new LetterFilter(
        Asked.text(q),
        Arrays.stream(Letter.State.values())
            .filter(one -> one.name().equalsIgnoreCase(state))
            .findFirst()
            .orElse(null),
        asked == null || asked > 9999 ? null : asked.intValue(),
        Asked.page(page));
  }

  private static String query(LetterFilter filter) {
    var address = UriComponentsBuilder.newInstance();
    if (filter.state() != null) {
      address.queryParam("state", filter.state());
    }
    if (filter.year() != null) {
      address.queryParam("year", filter.year());
    }
    if (filter.words() != null) {
      address.queryParam("q", "{q}");
    }
    return Asked.encoded(address, filter.words());
  }
}
