package vn.kheo.app.reporting.consolidation.words;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.form.Section;

/**
 * Lời văn của một đề mục.
 *
 * @param words with fields; empty where nothing was written yet
 * @param version 0 where nothing was written yet
 * @param typed numbers typed by hand
 */
public record SectionDraft(
    Section section,
    String words,
    int version,
    @Nullable Instant changedAt,
    @Nullable String changedBy,
    List<Fields.Piece> shown,
    List<String> typed,
    List<Source> sources) {

  /**
   * Nguồn.
   *
   * @param edition of the unit's report from which it was taken
   * @param stands whether the unit's edition that counts still says so
   */
  public record Source(
      long id,
      long reportId,
      long unitId,
      String unitName,
      int edition,
      String quote,
      boolean stands) {}

  public boolean isEmpty() {
    return words.isBlank();
  }
}
