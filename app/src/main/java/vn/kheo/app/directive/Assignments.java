package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.FourCells;

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

  /** Tiếp nhận, and name who is in charge. */
  public void receive(long id, int version, long leaderId, @Nullable Long officerId) {
    throw new UnsupportedOperationException();
  }

  /** Đổi lãnh đạo phụ trách, chuyên viên. */
  public void nameInCharge(long id, int version, long leaderId, @Nullable Long officerId) {
    throw new UnsupportedOperationException();
  }

  /** Ghi chú tiến độ. */
  public void note(long id, String words) {
    throw new UnsupportedOperationException();
  }

  /** Báo cáo hoàn thành with evidence; closes it where nobody needs to accept. */
  public void handIn(long id, int version, HandIn evidence) {
    throw new UnsupportedOperationException();
  }

  /** Công nhận hoàn thành. */
  public void accept(long id, int version, @Nullable String remark) {
    throw new UnsupportedOperationException();
  }

  /** Trả lại để hoàn thiện, with what is missing. */
  public void sendBack(long id, int version, String reason) {
    throw new UnsupportedOperationException();
  }

  /** Đề nghị gia hạn (TASK-20, TASK-22, TASK-24). */
  public void askExtension(long id, int version, LocalDate asked, String reason) {
    throw new UnsupportedOperationException();
  }

  /** Quyết định gia hạn (TASK-21). */
  public void decideExtension(long id, int version, Decision decision) {
    throw new UnsupportedOperationException();
  }

  /** Không thuộc thẩm quyền. */
  public void refuseAsWrongAgency(
      long id, int version, String reason, @Nullable Long proposedUnitId) {
    throw new UnsupportedOperationException();
  }

  /**
   * Chuyển nhiệm vụ cho đơn vị đúng thẩm quyền.
   *
   * @return the assignment of the unit it was handed to
   */
  public long handOn(long id, int version, long unitId, String reason) {
    throw new UnsupportedOperationException();
  }

  /** Giữ nguyên đơn vị thực hiện: the request to hand it on is refused. */
  public void uphold(long id, int version, String reason) {
    throw new UnsupportedOperationException();
  }

  /** Tạm hoãn, with a reason and a day to look again. */
  public void suspend(long id, int version, String reason, LocalDate lookAgainOn) {
    throw new UnsupportedOperationException();
  }

  /** Tiếp tục thực hiện. */
  public void resume(long id, int version) {
    throw new UnsupportedOperationException();
  }

  /** Thu hồi, with a reason. */
  public void withdraw(long id, int version, String reason) {
    throw new UnsupportedOperationException();
  }

  /** What needs the person signed in now. */
  public Desk desk(AssignmentFilter filter) {
    throw new UnsupportedOperationException();
  }

  /** Every assignment the person may see. */
  public Listing<AssignmentLine> list(AssignmentFilter filter) {
    throw new UnsupportedOperationException();
  }

  /** Units × obligations, only what the person may see. */
  public Matrix matrix(long directiveId) {
    throw new UnsupportedOperationException();
  }

  /** The national four-cell table over what the person may see. */
  public FourCells counts(long directiveId) {
    throw new UnsupportedOperationException();
  }

  /** Unit by unit over every directive, those with most overdue first, then by name. */
  public List<UnitStanding> standing() {
    throw new UnsupportedOperationException();
  }

  /** For each obligation, in the document's order. */
  public List<Progress> progress(long directiveId) {
    throw new UnsupportedOperationException();
  }

  /** Empty where there is none. */
  public Optional<Dossier> assignment(long id) {
    throw new UnsupportedOperationException();
  }

  /**
   * A file handed in as evidence.
   *
   * @return empty where that evidence of that assignment is no file
   */
  public Optional<EvidenceFile> evidenceFile(long assignmentId, long evidenceId) {
    throw new UnsupportedOperationException();
  }

  /** Tệp minh chứng. */
  public record EvidenceFile(String name, byte[] content) {}
}
