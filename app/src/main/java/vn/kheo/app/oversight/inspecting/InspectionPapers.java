package vn.kheo.app.oversight.inspecting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.OwnOrders;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.Documents;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.oversight.inspecting.InspectionPaper.Kind;
import vn.kheo.app.oversight.inspecting.InspectionPaper.State;
import vn.kheo.app.oversight.papers.OutgoingPapers;
import vn.kheo.app.oversight.papers.OutgoingPapers.Numbering;
import vn.kheo.app.oversight.papers.PaperKind;
import vn.kheo.app.oversight.papers.PaperTemplates;
import vn.kheo.app.oversight.papers.Wording;
import vn.kheo.app.settings.Settings;
import vn.kheo.reader.Deliverable;

/**
 * Thông báo kiểm tra và thông báo kết luận: written, issued with number and date, withdrawn. What
 * they ask for – the unit's report, the remedies – becomes assignments like any other, in the same
 * transaction.
 */
@Component
public class InspectionPapers {
  private final InspectionPaperStore store;
  private final Visits visits;
  private final FindingStore findings;
  private final MinutesBook minutes;
  private final FirstInspectionWording firstWording;
  private final InspectionNotices notices;
  private final NoticePaper notice;
  private final ConclusionPaper conclusion;
  private final PaperTemplates templates;
  private final OutgoingPapers outgoing;
  private final OwnOrders orders;
  private final Directives directives;
  private final Documents documents;
  private final Settings settings;
  private final Authors authors;

  InspectionPapers(
      InspectionPaperStore store,
      Visits visits,
      FindingStore findings,
      MinutesBook minutes,
      FirstInspectionWording firstWording,
      InspectionNotices notices,
      NoticePaper notice,
      ConclusionPaper conclusion,
      PaperTemplates templates,
      OutgoingPapers outgoing,
      OwnOrders orders,
      Directives directives,
      Documents documents,
      Settings settings,
      Authors authors) {
    this.store = store;
    this.visits = visits;
    this.findings = findings;
    this.minutes = minutes;
    this.firstWording = firstWording;
    this.notices = notices;
    this.notice = notice;
    this.conclusion = conclusion;
    this.templates = templates;
    this.outgoing = outgoing;
    this.orders = orders;
    this.directives = directives;
    this.documents = documents;
    this.settings = settings;
    this.authors = authors;
  }

  /**
   * The papers of a visit, newest first; a draft is the inspecting side's own affair. Who does not
   * read the whole visit knows of its conclusion only that it was issued.
   */
  @Transactional(readOnly = true)
  public List<InspectionPaper> of(Visit visit) {
    boolean follows = visits.follows(visit);
    boolean whole = visits.readsWhole(visit);
    return store.of(visit.id()).stream()
        .filter(one -> follows || !one.isDraft())
        .filter(one -> whole || one.kind() == Kind.CONCLUSION && one.state() == State.ISSUED)
        .toList();
  }

  /** The one of a kind that stands: draft or issued. */
  @Transactional(readOnly = true)
  public Optional<InspectionPaper> standing(Visit visit, Kind kind) {
    return of(visit).stream()
        .filter(one -> one.kind() == kind && one.state() != State.WITHDRAWN)
        .findFirst();
  }

  /** Begins the paper. */
  @Transactional
  public void begin(long visitId, Kind kind) {
    Visit visit = visits.held(visitId);
    requireTime(visit, kind);
    Wording wording =
        firstWording.of(visit, kind, minutes.of(visit).orElse(null), findings.of(visitId));
    InspectionRefused.requireFresh(store.insert(visitId, kind, wording, authors.current().label()));
    visits.record(
        either(kind, "inspection.notice_drafted", "inspection.conclusion_drafted"), visit, "");
  }

  private static void requireTime(Visit visit, Kind kind) {
    if (visit.decision() == null) {
      throw new InspectionRefused("notDecided");
    }
    if (kind == Kind.CONCLUSION && visit.step() != Visit.Step.MINUTED) {
      throw new InspectionRefused("notMinuted");
    }
  }

  @Transactional
  public void write(long visitId, Kind kind, int version, Wording wording) {
    Visit visit = visits.held(visitId);
    InspectionRefused.requireFresh(store.write(get(visit, kind).id(), version, wording));
    visits.record(
        either(kind, "inspection.notice_written", "inspection.conclusion_written"), visit, "");
  }

  @Transactional
  public void discard(long visitId, Kind kind, int version) {
    Visit visit = visits.held(visitId);
    InspectionRefused.requireFresh(store.discard(get(visit, kind).id(), version));
    visits.record(
        either(kind, "inspection.notice_discarded", "inspection.conclusion_discarded"), visit, "");
  }

  /**
   * Ban hành: numbered, registered, told to the unit, and what it asks for given as work.
   *
   * @throws vn.kheo.app.oversight.papers.PaperRefused with what its number or wording lacks
   */
  @Transactional
  public void issue(long visitId, Kind kind, int version, Numbering numbering) {
    Visit visit = visits.heldToDecide(visitId);
    requireTime(visit, kind);
    InspectionPaper paper = get(visit, kind);
    Wording wording = outgoing.numbered(paper.wording(), numbering, visit.monitorUnitId());
    InspectionRefused.requireFresh(store.write(paper.id(), version, wording));
    List<Finding> found = findings.of(visitId);
    Document document =
        outgoing.register(
            kind == Kind.NOTICE ? "Công văn" : "Thông báo",
            kind == Kind.NOTICE ? "Thông báo kiểm tra" : "Kết luận kiểm tra",
            file(visit, kind, wording, found),
            visit.monitorUnitId(),
            wording);
    Long directive =
        kind == Kind.NOTICE
            ? report(visit, document)
            : remedies(visit, document, found.stream().filter(Finding::hasRemedy).toList());
    store.issue(
        paper.id(), document.id(), directive, document.fileSha256(), authors.current().label());
    notices.tell(visit, paper);
    visits.record(
        either(kind, "inspection.notice_issued", "inspection.conclusion_issued"),
        visit,
        wording.symbol());
  }

