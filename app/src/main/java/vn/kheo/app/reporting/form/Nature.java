package vn.kheo.app.reporting.form;

/** Tính chất của chỉ tiêu: what the figure is a figure of. */
public enum Nature {
  /** Happened in the window. */
  FLOW,
  /** The state on the day the data close. */
  STOCK,
  /** Cumulative since the reporting year began. */
  YTD,
  /** Computed from other indicators. */
  RATIO
}
