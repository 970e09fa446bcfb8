package vn.kheo.app.reporting.form;

/** Cách cộng theo thời gian: how several rounds of one unit become one figure. */
public enum OverTime {
  SUM,
  /** Of the last round; stocks and cumulative figures are never added. */
  LAST,
  /** Of the first round: an opening balance. */
  FIRST,
  /** By its formula, from the parts put together. */
  RECOMPUTE
}
