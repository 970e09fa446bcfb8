package vn.kheo.app.settings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.settings.Parameter;

/**
 * Tham số trên trang, in the reader's language.
 *
 * @param now the value of today; null where it has none
 * @param next the value that begins next; null where none does
 * @param history every value, latest first
 */
public record ParameterView(
    Parameter parameter,
    String name,
    String hint,
    @Nullable Line now,
    @Nullable Line next,
    List<Line> history,
    long version) {

  /**
   * @param value in words
   * @param raw as it is kept
   * @param validity {@code từ 01/01/2023 đến hết 31/12/2023}
   * @param standing {@code now}, {@code next}, {@code past}, {@code corrected}
   */
  public record Line(
      String value,
      String raw,
      String validity,
      String legalBasis,
      @Nullable String set,
      String standing) {}
}
