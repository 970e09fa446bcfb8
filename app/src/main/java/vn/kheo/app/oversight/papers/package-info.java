/** Mẫu văn bản: Word templates that clerks change, with their versions. */
@NullMarked
package vn.kheo.app.oversight.papers;

import org.jspecify.annotations.NullMarked;
