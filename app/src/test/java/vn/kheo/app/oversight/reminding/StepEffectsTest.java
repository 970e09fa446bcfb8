package vn.kheo.app.oversight.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people are told has words for what it is and for what ends it. */
class StepEffectsTest {
  static Stream<String> kinds() {
    return Stream.of(
            StepEffects.TELLINGS.stream().map(StepEffects.Telling::kind),
            StepEffects.ENDED.stream().flatMap(ended -> ended.kinds().stream()),
            Stream.of("givenOpenEnded", "dueGone", "reminder.followed"))
        .flatMap(each -> each)
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_notice_has_its_words(String kind) {
    assertThat(ResourceBundle.getBundle("messages/notice").keySet())
        .contains("notice.kind." + kind, "notice.ends." + kind);
  }
}
