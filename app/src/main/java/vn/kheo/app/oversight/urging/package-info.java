/**
 * Công văn đôn đốc (TASK-25): letters that urge what is late, from draft to issue.
 *
 * <p>Entry: {@link vn.kheo.app.oversight.urging.Letters}.
 */
@NullMarked
package vn.kheo.app.oversight.urging;

import org.jspecify.annotations.NullMarked;
