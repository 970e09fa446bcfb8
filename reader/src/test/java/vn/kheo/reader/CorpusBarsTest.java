package vn.kheo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well the sixteen documents of the shared corpus are read, by its own scorer. */
class CorpusBarsTest {
  @TempDir Path folder;

  @Test
  void the_corpus_is_read_at_least_this_well() throws Exception {
    var shared = Corpus.shared();
    GoldForm.write(shared.resolve("corpus"), folder);
    var total = score(shared);
    assertThat(f1(total, "header")).isGreaterThanOrEqualTo(0.97);
    assertThat(f1(total, "cited")).isGreaterThanOrEqualTo(0.97);
    assertThat(f1(total, "tasks")).isGreaterThanOrEqualTo(0.92);
    assertThat(f1(total, "assignees")).isGreaterThanOrEqualTo(0.90);
    assertThat(f1(total, "deadlines")).isGreaterThanOrEqualTo(0.92);
    assertThat(f1(total, "cadence")).isGreaterThanOrEqualTo(0.85);
    assertThat(f1(total, "recipients")).isGreaterThanOrEqualTo(0.97);
  }

  private String score(Path shared) throws IOException, InterruptedException {
    var output = Files.createTempFile("scores", ".txt");
    try {
      var corpus = shared.resolve("corpus");
      var process =
          new ProcessBuilder(
                  "python3",
                  shared.resolve("tools/score_extraction.py").toString(),
                  corpus.resolve("gold").toString(),
                  folder.toString(),
                  "--texts",
                  corpus.toString())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      var text = Files.readString(output, StandardCharsets.UTF_8);
      return text.substring(Math.max(0, text.indexOf("TOTAL")));
    } catch (IOException e) {
      Assumptions.abort("Skipped: python3, which runs the scorer, is not here.");
      return "";
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static double f1(String total, String group) {
    var found = Pattern.compile(group + "_f1=([0-9.]+)").matcher(total);
    assertThat(found.find()).as(total).isTrue();
    return Double.parseDouble(found.group(1));
  }
}
