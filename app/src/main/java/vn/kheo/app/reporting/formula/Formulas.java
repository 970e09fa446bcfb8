package vn.kheo.app.reporting.formula;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Công thức và điều kiện kiểm tra, read from text.
 *
 * <pre>
 * A07 / A08 * 100                     C08K == prev(C08 + C08K - C09)
 * 0 &lt;= A09 &lt;= 100                     ytd(B02) == B01
 * A05 == 0 implies A06 == 0           C04 &gt;= months(period)
 * A02 in (0, 1)                       F09 &lt;= 100 + bonus_max
 * </pre>
 *
 * Decimals are written with a point. Nothing in it loops, reads or writes; reading and computing
 * take time in proportion to its length.
 */
public final class Formulas {
  /** Most characters of a formula. */
  public static final int LONGEST = 1000;

  private static final int MOST_KNOWN = 10_000;
  private static final Map<String, Expression> KNOWN = new ConcurrentHashMap<>();

  private Formulas() {}

  /**
   * @throws FormulaRefused with the column and what was found there
   */
  public static Expression parse(String text) {
    Expression known = KNOWN.get(text);
    if (known != null) {
      return known;
    }
    Expression parsed = parsed(text);
    if (KNOWN.size() >= MOST_KNOWN) {
      KNOWN.clear();
    }
    KNOWN.put(text, parsed);
    return parsed;
  }

  private static Expression parsed(String text) {
    if (text.length() > LONGEST) {
      throw new FormulaRefused("long", LONGEST + 1, LONGEST, text.length());
    }
    return new Expression(text.strip(), new Parser(Lexer.tokens(text)).whole());
  }
}
