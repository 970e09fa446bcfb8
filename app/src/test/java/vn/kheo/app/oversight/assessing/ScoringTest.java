package vn.kheo.app.oversight.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.kheo.app.oversight.assessing.Framework.Kind;
import vn.kheo.app.oversight.assessing.Framework.Row;

/** Sum, caps, rescaling, band, and what limits it; exact to the hundredth. */
class ScoringTest {
  private static final int CRITERIA = 5;

  @Property
  void the_sum_is_the_sum_of_what_was_entered(
      @ForAll @Size(CRITERIA) List<@IntRange(max = 2000) Integer> hundredths) {
    Map<String, Mark> marks = marks(hundredths);
    int sum = hundredths.stream().mapToInt(Integer::intValue).sum();
    Scoring.Result result = Scoring.of(framework(), marks, List.of());
    assertThat(result.sum()).isEqualByComparingTo(BigDecimal.valueOf(sum, 2));
    assertThat(result.rescaled()).isEqualByComparingTo(result.sum());
    assertThat(result.total()).isEqualByComparingTo(result.sum());
  }

  @Property
  void no_row_counts_more_than_its_points(
      @ForAll @IntRange(max = 100_000) int bonus, @ForAll @IntRange(max = 100_000) int deduction) {
    Map<String, Mark> marks = marks(List.of(1000, 1000, 1000, 1000, 1000));
    marks.put("T", mark(bonus));
    marks.put("D", mark(deduction));
    Scoring.Result result = Scoring.of(framework(), marks, List.of());
    BigDecimal three = BigDecimal.valueOf(3);
    assertThat(result.bonus()).isEqualByComparingTo(BigDecimal.valueOf(bonus, 2).min(three));
    assertThat(result.deduction())
        .isEqualByComparingTo(BigDecimal.valueOf(deduction, 2).min(three));
    assertThat(result.total())
        .isEqualByComparingTo(
            BigDecimal.valueOf(50).add(result.bonus()).subtract(result.deduction()));
  }

  @Property
  void what_does_not_apply_leaves_the_share_of_the_rest(
      @ForAll @Size(CRITERIA) List<@IntRange(max = 2000) Integer> hundredths) {
    Map<String, Mark> marks = marks(hundredths);
    marks.put("5", new Mark(null, true, "không có"));
    Scoring.Result result = Scoring.of(framework(), marks, List.of());
    assertThat(result.applicable()).isEqualByComparingTo("80");
    BigDecimal exact = result.sum().multiply(BigDecimal.valueOf(100));
    assertThat(result.rescaled().multiply(BigDecimal.valueOf(80)).subtract(exact).abs())
        .as("within half a hundredth")
        .isLessThanOrEqualTo(BigDecimal.valueOf(80).multiply(new BigDecimal("0.005")));
    assertThat(result.rescaled()).isLessThanOrEqualTo(BigDecimal.valueOf(100));
  }

  @Property
  void the_band_is_the_best_that_total_zeros_and_facts_leave(
      @ForAll @Size(CRITERIA) List<@IntRange(max = 2000) Integer> hundredths,
      @ForAll boolean reprimanded,
      @ForAll boolean excluded) {
    Map<String, Mark> marks = marks(hundredths);
    List<String> facts =
        Stream.of(reprimanded ? "K3" : "", excluded ? "K1" : "")
            .filter(fact -> !fact.isEmpty())
            .toList();
    Scoring.Result result = Scoring.of(framework(), marks, facts);
    double total = result.total().doubleValue();
    boolean zero = hundredths.contains(0);
    String expected =
        excluded || total < 75
            ? "XL4"
            : zero || total < 85 ? "XL3" : total < 95 || reprimanded ? "XL2" : "XL1";
    assertThat(result.band()).isNotNull().extracting(Row::code).isEqualTo(expected);
    assertThat(result.reasons()).isNotNull();
  }

  @Example
  void eighty_five_points_are_a_hundred_where_fifteen_do_not_apply() {
    var framework =
        framework(
            row(Kind.CRITERION, "1", "85"),
            new Row(
                Kind.CRITERION, "2", "", "2", new BigDecimal("15"), false, "", true, "", "", ""),
            row(Kind.BAND, "XL4", "0"));
    Scoring.Result result =
        Scoring.of(
            framework,
            Map.of("1", mark(8_500), "2", new Mark(null, true, "ngoài chỉ số")),
            List.of());
    assertThat(result.total()).isEqualByComparingTo("100");
  }

  @Example
  void a_unit_without_a_sheet_is_rated_lowest() {
    Scoring.Result result = Scoring.withoutSheet(framework());
    assertThat(result.band()).isNotNull().extracting(Row::code).isEqualTo("XL4");
    assertThat(result.reasons())
        .extracting(Scoring.Reason::why)
        .containsExactly(Scoring.Why.NO_SHEET);
  }

  @Example
  void a_band_is_explained_by_the_zero_and_the_fact_that_took_the_better_one() {
    Map<String, Mark> marks = marks(List.of(2000, 2000, 2000, 2000, 2000));
    assertThat(Scoring.of(framework(), marks, List.of("K3")).reasons())
        .extracting(Scoring.Reason::why)
        .containsExactly(Scoring.Why.REACHED, Scoring.Why.LIMITED);
  }

  private static Map<String, Mark> marks(List<Integer> hundredths) {
    Map<String, Mark> marks = new HashMap<>();
    for (int i = 0; i < hundredths.size(); i++) {
      marks.put(Integer.toString(i + 1), mark(hundredths.get(i)));
    }
    return marks;
  }

  private static Mark mark(int hundredths) {
    return new Mark(BigDecimal.valueOf(hundredths, 2), false, "");
  }

  private static Framework framework() {
    return framework(
        row(Kind.CRITERION, "1", "20"),
        row(Kind.CRITERION, "2", "20"),
        row(Kind.CRITERION, "3", "20"),
        row(Kind.CRITERION, "4", "20"),
        new Row(Kind.CRITERION, "5", "", "5", new BigDecimal("20"), false, "", true, "", "", ""),
        row(Kind.BONUS, "T", "3"),
        row(Kind.DEDUCTION, "D", "3"),
        limit("K1", "XL4"),
        limit("K3", "XL2"),
        band("XL1", "95", true),
        band("XL2", "85", true),
        band("XL3", "75", false),
        band("XL4", "0", false));
  }

  private static Framework framework(Row... rows) {
    return new Framework(
        1, 1, "DV", 1, "Bộ tiêu chí", "QĐ", LocalDate.of(2022, 1, 1), null, List.of(rows));
  }

  private static Row row(Kind kind, String code, String points) {
    return new Row(kind, code, "", code, new BigDecimal(points), false, "", false, "", "", "");
  }

  private static Row limit(String code, String highest) {
    return new Row(Kind.LIMIT, code, "", code, BigDecimal.ZERO, false, highest, false, "", "", "");
  }

  private static Row band(String code, String from, boolean noZero) {
    return new Row(Kind.BAND, code, "", code, new BigDecimal(from), noZero, "", false, "", "", "");
  }
}
