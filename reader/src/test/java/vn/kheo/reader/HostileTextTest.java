package vn.kheo.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts nobody writes: about a million characters of one thing. The limit is a guard, not a
 * measure.
 */
class HostileTextTest {
  private static final int SIZE = 1_000_000;
  private static final Duration FAR_TOO_LONG = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kính gửi:\n",
        "Kính gửi: ",
        "báo cáo Ủy ban nhân dân tỉnh ",
        "Sở Nội vụ, ",
        "Sở Nội vụ; ",
        "(",
        "(a ",
        "1. ",
        "1.\n",
        "I. a\n1. b\na) c\n- d\n+ e\n",
        "35-CT/TU ",
        "12/UBND-",
        "|\n",
        "a|",
        "a\t",
        "\u0301",
        "a\u0301\u0302",
        "Giao Sở ",
        "để đề nghị đã ",
        "trước ngày 12/12/2025 ",
        "phối hợp với các sở, ",
        "Nơi nhận:\n",
        "KT. CHỦ TỊCH\n",
        "ỦY BAN NHÂN DÂN TỈNH\n",
        "ỦY BAN ",
        "1",
        "1/",
        "ngày ",
        "hằng tháng ",
        "- Đơn vị chủ trì: Sở A\n",
        "1. Sở A\n- Đơn vị chủ trì: B\n",
        "ơ",
        "Trên cơ sở, căn cứ, để, ",
        " ",
        "\n",
        "định kỳ ",
        "trong vòng 5 ngày ",
        "T/L BAN ",
        "Số: ",
        "x y z\n",
        "chữ thường chạy dài không dứt\n",
        "|\nSTT\n|\nNhiệm vụ\n|\nChủ trì\n|\nThời gian\n|\n",
        "“Dân vận khéo” ",
        "Điều 1. ",
        "a) b; c. ",
        "MẬT\n",
        "V/v ",
        "- Lưu: VT;\n",
        "PHÓ CHỦ TỊCH Nguyễn Văn An\n",
        "yêu cầu các sở: (1) a b c; (2) ",
        "1. Đồng ý; Sở Y tế; giao Sở Y tế. ",
        "báo cáo tình hình hằng ngày về ",
        "Giao Sở A: (1) b c d: (2) e: (1) ",
        "Chế độ báo cáo: yêu cầu các sở: ",
        "PHÓ CHỦ TỊCH\n(a\n"
      })
  void a_million_characters_of_one_thing_are_read_in_time(String piece) {
    var text = piece.repeat(SIZE / piece.length());
    var reading = assertTimeoutPreemptively(FAR_TOO_LONG, () -> new Reader().read(text));
    assertThat(reading.text()).isSameAs(text);
  }

  @Test
  void a_letterhead_repeated_in_the_text_is_looked_up_in_time() {
    var text = "BAN ".repeat(20) + "\nSố: 1/QĐ-BAN\n" + "ban ".repeat(SIZE / 4);
    assertTimeoutPreemptively(FAR_TOO_LONG, () -> new Reader().read(text));
  }

  @Test
  void a_paragraph_of_ten_thousand_lines_is_one_paragraph() {
    var text =
        "1. Giao Sở Nội vụ " + "rà soát, tổng hợp các nội dung có liên quan\n".repeat(10_000);
    var reading = assertTimeoutPreemptively(FAR_TOO_LONG, () -> new Reader().read(text));
    assertThat(reading.orders()).hasSize(1);
  }

  @Test
  void an_empty_text_gives_an_empty_reading() {
    var reading = new Reader().read("");
    assertThat(reading.orders()).isEmpty();
    assertThat(reading.letterhead().symbol()).isNull();
  }

  @Test
  void nesting_is_bounded_by_the_forms_of_labels() {
    var text = "I. a\n1. b\n1.1. c\n1.1.1. d\na) e\n(i) f\n- g\n+ h\n".repeat(5000);
    var reading = new Reader().read(text);
    assertThat(depth(reading.provisions())).isLessThanOrEqualTo(Labels.Form.values().length);
  }

  private static int depth(java.util.List<Provision> provisions) {
    return provisions.stream().mapToInt(p -> 1 + depth(p.children())).max().orElse(0);
  }
}
