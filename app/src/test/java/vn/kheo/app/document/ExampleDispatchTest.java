package vn.kheo.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kheo.extract.Extractor;
import vn.kheo.reader.Finding;
import vn.kheo.reader.Party;
import vn.kheo.reader.Reader;
import vn.kheo.reader.Reading;

/** The example dispatch says what it is meant to say, as plain text and as a Word file. */
class ExampleDispatchTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final List<String> EVERYBODY =
      List.of(
          "Các Sở, ban, ngành",
          "Các đơn vị sự nghiệp trực thuộc UBND tỉnh",
          "Các tổ chức Hội đặc thù cấp tỉnh",
          "Ủy ban nhân dân các huyện, thành phố");

  private static Reading reading(String name) throws IOException {
    var content = Files.readAllBytes(EXAMPLES.resolve(name));
    return new Reader().read(new Extractor().extract(content, name).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cong-van-dan-van-kheo.txt", "cong-van-dan-van-kheo.docx"})
  void it_is_an_open_letter_of_november_2022_with_a_blank_number(String name) throws IOException {
    var reading = reading(name);
    var head = reading.letterhead();

    assertThat(head.symbol()).extracting(Finding::value).isEqualTo("/UBND-VXNV");
    assertThat(head.issuer())
        .extracting(Finding::value)
        .isEqualTo("Ủy ban nhân dân tỉnh Ninh Thuận");
    assertThat(head.date()).extracting(f -> f.value().toString()).isEqualTo("2022-11");
    assertThat(reading.secrecy()).isNull();
    assertThat(reading.addressees()).extracting(Finding::value).isEqualTo(EVERYBODY);
    assertThat(reading.citations())
        .extracting(cited -> cited.symbol().value() + " " + cited.date())
        .containsExactly(
            "35-CT/TU 2022-11-02",
            "20/CT-UBND 2021-12-21",
            "01-CTr/BDVTU-BCSĐUBND 2021-06-23",
            "33/CT-TTg 2021-11-26");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cong-van-dan-van-kheo.txt", "cong-van-dan-van-kheo.docx"})
  void it_gives_four_orders_to_everybody_and_three_to_one_department(String name)
      throws IOException {
    var orders = reading(name).orders();
    Assumptions.assumeFalse(orders.isEmpty(), "the reader on this branch reads no orders yet");

    assertThat(
            orders.stream()
                .map(o -> o.ref())
                .map(ref -> ref.substring(0, 1))
                .collect(Collectors.joining()))
        .startsWith("1111")
        .endsWith("222");
    assertThat(orders.getFirst().assignees()).hasSize(4);
    assertThat(orders.getLast().assignees()).extracting(Party::name).containsExactly("Sở Nội vụ");
    var dated = orders.stream().filter(order -> order.deadline() != null).toList();
    assertThat(dated).extracting(order -> order.ref().substring(0, 3)).containsExactly("2.a");
    assertThat(dated)
        .extracting(order -> Objects.requireNonNull(order.deadline()).date())
        .containsExactly(LocalDate.of(2022, 12, 20));
  }
}
