package vn.kheo.app.calendar;

/** Tình trạng thời hạn: computed from dates, evidence and today, never stored or chosen. */
public enum Timeliness {
  /** Không có thời hạn. */
  NO_DEADLINE,
  /** Chưa đến hạn. */
  NOT_DUE,
  /** Sắp đến hạn. */
  DUE_SOON,
  /** Quá hạn. */
  OVERDUE,
  /** Hoàn thành đúng hạn. */
  DONE_IN_TIME,
  /** Hoàn thành quá hạn. */
  DONE_LATE
}
