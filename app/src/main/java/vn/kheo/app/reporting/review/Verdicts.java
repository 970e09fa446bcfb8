package vn.kheo.app.reporting.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.directive.AssignmentState;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.Dossier;
import vn.kheo.app.directive.ReportingDuties;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.reporting.consolidation.Totals;
import vn.kheo.app.reporting.report.Editions;
import vn.kheo.app.settings.Settings;

/**
 * Chấp nhận, trả lại: the verdict on a report is the verdict on its assignment, in one transaction;
 * what is returned leaves the totals at once, and goes on as its next edition, since what was sent
 * is never changed.
 */
@Component
public class Verdicts {
  private static final int LONGEST = 2000;

  private final Reviews reviews;
  private final ReviewStore store;
  private final Assignments assignments;
  private final ReportingDuties duties;
  private final Totals totals;
  private final Editions editions;
  private final JdbcClient jdbc;
  private final Journal journal;
  private final Authors authors;
  private final Settings settings;
  private final Clock clock;

  Verdicts(
      Reviews reviews,
      ReviewStore store,
      Assignments assignments,
      ReportingDuties duties,
      Totals totals,
      Editions editions,
      JdbcClient jdbc,
      Journal journal,
      Authors authors,
      Settings settings,
      Clock clock) {
    this.reviews = reviews;
    this.store = store;
    this.assignments = assignments;
    this.duties = duties;
    this.totals = totals;
    this.editions = editions;
    this.jdbc = jdbc;
    this.journal = journal;
    this.authors = authors;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Chấp nhận; with remarks where some stand or words are given.
   *
   * @param version of the report as it was looked at
   * @throws ReviewRefused where it does not wait for a verdict, or was changed since
   */
  @Transactional
  public void accept(long reportId, int version, String words) {
    ReviewSheet sheet = held(reportId, version);
    String said = said(words);
    boolean remarks = !said.isEmpty() || !sheet.remarks().isEmpty();
    decide(sheet, remarks ? "ACCEPTED_WITH_REMARKS" : "ACCEPTED", said, "ACCEPTED");
    Dossier work = work(reportId);
    if (waits(work)) {
      assignments.accept(work.line().id(), work.line().version(), said.isEmpty() ? null : said);
    }
    record("report.accepted", sheet, said);
  }

  /**
   * Chấp nhận several at once, each as it stands; those that do not wait for a verdict any more are
   * left alone.
   *
   * @return how many were accepted
   */
  @Transactional
  public int acceptAll(List<Long> reportIds) {
    int accepted = 0;
    for (long id : reportIds.stream().distinct().sorted().toList()) {
      ReviewSheet sheet = reviews.sheet(id).orElseThrow(() -> new UnknownReview(id));
      if (sheet.isWaiting() && sheet.mayDecide()) {
        accept(id, sheet.report().version(), "");
        accepted++;
      }
    }
    return accepted;
  }

  /**
   * Trả lại, with what is missing and by when it is to come again.
   *
   * @param due new last good day; null where the old one stays
   * @throws ReviewRefused where the reason is missing, the day has passed, it does not wait for a
   *     verdict, or was changed since
   */
  @Transactional
  public void sendBack(long reportId, int version, String reason, @Nullable LocalDate due) {
    ReviewSheet sheet = held(reportId, version);
    String said = said(reason);
    if (said.isEmpty() && sheet.remarks().isEmpty()) {
      throw new ReviewRefused("noReason");
    }
    if (due != null && due.isBefore(settings.today())) {
      throw new ReviewRefused("duePast", WrittenDay.of(due));
    }
    String why = said.isEmpty() ? "%d ý kiến trên báo cáo".formatted(sheet.remarks().size()) : said;
    totals.count(List.of(new Totals.Change(reportId, editions.lastAccepted(reportId))));
    decide(sheet, "RETURNED", why, "RETURNED");
    editions.next(reportId, sheet.edition(), why);
    Dossier work = work(reportId);
    if (waits(work)) {
      if (due != null) {
        duties.askAgainBy(work.line().id(), due, why);
      }
      assignments.sendBack(work.line().id(), work(reportId).line().version(), why);
    }
    record("report.sentBack", sheet, why + (due == null ? "" : "; hạn " + WrittenDay.of(due)));
  }

  private ReviewSheet held(long reportId, int version) {
    jdbc.sql("select id from reporting.report where id = :id for update")
        .param("id", reportId)
        .query(Long.class)
        .optional();
    ReviewSheet sheet = reviews.sheet(reportId).orElseThrow(() -> new UnknownReview(reportId));
    if (!sheet.mayDecide()) {
      throw new AccessDeniedException("review " + reportId);
    }
    if (sheet.report().version() != version) {
      throw new ReviewRefused("changed");
    }
    if (!sheet.isWaiting()) {
      throw new ReviewRefused("notWaiting");
    }
    return sheet;
  }

  private void decide(ReviewSheet sheet, String verdict, String words, String state) {
    jdbc.sql(
            """
            update reporting.edition
               set decided_at = :at, decided_by_label = :by, verdict = :verdict,
                   verdict_reason = nullif(:words, '')
             where report_id = :report
               and number = :edition
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", authors.current().label())
        .param("verdict", verdict)
        .param("words", words)
        .param("report", sheet.report().id())
        .param("edition", sheet.edition())
        .update();
    jdbc.sql(
            """
            update reporting.report
               set state = :state, version = version + 1,
                   sent_on = case when :state = 'RETURNED' then null else sent_on end,
                   returns = returns + case when :state = 'RETURNED' then 1 else 0 end
             where id = :id
            """)
        .param("state", state)
        .param("id", sheet.report().id())
        .update();
  }

  private Dossier work(long reportId) {
    return store
        .assignmentOf(reportId)
        .flatMap(assignments::assignment)
        .orElseThrow(() -> new ReviewRefused("noAssignment"));
  }

  /** Of a correction the duty was met before; only its figures are judged. */
  private static boolean waits(Dossier work) {
    return work.line().state() == AssignmentState.REPORTED;
  }

  private static String said(String words) {
    String said = words.strip();
    if (said.length() > LONGEST) {
      throw new ReviewRefused("long", LONGEST, said.length());
    }
    return said;
  }

  private void record(String action, ReviewSheet sheet, String detail) {
    journal.record(
        new Step(
            action,
            "report",
            sheet.report().id(),
            "%s – %s".formatted(sheet.round().title(), sheet.report().unitName()),
            null,
            sheet.report().unitId(),
            detail));
  }
}
