package vn.kheo.app.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Bộ lọc of the list of documents; null leaves a question open.
 *
 * @param words of symbol, issuer, kind or subject, each of them, marks or not, in any order
 * @param from first day of issue, included
 * @param to last day of issue, included
 */
public record DocumentFilter(
    @Nullable String words,
    @Nullable String kind,
    @Nullable String issuer,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Document.@Nullable Processing processing,
    Sort sort) {

  /** Thứ tự. */
  public enum Sort {
    REGISTERED,
    ISSUED,
    SYMBOL,
    ISSUER
  }

  public static DocumentFilter none() {
    return new DocumentFilter(null, null, null, null, null, null, Sort.REGISTERED);
  }
}
