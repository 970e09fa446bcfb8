package vn.kheo.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecialDayTableTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String HEADER = "Ngày,Loại,Tên,Mức chắc chắn,Căn cứ\n";

  @Test
  void a_line_becomes_a_day() {
    assertThat(
            SpecialDayTable.read(
                csv(HEADER + "26/04/2025,làm bù,Làm bù,theo thông báo,CV 1"), TODAY))
        .containsExactly(
            new SpecialDay(
                LocalDate.of(2025, 4, 26),
                "Làm bù",
                SpecialDay.Kind.WORKING_SWAP,
                SpecialDay.Certainty.OFFICIAL,
                "CV 1"));
  }

  @Test
  void every_wrong_line_is_named_with_what_was_expected() {
    assertThat(
            problems(
                HEADER
                    + "31/02/2025,nghỉ lễ,A,theo luật,B\n"
                    + "01/05/2025,lễ,A,theo luật,B\n"
                    + "02/05/2025,nghỉ bù,,theo luật,B\n"
                    + "02/05/2025,nghỉ bù,A,theo luật,B\n"
                    + "05/05/2025,làm bù,A,chắc,B\n"
                    + "06/05/2025,nghỉ bù\n"))
        .containsExactly(
            "2 day date [31/02/2025]",
            "3 kind kind [lễ, nghỉ lễ, nghỉ bù, làm bù]",
            "4 name nameBlank []",
            "5 day twice [02/05/2025, 4]",
            "6 certainty certainty [chắc, theo thông báo, theo luật, tính trước, chưa xác nhận]",
            "7  cells [2, 5]");
  }

  @Test
  void DAY_5_a_day_worked_in_exchange_is_a_saturday_and_DAY_4_no_weekend_is_given_off_again() {
    assertThat(
            problems(
                HEADER
                    + "05/05/2025,làm bù,A,theo luật,B\n"
                    + "04/05/2025,làm bù,A,theo luật,B\n"
                    + "03/05/2025,nghỉ bù,A,theo luật,B\n"
                    + "10/05/2025,nghỉ lễ,một lễ trùng thứ Bảy,theo luật,B\n"
                    + "02/01/2037,nghỉ lễ,A,theo luật,B\n"))
        .containsExactly(
            "2 day notSaturday [05/05/2025, 1]",
            "3 day notSaturday [04/05/2025, 7]",
            "4 day weekend [03/05/2025, 6]",
            "6 day far [02/01/2037, 01/01/2000, 31/12/2036]");
  }

  @Test
  void a_file_without_the_columns_or_without_days_is_refused() {
    assertThat(problems("a,b\n1,2\n"))
        .containsExactly(
            "1  columns [Ngày, Loại, Tên, Mức chắc chắn, Căn cứ, Ngày, Loại, Tên, Mức chắc chắn,"
                + " Căn cứ]");
    assertThat(problems(HEADER)).containsExactly("0  empty []");
    assertThat(problems("")).isNotEmpty();
  }

  @Test
  void the_example_holds_seven_years() throws IOException {
    try (InputStream csv = getClass().getResourceAsStream("/examples/special-days.csv")) {
      assertThat(SpecialDayTable.read(csv, TODAY))
          .hasSize(106)
          .extracting(d -> d.day().getYear())
          .containsOnly(2021, 2022, 2023, 2024, 2025, 2026, 2027);
    }
  }

  private static List<String> problems(String text) {
    return catchThrowableOfType(BadSpecialDays.class, () -> SpecialDayTable.read(csv(text), TODAY))
        .problems()
        .stream()
        .map(p -> "%d %s %s %s".formatted(p.line(), p.field(), p.code(), p.arguments()))
        .toList();
  }

  private static InputStream csv(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
