package vn.kheo.app.reporting.formula;

/** Kết quả của một điều kiện. */
public enum Verdict {
  HOLDS,
  FAILS,
  /** Something it needs was not reported, does not apply, or lies before the first period. */
  UNDECIDED;

  Verdict negated() {
    return switch (this) {
      case HOLDS -> FAILS;
      case FAILS -> HOLDS;
      case UNDECIDED -> UNDECIDED;
    };
  }
}
