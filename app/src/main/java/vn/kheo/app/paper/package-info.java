/**
 * Giấy tờ: writing and reading Excel, the decree's form for Word and PDF.
 *
 * <p>Entry: {@link vn.kheo.app.paper.Paper}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.kheo.app.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
