package vn.kheo.browser;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What ten units answer for the first six months of 2023. Figures of our own, small enough to be
 * added up by hand.
 */
final class SixMonths {
  private static final List<String> ASKED =
      List.of(
          "A01",
          "A06",
          "A07",
          "A08",
          "B01_KT",
          "B01_VHXH",
          "B01_HTCT",
          "B04_X",
          "B09",
          "D01",
          "D02");

  /** By unit, in the order of {@link #ASKED}. */
  private static final String TABLE =
      """
      syt               12  640  380  400 2 3 1 2 125,5   1500 1470
      ubnd-ninh-son      9  520  210  300 4 5 2 5 840     2600 2340
      hoi-chu-thap-do    3   60   18   18 0 1 1 1 310        0    0
      stp                7  150   74   74 0 1 2 1 0        900  891
      stc                5  120   80   80 1 0 1 0 15,5     300  300
      sgddt             15 2100 5120 5200 1 9 2 6 920      450  441
      svhttdl            8  300  130  140 0 4 1 2 75       220  209
      ubnd-ninh-hai     11  700  260  280 5 6 3 7 1260,2  3100 2945
      ubnd-thuan-nam    10  480  190  220 3 4 2 4 505     2050 1886
      cd-nghe            4  210   96   98 1 2 0 1 40         0    0
      """;

  /** The same for every unit. */
  private static final String ALIKE =
      """
      A02 1 A03 1 A04 1 A05 2 A10 5 A11 3 A12 90
      B01_QPAN 0 B01_KHAC 0 B04_T 0 B05 0 B07 0 B08 100 B10 0 B11 0 B12 0 B15 0 B16 0
      C01 10 C02 12 C03 6 C04 6 C05 0 C06 0 C07 4 C08 3 C08K 0 C09 3 C11 1 C12 40 C13 5 C13K 0 C14 4
      D04 110 D05 80 D06 40 D07 38 E01 1 E02 60 E03 45 E05 12 E06 12
      F01 1 F02 2 F03 1 F04 1 F05 2 F06 2 F07 0 F09 90
      """;

  private SixMonths() {}

  /** Codes of the ten units. */
  static List<String> units() {
    return TABLE.lines().map(line -> line.split("\\s+")[0]).toList();
  }

  /** What is typed, by code of the indicator. */
  static Map<String, String> of(String unit) {
    Map<String, String> typed = new HashMap<>();
    String[] alike = ALIKE.strip().split("\\s+");
    for (int i = 0; i < alike.length; i += 2) {
      typed.put(alike[i], alike[i + 1]);
    }
    String line = TABLE.lines().filter(one -> one.startsWith(unit + " ")).findFirst().orElseThrow();
    List<String> own = Arrays.asList(line.split("\\s+"));
    for (int i = 0; i < ASKED.size(); i++) {
      typed.put(ASKED.get(i), own.get(i + 1));
    }
    int models = sum(typed, "B01_KT", "B01_VHXH", "B01_HTCT");
    for (String code : List.of("B02", "B03", "B01_TT")) {
      typed.put(code, Integer.toString(models));
    }
    typed.put("B01_CN", "0");
    return typed;
  }

  private static int sum(Map<String, String> typed, String... codes) {
    return Arrays.stream(codes).mapToInt(code -> Integer.parseInt(typed.get(code))).sum();
  }

  /** Words under the headings that everybody must fill, by the number of the heading. */
  static Map<String, String> words(String unit) {
    Map<String, String> words = new HashMap<>();
    words.put("I", "Tình hình đời sống Nhân dân ổn định, không phát sinh điểm nóng.");
    words.put(
        "II",
        unit.startsWith("ubnd")
            ? "Đã chỉ đạo các xã, thị trấn xây dựng kế hoạch và phân công cấp ủy viên phụ trách."
            : "Đã ban hành kế hoạch năm và phân công lãnh đạo phụ trách công tác dân vận.");
    words.put("III.1.a", "Thủ tục hành chính được giải quyết qua một cửa, một cửa liên thông.");
    words.put("III.1.b", "Người đứng đầu tiếp công dân định kỳ mỗi tháng một ngày.");
    words.put("III.1.c", "Hội nghị cán bộ, công chức được tổ chức đúng quy định.");
    words.put(
        "III.2",
        switch (unit) {
          case "sgddt" ->
              "Mô hình “Trường học thân thiện vùng đồng bào Raglai” đưa 120 học sinh trở lại lớp.";
          case "ubnd-ninh-hai" ->
              "Mô hình “Làng biển sạch” vận động 300 hộ thu gom rác thải nhựa trên 4 bãi biển.";
          case "syt" -> "Mô hình “Bệnh viện nói lời cảm ơn” được duy trì tại 5 cơ sở.";
          default -> "Các mô hình đăng ký trong năm được duy trì, chưa có mô hình phải dừng.";
        });
    words.put("V.1", "Nhận thức của cán bộ, công chức về công tác dân vận được nâng lên.");
    words.put("V.2", "Một số nơi còn thiếu cán bộ theo dõi phong trào.");
    words.put("V.3", "Cán bộ phụ trách kiêm nhiệm nhiều việc.");
    words.put("VI", "Kiểm tra việc duy trì các mô hình đã đăng ký trong quý III.");
    return words;
  }
}
