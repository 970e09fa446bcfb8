package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.document.Documents;

/**
 * Nhiệm vụ của đơn vị: their life, and every view of them.
 *
 * <p>Every method acts for the person signed in; a list holds only what they may see. Every step is
 * one transaction with its journal entry. A version that is no longer the present one gives {@link
 * ChangedMeanwhile}, a step that the state does not allow {@link StepRefused}, a person who may not
 * {@link org.springframework.security.access.AccessDeniedException}.
 */
@Component
public class Assignments {
  /**
   * Every assignment with what it belongs to, for the set-based statements of later modules, to be
   * used as a subquery: {@code id, obligation_id, directive_id, unit_id, monitor_unit_id,
   * issuer_unit_id, kind, leader_id, officer_id, state, due, given_at, version, label,
   * directive_title}. A part for a person has that person as its officer. Not filtered by who asks.
   */
  public static final String ROWS =
      """
      select a.id, a.obligation_id, a.directive_id, a.unit_id, a.monitor_unit_id, d.issuer_unit_id,
             a.kind, a.leader_id, coalesce(a.officer_id, a.person_id) as officer_id, a.state, a.due, a.given_at,
             a.version, d.title as directive_title,
             o.ref || ' ' || case when length(coalesce(a.words, o.words)) > 140
                                  then left(coalesce(a.words, o.words), 139) || '…'
                                  else coalesce(a.words, o.words) end as label
        from directive.assignment a
        join directive.obligation o on o.id = a.obligation_id
        join directive.directive d on d.id = a.directive_id
      """;

  private static final int PAGE = 50;

  private final AssignmentSteps steps;
  private final Contributions added;
  private final Rulings rulings;
  private final RightUnit rightUnit;
  private final HandingDown handingDown;
  private final AssignmentLines lines;
  private final DeskLines desk;
  private final Overview overview;
  private final Dossiers dossiers;
  private final DirectiveStore directives;
  private final ObligationStore obligations;
  private final Documents documents;
  private final Rights rights;

  Assignments(
      AssignmentSteps steps,
      Contributions added,
      Rulings rulings,
      RightUnit rightUnit,
      HandingDown handingDown,
      AssignmentLines lines,
      DeskLines desk,
      Overview overview,
      Dossiers dossiers,
      DirectiveStore directives,
      ObligationStore obligations,
      Documents documents,
      Rights rights) {
    this.steps = steps;
    this.added = added;
    this.rulings = rulings;
    this.rightUnit = rightUnit;
    this.handingDown = handingDown;
    this.lines = lines;
    this.desk = desk;
    this.overview = overview;
    this.dossiers = dossiers;
    this.directives = directives;
    this.obligations = obligations;
    this.documents = documents;
    this.rights = rights;
  }

  /** Tiếp nhận, and name who is in charge. */
  @Transactional
  public void receive(long id, int version, long leaderId, @Nullable Long officerId) {
    steps.receive(id, version, leaderId, officerId);
  }

  /** Đổi lãnh đạo phụ trách, chuyên viên. */
  @Transactional
  public void nameInCharge(long id, int version, long leaderId, @Nullable Long officerId) {
    steps.nameInCharge(id, version, leaderId, officerId);
  }

  /** Ghi chú tiến độ. */
  @Transactional
  public void note(long id, String words) {
    steps.note(id, words);
  }

  /** Báo cáo hoàn thành with evidence; closes it where nobody needs to accept. */
  @Transactional
  public void handIn(long id, int version, HandIn evidence) {
    steps.handIn(id, version, evidence);
  }

  /** As {@link #handIn(long, int, HandIn)}, with what helping units have added taken into it. */
  @Transactional
  public void handIn(long id, int version, HandIn evidence, Collection<Long> contributions) {
    steps.handIn(id, version, added.takenInto(evidence, id, contributions));
  }

  /** Công nhận hoàn thành. */
  @Transactional
  public void accept(long id, int version, @Nullable String remark) {
    steps.accept(id, version, remark);
  }

  /** Trả lại để hoàn thiện, with what is missing. */
  @Transactional
  public void sendBack(long id, int version, String reason) {
    steps.sendBack(id, version, reason);
  }

  /**
   * Rút lại: the unit takes back what waits for a verdict.
   *
   * @throws StepRefused where nothing waits, or without a reason
   */
  @Transactional
  public void recall(long id, int version, String reason) {
    steps.recall(id, version, reason);
  }

  /** Đề nghị gia hạn (TASK-20, TASK-22, TASK-24). */
  @Transactional
  public void askExtension(long id, int version, LocalDate asked, String reason) {
    steps.askExtension(id, version, asked, reason);
  }

  /** Quyết định gia hạn (TASK-21). */
  @Transactional
  public void decideExtension(long id, int version, Decision decision) {
    rulings.decideExtension(id, version, decision);
  }

  /** Không thuộc thẩm quyền. */
  @Transactional
  public void refuseAsWrongAgency(
      long id, int version, String reason, @Nullable Long proposedUnitId) {
    steps.refuse(id, version, reason, proposedUnitId);
  }

