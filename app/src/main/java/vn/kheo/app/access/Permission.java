package vn.kheo.app.access;

/**
 * Quyền: what a dated grant allows, for one unit. Who holds which by default: the house's “Who
 * decides”.
 */
public enum Permission {
  /** Văn thư: register documents for the unit. */
  REGISTER,
  /** Chuyên viên of the issuer's office: edit and confirm readings, rehearse. */
  CONFIRM,
  /** Leader of the issuer: issue, withdraw, suspend, decide extensions and refusals. */
  ISSUE,
  /** See every directive, assignment and figure of the issuer, change nothing. */
  OVERSEE,
  /** Officer of a monitor unit: follow, accept, return. */
  MONITOR,
  /**
   * Officer of a unit: see its assignments, receive them, note progress, prepare evidence, ask for
   * time.
   */
  WORK,
  /** Leader of a unit: hand in evidence, refuse a task as not the unit's. */
  HAND_IN,
  /** Administrator: units, people, import, export, aliases. */
  MANAGE_ORGANIZATION,
  /** Administrator: accounts and grants. */
  MANAGE_ACCOUNTS,
  /** Administrator: parameters with their dates and basis. */
  MANAGE_SETTINGS,
  /** Administrator or Office: days off and worked Saturdays. */
  MANAGE_CALENDAR,
  /** Read and verify the journal. */
  READ_JOURNAL,
  /** Only in the demonstration: move the clock. */
  MOVE_CLOCK
}
