package vn.kheo.extract;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  private static final String LETTER = "Kính gửi: Sở Xây dựng\nBáo cáo trước ngày 20/4/2024.\n";

  private static ExtractedText read(byte[] content) {
    return new Extractor().extract(content, "thư.txt");
  }

  @Test
  void utf_8_is_read_with_and_without_a_byte_order_mark() {
    assertThat(read(LETTER.getBytes(UTF_8)).text()).isEqualTo(LETTER);
    assertThat(read(("\uFEFF" + LETTER).getBytes(UTF_8)).text()).isEqualTo(LETTER);
  }

  @Test
  void utf_16_is_read_by_its_mark_in_both_byte_orders() {
    assertThat(read(LETTER.getBytes(UTF_16)).text()).isEqualTo(LETTER);
    assertThat(read(("\uFEFF" + LETTER).getBytes(UTF_16LE)).text()).isEqualTo(LETTER);
  }

  @Test
  void the_code_page_of_old_windows_is_recognised() {
    // windows-1258 writes ê, ô, ơ, ư whole and the five tones as signs of their own.
    var whole = new StringBuilder();
    for (char c : LETTER.toCharArray()) {
      whole.append(onCodePage(c));
    }
    assertThat(read(whole.toString().getBytes(Charset.forName("windows-1258"))).text())
        .isEqualTo(LETTER);
  }

  private static String onCodePage(char c) {
    var encoder = Charset.forName("windows-1258").newEncoder();
    if (encoder.canEncode(c)) {
      return Character.toString(c);
    }
    var parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
    var tone = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
    var letter = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
    return Normalizer.normalize(letter, Normalizer.Form.NFC) + tone;
  }

  @Test
  void line_ends_of_every_kind_become_one_and_letters_are_composed() {
    var text =
        read(Normalizer.normalize("Sở A\r\nXã B\rThôn C", Normalizer.Form.NFD).getBytes(UTF_8));
    assertThat(text.text()).isEqualTo("Sở A\nXã B\nThôn C");
  }

  @Test
  void each_line_that_says_something_has_an_anchor() {
    var read = read("Một\n\nHai 🌱".getBytes(UTF_8));
    assertThat(read.anchors())
        .extracting(a -> a.path() + "=" + read.text().substring(a.start(), a.end()))
        .containsExactly("/p0=Một", "/p2=Hai 🌱");
  }
}
