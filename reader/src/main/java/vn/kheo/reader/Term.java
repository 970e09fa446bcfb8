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
  /** Từ khác: longer words that begin like a party or a verb and are neither, as “hội nghị”. */
  NOUN,
  /** Đơn vị hành chính: “tỉnh”, “phường”. */
  AREA;

  final int bit = 1 << ordinal();

  /**
   * Terms that answer one question are looked up together, the longest phrase winning; “đơn vị chịu
   * trách nhiệm” is a label as a whole and a group of bodies by its first words.
   */
  static final int SORTS = 3;

  int sort() {
    return switch (this) {
      case VERB, OPENER, HEAD, GROUP, GIVE, TOLD, FRAME, NOUN -> 0;
      case QUIET, WORK, LEAD_LABEL, WITH_LABEL, TIME_LABEL, TASK_LABEL, OTHER_LABEL -> 1;
      case POST, KIND, BODY, AREA -> 2;
    };
  }

  /** The bits of all terms of a sort. */
  static int mask(int sort) {
    int mask = 0;
    for (Term term : values()) {
      mask |= term.sort() == sort ? term.bit : 0;
    }
    return mask;
  }
}
