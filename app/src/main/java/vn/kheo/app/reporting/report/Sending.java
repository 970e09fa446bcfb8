package vn.kheo.app.reporting.report;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Permission;
import vn.kheo.app.directive.AssignmentState;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.Dossier;
import vn.kheo.app.directive.HandIn;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.reporting.consolidation.Totals;
import vn.kheo.app.reporting.regime.UnitReport;
import vn.kheo.app.settings.Settings;

/**
 * Gửi, rút lại, đính chính: by the unit's leader. Sending hands in the assignment and counts in
 * every total, in one transaction; what was sent is never changed.
 */
@Component
public class Sending {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final int LONGEST = 1000;

  private final ReportStore store;
  private final ReportSheets sheets;
  private final Editions editions;
  private final Totals totals;
  private final Assignments assignments;
  private final Access access;
  private final Journal journal;
  private final Authors authors;
  private final Settings settings;
  private final Clock clock;

  Sending(
      ReportStore store,
      ReportSheets sheets,
      Editions editions,
      Totals totals,
      Assignments assignments,
      Access access,
      Journal journal,
      Authors authors,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.sheets = sheets;
    this.editions = editions;
    this.totals = totals;
    this.assignments = assignments;
    this.access = access;
    this.journal = journal;
    this.authors = authors;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Gửi to the collecting unit.
   *
   * @throws ReportRefused where it does not lie with the unit, was changed meanwhile, a check of
   *     severity error fails, a warning has no reason, or something required is missing
   */
  @Transactional
  public void send(long id, int version) {
    Report report = held(id, version);
    if (!report.isOpen()) {
      throw new ReportRefused("notOpen");
    }
    Sheet.Readiness readiness = sheets.readiness(report);
    if (!readiness.isReady()) {
      throw new ReportRefused(
          "notReady",
          readiness.findings().stream().filter(Sheet.Finding::stands).count(),
          readiness.missing().size() + readiness.unsaid().size());
    }
    handIn(report);
    store.sent(id, report.edition(), clock.instant(), settings.today(), authors.current().label());
    totals.count(List.of(new Totals.Change(id, report.edition())));
    record("report.sent", report, "bản " + report.edition());
    LOG.info("report sent id={} edition={}", id, report.edition());
  }

  /** A correction finds its assignment closed: the duty was met, the figures are put right. */
  private void handIn(Report report) {
    Long assignment = report.assignmentId();
    if (assignment == null) {
      return;
    }
    Dossier work = work(assignment);
    if (work.line().state() == AssignmentState.GIVEN) {
      assignments.receive(assignment, work.line().version(), access.current().personId(), null);
      work = work(assignment);
    }
    if (work.line().state() == AssignmentState.UNDERWAY) {
      assignments.handIn(
          assignment,
          work.line().version(),
          new HandIn(
              "%s, bản %d".formatted(report.round().title(), report.edition()),
              null,
              null,
              List.of()));
    } else if (!report.isCorrection()) {
      throw new ReportRefused("assignment");
    }
  }

  /**
   * Rút lại what was sent and not yet accepted, to go on with it.
   *
   * @throws ReportRefused without a reason, or where it was accepted or returned meanwhile
   */
  @Transactional
  public void recall(long id, int version, String reason) {
    Report report = held(id, version);
    if (report.state() != UnitReport.State.SENT) {
      throw new ReportRefused("notSent");
    }
    String why = reason(reason);
    store.recalled(id, report.edition(), clock.instant(), authors.current().label(), why);
    totals.count(List.of(new Totals.Change(id, editions.lastAccepted(id))));
    editions.next(id, report.edition(), why);
    store.setState(id, report.returns() > 0 ? UnitReport.State.RETURNED : UnitReport.State.OPEN);
    Long assignment = report.assignmentId();
    if (assignment != null && work(assignment).line().state() == AssignmentState.REPORTED) {
      assignments.recall(assignment, work(assignment).line().version(), why);
      store.unsent(id);
    }
    record("report.recalled", report, why);
  }

  /**
   * Đính chính what was accepted: begins the next edition; the totals keep the accepted one until
   * this one is sent.
   *
   * @throws ReportRefused without a reason, or where nothing was accepted
   */
  @Transactional
  public void correct(long id, int version, String reason) {
    Report report = held(id, version);
    if (report.state() != UnitReport.State.ACCEPTED) {
      throw new ReportRefused("notAccepted");
    }
    String why = reason(reason);
    editions.next(id, report.edition(), why);
    store.setState(id, UnitReport.State.OPEN);
    record("report.correcting", report, why);
  }

  private Report held(long id, int version) {
    Report report = sheets.held(id);
    if (!access.current().may(Permission.HAND_IN, report.unitId())) {
      throw new AccessDeniedException("send report " + id);
    }
    if (report.version() != version) {
      throw new ReportRefused("changed");
    }
    return report;
  }

  private Dossier work(long assignment) {
    return assignments.assignment(assignment).orElseThrow(() -> new ReportRefused("assignment"));
  }

  private static String reason(String typed) {
    String reason = typed.strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      throw new ReportRefused("noReason", LONGEST);
    }
    return reason;
  }

  private void record(String action, Report report, String detail) {
    journal.record(report.step(action, detail));
  }
}
