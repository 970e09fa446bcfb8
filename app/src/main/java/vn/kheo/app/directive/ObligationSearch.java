package vn.kheo.app.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tìm nhiệm vụ: issued orders by their words, with marks or without. */
@Component
public class ObligationSearch {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int MOST_WORDS = 12;

  private final JdbcClient jdbc;
  private final Rights rights;

  ObligationSearch(JdbcClient jdbc, Rights rights) {
    this.jdbc = jdbc;
    this.rights = rights;
  }

  /**
   * Orders of which the person signed in may see an assignment and that contain each of the words,
   * newest directive first.
   *
   * @param words in any order; beyond the twelfth they are not looked at
   */
  @Transactional(readOnly = true)
  public Listing<ObligationLine> find(String words, int page, int size) {
    Rights.Scope scope = rights.scope();
    List<Integer> totals = new ArrayList<>();
    List<ObligationLine> lines =
        jdbc.sql(
                """
                select o.id, o.directive_id, d.title, o.ref, o.words, seen.units, seen.first_assignment,
                       count(*) over () as total
                  from directive.obligation o
                  join directive.directive d on d.id = o.directive_id
                  cross join lateral (select count(distinct a.unit_id) as units, min(a.id) as first_assignment
                                        from directive.assignment a
                                       where a.obligation_id = o.id
                                         and %s) as seen
                 where o.folded like all (select '%%' || organization.fold(word) || '%%'
                                            from unnest(cast(:words as text[])) as word)
                   and seen.units > 0
                 order by d.issue_date desc, d.id desc, o.span_start, o.id
                 limit :most offset :skip
                """
                    .formatted(scope.seesAssignment()))
            .params(scope.parameters())
            .param("words", patterns(words))
            .param("most", size)
            .param("skip", (long) (Math.max(1, page) - 1) * size)
            .query(
                (row, n) -> {
                  totals.add(row.getInt("total"));
                  return new ObligationLine(
                      row.getLong("id"),
                      row.getLong("directive_id"),
                      row.getString("title"),
                      row.getString("ref"),
                      row.getString("words"),
                      row.getInt("units"),
                      row.getLong("first_assignment"));
                })
            .list();
    return new Listing<>(lines, totals.isEmpty() ? 0 : totals.getFirst(), Math.max(1, page), size);
  }

  /** The words of what was typed, each to be found somewhere; null where nothing was. */
  static String @Nullable [] words(@Nullable String typed) {
    String words = ReadingDesk.blankToNull(typed);
    return words == null ? null : patterns(words);
  }

  /** Signs that LIKE would take for wildcards stand for themselves. */
  static String[] patterns(String words) {
    return BLANKS
        .splitAsStream(words.strip())
        .limit(MOST_WORDS)
        .map(word -> word.replaceAll("([\\\\%_])", "\\\\$1"))
        .toArray(String[]::new);
  }
}
