package vn.kheo.app.journal;

import org.jspecify.annotations.Nullable;

/**
 * Một bước: what was done, to what.
 *
 * @param action stable name, subject first, past tense: {@code assignment.received}; its words
 *     stand in a module's messages as {@code journal.action.<action>}
 * @param subjectKind {@code document}, {@code directive}, {@code obligation}, {@code assignment},
 *     {@code unit}, …
 * @param subjectLabel how a person knows the subject, as of now
 * @param directiveId the directive it belongs to, if any
 * @param unitId the unit it concerns, if any
 * @param detail what a person needs to understand the step, in Vietnamese; may be empty
 */
public record Step(
    String action,
    String subjectKind,
    long subjectId,
    String subjectLabel,
    @Nullable Long directiveId,
    @Nullable Long unitId,
    String detail) {}
