package vn.kheo.app.oversight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kheo.app.calendar.Timeliness;
import vn.kheo.app.directive.AssignmentState;

class StatusTest {
  @ParameterizedTest
  @CsvSource({
    "GIVEN, NOT_DUE, UNRECEIVED",
    "GIVEN, NO_DEADLINE, UNRECEIVED",
    "GIVEN, DUE_SOON, DUE_SOON",
    "GIVEN, OVERDUE, OVERDUE",
    "UNDERWAY, NOT_DUE, UNDERWAY",
    "UNDERWAY, OVERDUE, OVERDUE",
    "REPORTED, NOT_DUE, WAITING",
    "REPORTED, NO_DEADLINE, WAITING",
    "REPORTED, OVERDUE, OVERDUE",
    "CLOSED, DONE_IN_TIME, DONE_IN_TIME",
    "CLOSED, DONE_LATE, DONE_LATE",
    "CLOSED, NO_DEADLINE, DONE",
    "SUSPENDED, OVERDUE, SUSPENDED",
    "WITHDRAWN, OVERDUE, WITHDRAWN",
    "SUCCEEDED, DUE_SOON, SUCCEEDED"
  })
  void what_shows_follows_from_state_and_timeliness(
      AssignmentState state, Timeliness timeliness, Status status) {
    assertThat(Status.of(state, timeliness)).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void each_status_is_read_back_from_its_address(Status status) {
    assertThat(Status.parse(status.param())).contains(status);
  }

  @Test
  void what_is_no_status_narrows_nothing() {
    assertThat(Status.parse("' or 1=1")).isEmpty();
    assertThat(Status.parse(null)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void each_status_has_words_and_a_sign(Status status) throws IOException {
    var words = new Properties();
    try (var in = Status.class.getResourceAsStream("/messages/oversight.properties")) {
      words.load(in);
    }
    assertThat(words.getProperty(status.key())).isNotBlank();
    String css = Files.readString(Path.of("src/main/resources/static/assets/kheo.css"));
    assertThat(css).containsPattern("\\." + status.css() + " \\{[^}]*--sign:");
  }
}
