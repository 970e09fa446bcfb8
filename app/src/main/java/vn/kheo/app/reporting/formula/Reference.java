package vn.kheo.app.reporting.formula;

/** What a formula reads: an indicator by its code, a parameter by its name, or the months. */
public record Reference(Kind kind, String name) {
  /** Of which time, or what else. */
  public enum Kind {
    VALUE,
    PREVIOUS,
    YTD,
    PARAMETER,
    MONTHS
  }

  public boolean isCode() {
    return kind == Kind.VALUE || kind == Kind.PREVIOUS || kind == Kind.YTD;
  }
}