  /**
   * Chuyển nhiệm vụ cho đơn vị đúng thẩm quyền.
   *
   * @return the assignment of the unit it was handed to
   */
  @Transactional
  public long handOn(long id, int version, long unitId, String reason) {
    return rightUnit.handOn(id, version, unitId, reason);
  }

  /** Nhập vào nhiệm vụ mà đơn vị đúng thẩm quyền đã có: this one ends in that. */
  @Transactional
  public void merge(long id, int version, long unitId, @Nullable String reason) {
    rightUnit.merge(id, version, unitId, reason);
  }

  /**
   * Who of these units has this very task already.
   *
   * @return by unit, its assignment
   */
  @Transactional(readOnly = true)
  public Map<Long, Long> holders(long id, Collection<Long> units) {
    return rightUnit.holders(id, units);
  }

  /**
   * Ý kiến đồng ý của cấp trên about a deadline it fixed (TASK-24).
   *
   * @param until last day to which it consents; null for no limit of its own
   */
  @Transactional
  public void recordConsent(
      long id, int version, String symbol, LocalDate dated, @Nullable LocalDate until) {
    rulings.recordConsent(id, version, symbol, dated, until);
  }

  /** Giữ nguyên đơn vị thực hiện: the request to hand it on is refused. */
  @Transactional
  public void uphold(long id, int version, String reason) {
    rightUnit.uphold(id, version, reason);
  }

  /** Tạm hoãn, with a reason and a day to look again. */
  @Transactional
  public void suspend(long id, int version, String reason, LocalDate lookAgainOn) {
    rulings.suspend(id, version, reason, lookAgainOn);
  }

  /** Tiếp tục thực hiện. */
  @Transactional
  public void resume(long id, int version) {
    rulings.resume(id, version);
  }

  /** Thu hồi, with a reason. */
  @Transactional
  public void withdraw(long id, int version, String reason) {
    rulings.withdraw(id, version, reason);
  }

  /** Đặt lại thời hạn, with a reason; what was handed down is never due later (TASK-23). */
  @Transactional
  public void moveDue(long id, int version, LocalDate day, String reason) {
    rulings.moveDue(id, version, day, reason);
  }

  /**
   * Giao xuống parts of it, to units below and people of the own unit (TASK-23).
   *
   * @return how many
   */
  @Transactional
  public int handDown(long id, int version, NewParts parts) {
    return handingDown.handDown(id, version, parts);
  }

  /**
   * Kéo hạn các phần việc đã giao xuống, at most to its own last day (TASK-23).
   *
   * @return how many
   */
  @Transactional
  public int extendParts(long id, int version, LocalDate until, @Nullable String reason) {
    return rulings.extendParts(id, version, until, reason);
  }

  /** What needs the person signed in now: one statement, which needs no transaction around it. */
  public Desk desk(AssignmentFilter filter) {
    return desk.desk(filter, PAGE, rights.actor());
  }

  /** Every assignment the person may see; one statement too. */
  public Listing<AssignmentLine> list(AssignmentFilter filter) {
    return lines.list(filter, PAGE, rights.scope());
  }

  /** Units × obligations, only what the person may see. */
  @Transactional(readOnly = true)
  public Matrix matrix(long directiveId) {
    return overview.matrix(seen(directiveId), obligations.of(directiveId), rights.scope());
  }

  /** The national four-cell table over what the person may see. */
  @Transactional(readOnly = true)
  public FourCells counts(long directiveId) {
    return overview.counts(directiveId, rights.scope());
  }

  /** Unit by unit over every directive, those with most overdue first, then by name. */
  @Transactional(readOnly = true)
  public List<UnitStanding> standing() {
    return overview.standing(rights.scope());
  }

  /** For each obligation, in the document's order. */
  @Transactional(readOnly = true)
  public List<Progress> progress(long directiveId) {
    return overview.progress(directiveId, rights.scope());
  }

  /** Empty where there is none. */
  @Transactional(readOnly = true)
  public Optional<Dossier> assignment(long id) {
    return dossiers.of(id, rights.actor());
  }

  /**
   * A file handed in as evidence.
   *
   * @return empty where that evidence of that assignment is no file
   */
  @Transactional(readOnly = true)
  public Optional<EvidenceFile> evidenceFile(long assignmentId, long evidenceId) {
    return assignment(assignmentId).stream()
        .flatMap(dossier -> dossier.submissions().stream())
        .flatMap(submission -> submission.evidence().stream())
        .filter(one -> one.id() == evidenceId && one.file() != null)
        .findFirst()
        .flatMap(
            one ->
                documents
                    .file(Objects.requireNonNull(one.file()))
                    .map(
                        bytes ->
                            new EvidenceFile(
                                Objects.requireNonNullElse(one.fileName(), "minh-chung"), bytes)));
  }

  private Directive seen(long directiveId) {
    return directives
        .findVisible(directiveId, rights.scope())
        .orElseThrow(() -> new UnknownDirective(directiveId));
  }

  /** Tệp minh chứng. */
  public record EvidenceFile(String name, byte[] content) {}
}
