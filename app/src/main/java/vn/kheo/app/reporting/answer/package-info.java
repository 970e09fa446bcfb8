/** Trả lời: the cells of a report, in editions. */
@NamedInterface("answer")
@NullMarked
package vn.kheo.app.reporting.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
