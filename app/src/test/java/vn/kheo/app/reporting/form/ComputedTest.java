package vn.kheo.app.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kheo.app.reporting.formula.Figures;

class ComputedTest {
  private final List<Indicator> indicators = new ArrayList<>();

  private void indicator(String code, @Nullable String formula, Check... checks) {
    indicators.add(
        new Indicator(
            indicators.size() + 1,
            indicators.size() + 1,
            code,
            "A",
            "Chỉ tiêu " + code,
            "",
            "người",
            Set.of(),
            Nature.FLOW,
            OverTime.SUM,
            OverUnits.SUM,
            formula,
            formula != null,
            0,
            List.of(),
            false,
            "",
            List.of(checks)));
  }

  private FormVersion form() {
    return new FormVersion(
        1,
        1,
        "DVK",
        "Dân vận khéo",
        1,
        1,
        FormVersion.State.DRAFT,
        "",
        "",
        null,
        List.of(),
        indicators,
        0);
  }

  private static BigDecimal number(int n) {
    return BigDecimal.valueOf(n);
  }

  @Test
  void what_needs_another_computed_one_comes_after_it() {
    indicator("R", "S / T * 100");
    indicator("S", "A + B");
    indicator("A", null);
    indicator("B", null);
    indicator("T", null);

    var filled =
        Computed.fill(form(), Figures.of(Map.of("A", number(1), "B", number(2), "T", number(4))));

    assertThat(filled.keySet()).containsExactly("S", "R");
    assertThat(filled).containsEntry("S", Optional.of(number(3)));
    assertThat(filled.values().stream().toList().getLast().orElseThrow())
        .isEqualByComparingTo("75");
  }

  @Test
  void a_typed_figure_does_not_stand_in_for_a_computed_one_that_is_missing() {
    indicator("S", "A + B");
    indicator("A", null);
    indicator("B", null);

    assertThat(Computed.fill(form(), Figures.of(Map.of("S", number(9), "A", number(1)))))
        .containsEntry("S", Optional.empty());
  }

  @Test
  void an_opening_balance_of_the_first_period_is_the_given_one() {
    indicator("K", "prev(A)");
    indicator("A", null);

    assertThat(Computed.fill(form(), Figures.of(Map.of("K", number(5)))))
        .containsEntry("K", Optional.of(number(5)));
    assertThat(
            Computed.fill(
                form(),
                new Figures(
                    Map.of("K", number(5)),
                    Map.of("A", number(8)),
                    Map.of(),
                    BigDecimal.ONE,
                    Map.of())))
        .containsEntry("K", Optional.of(number(8)));
  }

  @Test
  void findings_tell_the_check_and_what_it_read() {
    indicator("A", null, new Check(7, "A >= B", Check.Severity.ERROR, "ghi chú"));
    indicator("B", null, new Check(8, "B >= 0", Check.Severity.WARN, ""));
    indicator("C", null, new Check(9, "C >= 0", Check.Severity.WARN, ""));

    var findings = Checks.run(form(), Figures.of(Map.of("A", number(3), "B", number(4))));

    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.checkId()).isEqualTo(7);
              assertThat(finding.ordinal()).isEqualTo(1);
              assertThat(finding.severity()).isEqualTo(Check.Severity.ERROR);
              assertThat(finding.found())
                  .extracting(Checks.Found::amount)
                  .containsExactly(number(3), number(4));
            });
  }
}
