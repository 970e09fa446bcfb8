package vn.kheo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CleanInputTest {
  @Test
  void what_a_mac_types_and_what_windows_types_become_the_same() {
    assertThat(CleanInput.clean("Sở Nội vụ")).isEqualTo("Sở Nội vụ");
  }

  @Test
  void emoji_and_lines_stay_and_control_characters_go() {
    assertThat(CleanInput.clean("tốt 👍\r\n\tlắm\u0000\u001f\u007f")).isEqualTo("tốt 👍\r\n\tlắm");
  }

  @Property
  void cleaning_twice_changes_nothing_and_leaves_text_composed(@ForAll String typed) {
    String clean = CleanInput.clean(typed);
    assertThat(CleanInput.clean(clean)).isEqualTo(clean);
    assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
    assertThat(clean).doesNotContain("\u0000");
  }
}
