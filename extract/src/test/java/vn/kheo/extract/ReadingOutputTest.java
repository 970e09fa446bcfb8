package vn.kheo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kheo.reader.Cadence;
import vn.kheo.reader.Deadline;
import vn.kheo.reader.Deliverable;
import vn.kheo.reader.Finding;
import vn.kheo.reader.Letterhead;
import vn.kheo.reader.Order;
import vn.kheo.reader.PartialDate;
import vn.kheo.reader.Party;
import vn.kheo.reader.Reading;
import vn.kheo.reader.Recipient;
import vn.kheo.reader.Secrecy;
import vn.kheo.reader.Signature;
import vn.kheo.reader.Span;

/** What is written of a reading, as JSON and for people; the reading is made by hand here. */
class ReadingOutputTest {

  private static final Span AT = new Span(3, 9);
  private static final String WORDS =
      "Sở Xây dựng (chủ trì): báo cáo số cây – đã trồng, trước ngày 20/4/2024./.";

  private static <T> Finding<T> found(T value, double confidence) {
    return new Finding<>(value, AT, "test", confidence);
  }

  private static Deadline deadline(Deadline.Kind kind, @Nullable LocalDate date) {
    var bound = kind == Deadline.Kind.DATE ? Deadline.Bound.EXCLUSIVE : null;
    return new Deadline(kind, date, bound, "lời hạn", AT, null, null, "test", 1);
  }

  private static Reading reading(
      @Nullable Deadline deadline, @Nullable Cadence cadence, double sure) {
    var order =
        new Order(
            "1.a",
            AT,
            WORDS,
            List.of(new Party("Sở Xây dựng", AT, Party.Source.SENTENCE, 1)),
            List.of(),
            deadline,
            cadence,
            found("Ủy ban nhân dân tỉnh", 1),
            null,
            Deliverable.CARRY_ON,
            "test",
            sure);
    return new Reading(
        "",
        new Letterhead(
            null,
            found("Ủy ban nhân dân tỉnh An Hải", 1),
            found("5/\"A\"", 0.3),
            null,
            found(new PartialDate(2024, 3, null), 1)),
        found("Công văn", 1),
        null,
        List.of(found("Các Sở", 1)),
        List.of(),
        List.of(),
        List.of(order),
        new Signature(null, found("CHỦ TỊCH", 1), null),
        List.of(new Recipient("Như trên", null, AT)),
        found(Secrecy.TOI_MAT, 1));
  }

  private static String json(@Nullable Deadline deadline) {
    return ReadingJson.of("x", reading(deadline, null, 1));
  }

  @Test
  void words_are_counted_without_punctuation_and_lone_signs() {
    assertThat(json(null))
        .contains("\"start_words\":\"Sở Xây dựng chủ trì báo\"")
        .contains("\"end_words\":\"trồng trước ngày 20/4/2024\"")
        .contains("\"word_count\":14")
        .contains("\"span\":[3,9]");
  }

  @Test
  void a_date_is_a_deadline_with_its_bound() {
    assertThat(json(deadline(Deadline.Kind.DATE, LocalDate.of(2024, 4, 20))))
        .contains(
            "\"deadline\":\"2024-04-20\",\"deadline_bound\":\"exclusive\",\"deadline_kind\":\"date\"")
        .contains("\"period_start\":null");
  }

  @Test
  void a_first_day_is_the_start_of_a_period_and_no_deadline() {
    assertThat(json(deadline(Deadline.Kind.START, LocalDate.of(2024, 4, 20))))
        .contains("\"deadline\":null,\"deadline_bound\":null,\"deadline_kind\":\"start\"")
        .contains("\"period_start\":\"2024-04-20\"");
  }

  @Test
  void days_after_an_event_are_an_event() {
    assertThat(json(deadline(Deadline.Kind.WITHIN, null))).contains("\"deadline_kind\":\"event\"");
  }

  @Test
  void names_of_constants_are_written_small_and_quotes_are_escaped() {
    var cadence = new Cadence(Cadence.Rhythm.HALF_YEARLY, "before 15", "6 tháng", AT, "test", 1);
    assertThat(ReadingJson.of("x", reading(null, cadence, 1)))
        .contains("\"cadence\":\"half_yearly\",\"cadence_due\":\"before 15\"")
        .contains("\"deliverable\":\"carry_on\"", "\"symbol\":\"5/\\\"A\\\"\"")
        .contains("\"issue_date\":\"2024-03\"", "\"secrecy\":\"Tối mật\"");
  }

  @Test
  void people_see_dates_as_they_write_them_and_what_is_doubtful_or_missing() {
    var sheet =
        new ReadingSheet(false)
            .of("x", reading(deadline(Deadline.Kind.DATE, LocalDate.of(2024, 4, 20)), null, 0.4));
    assertThat(sheet)
        .contains("Ngày ban hành       tháng 3 năm 2024 (ngày để trống)")
        .contains("Số, ký hiệu         5/\"A\" (?)", "Trích yếu           chưa nêu")
        .contains("[1.a] (?) Sở Xây dựng", "Thời hạn            trước 20/04/2024 (“lời hạn”)")
        .contains("CẢNH BÁO: văn bản có dấu độ mật “Tối mật”.")
        .contains("(?): 1 nhiệm vụ chưa chắc chắn")
        .doesNotContain("\u001B");
    assertThat(sheet.lines()).allMatch(line -> line.length() <= 96);
  }

  @Test
  void colours_are_used_only_where_asked_for() {
    assertThat(new ReadingSheet(true).of("x", reading(null, null, 1)))
        .contains("\u001B[1mx\u001B[0m");
  }
}
