package vn.kheo.app.oversight.web;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kheo.app.directive.Matrix;

/**
 * Lọc ma trận. What is null does not narrow.
 *
 * @param kind kind of unit
 * @param words in the unit's name, marks or not
 * @param page from 1; 0 for all of them at once
 */
public record MatrixFilter(
    @Nullable String kind, @Nullable Status status, @Nullable String words, int page) {

  /** From an address as it comes; what makes no sense there narrows nothing. */
  static MatrixFilter of(
      @Nullable String kind,
      @Nullable String status,
      @Nullable String words,
      @Nullable String page) {
    return new MatrixFilter(
        Asked.text(kind), Status.parse(status).orElse(null), Asked.text(words), Asked.page(page));
  }

  boolean lets(Matrix.Row row, Collection<MatrixView.Cell> cells) {
    return (kind == null || kind.equals(row.unitKind()))
        && (words == null || folded(row.unitName()).contains(folded(words)))
        && (status == null || cells.stream().anyMatch(MatrixView.Cell::hit));
  }

  /** The same without pages: as a file takes it. */
  MatrixFilter everything() {
    return new MatrixFilter(kind, status, words, 0);
  }

  /** Whether anything is narrowed. */
  public boolean narrows() {
    return kind != null || status != null || words != null;
  }

  /** The filter as it stands in an address, without the page. */
  public String query() {
    var address = UriComponentsBuilder.newInstance();
    if (kind != null) {
      address.queryParam("group", "{kind}");
    }
    if (status != null) {
      address.queryParam("status", status.param());
    }
    if (words != null) {
      address.queryParam("words", "{words}");
    }
    return Asked.encoded(address, kind, words);
  }

  private static String folded(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
