package vn.kheo.app.reporting.formula;

/**
 * A word or sign of a formula.
 *
 * @param column from 1
 */
record Token(Kind kind, String text, int column) {
  enum Kind {
    NUMBER,
    CODE,
    WORD,
    SIGN,
    END
  }

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
  }
}
