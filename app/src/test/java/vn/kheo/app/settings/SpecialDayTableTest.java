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
  private static final String HEADER = "Ngày,Loại,Tên,Mức chắc chắn,Căn cứ\n";

  @Test
  void a_line_becomes_a_day() {
    assertThat(SpecialDayTable.read(csv(HEADER + "26/04/2025,làm bù,Làm bù,theo thông báo,CV 1")))
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
            "Dòng 2: “31/02/2025” không phải là ngày; cần dạng 24/11/2022.",
            "Dòng 3: cột “Loại” có “lễ”; cần một trong: nghỉ lễ, nghỉ bù, làm bù.",
            "Dòng 4: cột “Tên” để trống.",
            "Dòng 5: ngày 02/05/2025 đã có ở dòng 4.",
            "Dòng 6: cột “Mức chắc chắn” có “chắc”; cần một trong: theo thông báo, theo luật, tính"
                + " trước, chưa xác nhận.",
            "Dòng 6: ngày làm bù 05/05/2025 không phải thứ Bảy, Chủ nhật.",
            "Dòng 7: có 2 ô, tiêu đề có 5 cột.");
  }

  @Test
  void a_file_without_the_columns_or_without_days_is_refused() {
    assertThat(problems("a,b\n1,2\n"))
        .containsExactly(
            "Dòng 1: thiếu cột Ngày, Loại, Tên, Mức chắc chắn, Căn cứ; cần đủ các cột Ngày, Loại,"
                + " Tên, Mức chắc chắn, Căn cứ.");
    assertThat(problems(HEADER)).containsExactly("Tệp không có ngày nào.");
    assertThat(problems("")).isNotEmpty();
  }

  @Test
  void the_example_holds_seven_years() throws IOException {
    try (InputStream csv = getClass().getResourceAsStream("/examples/special-days.csv")) {
      assertThat(SpecialDayTable.read(csv))
          .hasSize(106)
          .extracting(d -> d.day().getYear())
          .containsOnly(2021, 2022, 2023, 2024, 2025, 2026, 2027);
    }
  }

  private static List<String> problems(String text) {
    return catchThrowableOfType(BadSpecialDays.class, () -> SpecialDayTable.read(csv(text)))
        .problems();
  }

  private static InputStream csv(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
