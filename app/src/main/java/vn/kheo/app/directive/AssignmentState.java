package vn.kheo.app.directive;

/** Trạng thái nhiệm vụ; what each allows stands in {@link Assignment}. */
public enum AssignmentState {
  /** Đã giao, chưa tiếp nhận. */
  GIVEN,
  /** Đang thực hiện. */
  UNDERWAY,
  /** Đã báo cáo hoàn thành, chờ duyệt. */
  REPORTED,
  /** Hoàn thành. */
  CLOSED,
  /** Tạm hoãn. */
  SUSPENDED,
  /** Thu hồi. */
  WITHDRAWN,
  /** Chuyển đơn vị kế thừa. */
  SUCCEEDED
}
