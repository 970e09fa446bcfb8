/**
 * Văn bản: registered documents, their files as they came, provisions and citations.
 *
 * <p>Entry: {@link vn.kheo.app.document.Documents}. Who besides the holder may read a document is
 * asked through {@link vn.kheo.app.document.DocumentReaders}.
 */
@ApplicationModule(
    allowedDependencies = {"journal", "organization", "settings", "calendar", "paper", "access"})
@NullMarked
package vn.kheo.app.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
