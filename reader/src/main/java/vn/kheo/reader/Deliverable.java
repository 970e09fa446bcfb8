package vn.kheo.reader;

/** Sản phẩm: what an order asks to be handed in. */
public enum Deliverable {
  /** Quán triệt, phổ biến, tuyên truyền. */
  DISSEMINATE,
  /** Xây dựng, ban hành kế hoạch, chương trình. */
  PLAN,
  /** Phân công người phụ trách. */
  APPOINT,
  /** Báo cáo. */
  REPORT,
  /** Hướng dẫn. */
  GUIDE,
  /** Theo dõi, đôn đốc, tổng hợp. */
  CONSOLIDATE,
  /** Tiếp tục thực hiện. */
  CARRY_ON,
  /** Việc khác. */
  OTHER
}
