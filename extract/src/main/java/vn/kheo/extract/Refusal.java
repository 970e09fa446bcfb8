package vn.kheo.extract;

import vn.kheo.extract.UnreadableFile.Reason;

/**
 * Every sentence with which a file is refused, in one place: what was found, what was expected,
 * what to do. {@code docs/formats.md} lists them.
 */
final class Refusal {

  private Refusal() {}

  static UnreadableFile empty() {
    return new UnreadableFile(
        Reason.EMPTY,
        "Tệp rỗng (0 byte). Hãy chọn lại tệp .docx, .doc, .pdf hoặc .txt có nội dung.");
  }

  static UnreadableFile withoutText(String format) {
    return new UnreadableFile(
        Reason.EMPTY,
        "Tệp %s không có chữ nào. Hãy mở tệp để kiểm tra nội dung rồi nộp lại.".formatted(format));
  }

  static UnreadableFile tooLarge(String measured, String limit) {
    return new UnreadableFile(
        Reason.TOO_LARGE,
        "Tệp quá lớn: %s, trong khi giới hạn là %s. Hãy tách văn bản khỏi phụ lục hoặc giảm dung lượng hình ảnh rồi nộp lại."
            .formatted(measured, limit));
  }

  static UnreadableFile unknown(FileKind found) {
    return new UnreadableFile(
        Reason.UNKNOWN_FORMAT,
        "Nội dung tệp là %s; Khéo chỉ đọc .docx, .doc, .pdf có lớp chữ và .txt. Hãy lưu văn bản thành một trong các dạng đó rồi nộp lại."
            .formatted(found.label()));
  }

  static UnreadableFile oldWord() {
    return new UnreadableFile(
        Reason.UNKNOWN_FORMAT,
        "Nội dung tệp là văn bản Word 95 hoặc cũ hơn; Khéo đọc .doc từ Word 97. Hãy mở bằng Word, lưu lại thành .docx rồi nộp lại.");
  }

  static UnreadableFile wrongExtension(String extension, FileKind found) {
    var advice =
        found.extension().isEmpty()
            ? "Hãy chọn đúng tệp văn bản."
            : "Hãy đổi đuôi tên tệp thành %s hoặc chọn đúng tệp.".formatted(found.extension());
    return new UnreadableFile(
        Reason.WRONG_EXTENSION,
        "Tên tệp ghi .%s nhưng nội dung là %s. %s".formatted(extension, found.label(), advice));
  }

  static UnreadableFile damaged(FileKind kind) {
    return new UnreadableFile(
        Reason.DAMAGED,
        "Tệp %s bị hỏng hoặc tải về chưa đủ. Hãy mở thử bằng phần mềm văn phòng, lưu lại rồi nộp lại."
            .formatted(kind.label()));
  }

  static UnreadableFile unknownLetters() {
    return new UnreadableFile(
        Reason.DAMAGED,
        "Tệp PDF dùng phông chữ không kèm bảng mã nên không lấy được chữ. Hãy nộp bản Word hoặc xuất lại PDF từ Word.");
  }

  static UnreadableFile encrypted(FileKind kind) {
    return new UnreadableFile(
        Reason.ENCRYPTED,
        "Tệp %s được đặt mật khẩu nên không đọc được. Hãy gỡ mật khẩu rồi nộp lại."
            .formatted(kind.label()));
  }

  static UnreadableFile scan(int pages) {
    return new UnreadableFile(
        Reason.SCAN_WITHOUT_TEXT,
        "Tệp PDF gồm %d trang ảnh chụp, không có lớp chữ; Khéo không nhận dạng chữ từ ảnh. Hãy nộp bản Word hoặc PDF xuất từ Word."
            .formatted(pages));
  }

  static UnreadableFile macros() {
    return new UnreadableFile(
        Reason.UNSAFE,
        "Tệp Word có chứa macro nên không được nhận. Hãy lưu lại thành .docx không có macro rồi nộp lại.");
  }

  static UnreadableFile unsafe(FileKind kind, String found) {
    return new UnreadableFile(
        Reason.UNSAFE,
        "Tệp %s có cấu trúc không an toàn (%s) nên không được mở. Hãy lưu lại bằng Word rồi nộp lại."
            .formatted(kind.label(), found));
  }
}
