package vn.kheo.app.directive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Nhiệm vụ giao cho một đơn vị: one obligation × one unit, with one lead (TASK-1, TASK-2).
 *
 * <p>Each state is a type and offers only its own steps, so a wrong step does not compile. Lateness
 * is in none of them: it follows from the dates and today. The picture in {@code
 * docs/life-cycle.md} is drawn from these types.
 */
public sealed interface Assignment {
  Work work();

  /** Đang mở: not yet handed in. */
  sealed interface Open extends Assignment permits Given, Underway {

    /** Đề nghị: same state, with a request that waits for a decision. */
    Open ask();

    /** Same state, a later last day (TASK-21). */
    Open extendTo(LocalDate later);

    /** Same state, another last day set by whoever gave it. */
    Open moveTo(LocalDate day);

    /** Tạm hoãn. */
    default Suspended suspend(String reason, LocalDate lookAgainOn) {
      return new Suspended(work().next(), this, reason, lookAgainOn);
    }

    /** Thu hồi. */
    default Withdrawn withdraw(String reason) {
      return new Withdrawn(work().next(), reason);
    }

    /** Chuyển đơn vị kế thừa. */
    default Succeeded succeed(String reason) {
      return new Succeeded(work().next(), reason);
    }
  }

  /** Đã giao, chưa tiếp nhận. */
  record Given(Work work) implements Open {
    /** Tiếp nhận. */
    public Underway receive(InCharge inCharge) {
      return new Underway(work.next(), inCharge);
    }

    @Override
    public Given ask() {
      return new Given(work.next());
    }

    @Override
    public Given extendTo(LocalDate later) {
      return new Given(work.dueOn(later));
    }

    @Override
    public Given moveTo(LocalDate day) {
      return new Given(work.dueOn(day));
    }
  }

  /** Đang thực hiện. */
  record Underway(Work work, InCharge inCharge) implements Open {
    /** Đổi người phụ trách. */
    public Underway name(InCharge other) {
      return new Underway(work.next(), other);
    }

    /** Giao xuống: parts of it go to others; it stays the unit's. */
    public Underway handDown() {
      return new Underway(work.next(), inCharge);
    }

    /** Báo cáo hoàn thành, with the day that will count. */
    public Reported handIn(LocalDate on) {
      return new Reported(work.next(), inCharge, on);
    }

    @Override
    public Underway ask() {
      return new Underway(work.next(), inCharge);
    }

    @Override
    public Underway extendTo(LocalDate later) {
      return new Underway(work.dueOn(later), inCharge);
    }

    @Override
    public Underway moveTo(LocalDate day) {
      return new Underway(work.dueOn(day), inCharge);
    }
  }

  /** Đã báo cáo hoàn thành, chờ duyệt. */
  record Reported(Work work, InCharge inCharge, LocalDate on) implements Assignment {
    /** Công nhận hoàn thành: timeliness is that of the day it was handed in, not of this one. */
    public Closed accept(Instant at) {
      return new Closed(work.next(), on, at);
    }

    /** Trả lại: what is handed in next will count, not this. */
    public Underway sendBack() {
      return new Underway(work.next(), inCharge);
    }

    /** Thu hồi. */
    public Withdrawn withdraw(String reason) {
      return new Withdrawn(work.next(), reason);
    }
  }

  /** Hoàn thành. */
  record Closed(Work work, LocalDate reportedOn, Instant at) implements Assignment {}

  /** Tạm hoãn, until somebody looks again. */
  record Suspended(Work work, Open before, String reason, LocalDate lookAgainOn)
      implements Assignment {
    /** Tiếp tục thực hiện, as it was. */
    public Open resume() {
      return switch (before) {
        case Given given -> new Given(work.next());
        case Underway underway -> new Underway(work.next(), underway.inCharge());
      };
    }

    /** Thu hồi. */
    public Withdrawn withdraw(String because) {
      return new Withdrawn(work.next(), because);
    }
  }

  /** Thu hồi. */
  record Withdrawn(Work work, String reason) implements Assignment {}

  /** Chuyển đơn vị kế thừa. */
  record Succeeded(Work work, String reason) implements Assignment {}

  /** Người phụ trách: the leader in charge, and the officer where one is named. */
  record InCharge(long leaderId, @Nullable Long officerId) {}

  /** The state's name as it is stored. */
  default AssignmentState state() {
    return switch (this) {
      case Given given -> AssignmentState.GIVEN;
      case Underway underway -> AssignmentState.UNDERWAY;
      case Reported reported -> AssignmentState.REPORTED;
      case Closed closed -> AssignmentState.CLOSED;
      case Suspended suspended -> AssignmentState.SUSPENDED;
      case Withdrawn withdrawn -> AssignmentState.WITHDRAWN;
      case Succeeded succeeded -> AssignmentState.SUCCEEDED;
    };
  }
}
