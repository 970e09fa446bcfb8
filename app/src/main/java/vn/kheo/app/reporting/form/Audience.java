package vn.kheo.app.reporting.form;

/** Đối tượng: which units an indicator is asked of. */
public enum Audience {
  /** Sở, ban, ngành, đơn vị sự nghiệp, hội. */
  AGENCY,
  /** Territorial units beneath the province: huyện, xã, phường, thị trấn, đặc khu. */
  COMMUNE,
  /** Filled at provincial level. */
  PROVINCE
}
