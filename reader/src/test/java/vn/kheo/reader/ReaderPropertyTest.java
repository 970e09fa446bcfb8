package vn.kheo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReaderPropertyTest {
  private static final String[] PIECES = {
    "ỦY BAN NHÂN DÂN",
    "TỈNH TÂN AN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Số: 12/UBND-VX",
    "Số 35-CT/TU",
    "Tân An, ngày 02 tháng 3 năm 2026",
    "ngày      tháng 3 năm 2026",
    "KẾ HOẠCH",
    "QUYẾT ĐỊNH:",
    "V/v triển khai công tác",
    "Kính gửi:",
    "- Các sở, ban, ngành;",
    "I. MỤC ĐÍCH",
    "II. NHIỆM VỤ",
    "1. Giao Sở Nội vụ:",
    "a) Xây dựng kế hoạch trước ngày 15/6/2026;",
    "- Đơn vị chủ trì: Sở Y tế",
    "- Thời gian hoàn thành: Quý I/2026",
    "báo cáo trước ngày 20 hằng tháng.",
    "Điều 1. Phê duyệt",
    "Nơi nhận:",
    "- Lưu: VT.",
    "KT. CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    "Nguyễn Văn An",
    "|",
    "|\n|",
    "STT",
    "Nhiệm vụ",
    "Cơ quan chủ trì",
    "Thời hạn",
    "\t",
    "   ",
    "(",
    "”",
    "MẬT",
    "trong thời hạn 05 ngày làm việc kể từ ngày nhận",
    "phối hợp với Công an tỉnh",
    "\u0301",
    "\ud83d",
    "từ ngày 31/12/2026 đến ngày",
    "trước 17 giờ 00 ngày",
    "quý V năm 99999",
    "1/500",
    "---",
    "./.",
    ";",
    ":"
  };

  private final Reader reader = new Reader();

  @Provide
  Arbitrary<String> dispatches() {
    var piece = Arbitraries.of(PIECES);
    var joint = Arbitraries.of("\n", "\n\n", " ", "", "\r\n", ", ", "    ");
    return Combinators.combine(piece, joint)
        .as((p, j) -> p + j)
        .list()
        .ofMaxSize(60)
        .map(l -> String.join("", l));
  }

  @Property(tries = 400)
  void never_throws_and_stays_within_any_text(@ForAll String text) {
    assertThat(Findings.of(reader.read(text))).allSatisfy(found -> found.quotes(text));
  }

  @Property(tries = 1500)
  void every_finding_quotes_the_text_it_points_at(@ForAll("dispatches") String text) {
    assertThat(Findings.of(reader.read(text))).allSatisfy(found -> found.quotes(text));
  }

  @Property(tries = 200)
  void gives_the_same_answer_twice(@ForAll("dispatches") String text) {
    assertThat(new Reader().read(text)).isEqualTo(reader.read(text));
  }

  @Property(tries = 300)
  void survives_a_dispatch_with_characters_lost_or_changed(@ForAll long seed) {
    var random = new Random(seed);
    var text = new StringBuilder(Dispatches.longest());
    for (int i = 0; i < 40 && !text.isEmpty(); i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, (char) random.nextInt(0x2100));
        case 2 -> text.setCharAt(at, '\n');
        default -> text.delete(at, Math.min(text.length(), at + random.nextInt(200)));
      }
    }
    var mutated = text.toString();
    assertThat(Findings.of(reader.read(mutated))).allSatisfy(found -> found.quotes(mutated));
  }
}
