package vn.kheo.app.directive;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Một bước vừa thực hiện: published in the transaction that takes the step, so that a listener can
 * write with it or wait for its commit.
 *
 * @param action the journal's name of it, such as {@code assignment.handedIn}
 * @param directiveId where all assignments of a directive were given, or all open ones withdrawn,
 *     at once; else null
 * @param assignmentIds of which else
 * @param detail as the journal has it
 * @param at business time
 */
public record StepTaken(
    String action,
    @Nullable Long directiveId,
    Collection<Long> assignmentIds,
    String detail,
    Instant at) {

  static StepTaken of(long assignmentId, String action, String detail, Instant at) {
    return new StepTaken(action, null, List.of(assignmentId), detail, at);
  }

  static StepTaken of(Collection<Long> assignmentIds, String action, String detail, Instant at) {
    return new StepTaken(action, null, List.copyOf(assignmentIds), detail, at);
  }

  static StepTaken ofDirective(long directiveId, String action, String detail, Instant at) {
    return new StepTaken(action, directiveId, List.of(), detail, at);
  }
}
