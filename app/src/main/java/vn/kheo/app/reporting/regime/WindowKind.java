package vn.kheo.app.reporting.regime;

/** Cách chốt số liệu. */
public enum WindowKind {
  /** Nghị định 09/2019/NĐ-CP, Điều 12: from the 15th to the 14th. */
  DECREE,
  /** Whole calendar months. */
  CALENDAR,
  /** Dates of its own, each given. */
  OWN
}
