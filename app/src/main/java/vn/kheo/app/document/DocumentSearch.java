package vn.kheo.app.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of documents: filters, order, pages. */
@Component
class DocumentSearch {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int MOST_WORDS = 12;

  private static final String SEEN =
      """
       (:everything or d.holder_unit_id = any(cast(:holders as bigint[])) or d.id = any(cast(:others as bigint[])))
      """;

  private static final String MATCHING =
      """
       where
      """
          + SEEN
          + """
         and (cast(:words as text[]) is null
              or d.folded like all (select '%' || organization.fold(word) || '%'
                                      from unnest(cast(:words as text[])) as word))
         and (cast(:kind as text) is null or d.kind = :kind)
         and (cast(:issuer as text) is null or d.issuer = :issuer)
         and (cast(:from as date) is null or d.issue_date >= :from)
         and (cast(:to as date) is null or d.issue_date <= :to)
         and (cast(:processing as text) is null or d.processing = :processing)
      """;

  private static final String UNREAD =
      """
       where d.processing = 'UNREAD'
         and (:everywhere or d.holder_unit_id = any(cast(:holders as bigint[])))
      """;

  private static final Map<DocumentFilter.Sort, String> ORDER =
      Map.of(
          DocumentFilter.Sort.REGISTERED, " order by d.registered_at desc, d.id desc",
          DocumentFilter.Sort.ISSUED, " order by d.issue_date desc nulls last, d.id desc",
          DocumentFilter.Sort.SYMBOL, " order by d.symbol nulls last, d.id desc",
          DocumentFilter.Sort.ISSUER, " order by d.issuer nulls last, d.id desc");

  private final JdbcClient jdbc;

  DocumentSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  DocumentList list(DocumentFilter filter, DocumentScope scope, int page, int size) {
    var documents =
        filtered(
                DocumentStore.COLUMNS
                    + MATCHING
                    + ORDER.get(filter.sort())
                    + " limit :size offset :skip",
                filter,
                scope)
            .param("size", size)
            .param("skip", (long) page * size)
            .query(DocumentStore::row)
            .list();
    long total =
        filtered("select count(*) from document.document d" + MATCHING, filter, scope)
            .query(Long.class)
            .single();
    return new DocumentList(documents, total, occurring("kind", scope), occurring("issuer", scope));
  }

  DocumentList unread(boolean everywhere, Set<Long> holders, int most) {
    var documents =
        jdbc.sql(
                DocumentStore.COLUMNS
                    + UNREAD
                    + " order by d.registered_at desc, d.id desc limit :most")
            .param("everywhere", everywhere)
            .param("holders", array(holders))
            .param("most", most)
            .query(DocumentStore::row)
            .list();
    long total =
        jdbc.sql("select count(*) from document.document d" + UNREAD)
            .param("everywhere", everywhere)
            .param("holders", array(holders))
            .query(Long.class)
            .single();
    return new DocumentList(documents, total, List.of(), List.of());
  }

  private JdbcClient.StatementSpec filtered(
      String sql, DocumentFilter filter, DocumentScope scope) {
    return jdbc.sql(sql)
        .param("everything", scope.everything())
        .param("holders", array(scope.holders()))
        .param("others", array(scope.others()))
        .param("words", each(filter.words()))
        .param("kind", filter.kind())
        .param("issuer", filter.issuer())
        .param("from", filter.from())
        .param("to", filter.to())
        .param("processing", name(filter.processing()));
  }

  private List<String> occurring(String column, DocumentScope scope) {
    return jdbc.sql(
            """
            select distinct d.%1$s
              from document.document d
             where d.%1$s is not null
               and %2$s
             order by d.%1$s
            """
                .formatted(column, SEEN))
        .param("everything", scope.everything())
        .param("holders", array(scope.holders()))
        .param("others", array(scope.others()))
        .query(String.class)
        .list();
  }

  /** Each word by itself, in whatever order; LIKE's wildcards stand for themselves. */
  private static String @Nullable [] each(@Nullable String words) {
    return words == null
        ? null
        : BLANKS
            .splitAsStream(words.strip())
            .limit(MOST_WORDS)
            .map(word -> word.replaceAll("([\\\\%_])", "\\\\$1"))
            .toArray(String[]::new);
  }

  private static Long[] array(Set<Long> ids) {
    return ids.toArray(Long[]::new);
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
