package vn.kheo.app.notice;

/** Vì sao hết hiệu lực: why a notice no longer asks for anything. */
public enum Ending {
  /** Đơn vị đã tiếp nhận. */
  RECEIVED,
  /** Đã báo cáo. */
  REPORTED,
  /** Đã có quyết định. */
  DECIDED,
  /** Thời hạn đã thay đổi. */
  EXTENDED,
  /** Tạm hoãn. */
  SUSPENDED,
  /** Thu hồi, hoặc chuyển cho đơn vị khác. */
  WITHDRAWN,
  /** Văn bản báo việc đó đã thu hồi. */
  CANCELLED,
  /** Đã có người phụ trách. */
  TAKEN_OVER
}
