package vn.kheo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Real dispatches, where they are at hand: nothing of them may be lost on the way through a file.
 */
class CorpusTest {

  private static List<Path> texts() throws IOException {
    var shared =
        Stream.of(System.getProperty("kheo.shared"), System.getenv("KHEO_SHARED"), "../../shared")
            .flatMap(place -> Optional.ofNullable(place).stream())
            .map(place -> Path.of(place).resolve("corpus"))
            .filter(Files::isDirectory)
            .findFirst();
    assumeTrue(
        shared.isPresent(),
        "Bỏ qua: không có kho văn bản thật (đặt kheo.shared hoặc KHEO_SHARED để chạy)");
    try (var files = Files.list(shared.orElseThrow())) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static List<String> words(String text) {
    return Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFC).split("[\\s\u00A0|]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  @Test
  void every_word_of_a_real_dispatch_comes_back_from_a_txt() throws IOException {
    for (var file : texts()) {
      var bytes = Files.readAllBytes(file);
      assertThat(words(new Extractor().extract(bytes, "x.txt").text()))
          .as(file.getFileName().toString())
          .isEqualTo(words(Files.readString(file)));
    }
  }

  @Test
  void every_word_of_a_real_dispatch_comes_back_from_a_docx() throws IOException {
    for (var file : texts()) {
      var draft = new WordDraft();
      Files.readString(file).lines().forEach(draft::paragraph);
      assertThat(words(new Extractor().extract(draft.bytes(), "x.docx").text()))
          .as(file.getFileName().toString())
          .isEqualTo(words(Files.readString(file)));
    }
  }
}
