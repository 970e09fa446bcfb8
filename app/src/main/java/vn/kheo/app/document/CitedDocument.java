package vn.kheo.app.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Span;

/**
 * Văn bản được viện dẫn in a registered document.
 *
 * @param documentId the registered document it means; null where that one is not registered
 */
public record CitedDocument(
    String symbol,
    @Nullable LocalDate date,
    @Nullable String issuer,
    @Nullable String kind,
    Span span,
    @Nullable Long documentId) {}
