package vn.kheo.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Permission;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.Documents;
import vn.kheo.reader.Deadline;
import vn.kheo.reader.Deliverable;
import vn.kheo.reader.Span;

/**
 * Việc giao bằng văn bản lập tại đây: orders of a document that the house wrote itself, such as the
 * remedies of an inspection. Nothing is read or confirmed; otherwise they are obligations like any
 * other: same ledger, same life.
 */
@Component
public class OwnOrders {
  private static final String RULE = "written-here";

  private final Directives directives;
  private final DirectiveStore store;
  private final ObligationStore obligations;
  private final Documents documents;
  private final Rights rights;
  private final Days days;
  private final JdbcClient jdbc;
  private final Clock clock;

  OwnOrders(
      Directives directives,
      DirectiveStore store,
      ObligationStore obligations,
      Documents documents,
      Rights rights,
      Days days,
      JdbcClient jdbc,
      Clock clock) {
    this.directives = directives;
    this.store = store;
    this.obligations = obligations;
    this.documents = documents;
    this.rights = rights;
    this.days = days;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Một việc.
   *
   * @param ref its place in the document, such as {@code 2}
   * @param words as the document has them
   * @param due last good day
   * @param source from what it came
   */
  public record Order(
      String ref,
      String words,
      long unitId,
      String unitName,
      Deliverable deliverable,
      LocalDate due,
      Source source) {}

  /** Nguồn gốc: an address of the module that wrote the order, and its words. */
  public record Source(String label, String href) {}

  /**
   * Đã giao.
   *
   * @param obligationIds in the order of the orders
   */
  public record Given(long directiveId, List<Long> obligationIds) {}

  /**
   * Issues these orders in the caller's transaction, as the directive of a document that was just
   * registered; the issuer follows them itself.
   *
   * @throws NotReady where a unit does not exist on the document's date
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Given give(long documentId, long issuerUnitId, List<Order> orders) {
    rights.require(Permission.ISSUE, issuerUnitId);
    Document document = documents.document(documentId).orElseThrow(() -> new StepRefused("gone"));
    long id =
        store
            .insert(
                documentId,
                document.label(),
                document.symbol(),
                Drafting.issueDate(document, days.today()),
                issuerUnitId,
                issuerUnitId,
                clock.instant())
            .orElseThrow(() -> new StepRefused("changed"));
    List<Long> ids = obligations.insert(id, proposed(documents.text(documentId), orders));
    obligations.setState(
        ids, Obligation.State.CONFIRMED, rights.actor().accountId(), clock.instant());
    keepSources(ids, orders);
    directives.issue(id, store.find(id).orElseThrow().version());
    return new Given(id, ids);
  }

  /** From what an order came; empty where it was read from a document. */
  @Transactional(readOnly = true)
  public Optional<Source> source(long obligationId) {
    return jdbc.sql("select label, href from directive.obligation_source where obligation_id = :id")
        .param("id", obligationId)
        .query((row, n) -> new Source(row.getString("label"), row.getString("href")))
        .optional();
  }

  /**
   * How these orders stand: of each the issuer's own assignment, or the one that took its place. An
   * order whose assignment the person may not see is left out.
   */
  @Transactional(readOnly = true)
  public Map<Long, AssignmentLine> standing(Collection<Long> obligationIds) {
    Rights.Scope scope = rights.scope();
    List<AssignmentLine> found =
        jdbc.sql(
                """
                select %s
                  from %s
                 where a.obligation_id = any(:ids)
                   and a.kind = 'STANDING'
                   and %s
                 order by a.state <> 'SUCCEEDED', a.id
                """
                    .formatted(
                        AssignmentLines.COLUMNS, AssignmentLines.TABLES, scope.seesAssignment()))
            .params(scope.parameters())
            .params(days.parameters())
            .param("ids", ObligationStore.array(obligationIds))
            .query((row, n) -> AssignmentLines.line(row))
            .list();
    Map<Long, AssignmentLine> standing = new HashMap<>();
    found.forEach(line -> standing.put(line.obligationId(), line));
    return standing;
  }

  private void keepSources(List<Long> ids, List<Order> orders) {
    jdbc.sql(
            """
            insert into directive.obligation_source (obligation_id, label, href)
            select id, label, href
              from unnest(cast(:ids as bigint[]), cast(:labels as text[]), cast(:hrefs as text[]))
                   as source (id, label, href)
            """)
        .param("ids", ObligationStore.array(ids))
        .param("labels", orders.stream().map(o -> o.source().label()).toArray(String[]::new))
        .param("hrefs", orders.stream().map(o -> o.source().href()).toArray(String[]::new))
        .update();
  }

  private static List<Obligation> proposed(String text, List<Order> orders) {
    List<Obligation> proposed = new ArrayList<>();
    int from = 0;
    for (Order order : orders) {
      Span span = span(text, order.words(), from);
      from = span.end();
      proposed.add(proposed(order, span));
    }
    return proposed;
  }

  /** Where the words stand, however they are broken into lines; at the very end where nowhere. */
  static Span span(String text, String words, int from) {
    String loose =
        Arrays.stream(words.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    var found = Pattern.compile(loose).matcher(text);
    return found.find(from)
        ? new Span(found.start(), found.end())
        : new Span(text.length(), text.length());
  }

  private static Obligation proposed(Order order, Span span) {
    var lead =
        new Party(
            0, Party.Role.LEAD, order.unitName(), null, "PERSON", 1, null, List.of(order.unitId()));
    return new Obligation(
        0,
        0,
        0,
        order.ref(),
        order.words(),
        span,
        Obligation.State.PROPOSED,
        order.deliverable(),
        new SourceDeadline(Deadline.Kind.DATE, order.due(), false, shown(order.due())),
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        true,
        List.of(lead),
        List.of(),
        RULE,
        1,
        Set.of(),
        0);
  }

  private static String shown(LocalDate day) {
    return "ngày " + WrittenDay.of(day);
  }
}
