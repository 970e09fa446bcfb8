package vn.kheo.reader;

/**
 * Từ khởi đầu: words one of which begins every phrase that a rule looks for at each word of the
 * text. Rules ask for the hint first, so that most words cost them one look.
 */
enum Hint {
  DEADLINE(
      "trước", "chậm", "muộn", "không", "hạn", "đến", "tới", "hết", "trong", "vào", "xong", "hoàn",
      "từ"),
  RHYTHM("hằng", "hàng", "mỗi", "từng", "tháng", "cuối", "nửa", "6", "06", "định", "thường"),
  REPORT("gửi", "trình", "báo", "về", "thông", "qua", "phản", "kết"),
  WITH("phối", "cùng"),
  EVENT("ngay", "sau", "theo", "kể"),
  KNOWING("biết");

  final int bit = 1 << ordinal();
  final String[] words;

  Hint(String... words) {
    this.words = words;
  }
}
