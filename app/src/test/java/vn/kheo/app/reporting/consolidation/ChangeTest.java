package vn.kheo.app.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          45   | 40   | văn bản | +12,5 %      | tăng 12,5 %
          1    | 3    | văn bản | −66,7 %      | giảm 66,7 %
          -1   | -2   | tỷ đồng | +50 %        | tăng 50 %
          7    | 7    | cuộc    | 0 %          | không đổi
          91.2 | 90   | %       | +1,2 điểm %  | tăng 1,2 điểm %
          0    | 0    | %       | 0 điểm %     | không đổi
          """)
  void it_is_in_per_cent_and_between_rates_in_points(
      BigDecimal now, BigDecimal before, String measure, String written, String told) {
    assertThat(Change.of(now, before, measure))
        .hasValueSatisfying(
            change -> {
              assertThat(change.written()).isEqualTo(written);
              assertThat(change.told()).isEqualTo(told);
            });
  }

  @Test
  void there_is_none_from_nothing() {
    assertThat(Change.of(BigDecimal.ONE, BigDecimal.ZERO, "cuộc")).isEmpty();
    assertThat(Change.of(BigDecimal.ONE, null, "cuộc")).isEmpty();
    assertThat(Change.of(null, BigDecimal.ONE, "%")).isEmpty();
  }
}
