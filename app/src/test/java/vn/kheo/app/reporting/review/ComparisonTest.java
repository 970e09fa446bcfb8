package vn.kheo.app.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By how much a figure differs, and from when on it is marked. */
class ComparisonTest {
  @ParameterizedTest(name = "{0} against {1}: {2}")
  @CsvSource({
    "16, 10, +60 %, true",
    "15, 10, +50 %, true",
    "14.9, 10, +49 %, false",
    "5, 10, −50 %, true",
    "0, 10, −100 %, true",
    "10, 10, 0 %, false",
    "-5, -10, +50 %, true",
    "9999999999, 1, +100000 %, true"
  })
  void it_is_said_in_per_cent_of_the_other(
      BigDecimal figure, BigDecimal other, String said, boolean marked) {
    Comparison comparison = Comparison.of(figure, other);
    assertThat(comparison.said()).isEqualTo(said);
    assertThat(comparison.differsBy(50)).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource({"10,", ",10", ",", "10, 0"})
  void nothing_is_said_where_there_is_nothing_to_compare_with_or_it_is_nought(
      @Nullable BigDecimal figure, @Nullable BigDecimal other) {
    assertThat(Comparison.of(figure, other).said()).isEmpty();
    assertThat(Comparison.of(figure, other).differsBy(1)).isFalse();
  }
}
