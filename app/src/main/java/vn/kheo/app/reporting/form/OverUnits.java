package vn.kheo.app.reporting.form;

/** Cách cộng theo đơn vị: how the figures of several units become one. */
public enum OverUnits {
  SUM,
  /** How many units answered yes. */
  COUNT_TRUE,
  /** By its formula, from the parts put together. */
  RECOMPUTE,
  /** How many units gave each choice. */
  DISTRIBUTION,
  /** Not at all, such as persons who may be the same ones. */
  NONE
}