  private Long report(Visit visit, Document document) {
    return orders
        .give(
            document.id(),
            visit.monitorUnitId(),
            List.of(
                new OwnOrders.Order(
                    "4",
                    reportWords(visit),
                    visit.unitId(),
                    visit.unitName(),
                    Deliverable.REPORT,
                    reportDue(visit),
                    new OwnOrders.Source(
                        "Cuộc kiểm tra " + PaperWords.days(visit.from(), visit.to()),
                        "/inspections/visits/" + visit.id()))))
        .directiveId();
  }

  private @Nullable Long remedies(Visit visit, Document document, List<Finding> found) {
    if (found.isEmpty()) {
      return null;
    }
    List<OwnOrders.Order> remedies = new ArrayList<>();
    for (Finding finding : found) {
      remedies.add(
          new OwnOrders.Order(
              Integer.toString(remedies.size() + 1),
              finding.text().remedy(),
              Objects.requireNonNull(finding.text().unitId()),
              finding.unitName(),
              Deliverable.REPORT,
              Objects.requireNonNull(finding.text().remedyDue()),
              new OwnOrders.Source(
                  "Tồn tại %d, kiểm tra %s ngày %s"
                      .formatted(finding.number(), visit.unitName(), WrittenDay.of(visit.from())),
                  "/inspections/visits/%d#finding-%d".formatted(visit.id(), finding.id()))));
    }
    OwnOrders.Given given = orders.give(document.id(), visit.monitorUnitId(), remedies);
    findings.became(found.stream().map(Finding::id).toList(), given.obligationIds());
    return given.directiveId();
  }

  /** Thu hồi, with what it gave as work. */
  @Transactional
  public void withdraw(long visitId, Kind kind, int version, String reason) {
    Visit visit = visits.heldToDecide(visitId);
    InspectionPaper paper = get(visit, kind);
    if (reason.isBlank()) {
      throw new InspectionRefused("noReason");
    }
    if (kind == Kind.NOTICE && visit.step() == Visit.Step.CONCLUDED) {
      throw new InspectionRefused("concluded");
    }
    InspectionRefused.requireFresh(
        store.withdraw(paper.id(), version, authors.current().label(), reason.strip()));
    InspectionPaper.Issue issue = paper.issue();
    Long directive = issue == null ? null : issue.directiveId();
    if (directive != null) {
      directives
          .directive(directive)
          .ifPresent(given -> directives.withdraw(directive, given.version(), reason.strip()));
    }
    notices.end(visit, paper);
    visits.record(
        either(kind, "inspection.notice_withdrawn", "inspection.conclusion_withdrawn"),
        visit,
        reason.strip());
  }

  /** The file: of a draft as it would look now, else as it was sent. */
  @Transactional(readOnly = true)
  public byte[] word(Visit visit, InspectionPaper paper) {
    InspectionPaper.Issue issue = paper.issue();
    return issue == null
        ? file(visit, paper.kind(), paper.wording(), findings.of(visit.id()))
        : documents.file(issue.sha256()).orElseThrow();
  }

  /** The next free number of its series; null while it has none. */
  @Transactional(readOnly = true)
  public @Nullable String nextNumber(Visit visit, InspectionPaper paper) {
    return outgoing.nextNumber(paper.wording(), visit.monitorUnitId());
  }

  /** Last day of the unit's report if the notice were issued today. */
  public LocalDate reportDue(Visit visit) {
    LocalDate today = settings.today();
    if (!visit.reportDue().isBefore(today)) {
      return visit.reportDue();
    }
    LocalDate eve = settings.calendar().workingDayUpTo(visit.from().minusDays(1));
    return eve.isBefore(today) ? visit.from() : eve;
  }

  private String reportWords(Visit visit) {
    String secretary =
        visits
            .team(visit)
            .flatMap(Team::secretary)
            .map(one -> " (%s)".formatted(one.name()))
            .orElse("");
    return "gửi báo cáo phục vụ kiểm tra đến thư ký đoàn kiểm tra%s chậm nhất ngày %s"
        .formatted(secretary, WrittenDay.of(reportDue(visit)));
  }

  private byte[] file(Visit visit, Kind kind, Wording wording, List<Finding> found) {
    Team team = visits.team(visit).orElse(new Team(0, "", List.of()));
    PaperKind.Filling filling =
        kind == Kind.NOTICE
            ? NoticePaper.filling(wording, visit, team, reportWords(visit))
            : ConclusionPaper.filling(wording, visit, found);
    return templates
        .inForce(kind == Kind.NOTICE ? notice : conclusion, visit.monitorUnitId())
        .fill(filling.values(), filling.lists());
  }

  private InspectionPaper get(Visit visit, Kind kind) {
    return standing(visit, kind).orElseThrow(() -> new InspectionRefused("changed"));
  }

  /** Named in full, so that whoever looks for an action of the journal finds where it is taken. */
  private static String either(Kind kind, String notice, String conclusion) {
    return kind == Kind.NOTICE ? notice : conclusion;
  }
}
