package vn.kheo.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Permission;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.Documents;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.settings.Settings;
import vn.kheo.reader.Reading;

/**
 * Chỉ đạo: from a registered document to the assignments of every unit it orders something of.
 *
 * <p>Every method acts for the person signed in and refuses with {@link
 * org.springframework.security.access.AccessDeniedException} what they may not do; every change is
 * one transaction with its journal entry. A version that is no longer the present one gives {@link
 * ChangedMeanwhile}, what cannot be done {@link StepRefused}.
 */
@Component
public class Directives {
  private static final Logger LOG = LoggerFactory.getLogger(Directives.class);
  private static final int PAGE = 25;

  private final DirectiveStore store;
  private final ObligationStore obligations;
  private final DirectiveList list;
  private final Drafting drafting;
  private final DraftSteps steps;
  private final Addressing addressing;
  private final Rehearsing rehearsing;
  private final Issuing issuing;
  private final Rights rights;
  private final Days days;
  private final Documents documents;
  private final Organization organization;
  private final Settings settings;
  private final Journal journal;
  private final Clock clock;

  Directives(
      DirectiveStore store,
      ObligationStore obligations,
      DirectiveList list,
      Drafting drafting,
      DraftSteps steps,
      Addressing addressing,
      Rehearsing rehearsing,
      Issuing issuing,
      Rights rights,
      Days days,
      Documents documents,
      Organization organization,
      Settings settings,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.obligations = obligations;
    this.list = list;
    this.drafting = drafting;
    this.steps = steps;
    this.addressing = addressing;
    this.rehearsing = rehearsing;
    this.issuing = issuing;
    this.rights = rights;
    this.days = days;
    this.documents = documents;
    this.organization = organization;
    this.settings = settings;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Drafts the directive of a document from its reading: proposed obligations and their parties. A
   * document that has one already gives that one.
   *
   * @return the directive's id
   */
  @Transactional
  public long draftFrom(long documentId) {
    Document document = documents.document(documentId).orElseThrow(() -> new StepRefused("gone"));
    LocalDate on = Drafting.issueDate(document, days.today());
    long issuer = drafting.issuer(document, on).orElse(document.holderUnitId());
    if (!rights.actor().may(Permission.CONFIRM, issuer)) {
      issuer = document.holderUnitId();
    }
    rights.require(Permission.CONFIRM, issuer);
    Optional<Directive> already = store.byDocument(documentId);
    if (already.isPresent()) {
      return already.get().id();
    }
    Reading reading = documents.reading(documentId);
    String title = document.label();
    Optional<Long> made =
        store.insert(
            documentId,
            title,
            document.symbol(),
            on,
            issuer,
            drafting.defaultMonitor(reading, issuer, on),
            clock.instant());
    if (made.isEmpty()) {
      return store.byDocument(documentId).orElseThrow().id();
    }
    long id = made.get();
    obligations.insert(id, drafting.propose(reading, issuer, on));
    documents.processed(documentId, Document.Processing.DRAFTING, id);
    journal.record(new Step("directive.drafted", "directive", id, title, id, null, ""));
    return id;
  }

  /** Empty where there is none. */
  @Transactional(readOnly = true)
  public Optional<Directive> directive(long id) {
    return store.findVisible(id, rights.scope());
  }

  /** Empty where nobody has drafted it, or where the person may not see it. */
  @Transactional(readOnly = true)
  public Optional<Directive> byDocument(long documentId) {
    return store.byDocument(documentId).flatMap(found -> directive(found.id()));
  }

  /** The directives the person may see, newest document first. */
  @Transactional(readOnly = true)
  public Listing<DirectiveLine> list(DirectiveFilter filter, int page) {
    return list.list(filter, Math.max(1, page), PAGE, rights.scope());
  }

  /** In the document's order, dropped ones included. */
  @Transactional(readOnly = true)
  public List<Obligation> obligations(long directiveId) {
    seen(directiveId);
    return obligations.of(directiveId);
  }

  /** Confirms one order as it stands. */
  @Transactional
  public void accept(long obligationId, int version) {
    steps.accept(obligationId, version);
  }

  /**
   * Confirms every order that is still only proposed and names somebody.
   *
   * @return how many were confirmed
   */
  @Transactional
  public int acceptAll(long directiveId, int version) {
    return steps.acceptAll(directiveId, version);
  }

  /** Changes what differs, marks it as changed by a person, and confirms the order. */
  @Transactional
  public void edit(long obligationId, int version, ObligationEdit edit) {
    steps.edit(obligationId, version, edit);
  }

  /**
   * Makes two orders of one.
   *
   * @param at first code unit of the second, into the document's text
   * @return id of the second
   */
  @Transactional
  public long split(long obligationId, int version, int at) {
    return steps.split(obligationId, version, at);
  }

  /** Makes one order of two; the first stays, with both their words and parties. */
  @Transactional
  public void merge(long firstId, int firstVersion, long secondId, int secondVersion) {
    steps.merge(firstId, firstVersion, secondId, secondVersion);
  }

  /** Leaves the order out: it will give no assignment. */
  @Transactional
  public void drop(long obligationId, int version) {
    steps.drop(obligationId, version);
  }

  /** Takes a dropped order back as a proposal. */
  @Transactional
  public void restore(long obligationId, int version) {
    steps.restore(obligationId, version);
  }

  /**
   * Adds an order that the reader did not find, from selected text, led by whom the nearest order
   * above names.
   *
   * @return its id
   */
  @Transactional
  public long addFromSelection(long directiveId, int start, int end) {
    return steps.add(directiveId, start, end);
  }

  /** What {@link #undo} would take back: the journal's name of the step; empty for nothing. */
  @Transactional(readOnly = true)
  public Optional<String> undoable(long directiveId) {
    return steps.undoable(directiveId).map(DeskHistory.LastStep::action);
  }

  /** Takes the last step at the reading desk back, if it was one's own. */
  @Transactional
  public void undo(long directiveId) {
    steps.undo(directiveId);
  }

  /**
   * Says what a party's words mean, in every order of the directive that has the same words.
   *
   * @param unitIds empty where {@code groupId} is given
   * @param remember also for every later document
   */
  @Transactional
  public void resolveParty(
      long partyId, List<Long> unitIds, @Nullable Long groupId, boolean remember) {
    steps.resolve(partyId, unitIds, groupId, remember);
  }

  /** Changes the document's date (where it was left blank) and who follows by default. */
  @Transactional
  public void editHead(
      long directiveId, int version, LocalDate issueDate, long defaultMonitorUnitId) {
    Directive directive = seen(directiveId);
    rights.require(Permission.CONFIRM, directive.issuerUnitId());
    Unit monitor =
        organization.unit(defaultMonitorUnitId).orElseThrow(() -> new StepRefused("unknownUnit"));
    LocalDate ended = monitor.validTo();
    if (ended != null && !ended.isAfter(days.today())) {
      throw new StepRefused("monitorEnded", monitor.name(), WrittenDay.of(ended));
    }
    if (!store.editHead(directiveId, version, issueDate, defaultMonitorUnitId)) {
      throw steps.changed("directive", directiveId, directiveId);
    }
    tell("directive.headEdited", directive, issueDate.toString());
  }

  /** What issuing now would do. Changes nothing. */
  @Transactional(readOnly = true)
  public Rehearsal rehearsal(long directiveId) {
    Directive directive = seen(directiveId);
    List<Obligation> kept = kept(directiveId);
    return rehearsing.of(
        directive,
        kept,
        addressing.of(kept, directive.issueDate()),
        days.today(),
        settings.calendar());
  }

  /**
   * Issues: every confirmed order becomes one assignment for each unit, in one transaction.
   *
   * @param version of the directive, as rehearsed
   * @throws NotReady where something must be settled first
   */
  @Transactional
  public Issued issue(long directiveId, int version) {
    Directive directive = seen(directiveId);
    rights.require(Permission.ISSUE, directive.issuerUnitId());
    if (!store.markIssued(directiveId, version, clock.instant(), rights.actor().accountId())) {
      throw steps.changed("directive", directiveId, directiveId);
    }
    directive = store.find(directiveId).orElseThrow();
    List<Obligation> kept = kept(directiveId);
    Addressing.Reach reach = addressing.of(kept, directive.issueDate());
    List<Rehearsal.Snag> blocking =
        rehearsing.snags(directive, kept, reach, days.today(), settings.calendar()).stream()
            .filter(Rehearsal.Snag::blocks)
            .toList();
    if (!blocking.isEmpty()) {
      throw new NotReady(blocking);
    }
    long office = drafting.office(directive.issuerUnitId(), directive.issueDate());
    int opened = issuing.open(directive, kept, reach, office, clock.instant());
    Issued issued = new Issued(directiveId, reach.allUnits().size(), opened);
    documents.processed(directive.documentId(), Document.Processing.ISSUED, directiveId);
    tell(
        "directive.issued",
        directive,
        "%d nhiệm vụ, %d đơn vị".formatted(issued.assignments(), issued.units()));
    LOG.info("directive issued id={} units={} assignments={}", directiveId, issued.units(), opened);
    return issued;
  }

  /** Số việc đang mở từ đó đơn vị được coi là nhiều việc. */
  public int heavyLoad() {
    return days.parameter(DirectiveParameters.HEAVY_LOAD);
  }

  /** Withdraws the directive: its open assignments are withdrawn, closed ones stay as they are. */
  @Transactional
  public void withdraw(long directiveId, int version, String reason) {
    Directive directive = seen(directiveId);
    rights.require(Permission.ISSUE, directive.issuerUnitId());
    String because = ReadingDesk.blankToNull(reason);
    if (because == null) {
      throw new StepRefused("reasonMissing");
    }
    if (!store.markWithdrawn(directiveId, version, clock.instant(), because)) {
      throw steps.changed("directive", directiveId, directiveId);
    }
    int withdrawn = issuing.withdrawOpen(directive, because, clock.instant());
    documents.processed(directive.documentId(), Document.Processing.WITHDRAWN, directiveId);
    tell("directive.withdrawn", directive, because);
    LOG.info("directive withdrawn id={} assignments={}", directiveId, withdrawn);
  }

  private List<Obligation> kept(long directiveId) {
    return obligations.of(directiveId).stream()
        .filter(o -> o.state() != Obligation.State.DROPPED)
        .toList();
  }

  private Directive seen(long id) {
    return directive(id).orElseThrow(() -> new UnknownDirective(id));
  }

  private void tell(String action, Directive directive, String detail) {
    journal.record(
        new Step(
            action, "directive", directive.id(), directive.title(), directive.id(), null, detail));
  }
}
