package vn.kheo.app.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Văn bản chờ quyết định: came in with the symbol, issuer and date of another one, or with its
 * words.
 *
 * @param fileName null where the text was pasted
 * @param earlierId the document it resembles
 */
public record Waiting(
    long id,
    @Nullable String fileName,
    long holderUnitId,
    long earlierId,
    String earlierLabel,
    Instant since,
    String by) {}
