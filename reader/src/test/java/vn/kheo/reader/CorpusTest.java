package vn.kheo.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold on the development corpus; skipped where it is not at hand. */
class CorpusTest {

  @Nested
  class Given_the_dispatch_the_project_began_with {
    private Reading reading() throws IOException {
      return new Reader()
          .read(Files.readString(SharedCorpus.folder().resolve("corpus/00-seed-ninh-thuan.txt")));
    }

    @Test
    void seven_orders_are_read_in_their_places() throws IOException {
      assertThat(reading().orders())
          .extracting(Order::ref)
          .containsExactly("1.a", "1.b", "1.c", "1.d", "2.a", "2.b", "2.c");
    }

    @Test
    void four_groups_are_addressed_and_each_order_of_the_first_point_is_for_all_four()
        throws IOException {
      var reading = reading();
      assertThat(reading.addressees()).hasSize(4);
      assertThat(reading.orders().subList(0, 4))
          .allSatisfy(o -> assertThat(o.assignees()).hasSize(4));
      assertThat(reading.orders().subList(4, 7))
          .allSatisfy(
              o -> assertThat(o.assignees()).extracting(Party::name).containsExactly("Sở Nội vụ"));
    }

    @Test
    void four_documents_are_cited() throws IOException {
      assertThat(reading().citations())
          .extracting(c -> c.symbol().value())
          .containsExactly("35-CT/TU", "20/CT-UBND", "01-CTr/BDVTU-BCSĐUBND", "33/CT-TTg");
    }

    @Test
    void the_one_deadline_leaves_out_the_printed_day() throws IOException {
      var dated = reading().orders().stream().filter(o -> o.deadline() != null).toList();
      assertThat(dated).hasSize(1);
      var deadline = dated.getFirst().deadline();
      assertThat(deadline).extracting(Deadline::date).isEqualTo(LocalDate.of(2022, 12, 20));
      assertThat(deadline).extracting(Deadline::bound).isEqualTo(Deadline.Bound.EXCLUSIVE);
    }

    @Test
    void reports_go_to_the_province_through_the_department() throws IOException {
      var order = reading().orders().get(3);
      assertThat(order.reportTo()).extracting(Finding::value).isEqualTo("Ủy ban nhân dân tỉnh");
      assertThat(order.reportVia()).extracting(Finding::value).isEqualTo("Sở Nội vụ");
    }

    @Test
    void the_number_left_blank_and_the_day_left_blank_stay_open() throws IOException {
      var letterhead = reading().letterhead();
      assertThat(letterhead.symbol()).extracting(Finding::value).isEqualTo("/UBND-VXNV");
      assertThat(letterhead.date()).extracting(f -> f.value().toString()).isEqualTo("2022-11");
    }
  }

  @Test
  void the_scores_reach_their_bars(@TempDir Path predictions) throws Exception {
    var shared = SharedCorpus.folder();
    var scorer = shared.resolve("tools/score_extraction.py");
    assumeTrue(Files.exists(scorer) && hasPython(), "skipped: no scorer or no python3");
    GoldForm.write(shared.resolve("corpus"), predictions);
    var process =
        new ProcessBuilder(
                "python3",
                scorer.toString(),
                shared.resolve("corpus/gold").toString(),
                predictions.toString(),
                "--texts",
                shared.resolve("corpus").toString())
            .redirectErrorStream(true)
            .start();
    var output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    Map.of(
            "header",
            0.97,
            "cited",
            0.97,
            "tasks",
            0.92,
            "assignees",
            0.90,
            "deadlines",
            0.92,
            "cadence",
            0.85,
            "recipients",
            0.97)
        .forEach(
            (group, bar) -> assertThat(score(output, group)).as(group).isGreaterThanOrEqualTo(bar));
  }

  private static double score(String output, String group) {
    var found = Pattern.compile(group + "_f1=([0-9.]+)").matcher(output);
    assertThat(found.find()).as(output).isTrue();
    return Double.parseDouble(found.group(1));
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
