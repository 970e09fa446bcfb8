package vn.kheo.app.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.organization.Organization;

/** Đã gửi: everything told to anybody, on the bell and by mail, as far as a reader may see it. */
@Component
public class SentList {
  private static final int MOST_PEOPLE = 5000;

  private static final String BELL =
      """
      select 'BELL' as channel, id, made_at
        from notice.notice
       where %s
      """;
  private static final String MAIL =
      """
      select 'MAIL' as channel, id, made_at
        from notice.digest
       where %s
      """;

  private final JdbcClient jdbc;
  private final NoticeStore notices;
  private final DigestStore digests;
  private final Organization organization;

  SentList(JdbcClient jdbc, NoticeStore notices, DigestStore digests, Organization organization) {
    this.jdbc = jdbc;
    this.notices = notices;
    this.digests = digests;
    this.organization = organization;
  }

  /** Newest first, one page. */
  @Transactional(readOnly = true)
  public NoticeList<Sent> page(Reader reader, SentFilter filter, int page) {
    var parameters = new HashMap<String, Object>();
    String which = which(reader, filter, parameters);
    long total =
        jdbc.sql("select count(*) from (" + which + ") as sent")
            .params(parameters)
            .query(Long.class)
            .single();
    int last = (int) Math.max(1, Math.ceilDiv(total, (long) Notices.PAGE));
    int shown = Math.clamp(page, 1, last);
    return new NoticeList<>(
        lines(which, parameters, Notices.PAGE, (long) (shown - 1) * Notices.PAGE),
        total,
        shown,
        Notices.PAGE);
  }

  /** Newest first, at most so many. */
  @Transactional(readOnly = true)
  public List<Sent> all(Reader reader, SentFilter filter, int most) {
    var parameters = new HashMap<String, Object>();
    return lines(which(reader, filter, parameters), parameters, most, 0);
  }

  private record Found(String channel, long id) {}

  private List<Sent> lines(String which, Map<String, ?> parameters, int size, long skip) {
    List<Found> found =
        jdbc.sql(
                which
                    + """
                       order by made_at desc, id desc
                       limit :size
                      offset :skip
                      """)
            .params(parameters)
            .param("size", size)
            .param("skip", skip)
            .query((row, n) -> new Found(row.getString("channel"), row.getLong("id")))
            .list();
    Map<Long, Notice> bell =
        notices.byIds(ids(found, "BELL")).stream()
            .collect(Collectors.toMap(Notice::id, Function.identity()));
    Map<Long, Digest> mail =
        digests.byIds(ids(found, "MAIL")).stream()
            .collect(Collectors.toMap(Digest::id, Function.identity()));
    return found.stream()
        .map(
            one ->
                one.channel().equals("BELL")
                    ? new Sent(Objects.requireNonNull(bell.get(one.id())), null)
                    : new Sent(null, Objects.requireNonNull(mail.get(one.id()))))
        .toList();
  }

  private static List<Long> ids(List<Found> found, String channel) {
    return found.stream().filter(f -> f.channel().equals(channel)).map(Found::id).toList();
  }

  private String which(Reader reader, SentFilter filter, Map<String, Object> parameters) {
    String whose = "true";
    if (!filter.words().isBlank()) {
      whose = "person_id = any(:named)";
      parameters.put(
          "named", organization.peopleNamed(filter.words(), MOST_PEOPLE).toArray(Long[]::new));
    }
    var parts = new ArrayList<String>();
    if (filter.has(Sent.Channel.BELL)) {
      parts.add(
          BELL.formatted(
              "%s and %s and %s".formatted(whose, seen(reader, parameters), bell(filter))));
    }
    if (filter.has(Sent.Channel.MAIL)) {
      String own = reader.everything() ? "true" : "person_id = :person";
      parts.add(MAIL.formatted("%s and %s and %s".formatted(whose, own, mail(filter))));
      if (!reader.everything()) {
        parameters.put("person", reader.personId());
      }
    }
    return parts.isEmpty() ? BELL.formatted("false") : String.join(" union all ", parts);
  }

  private static String seen(Reader reader, Map<String, Object> parameters) {
    if (reader.everything()) {
      return "true";
    }
    parameters.put("person", reader.personId());
    parameters.put("followed", reader.followed().toArray(Long[]::new));
    return "(person_id = :person or follower_unit_id = any(:followed))";
  }

  private static String bell(SentFilter filter) {
    return switch (filter.state()) {
      case UNREAD -> "read_at is null and ended_at is null";
      case READ -> "read_at is not null and ended_at is null";
      case ENDED -> "ended_at is not null";
      case null, default -> "true";
    };
  }

  private static String mail(SentFilter filter) {
    return switch (filter.state()) {
      case WAITING -> "state in ('WAITING', 'SENDING')";
      case SENT -> "state = 'SENT'";
      case GIVEN_UP -> "state = 'GIVEN_UP'";
      case DROPPED -> "state = 'DROPPED'";
      case null, default -> "true";
    };
  }
}
