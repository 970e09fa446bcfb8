package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Minh chứng nộp một lần: words, the unit's own document, files; at least one of them.
 *
 * @param ownSymbol số, ký hiệu of the unit's own document, as printed
 * @param ownDate its date
 */
public record HandIn(
    @Nullable String words,
    @Nullable String ownSymbol,
    @Nullable LocalDate ownDate,
    List<NewFile> files) {

  /** Tệp đính kèm, whole. */
  public record NewFile(String name, byte[] content) {}
}
