package vn.kheo.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Dispatches to walk with. */
final class Dispatches {
  private Dispatches() {}

  /** The example dispatch with number and day filled in, so that it is a document of its own. */
  static Path example(Path folder, int number) throws IOException {
    String text =
        Files.readString(Path.of("..", "examples", "cong-van-dan-van-kheo.txt"))
            .replace("Số:        /UBND-VXNV", "Số: " + number + "/UBND-VXNV")
            .replaceFirst("ngày\\s+tháng 11 năm 2022", "ngày 15 tháng 11 năm 2022");
    return Files.writeString(folder.resolve(number + "-ubnd-vxnv.txt"), text);
  }

  /** A short one to one department, with a date. */
  static String toHealthAlone(int number) {
    return """
        ỦY BAN NHÂN DÂN
        TỈNH NINH THUẬN

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        Số: %d/UBND-VXNV
        V/v rà soát tủ thuốc cơ quan

        Ninh Thuận, ngày 15 tháng 11 năm 2022

        Kính gửi: Sở Y tế.

        Ủy ban nhân dân tỉnh có ý kiến như sau:

        1. Giao Sở Y tế rà soát tủ thuốc của các cơ quan trong tỉnh, báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 30/6/2023.

        Nơi nhận:
        - Như trên;
        - Lưu: VT, VXNV.

        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH

        Hồ Bích Nga
        """
        .formatted(number);
  }

  /** Three orders to one department, and a sentence that orders nothing. */
  static String threeToHealth(int number) {
    return toHealthAlone(number)
        .replace("tủ thuốc của", "tủ thuốc cấp cứu của")
        .replace(
            "trước ngày 30/6/2023.\n",
            """
            trước ngày 30/6/2023.

            2. Giao Sở Y tế xây dựng danh mục thuốc thiết yếu của cơ quan.

            3. Giao Sở Y tế hướng dẫn cơ quan, đơn vị sử dụng tủ thuốc và tổ chức tập huấn sơ cứu cho cán bộ, hoàn thành trước ngày 31/7/2023.

            Tủ thuốc gọn gàng giúp cán bộ yên tâm làm việc.
            """);
  }

  /**
   * The dispatch of November 2022, where the shared corpus is at hand; else the test is left out.
   */
  static Path seed() {
    Path folder =
        Stream.of(System.getProperty("kheo.shared"), System.getenv("KHEO_SHARED"))
            .filter(Objects::nonNull)
            .findFirst()
            .map(Path::of)
            .orElse(Path.of("..", "..", "shared"));
    Path seed = folder.resolve(Path.of("corpus", "00-seed-ninh-thuan.txt"));
    assumeTrue(Files.exists(seed), "left out: the shared corpus is not here (kheo.shared)");
    return seed;
  }
}
