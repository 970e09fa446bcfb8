package vn.kheo.app.oversight.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the journal, as it stands in the address.
 *
 * @param kind of the subject
 * @param to the last day, included
 * @param before number of the last entry of the page before
 */
public record JournalAsked(
    String who,
    String action,
    String kind,
    String words,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Long before) {
  static final JournalAsked NOTHING = new JournalAsked("", "", "", "", null, null, null);

  public JournalAsked {
    who = who == null ? "" : who;
    action = action == null ? "" : action;
    kind = kind == null ? "" : kind;
    words = words == null ? "" : words;
    from = known(from);
    to = known(to);
  }

  /** A year beyond 9999 is no day that a database knows; it is not asked for. */
  private static @Nullable LocalDate known(@Nullable LocalDate day) {
    return day == null || day.getYear() > 9999 || day.getYear() < 1 ? null : day;
  }

  /** The same question, as a query; what is not asked is left out. */
  public String query() {
    var query = new StringBuilder();
    add(query, "who", who);
    add(query, "action", action);
    add(query, "kind", kind);
    add(query, "words", words);
    add(query, "from", from == null ? "" : from.toString());
    add(query, "to", to == null ? "" : to.toString());
    return query.toString();
  }

  public boolean asksNothing() {
    return query().isEmpty();
  }

  private static void add(StringBuilder query, String name, String value) {
    if (!value.isBlank()) {
      query.append(query.isEmpty() ? "" : "&").append(name).append('=');
      query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
