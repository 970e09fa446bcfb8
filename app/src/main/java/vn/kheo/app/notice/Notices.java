package vn.kheo.app.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Thông báo: tells people things, and shows each person what they were told. */
@Component
public class Notices {
  /** The bell counts no further. */
  public static final int MANY = 100;

  static final int PAGE = 25;

  private final NoticeStore store;
  private final Clock clock;

  Notices(NoticeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Tells one thing for each row of a query, in one statement and in the caller's transaction. What
   * a person was told already (same kind, same source) is left as it is.
   *
   * @param rows a select of {@code person_id bigint, kind text, source_id bigint, role text,
   *     about_kind text, about_id bigint, about_label text, link text, arguments text[],
   *     follower_unit_id bigint, made_at timestamptz}, in this order, over the caller's own tables,
   *     with named parameters; no two rows for the same person, kind and source
   * @return how many were told
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int tellEach(String rows, Map<String, ?> parameters) {
    return store.insertEach(rows, parameters);
  }

  /**
   * Ends what still stands about these things and was told before the moment given, in one
   * statement and in the caller's transaction.
   *
   * @param before thing → when what ended it happened
   * @param kinds only these; empty for all
   * @return how many were ended
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int end(
      String aboutKind, Map<Long, Instant> before, Collection<String> kinds, Ending because) {
    return before.isEmpty() ? 0 : store.end(aboutKind, before, kinds, because);
  }

  /** How many the person has not read and still hold; counts to {@link #MANY}. */
  @Transactional(readOnly = true)
  public int unread(long personId) {
    return store.unread(personId, MANY);
  }

  /** The person's own, newest first. */
  @Transactional(readOnly = true)
  public NoticeList<Notice> of(Reader reader, boolean onlyUnread, int page) {
    return store.of(reader.personId(), onlyUnread, Math.max(1, page), PAGE);
  }

  /**
   * Marks as read.
   *
   * @return empty where the person was told no such thing
   */
  @Transactional
  public Optional<Notice> read(Reader reader, long id) {
    store.read(reader.personId(), id, now());
    return store.find(reader.personId(), id);
  }

  /** Marks everything the person was told as read. */
  @Transactional
  public int readAll(Reader reader) {
    return store.readAll(reader.personId(), now());
  }

  /** What people were told about a thing, newest first; the caller decides who may see it. */
  @Transactional(readOnly = true)
  public List<Notice> about(String aboutKind, long aboutId, int most) {
    return store.about(aboutKind, aboutId, most);
  }

  private Instant now() {
    return clock.instant();
  }
}
