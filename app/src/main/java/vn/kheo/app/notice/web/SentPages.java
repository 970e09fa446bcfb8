package vn.kheo.app.notice.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kheo.app.notice.Digest;
import vn.kheo.app.notice.NoticeList;
import vn.kheo.app.notice.Reader;
import vn.kheo.app.notice.Readers;
import vn.kheo.app.notice.Sent;
import vn.kheo.app.notice.SentFilter;
import vn.kheo.app.notice.SentList;
import vn.kheo.app.notice.mail.MailServer;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.settings.BusinessClock;
import vn.kheo.app.settings.Settings;

/** Đã gửi: everything that was sent, with channel, when, to whom and what became of it. */
@Controller
class SentPages {
  private static final int MOST_EXPORTED = 20_000;
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(BusinessClock.VIET_NAM);

  private final SentList sent;
  private final Readers readers;
  private final MailServer server;
  private final Organization organization;
  private final Settings settings;
  private final MessageSource messages;

  SentPages(
      SentList sent,
      Readers readers,
      MailServer server,
      Organization organization,
      Settings settings,
      MessageSource messages) {
    this.sent = sent;
    this.readers = readers;
    this.server = server;
    this.organization = organization;
    this.settings = settings;
    this.messages = messages;
  }

  @GetMapping("/notices/sent")
  String sent(
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    Reader reader = readers.current();
    SentFilter filter = filter(words, channel, state);
    NoticeList<Sent> found = sent.page(reader, filter, NoticePages.number(page));
    model.addAttribute("reader", reader);
    model.addAttribute("filter", filter);
    model.addAttribute("sent", found);
    model.addAttribute("people", people(found.lines()));
    model.addAttribute("missing", server.missing());
    return "notice/sent";
  }

  @GetMapping("/notices/sent.xlsx")
  ResponseEntity<byte[]> excel(
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "") String state,
      Locale locale) {
    List<Sent> found = sent.all(readers.current(), filter(words, channel, state), MOST_EXPORTED);
    Map<Long, Person> people = people(found);
    List<String> columns =
        List.of("channel", "at", "to", "post", "what", "about", "state", "trouble").stream()
            .map(column -> say(locale, "notice.column." + column))
            .toList();
    byte[] content =
        Paper.workbook(
            say(locale, "notice.sent.title"),
            columns,
            found.stream().map(one -> row(one, people.get(one.personId()), locale)).toList());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Paper.EXCEL))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("thong-bao-da-gui.xlsx", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  private List<Object> row(
      Sent one, @org.jspecify.annotations.Nullable Person person, Locale locale) {
    var notice = one.notice();
    Digest digest = one.digest();
    return List.of(
        say(locale, "notice.channel." + one.channel()),
        time(one.at()),
        person == null ? "#" + one.personId() : person.name(),
        person == null ? "" : person.post(),
        notice != null
            ? messages.getMessage("notice.kind." + notice.kind(), notice.words(), locale)
            : digest != null && digest.subject() != null
                ? digest.subject()
                : say(locale, "notice.mail.digest"),
        notice != null ? notice.label() : "",
        say(locale, "notice.state.short." + one.state()),
        digest == null || digest.trouble() == null
            ? ""
            : say(locale, "notice.mail.trouble." + digest.trouble()));
  }

  private Map<Long, Person> people(List<Sent> found) {
    return organization.peopleById(
        found.stream().map(Sent::personId).distinct().toList(), settings.today());
  }

  /** What is none of the choices narrows nothing. */
  private static SentFilter filter(String words, String channel, String state) {
    return new SentFilter(
        words.strip(),
        Arrays.stream(Sent.Channel.values())
            .filter(c -> c.name().equals(channel))
            .findFirst()
            .orElse(null),
        Arrays.stream(Sent.State.values())
            .filter(s -> s.name().equals(state))
            .findFirst()
            .orElse(null));
  }

  private static String time(Instant at) {
    return SHOWN.format(at);
  }

  private String say(Locale locale, String key) {
    return messages.getMessage(key, null, locale);
  }
}
