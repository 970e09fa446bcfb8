package vn.kheo.app.directive;

/** Loại nhiệm vụ trong sổ: who opened it; all have the same life. */
public enum AssignmentKind {
  /** Given by the issuer: one obligation × one unit. */
  STANDING,
  /** Phần việc giao xuống: to a unit below, or to a person of the unit itself. */
  PART,
  /** Kỳ: what a recurring obligation asks for in one period. */
  PERIOD
}
