package vn.kheo.app.notice;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.notice.mail.Mail;
import vn.kheo.app.notice.mail.MailServer;
import vn.kheo.app.settings.BusinessClock;
import vn.kheo.app.settings.Settings;

/** Soạn thư tóm tắt: puts what is to be told into words. Days are counted as of the sending. */
@Component
class DigestWriter {
  /** Of each group; who has more opens the list. */
  static final int MOST_LINES = 50;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final MessageSource messages;
  private final MailServer server;
  private final Settings settings;

  DigestWriter(MessageSource messages, MailServer server, Settings settings) {
    this.messages = messages;
    this.server = server;
    this.settings = settings;
  }

  private enum Group {
    LATE,
    SOON,
    OTHER
  }

  /**
   * @param kind as of today: what was “soon” may be “today” or “late” by now
   * @param order the least first
   */
  private record Told(Notice notice, String kind, Object[] words, Group group, int order) {}

  Mail write(Digest digest, Recipient to, List<Notice> notices, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, BusinessClock.VIET_NAM);
    WorkingCalendar calendar = settings.calendar();
    Map<Group, List<Told>> told = new EnumMap<>(Group.class);
    for (Notice notice : newest(notices)) {
      Told one = told(notice, today, calendar);
      told.computeIfAbsent(one.group(), group -> new ArrayList<>()).add(one);
    }
    told.values()
        .forEach(
            some ->
                some.sort(
                    Comparator.comparingInt(Told::order)
                        .thenComparing(one -> one.notice().madeAt())
                        .thenComparing(one -> one.notice().id())));
    DigestLetter letter = letter(to, told, today);
    var html = new StringOutput();
    templates.render("notice/digest.jte", letter, html);
    return new Mail(
        digest.messageId(),
        to.email(),
        to.name(),
        letter.subject(),
        letter.text(),
        html.toString(),
        now);
  }

  /** Of several reminders of one thing the newest: it says all that the others did. */
  private static Collection<Notice> newest(List<Notice> oldestFirst) {
    var newest = new LinkedHashMap<String, Notice>();
    for (Notice notice : oldestFirst) {
      String kind = isReminder(notice) ? "reminder" : notice.kind() + notice.id();
      newest.put(String.join("\n", kind, notice.link(), notice.label()), notice);
    }
    return newest.values();
  }

  private static boolean isReminder(Notice notice) {
    return notice.kind().startsWith("reminder.");
  }

  private DigestLetter letter(Recipient to, Map<Group, List<Told>> told, LocalDate today) {
    Locale locale = to.locale();
    List<String> numbers =
        told.entrySet().stream()
            .map(e -> words(locale, "notice.mail.number." + e.getKey(), e.getValue().size()))
            .toList();
    return new DigestLetter(
        locale.getLanguage(),
        words(locale, "notice.mail.subject", String.join(", ", numbers), WrittenDay.of(today)),
        words(locale, "notice.mail.greeting", to.name()),
        words(locale, "notice.mail.intro", WrittenDay.of(today)),
        told.entrySet().stream().map(e -> group(locale, e.getKey(), e.getValue())).toList(),
        server.address() + "/notices",
        words(locale, "notice.mail.all"),
        List.of(
            words(locale, "notice.mail.foot"),
            words(locale, "notice.mail.change", server.address() + "/notices/settings")));
  }

  private DigestLetter.Group group(Locale locale, Group group, List<Told> told) {
    int more = told.size() - MOST_LINES;
    return new DigestLetter.Group(
        words(locale, "notice.mail.group." + group, told.size()),
        told.stream().limit(MOST_LINES).map(one -> line(locale, one)).toList(),
        more > 0 ? words(locale, "notice.mail.more", more) : "");
  }

  private DigestLetter.Line line(Locale locale, Told told) {
    Notice notice = told.notice();
    return new DigestLetter.Line(
        words(locale, "notice.kind." + told.kind(), told.words()),
        notice.label(),
        server.address() + notice.link(),
        "%s %s. %s %s."
            .formatted(
                words(locale, "notice.why"),
                words(locale, "notice.role." + notice.role()),
                words(locale, "notice.until"),
                words(locale, "notice.ends." + notice.kind())));
  }

  private static Told told(Notice notice, LocalDate today, WorkingCalendar calendar) {
    if (!isReminder(notice)) {
      return new Told(notice, notice.kind(), notice.words(), Group.OTHER, 0);
    }
    LocalDate due = LocalDate.parse(notice.arguments().getFirst(), DAY);
    Object[] words = notice.words();
    if (today.isAfter(due)) {
      int late = calendar.workingDaysBetween(due, today);
      words[1] = Integer.toString(late);
      String kind = notice.kind().equals("reminder.followed") ? notice.kind() : "reminder.overdue";
      return new Told(notice, kind, words, Group.LATE, -late);
    }
    int left = calendar.workingDaysBetween(today, calendar.workingDayUpTo(due));
    words[1] = Integer.toString(left);
    return new Told(
        notice, left > 0 ? "reminder.before" : "reminder.today", words, Group.SOON, left);
  }

  private String words(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
