package vn.kheo.app.reporting.formula;

import java.math.BigDecimal;

/** How a formula is said to people: in their language, with the names they know. */
public interface Words {
  /** An indicator, such as its name with its code. */
  String code(String code);

  String number(BigDecimal number);

  /**
   * @param key {@code implies and or not in previous ytd months abs min max parameter}
   */
  String phrase(String key, String... parts);
}
