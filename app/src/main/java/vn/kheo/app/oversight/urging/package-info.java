/**
 * Công văn đôn đốc (TASK-25): letters that urge what is late, from draft to issue.
 *
 * <p>Entries: {@link vn.kheo.app.oversight.urging.Letters}; drafts are written by {@link
 * vn.kheo.app.oversight.urging.LetterWriting}.
 */
@NullMarked
package vn.kheo.app.oversight.urging;

import org.jspecify.annotations.NullMarked;
