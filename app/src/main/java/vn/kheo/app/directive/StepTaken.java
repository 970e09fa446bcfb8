package vn.kheo.app.directive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Một bước vừa thực hiện: published in the transaction that takes the step, so that a listener can
 * write with it or wait for its commit.
 *
 * @param action the journal's name of it, such as {@code assignment.handedIn}
 * @param directiveId where all open assignments of a directive were given or withdrawn at once
 * @param assignmentId where it is the step of one
 * @param detail as the journal has it
 * @param at business time
 */
public record StepTaken(
    String action,
    @Nullable Long directiveId,
    @Nullable Long assignmentId,
    String detail,
    Instant at) {}
