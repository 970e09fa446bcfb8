package vn.kheo.reader;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The example of README.md, run. */
class UsageExampleTest {
  private static final String TEXT =
      """
      ỦY BAN NHÂN DÂN
      TỈNH AN HẢI
      Số: 125/UBND-TH
      An Hải, ngày 02 tháng 5 năm 2026

      Kính gửi: Sở Nội vụ.

      Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
      1. Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh chậm nhất ngày 15/6/2026.
      """;

  @Test
  void an_order_says_who_by_when_and_where_it_stands() {
    var order = new Reader().read(TEXT).orders().getFirst();

    assertThat(order.ref()).isEqualTo("1");
    assertThat(order.assignees().getFirst().name()).isEqualTo("Sở Nội vụ");
    var deadline = requireNonNull(order.deadline());
    assertThat(deadline.date()).isEqualTo(LocalDate.of(2026, 6, 15));
    assertThat(deadline.span().in(TEXT)).isEqualTo("chậm nhất ngày 15/6/2026");
  }
}
