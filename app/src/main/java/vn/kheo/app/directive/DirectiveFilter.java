package vn.kheo.app.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Lọc chỉ đạo. What is null does not narrow.
 *
 * @param words looked for in title and symbol, marks or not
 * @param from earliest date of the document
 * @param to latest date of the document, included
 */
public record DirectiveFilter(
    @Nullable String words,
    Directive.@Nullable State state,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Nothing narrowed. */
  public static final DirectiveFilter ALL = new DirectiveFilter(null, null, null, null);
}
