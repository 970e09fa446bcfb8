package vn.kheo.app.reporting.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thời gian chốt số liệu: Nghị định 09/2019/NĐ-CP, Điều 12. */
class WindowsTest {
  private static final Set<Frequency> ALL = EnumSet.complementOf(EnumSet.of(Frequency.ONCE));

  @ParameterizedTest(name = "{0}, {4}: {2} – {3}")
  @CsvSource({
    "DECREE,   MONTH,       2026-10-15, 2026-11-14, tháng 11/2026",
    "DECREE,   MONTH,       2025-12-15, 2026-01-14, tháng 1/2026",
    "DECREE,   QUARTER,     2026-09-15, 2026-12-14, quý IV/2026",
    "DECREE,   QUARTER,     2026-12-15, 2027-03-14, quý I/2027",
    "DECREE,   HALF,        2025-12-15, 2026-06-14, 6 tháng đầu năm 2026",
    "DECREE,   HALF,        2026-06-15, 2026-12-14, 6 tháng cuối năm 2026",
    "DECREE,   NINE_MONTHS, 2025-12-15, 2026-09-14, 9 tháng năm 2026",
    "DECREE,   YEAR,        2025-12-15, 2026-12-14, năm 2026",
    "CALENDAR, MONTH,       2024-02-01, 2024-02-29, tháng 2/2024",
    "CALENDAR, QUARTER,     2026-10-01, 2026-12-31, quý IV/2026",
    "CALENDAR, HALF,        2026-01-01, 2026-06-30, 6 tháng đầu năm 2026",
    "CALENDAR, NINE_MONTHS, 2026-01-01, 2026-09-30, 9 tháng năm 2026",
    "CALENDAR, YEAR,        2026-01-01, 2026-12-31, năm 2026"
  })
  void REP_10_windows_close_as_the_decree_or_the_calendar_says(
      WindowKind kind, Frequency frequency, LocalDate from, LocalDate to, String label) {
    assertThat(Windows.closing(kind, Set.of(frequency), true, to, to))
        .containsExactly(new Window(frequency, label, from, to, to.getYear()));
  }

  @Test
  void what_happens_on_20_december_belongs_to_the_year_after() {
    LocalDate event = LocalDate.of(2025, 12, 20);
    assertThat(
            Windows.closing(
                WindowKind.DECREE, Set.of(Frequency.YEAR), true, event, event.plusYears(1)))
        .singleElement()
        .satisfies(
            window -> {
              assertThat(window.year()).isEqualTo(2026);
              assertThat(window.from()).isBefore(event);
            });
  }

  @Test
  void REP_12_of_rounds_that_close_together_the_longest_stays() {
    LocalDate first = LocalDate.of(2025, 12, 15);
    LocalDate last = LocalDate.of(2026, 12, 14);
    assertThat(Windows.closing(WindowKind.DECREE, ALL, true, first, last))
        .extracting(Window::label)
        .containsExactly(
            "tháng 1/2026",
            "tháng 2/2026",
            "quý I/2026",
            "tháng 4/2026",
            "tháng 5/2026",
            "6 tháng đầu năm 2026",
            "tháng 7/2026",
            "tháng 8/2026",
            "9 tháng năm 2026",
            "tháng 10/2026",
            "tháng 11/2026",
            "năm 2026");
    assertThat(Windows.closing(WindowKind.DECREE, ALL, false, first, last))
        .hasSize(12 + 4 + 2 + 1 + 1);
  }

  @Test
  void own_dates_are_given_not_computed() {
    assertThatThrownBy(
            () -> Windows.closing(WindowKind.OWN, ALL, true, LocalDate.EPOCH, LocalDate.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void windows_of_one_frequency_follow_each_other_without_gap_or_overlap(
      @ForAll boolean decree, @ForAll @IntRange(min = 0, max = 20_000) int start) {
    WindowKind kind = decree ? WindowKind.DECREE : WindowKind.CALENDAR;
    LocalDate from = LocalDate.of(2000, 1, 1).plusDays(start);
    for (Frequency frequency :
        List.of(Frequency.MONTH, Frequency.QUARTER, Frequency.HALF, Frequency.YEAR)) {
      List<Window> windows =
          Windows.closing(kind, Set.of(frequency), true, from, from.plusYears(3));
      for (int i = 1; i < windows.size(); i++) {
        assertThat(windows.get(i).from()).isEqualTo(windows.get(i - 1).to().plusDays(1));
      }
    }
  }
}
