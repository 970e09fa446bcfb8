package vn.kheo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReadingPropertyTest {
  private static final List<String> PIECES =
      List.of(
          "ỦY BAN NHÂN DÂN\n",
          "TỈNH AN HẢI\n",
          "Số: 12/UBND-TH\n",
          "Số 3-CT/TU",
          "V/v rà soát ",
          "An Hải, ngày 02 tháng 5 năm 2026\n",
          "Kính gửi:",
          " Các sở, ban, ngành;\n",
          "- ",
          "1. ",
          "a) ",
          "(i) ",
          "Điều 2. ",
          "I. NHIỆM VỤ\n",
          "|\n",
          "| ",
          "\t",
          "Đơn vị chủ trì: ",
          "Nhiệm vụ",
          "Thời gian: ",
          "Sở Nội vụ ",
          "Giao ",
          "đề nghị ",
          "chủ trì, ",
          "phối hợp với ",
          "báo cáo ",
          "(qua ",
          ") ",
          "trước ngày 15/6/2026",
          "hằng tháng",
          "; ",
          ". ",
          ", ",
          ": ",
          "\n",
          "\n\n",
          "./.",
          "Nơi nhận:\n",
          "- Như trên;\n",
          "TM. ",
          "KT. CHỦ TỊCH\n",
          "Nguyễn Văn An\n",
          "trong vòng 10 ngày ",
          "từ ngày ",
          "quý IV/2026 ",
          "“",
          "”",
          "e\u0302\u0301",
          "31/02/2026",
          "99/99/9999",
          "năm 0000",
          "ngày 00 tháng 00",
          "STT\n|\n",
          "\u00a0",
          "\u200b",
          "999999999");

  @Property(tries = 400)
  void no_text_makes_it_throw_and_every_finding_quotes_the_text(@ForAll String text) {
    Quotes.check(new Reader().read(text));
  }

  @Property(tries = 1500)
  void nor_does_a_heap_of_pieces_of_dispatches(@ForAll("heaps") String text) {
    Quotes.check(new Reader().read(text));
  }

  @Property(tries = 300)
  void the_same_text_gives_the_same_reading_twice(@ForAll("heaps") String text) {
    assertThat(new Reader().read(text)).isEqualTo(new Reader().read(text));
  }

  @Provide
  Arbitrary<String> heaps() {
    return Arbitraries.of(PIECES).list().ofMaxSize(80).map(pieces -> String.join("", pieces));
  }
}
