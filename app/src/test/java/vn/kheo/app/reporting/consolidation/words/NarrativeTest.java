package vn.kheo.app.reporting.consolidation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.Nature;
import vn.kheo.app.reporting.form.OverTime;
import vn.kheo.app.reporting.form.OverUnits;
import vn.kheo.app.reporting.form.Section;

class NarrativeTest {
  @Nested
  class Sentences_are_cut {
    @Test
    void at_their_ends_and_lines_without_bullets() {
      assertThat(
              Sentences.of(
                  "Đã ban hành 05 văn bản. Đồng chí Trần Thu Châu, TP. Phan Rang phụ trách; Kế hoạch số 12/KH-SYT.\n- Đối thoại 1.234,5 lượt!\n\n* …"))
          .containsExactly(
              "Đã ban hành 05 văn bản.",
              "Đồng chí Trần Thu Châu, TP. Phan Rang phụ trách;",
              "Kế hoạch số 12/KH-SYT.",
              "Đối thoại 1.234,5 lượt!");
    }
  }

  @Nested
  class Likeness {
    @Test
    void numbers_marks_case_and_the_units_own_name_do_not_tell_sentences_apart() {
      List<Cluster> clusters =
          Folding.of(
              List.of(
                  saying(1, "Sở Y tế", "Sở Y tế đã ban hành 05 văn bản chỉ đạo công tác dân vận."),
                  saying(
                      2,
                      "Sở Tư pháp",
                      "Sở Tư pháp đã ban hành 12 văn bản chỉ đạo công tác dân vận"),
                  saying(
                      3,
                      "Sở Xây dựng",
                      "SỞ XÂY DỰNG đã ban hành 3 văn bản, chỉ đạo công tác dân vận."),
                  saying(4, "Sở Nội vụ", "Người dân đồng thuận giao đất làm đường liên xã.")),
              70);

      assertThat(clusters).extracting(Cluster::units).containsExactly(1, 3);
      assertThat(clusters.getFirst().first().unitName()).isEqualTo("Sở Nội vụ");
    }

    @Test
    void near_wording_is_folded_and_other_wording_is_not() {
      List<Cluster> clusters =
          Folding.of(
              List.of(
                  saying(
                      1,
                      "Sở Y tế",
                      "Công tác phối hợp với Mặt trận và các đoàn thể được duy trì thường xuyên trong kỳ."),
                  saying(
                      2,
                      "Sở Tư pháp",
                      "Công tác phối hợp với Mặt trận và các đoàn thể được duy trì thường xuyên."),
                  saying(3, "Sở Xây dựng", "Công tác phối hợp với công an xã còn nhiều hạn chế.")),
              70);

      assertThat(clusters).extracting(Cluster::units).containsExactly(1, 2);
    }

    /** The index may skip nobody: a slow way over all pairs finds the same leaders. */
    @Property(tries = 40)
    void the_index_finds_whatever_a_comparison_of_all_pairs_finds(@ForAll long seed) {
      var random = new Random(seed);
      List<Saying> sayings = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        var words = new StringBuilder("mot");
        for (int w = 0; w < 4 + random.nextInt(8); w++) {
          words.append(' ').append((char) ('a' + random.nextInt(3)));
        }
        sayings.add(saying(i, "Đơn vị " + i, words.toString()));
      }
      int percent = 30 + random.nextInt(70);
      List<Cluster> clusters = Folding.of(sayings, percent);

      assertThat(clusters.stream().mapToInt(one -> one.sayings().size()).sum()).isEqualTo(40);
      for (int i = 0; i < clusters.size(); i++) {
        for (int j = i + 1; j < clusters.size(); j++) {
          assertThat(Folding.share(runs(clusters.get(i)), runs(clusters.get(j))))
              .isLessThan(percent / 100.0);
        }
      }
    }

    private Set<String> runs(Cluster one) {
      return Folded.shingles(Folded.of(one.first().words(), one.first().unitName()));
    }

