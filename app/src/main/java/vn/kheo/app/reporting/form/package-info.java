/** Biểu mẫu: what is asked, in versions; headings of the text and indicators with their checks. */
@NamedInterface("form")
@NullMarked
package vn.kheo.app.reporting.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
