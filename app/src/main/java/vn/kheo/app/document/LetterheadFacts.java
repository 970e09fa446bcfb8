package vn.kheo.app.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Thông tin phần đầu văn bản as a person corrects them; an empty one is null. */
public record LetterheadFacts(
    @Nullable String symbol,
    @Nullable String issuer,
    @Nullable String superior,
    @Nullable String kind,
    @Nullable String subject,
    @Nullable String place,
    @Nullable LocalDate issueDate,
    @Nullable String signer) {}
