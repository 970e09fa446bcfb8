package vn.kheo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The example of the README, run. */
class UsageExampleTest {
  @Test
  void an_order_is_read_with_its_party_its_deadline_and_its_place() {
    var text =
        """
        Ủy ban nhân dân tỉnh yêu cầu:
        1. Sở Y tế xây dựng kế hoạch, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/6/2026.
        """;

    var reading = new Reader().read(text);

    var order = reading.orders().getFirst();
    assertThat(order.assignees()).extracting(Party::name).containsExactly("Sở Y tế");
    assertThat(order.deadline()).extracting(Deadline::text).isEqualTo("trước ngày 15/6/2026");
    assertThat(order.span().in(text)).startsWith("Sở Y tế xây dựng");
  }
}