    @Test
    void three_thousand_units_that_say_much_the_same_are_folded() {
      List<Saying> sayings = new ArrayList<>();
      var random = new Random(1);
      for (int unit = 0; unit < 3_321; unit++) {
        for (int place = 1; place <= 8; place++) {
          sayings.add(
              saying(
                  unit,
                  "Xã số " + unit,
                  "Câu thứ %d về công tác dân vận tại thôn %s được duy trì thường xuyên, %s"
                      .formatted(
                          place, "abcdefgh".charAt(place - 1), "xyzt".charAt(random.nextInt(4)))));
        }
      }
      assertThat(Folding.of(sayings, 70)).hasSizeLessThan(40);
    }
  }

  @Nested
  class Words_beside_figures {
    private final Indicator documents =
        indicator(
            1, "A01", "Văn bản lãnh đạo, chỉ đạo, triển khai đã ban hành trong kỳ", "văn bản");
    private final Indicator rate = indicator(2, "D03", "Tỷ lệ giải quyết đúng hạn", "%");
    private final Indicator money =
        indicator(3, "B09", "Kinh phí xã hội hóa vận động được", "triệu đồng");
    private final Doubting doubting =
        new Doubting(
            new Section(
                1, 1, "II", "Chỉ đạo", "", null, false, false, List.of("A01", "D03", "B09")),
            List.of(documents, rate, money));

    @Test
    void a_section_that_names_no_indicators_is_read_against_all() {
      var free =
          new Doubting(
              new Section(1, 1, "1", "Khó khăn", "", null, false, false, List.of()),
              List.of(documents));
      assertThat(
              free.of(
                  "Mới ban hành 05 văn bản lãnh đạo, chỉ đạo triển khai.",
                  List.of(Cell.figure(new BigDecimal("7")))))
          .hasSize(1);
    }

    private List<Saying.Doubt> doubts(String sentence) {
      return doubting.of(
          sentence,
          List.of(
              Cell.figure(new BigDecimal("7")),
              Cell.figure(new BigDecimal("98.24")),
              Cell.NOTHING));
    }

    @Test
    void another_number_before_the_unit_of_measure_is_doubted() {
      assertThat(doubts("Đã ban hành 05 văn bản lãnh đạo, chỉ đạo triển khai."))
          .containsExactly(new Saying.Doubt("A01", documents.name(), "05", "7"));
      assertThat(doubts("Vận động kinh phí xã hội hóa được 1.234,5 triệu đồng."))
          .extracting(Saying.Doubt::given)
          .containsExactly("0");
    }

    @Test
    void the_same_number_is_not_nor_what_speaks_of_something_else() {
      assertThat(doubts("Đã ban hành 07 văn bản lãnh đạo, chỉ đạo triển khai.")).isEmpty();
      assertThat(doubts("Tỷ lệ giải quyết đúng hạn đạt 98,2%.")).isEmpty();
      assertThat(doubts("Tỷ lệ giải quyết đúng hạn đạt 100 %.")).hasSize(1);
      assertThat(doubts("Tiếp nhận 05 văn bản đến.")).isEmpty();
      assertThat(doubts("Thực hiện Công văn số 1315/UBND ngày 15/11/2022, 5 năm qua.")).isEmpty();
    }
  }

  @Test
  void numbers_typed_by_hand_are_told_from_fields() {
    assertThat(Fields.typed("Đã ban hành {A01} văn bản, 12 hội nghị, tăng 3,5 % so với 15/6/2022."))
        .containsExactly("12", "3,5");
  }

  private static Indicator indicator(int ordinal, String code, String name, String measure) {
    return new Indicator(
        ordinal,
        ordinal,
        code,
        "A",
        name,
        "",
        measure,
        Set.of(),
        Nature.FLOW,
        OverTime.SUM,
        OverUnits.SUM,
        null,
        false,
        2,
        List.of(),
        false,
        "",
        List.of());
  }

  private static Saying saying(long unit, String name, String words) {
    return new Saying(unit, unit, name, 1, 1, words, List.of());
  }
}
