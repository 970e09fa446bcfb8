package vn.kheo.app.reporting.formula;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Số liệu mà công thức đọc. "Không phát sinh" is given as 0; what was not reported, or does not
 * apply, is empty.
 */
public interface Context {
  Optional<BigDecimal> value(String code);

  /** Of the previous report of the same kind; empty in the first period. */
  Optional<BigDecimal> previous(String code);

  /** Sum since the reporting year began, this period included. */
  Optional<BigDecimal> ytd(String code);

  /** Months in the window of the data. */
  BigDecimal months();

  /** A named parameter such as {@code bonus_max}. */
  Optional<BigDecimal> parameter(String name);
}
