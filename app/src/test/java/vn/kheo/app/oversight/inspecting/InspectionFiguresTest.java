package vn.kheo.app.oversight.inspecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.reporting.FigureSource;

/** What inspections tell a report of the year 2022, beside what other tests left. */
@DemonstrationTest
class InspectionFiguresTest {
  private static final FigureSource.Span YEAR =
      new FigureSource.Span(
          LocalDate.of(2021, 12, 15), LocalDate.of(2021, 12, 15), LocalDate.of(2022, 12, 14));
  private static final FigureSource.Span YEAR_BEFORE =
      new FigureSource.Span(
          LocalDate.of(2020, 12, 15), LocalDate.of(2020, 12, 15), LocalDate.of(2021, 12, 14));

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired InspectionFigures figures;
  private InspectionHouse house;

  @BeforeEach
  void settle() {
    house = beans.createBean(InspectionHouse.class);
  }

  @Test
  void a_concluded_visit_counts_for_who_carried_it_out_and_its_remedies_for_who_owes_them() {
    Map<String, Integer> before = all(YEAR);
    house.concluded();
    Map<String, Integer> after = all(YEAR);

    assertThat(grown(before, after, "inspection.planned snv")).isEqualTo(1);
    assertThat(grown(before, after, "inspection.done snv")).isEqualTo(1);
    assertThat(after.get("inspection.units snv")).isPositive();
    assertThat(grown(before, after, "inspection.asked syt")).isEqualTo(1);
    assertThat(grown(before, after, "inspection.asked hoi-chu-thap-do")).isEqualTo(1);
    assertThat(grown(before, after, "inspection.remedied syt")).isZero();
    assertThat(grown(before, after, "inspection.overdue syt")).isZero();
  }

  @Test
  void of_a_year_without_inspections_nothing_is_known_and_nothing_is_said_to_be_nought() {
    assertThat(all(YEAR_BEFORE)).isEmpty();
    assertThat(figures.figures("no.such", YEAR, List.of(house.unit("snv")))).isEmpty();
  }

  private static int grown(Map<String, Integer> before, Map<String, Integer> after, String key) {
    return after.getOrDefault(key, 0) - before.getOrDefault(key, 0);
  }

  private Map<String, Integer> all(FigureSource.Span span) {
    Map<Long, String> units = new HashMap<>();
    for (String code : List.of("snv", "syt", "hoi-chu-thap-do")) {
      units.put(house.unit(code), code);
    }
    Map<String, Integer> all = new HashMap<>();
    for (String name : figures.names()) {
      figures
          .figures(name, span, units.keySet())
          .forEach(
              one -> all.put(name + " " + units.get(one.unitId()), one.amount().intValueExact()));
    }
    return all;
  }
}
