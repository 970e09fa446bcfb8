package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kheo.app.calendar.CountUnit;
import vn.kheo.reader.Deadline;
import vn.kheo.reader.Span;

class EventLimitTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "trong thời hạn 05 ngày kể từ ngày nhận được Công văn này, ngày nhận được Công văn này",
    "sau khi có hướng dẫn của Bộ Nội vụ, khi có hướng dẫn của Bộ Nội vụ",
    "khi có yêu cầu, khi có yêu cầu",
  })
  void the_event_is_what_the_words_count_from(String words, String event) {
    assertThat(EventLimit.event(words)).isEqualTo(event);
  }

  @Test
  void what_is_received_is_received_by_each_unit_on_its_own_day() {
    assertThat(read(Deadline.Kind.WITHIN, "trong 05 ngày làm việc kể từ ngày nhận", 5))
        .isEqualTo(
            new EventLimit("ngày nhận", 5, CountUnit.WORKING_DAYS, EventLimit.Scope.ASSIGNMENT));
    assertThat(read(Deadline.Kind.EVENT, "sau khi có hướng dẫn", 0))
        .isEqualTo(new EventLimit("khi có hướng dẫn", null, null, EventLimit.Scope.DIRECTIVE));
    assertThat(read(Deadline.Kind.DATE, "trước ngày 20/12/2022", 0)).isNull();
  }

  private static @Nullable EventLimit read(Deadline.Kind kind, String words, int days) {
    return EventLimit.read(
        new Deadline(
            kind,
            null,
            null,
            words,
            new Span(0, words.length()),
            null,
            days == 0 ? null : new Deadline.Within(days, true),
            "test",
            1));
  }
}
