package vn.kheo.app.oversight.urging;

import org.jspecify.annotations.Nullable;

/**
 * Lọc công văn. What is null does not narrow.
 *
 * @param words looked for in symbol and subject, marks or not
 * @param year of the letter's date, of its beginning where it has none
 * @param page from 1
 */
public record LetterFilter(
    @Nullable String words, Letter.@Nullable State state, @Nullable Integer year, int page) {

  LetterFilter onPage(int number) {
    return new LetterFilter(words, state, year, number);
  }

  public boolean narrows() {
    return words != null || state != null || year != null;
  }
}
