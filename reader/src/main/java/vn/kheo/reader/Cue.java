package vn.kheo.reader;

/**
 * Từ hiệu: the first words of what a rule looks for, so that the rule passes over all others at the
 * cost of one look-up. A phrase a rule asks for must begin with one of its cues.
 */
enum Cue {
  /** Thời hạn. */
  TIME(
      "trước", "chậm", "muộn", "không", "hạn", "đến", "tới", "hết", "trong", "vào", "xong", "hoàn",
      "từ", "sau", "khi", "ngay"),
  /** Nhịp. */
  RHYTHM(
      "hằng", "hàng", "mỗi", "từng", "nửa", "6", "06", "định", "thường", "tháng", "quý", "năm",
      "tuần", "ngày"),
  /** Nơi nhận báo cáo. */
  REPORT("báo", "phản", "kết", "gửi", "trình", "về", "nộp"),
  /** Nơi trung chuyển. */
  VIA("thông", "qua", "gửi"),
  /** Phối hợp. */
  WITH("phối", "làm");

  final int bit = 1 << ordinal();
  final String[] words;

  Cue(String... words) {
    this.words = words;
  }
}
