package vn.kheo.app.reporting.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {
  private static Map<String, BigDecimal> map(Object... pairs) {
    Map<String, BigDecimal> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], new BigDecimal(pairs[i + 1].toString()));
    }
    return map;
  }

  private static Figures figures(Object... pairs) {
    return Figures.of(map(pairs));
  }

  private static Figures after(Map<String, BigDecimal> previous, Object... pairs) {
    return new Figures(map(pairs), previous, Map.of(), BigDecimal.valueOf(3), Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "1 + 2 * 3, 7",
    "(1 + 2) * 3, 9",
    "10 - 3 - 2, 5",
    "-2 * -3, 6",
    "1 / 3 * 3, 1",
    "2 / 4, 0.5",
    "0.1 + 0.2, 0.3",
    "abs(3 - 10), 7",
    "'min(4, 2, 9)', 2",
    "'max(4, 2, 9)', 9",
    "7 × 2 − 1 ÷ 2, 13.5"
  })
  void arithmetic_is_exact_and_binds_as_at_school(String text, BigDecimal expected) {
    assertThat(Formulas.parse(text).evaluate(figures()).orElseThrow())
        .isEqualByComparingTo(expected);
  }

  @Test
  void a_share_of_everything_is_a_hundred_and_of_nothing_is_missing() {
    Expression share = Formulas.parse("A07 / A08 * 100");

    assertThat(share.evaluate(figures("A07", 3, "A08", 3)).orElseThrow())
        .isEqualByComparingTo("100");
    assertThat(share.evaluate(figures("A07", 1, "A08", 3)).orElseThrow().toPlainString())
        .startsWith("33.3333333333333333333333");
    assertThat(share.evaluate(figures("A07", 1, "A08", 0))).isEmpty();
    assertThat(share.evaluate(figures("A07", 1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "A05 == 0 implies A06 == 0, 0, 5, FAILS",
    "A05 == 0 implies A06 == 0, 2, 5, HOLDS",
    "A05 == 0 implies A06 == 0, 2, , HOLDS",
    "A05 == 0 implies A06 == 0, 0, , UNDECIDED",
    "0 <= A05 <= 100, 100, , HOLDS",
    "0 <= A05 <= 100, 100.01, , FAILS",
    "0 <= A05 <= A06, -1, , FAILS",
    "0 <= A05 <= A06, 1, , UNDECIDED",
    "'A05 in (0, 1)', 1.0, , HOLDS",
    "'A05 in (0, 1)', 2, , FAILS",
    "not (A05 > 1 and A06 > 1), 2, 2, FAILS",
    "A05 > 1 or A06 > 1, 2, , HOLDS",
    "A05 ≠ A06, 3, 3.0, FAILS",
    "A05 = A06, 3, 3.0, HOLDS"
  })
  void conditions_hold_fail_or_cannot_be_decided(
      String text, BigDecimal a05, BigDecimal a06, Verdict expected) {
    Map<String, BigDecimal> values = new HashMap<>();
    values.put("A05", a05);
    if (a06 != null) {
      values.put("A06", a06);
    }
    assertThat(Formulas.parse(text).verdict(Figures.of(values))).isEqualTo(expected);
  }

  @Test
  void the_previous_period_is_not_asked_where_there_was_none_or_it_had_nothing() {
    Expression jump = Formulas.parse("B09 <= 10 * prev(B09)");

    assertThat(jump.verdict(figures("B09", 500))).isEqualTo(Verdict.UNDECIDED);
    assertThat(jump.verdict(after(map("B09", 0), "B09", 500))).isEqualTo(Verdict.UNDECIDED);
    assertThat(jump.verdict(after(map("B09", 40), "B09", 500))).isEqualTo(Verdict.FAILS);
    assertThat(jump.verdict(after(map("B09", 60), "B09", 500))).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void an_opening_balance_is_what_the_previous_period_left_even_nothing() {
    Expression opening = Formulas.parse("prev(C08 + C08K - C09)");

    assertThat(opening.evaluate(after(map("C08", 10, "C08K", 2, "C09", 12))).orElseThrow())
        .isEqualByComparingTo("0");
    assertThat(opening.evaluate(after(map("C08", 10, "C09", 12)))).isEmpty();
    assertThat(opening.codes()).containsExactly("C08", "C08K", "C09");
    assertThat(opening.codesOfPeriod()).isEmpty();
  }

  @Test
  void months_sums_since_new_year_and_named_parameters_are_read() {
    var figures =
        new Figures(
            map("C04", 2, "B01", 7, "F09", 104),
            Map.of(),
            map("B02", 7),
            BigDecimal.valueOf(3),
            map("bonus_max", 5));

    assertThat(Formulas.parse("C04 >= months(period)").verdict(figures)).isEqualTo(Verdict.FAILS);
    assertThat(Formulas.parse("ytd(B02) == B01").verdict(figures)).isEqualTo(Verdict.HOLDS);
    assertThat(Formulas.parse("0 <= F09 <= 100 + bonus_max").verdict(figures))
        .isEqualTo(Verdict.HOLDS);
    assertThat(Formulas.parse("F09 <= unknown_one").verdict(figures)).isEqualTo(Verdict.UNDECIDED);
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty, 1",
    "A01 +, end, 6",
    "A01 ) 2, unexpected, 5",
    "'A01 <= 0,5', comma, 9",
    "sqrt(A01), function, 1",
    "A01 § 2, character, 5",
    "(A01 > 2) + 1, notAmount, 1",
    "A01 and A02, notTruth, 1",
    "prev(prev(A01)), inPrevious, 6",
    "ytd(A01 + A02), expected, 9",
    "ytd(5), ytd, 5",
    "months(A01), expected, 8",
    "abs(), unexpected, 5",
    "min(A01), arguments, 1",
    "'A02 in 0, 1', expected, 8",
    "A01 > 1 2, unexpected, 9"
  })
  void what_cannot_be_read_is_told_with_its_column(String text, String reason, int column) {
    assertThatThrownBy(() -> Formulas.parse(text))
        .isInstanceOfSatisfying(
            FormulaRefused.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("forms.formula." + reason);
              assertThat(refused.column()).isEqualTo(column);
            });
  }

  @Test
  void depth_and_length_are_bounded() {
    assertThatThrownBy(() -> Formulas.parse("(".repeat(400) + "1" + ")".repeat(400)))
        .hasMessageContaining("deep");
    assertThatThrownBy(() -> Formulas.parse("-".repeat(500) + "1")).hasMessageContaining("deep");
    assertThatThrownBy(() -> Formulas.parse("not ".repeat(200) + "A01 > 1"))
        .hasMessageContaining("deep");
    assertThatThrownBy(() -> Formulas.parse("1+".repeat(600) + "1")).hasMessageContaining("long");
    assertThatThrownBy(() -> Formulas.parse("9".repeat(31))).hasMessageContaining("number");
    assertThat(Formulas.parse("1+".repeat(499) + "1").evaluate(figures()).orElseThrow())
        .isEqualByComparingTo("500");
  }
}
