package vn.kheo.reader;

/**
 * Loại từ ngữ: what a phrase of the vocabulary does. Each has a file {@code vocabulary/<name>.txt}.
 */
enum Term {
  /** Động từ giao việc: begins what is to be done. */
  VERB,
  /**
   * Từ mở đầu vị ngữ: “khẩn trương”, “có trách nhiệm”, what stands between a party and its verb.
   */
  OPENER,
  /** Tên cơ quan, chức danh: begins the name of a party. */
  HEAD,
  /** Danh từ chung chỉ cơ quan: “sở”, “ngành”, “địa phương”; a party after “các” or an order. */
  GROUP,
  /** Từ giao việc: “giao”, “yêu cầu”, “đề nghị”; the party follows. */
  GIVE,
  /** Chức vụ người ký. */
  POST,
  /** Tên loại văn bản. */
  KIND,
  /** Lời khen, chấp thuận, thông tin: a sentence so begun orders nothing. */
  TOLD,
  /** Từ dẫn: “trên cơ sở”, “căn cứ”, “trong quá trình”; a party may follow after a comma. */
  FRAME,
  /** Mục không giao việc: “mục đích”, “kết quả đạt được”. */
  QUIET,
  /** Mục giao việc: “nhiệm vụ”, “tổ chức thực hiện”. */
  WORK,
  /** Nhãn “đơn vị chủ trì”. */
  LEAD_LABEL,
  /** Nhãn “đơn vị phối hợp”. */
  WITH_LABEL,
  /** Nhãn “thời gian thực hiện”. */
  TIME_LABEL,
  /** Nhãn “nhiệm vụ”, “nội dung”. */
  TASK_LABEL,
  /** Nhãn khác: “sản phẩm”, “kinh phí”; says nothing of who or when. */
  OTHER_LABEL,
  /** Tên cơ quan ở đầu văn bản. */
  BODY,
  /** Đơn vị hành chính: “tỉnh”, “phường”. */
  AREA;

  /**
   * Labels only where a colon or a line's end follows: “đơn vị chịu trách nhiệm” is also what a
   * sentence says of a party.
   */
  static final int LABELS = LEAD_LABEL.bit | WITH_LABEL.bit | TASK_LABEL.bit | OTHER_LABEL.bit;

  final int bit = 1 << ordinal();
}
