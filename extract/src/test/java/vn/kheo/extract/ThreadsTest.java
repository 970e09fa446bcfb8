package vn.kheo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ThreadsTest {

  @Test
  void one_extractor_serves_many_threads_with_the_same_answers() throws Exception {
    var extractor = new Extractor();
    var docx = WordDraft.dispatch().bytes();
    var pdf = PdfDraft.letterhead().bytes();
    var doc = LegacyWordTest.dispatch();
    var jobs = new ArrayList<Callable<ExtractedText>>();
    for (int i = 0; i < 12; i++) {
      jobs.add(() -> extractor.extract(docx, "a.docx"));
      jobs.add(() -> extractor.extract(pdf, "a.pdf"));
      jobs.add(() -> extractor.extract(doc, "a.doc"));
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      var answers = new ArrayList<ExtractedText>();
      for (var answer : threads.invokeAll(jobs)) {
        answers.add(answer.get());
      }
      assertThat(answers).hasSize(36);
      assertThat(new HashSet<>(answers)).hasSize(3);
    }
  }
}
