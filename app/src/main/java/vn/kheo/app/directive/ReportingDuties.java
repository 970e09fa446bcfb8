package vn.kheo.app.directive;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.Documents;
import vn.kheo.app.journal.Author;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.reader.Deliverable;
import vn.kheo.reader.Span;

/**
 * Nghĩa vụ báo cáo: what a reporting regime asks of units, in the one ledger. The regime names an
 * order of a dispatch, or has one written for it; each of its rounds gives every unit its
 * assignment, in one statement and in the caller's transaction. Who may ask is the caller's to
 * decide: rounds open by the clock, when nobody is signed in.
 */
@Component
public class ReportingDuties {
  /**
   * Assignments that nobody has to fulfil any more, for the set-based statements of reporting, to
   * be used as a subquery of ids.
   */
  public static final String CANCELLED =
      "select id from directive.assignment where state in ('WITHDRAWN', 'SUCCEEDED')";

  private static final String RULE = "reporting-regime";

  private final JdbcClient jdbc;
  private final DirectiveStore directives;
  private final ObligationStore obligations;
  private final Drafting drafting;
  private final Opening opening;
  private final Documents documents;
  private final Organization organization;
  private final Rights rights;
  private final Days days;
  private final Journal journal;
  private final Authors authors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ReportingDuties(
      JdbcClient jdbc,
      DirectiveStore directives,
      ObligationStore obligations,
      Drafting drafting,
      Opening opening,
      Documents documents,
      Organization organization,
      Rights rights,
      Days days,
      Journal journal,
      Authors authors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.directives = directives;
    this.obligations = obligations;
    this.drafting = drafting;
    this.opening = opening;
    this.documents = documents;
    this.organization = organization;
    this.rights = rights;
    this.days = days;
    this.journal = journal;
    this.authors = authors;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Một nghĩa vụ of a document written here.
   *
   * @param ref its place in the document
   * @param words as the document has them
   * @param leads who must, in words
   * @param monitorUnitId who receives, accepts and returns
   */
  public record Duty(
      String ref,
      String words,
      String leads,
      List<Long> unitIds,
      long monitorUnitId,
      Deliverable deliverable,
      String reportTo,
      @Nullable String reportVia) {}

  /**
   * Một kỳ.
   *
   * @param name such as {@code 6 tháng đầu năm 2026}
   * @param due last good day
   * @param workingDays after {@code to}, where the day was counted so; it then follows the calendar
   */
  public record Round(
      long obligationId,
      String name,
      LocalDate from,
      LocalDate to,
      LocalDate due,
      @Nullable Integer workingDays,
      List<Long> unitIds) {}

  /** An order of a dispatch on which a regime can rest. */
  public record Candidate(long obligationId, String directive, String ref, String words) {}

  /**
   * Orders of issued dispatches that ask for reports and are followed by the unit, without a rhythm
   * of their own, newest dispatch first.
   */
  @Transactional(readOnly = true)
  public List<Candidate> candidates(long monitorUnitId) {
    Rights.Scope scope = rights.scope();
    return jdbc.sql(
            """
            select o.id, d.title, o.ref, o.words
              from directive.obligation o
              join directive.directive d on d.id = o.directive_id
             where o.state = 'ISSUED'
               and o.deliverable = 'REPORT'
               and o.rule <> :rule
               and coalesce(o.monitor_unit_id, d.default_monitor_unit_id) = :monitor
               and not exists (select from directive.rhythm r where r.obligation_id = o.id and r.ended_at is null)
               and %s
             order by d.issue_date desc, d.id desc, o.span_start
            """
                .formatted(scope.seesDirective()))
        .params(scope.parameters())
        .param("rule", RULE)
        .param("monitor", monitorUnitId)
        .query(
            (row, n) ->
                new Candidate(
                    row.getLong("id"),
                    row.getString("title"),
                    row.getString("ref"),
                    row.getString("words")))
        .list();
  }

  /** Where an order stands: the dispatch it belongs to. */
  @Transactional(readOnly = true)
  public long directiveOf(long obligationId) {
    return obligations.directiveOf(obligationId).orElseThrow(() -> new StepRefused("gone"));
  }

  /**
   * Writes these duties as the orders of a document that was just registered. Nobody has anything
   * to do yet: that begins with the first round.
   *
   * @return ids in the order of the duties
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Long> write(
      long documentId, long issuerUnitId, List<Duty> duties, OwnOrders.Source source) {
    Document document = documents.document(documentId).orElseThrow(() -> new StepRefused("gone"));
    long id =
        directives
            .insert(
                documentId,
                document.label(),
                document.symbol(),
                Drafting.issueDate(document, days.today()),
                issuerUnitId,
                duties.getFirst().monitorUnitId(),
                clock.instant())
            .orElseThrow(() -> new StepRefused("changed"));
    List<Long> ids = obligations.insert(id, orders(documents.text(documentId), duties));
    obligations.setState(ids, Obligation.State.ISSUED, null, clock.instant());
    directives.markIssued(id, 0, clock.instant(), authors.current().accountId());
    documents.processed(documentId, Document.Processing.ISSUED, id);
    jdbc.sql(
            """
            insert into directive.obligation_source (obligation_id, label, href)
            select unnest(cast(:ids as bigint[])), :label, :href
            """)
        .param("ids", ObligationStore.array(ids))
        .param("label", source.label())
        .param("href", source.href())
        .update();
    journal.record(new Step("directive.issued", "directive", id, document.label(), id, null, ""));
    return ids;
  }

  /**
   * Mở kỳ. A unit that has not the order yet gets it; one whose order is suspended or was withdrawn
   * gets no assignment. Opening again changes nothing.
   *
   * @return the assignment of each unit
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Long, Long> open(Round round) {
    given(round, null);
    opening.withoutDeadline(round.obligationId());
    jdbc.sql(
            """
            insert into directive.period (obligation_id, rhythm, from_day, to_day, due, printed, counted, opened_at,
                label)
            values (:obligation, 'OWN_DATES', :from, :to, :due, :printed, :counted, :at, :label)
            on conflict (obligation_id, from_day, to_day, label) where rhythm_id is null do nothing
            """)
        .param("obligation", round.obligationId())
        .param("from", round.from())
        .param("to", round.to())
        .param("due", round.due())
        .param("printed", round.workingDays() == null ? round.due() : null)
        .param("counted", round.workingDays())
        .param("at", Timestamp.from(clock.instant()))
        .param("label", round.name())
        .update();
    List<Long> opened = ofRound(round);
    if (!opened.isEmpty()) {
      opening.record(opened);
    }
    return byUnit(
        """
        select a.unit_id, a.id
          from directive.assignment a
          join directive.period p on p.id = a.period_id
         where p.obligation_id = :obligation
           and p.from_day = :from
           and p.to_day = :to
           and p.label = :label
           and a.unit_id = any(:units)
           and a.state not in ('WITHDRAWN', 'SUCCEEDED')
        """,
        round);
  }

  /**
   * Giao một lần: what is asked once has its deadline on the order's own assignments.
   *
   * @return the assignment of each unit
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Long, Long> openOnce(Round round) {
    List<Long> fresh = given(round, round.due());
    if (!fresh.isEmpty()) {
      events.publishEvent(StepTaken.of(fresh, "assignment.given", "", clock.instant()));
    }
    return byUnit(
        """
        select a.unit_id, a.id
          from directive.assignment a
         where a.obligation_id = :obligation
           and a.kind = 'STANDING'
           and a.unit_id = any(:units)
           and a.state not in ('WITHDRAWN', 'SUCCEEDED')
        """,
        round);
  }

  /**
   * Hạn gửi lại of work that is about to be sent back: a report that came in time is judged by the
   * new day, one that came late keeps its late mark.
   *
   * @throws StepRefused where the day has passed, or nothing waits for a verdict
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void askAgainBy(long assignmentId, LocalDate due, String reason) {
    if (due.isBefore(days.today())) {
      throw new StepRefused("extensionPast", WrittenDay.of(due));
    }
    Author author = authors.current();
    int noted =
        jdbc.sql(
                """
                insert into directive.due_change (assignment_id, at, kind, from_due, to_due, reason, author_id,
                    author_label)
                select id, :at, 'MOVED', due, :due, :reason, :author, :label
                  from directive.assignment
                 where id = :id
                   and state = 'REPORTED'
                """)
            .param("at", Timestamp.from(clock.instant()))
            .param("due", due)
            .param("reason", reason)
            .param("author", author.accountId())
            .param("label", author.label())
            .param("id", assignmentId)
            .update();
    if (noted == 0) {
      throw new StepRefused("changed");
    }
    jdbc.sql(
            """
            update directive.assignment
               set missed_due = case when reported_on > judged_due then judged_due else missed_due end,
                   due = :due, due_printed = null, due_from = null, due_count = null, due_unit = null,
                   changed_at = :at, version = version + 1
             where id = :id
            """)
        .param("due", due)
        .param("at", Timestamp.from(clock.instant()))
        .param("id", assignmentId)
        .update();
    journal.recordEach(
        "assignment.dueMoved",
        "assignment",
        """
        select a.id as subject_id, o.ref as subject_label, a.directive_id, a.unit_id, cast(:detail as text) as detail
          from directive.assignment a
          join directive.obligation o on o.id = a.obligation_id
         where a.id = :id
        """,
        Map.of("id", assignmentId, "detail", WrittenDay.of(due) + ": " + reason));
    events.publishEvent(
        StepTaken.of(assignmentId, "assignment.dueMoved", WrittenDay.of(due), clock.instant()));
  }

  /** Last days as they stand now, after extensions and changes of the calendar. */
  @Transactional(readOnly = true)
  public Map<Long, LocalDate> dues(Collection<Long> assignmentIds) {
    Map<Long, LocalDate> dues = new LinkedHashMap<>();
    jdbc.sql("select id, due from directive.assignment where id = any(:ids) and due is not null")
        .param("ids", ObligationStore.array(assignmentIds))
        .query(
            row -> {
              dues.put(row.getLong("id"), row.getObject("due", LocalDate.class));
            });
    return dues;
  }

  /** The order itself, for units that never had it; the monitor is never the unit itself. */
  private List<Long> given(Round round, @Nullable LocalDate due) {
    Directive directive =
        directives
            .find(directiveOf(round.obligationId()))
            .orElseThrow(() -> new StepRefused("gone"));
    List<Long> fresh =
        jdbc.sql(
                """
                insert into directive.assignment (obligation_id, directive_id, unit_id, monitor_unit_id, state,
                    given_at, first_due, due, due_printed)
                select o.id, o.directive_id, u.id,
                       case when coalesce(o.monitor_unit_id, :monitor) <> u.id
                            then coalesce(o.monitor_unit_id, :monitor)
                            when cast(:office as bigint) <> u.id then :office
                            else :issuer end,
                       'GIVEN', :at, cast(:due as date), cast(:due as date), cast(:due as date)
                  from directive.obligation o
                 cross join unnest(cast(:units as bigint[])) as u (id)
                 where o.id = :obligation
                   and o.state = 'ISSUED'
                   and not exists (select
                                     from directive.assignment a
                                    where a.obligation_id = o.id
                                      and a.unit_id = u.id
                                      and a.kind = 'STANDING')
                 order by u.id
                on conflict do nothing
                returning id
                """)
            .param("monitor", directive.defaultMonitorUnitId())
            .param("office", drafting.office(directive.issuerUnitId(), days.today()))
            .param("issuer", directive.issuerUnitId())
            .param("at", Timestamp.from(clock.instant()))
            .param("due", due)
            .param("units", ObligationStore.array(round.unitIds()))
            .param("obligation", round.obligationId())
            .query(Long.class)
            .list();
    if (!fresh.isEmpty()) {
      recordGiven(fresh, round.unitIds());
    }
    return fresh;
  }

  private void recordGiven(List<Long> fresh, List<Long> unitIds) {
    UnitLabels labels = UnitLabels.of(organization, unitIds);
    journal.recordEach(
        "assignment.given",
        "assignment",
        """
        select a.id as subject_id, o.ref || ' – ' || u.name as subject_label, a.directive_id, a.unit_id,
               '' as detail
          from directive.assignment a
          join directive.obligation o on o.id = a.obligation_id
          join unnest(cast(:unit_ids as bigint[]), cast(:unit_names as text[])) as u (id, name) on u.id = a.unit_id
         where a.id = any(:ids)
        """,
        Map.of(
            "unit_ids",
            labels.ids(),
            "unit_names",
            labels.names(),
            "ids",
            ObligationStore.array(fresh)));
  }

  private List<Long> ofRound(Round round) {
    return jdbc.sql(
            """
            insert into directive.assignment (obligation_id, directive_id, unit_id, monitor_unit_id, state, given_at,
                first_due, due, due_printed, due_from, due_count, due_unit, received_at, leader_id, officer_id,
                kind, parent_id, period_id)
            select a.obligation_id, a.directive_id, a.unit_id, a.monitor_unit_id, a.state, :at, p.due, p.due,
                   p.printed, case when p.counted is not null then p.to_day end, p.counted,
                   case when p.counted is not null then 'WORKING_DAYS' end,
                   case when a.state = 'UNDERWAY' then cast(:at as timestamptz) end, a.leader_id, a.officer_id,
                   'PERIOD', a.id, p.id
              from directive.period p
              join directive.assignment a on a.obligation_id = p.obligation_id
             where p.obligation_id = :obligation
               and p.from_day = :from
               and p.to_day = :to
               and p.label = :label
               and a.kind = 'STANDING'
               and a.state in ('GIVEN', 'UNDERWAY')
               and a.unit_id = any(:units)
             order by a.id
            on conflict do nothing
            returning id
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("obligation", round.obligationId())
        .param("from", round.from())
        .param("to", round.to())
        .param("label", round.name())
        .param("units", ObligationStore.array(round.unitIds()))
        .query(Long.class)
        .list();
  }

  private Map<Long, Long> byUnit(String statement, Round round) {
    Map<Long, Long> assignments = new LinkedHashMap<>();
    jdbc.sql(statement)
        .param("obligation", round.obligationId())
        .param("from", round.from())
        .param("to", round.to())
        .param("label", round.name())
        .param("units", ObligationStore.array(round.unitIds()))
        .query(
            row -> {
              assignments.put(row.getLong("unit_id"), row.getLong("id"));
            });
    return assignments;
  }

  private static List<Obligation> orders(String text, List<Duty> duties) {
    List<Obligation> orders = new ArrayList<>();
    int from = 0;
    for (Duty duty : duties) {
      Span span = OwnOrders.span(text, duty.words(), from);
      from = span.end();
      orders.add(obligation(duty, span));
    }
    return orders;
  }

  private static Obligation obligation(Duty duty, Span span) {
    List<Party> leads = new ArrayList<>();
    leads.add(new Party(0, Party.Role.LEAD, duty.leads(), null, "PERSON", 1, null, duty.unitIds()));
    return new Obligation(
        0,
        0,
        0,
        duty.ref(),
        duty.words(),
        span,
        Obligation.State.CONFIRMED,
        duty.deliverable(),
        null,
        null,
        null,
        false,
        null,
        null,
        duty.reportTo(),
        duty.reportVia(),
        duty.monitorUnitId(),
        true,
        leads,
        List.of(),
        RULE,
        1,
        Set.of(),
        0);
  }
}
