package vn.kheo.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Dispatches of any length, of our own writing, as text and as Word. */
final class Dispatches {
  private static final String HEAD =
      """
      ỦY BAN NHÂN DÂN
      TỈNH VĨNH HÒA
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      Số: 1520/UBND-VX
      V/v tăng cường chăm lo thư viện cơ sở
      Vĩnh Hòa, ngày 08 tháng 5 năm 2026

      Kính gửi:
      - Các sở, ban, ngành;
      - Ủy ban nhân dân các xã, phường.

      Thực hiện Chỉ thị số 12-CT/TU ngày 04/4/2026 của Ban Thường vụ Tỉnh ủy về phát triển văn hóa đọc, \
      Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

      """;

  private static final String SECTION =
      """
      %1$d. Giao Sở Văn hóa, Thể thao và Du lịch:

      a) Chủ trì, phối hợp với Sở Giáo dục và Đào tạo xây dựng kế hoạch luân chuyển sách đến các điểm đọc, trình Ủy ban \
      nhân dân tỉnh trước ngày 15/6/2026.

      b) Hướng dẫn các địa phương kiểm kê, bổ sung và bảo quản sách; hằng quý báo cáo kết quả về Ủy ban nhân dân tỉnh \
      (qua Sở Nội vụ) trước ngày 20 của tháng cuối quý.

      c) Theo dõi, đôn đốc, tổng hợp kết quả thực hiện theo Quyết định số %1$d/QĐ-UBND ngày 02/3/2026 của Ủy ban nhân \
      dân tỉnh.

      """;

  private static final String FOOT =
      """
      Nơi nhận:
      - Như trên;
      - Thường trực Tỉnh ủy (b/c);
      - Lưu: VT, VX.
      KT. CHỦ TỊCH
      PHÓ CHỦ TỊCH
      Lê Thị Thu An
      """;

  private Dispatches() {}

  /** At least {@code length} UTF-16 units. */
  static String text(int length) {
    var text = new StringBuilder(HEAD);
    for (int section = 1; text.length() < length - FOOT.length(); section++) {
      text.append(SECTION.formatted(section));
    }
    return text.append(FOOT).toString();
  }

  /** The same text as a Word file, a paragraph a line. */
  static byte[] docx(String text) {
    try (var document = new XWPFDocument();
        var bytes = new ByteArrayOutputStream()) {
      text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
