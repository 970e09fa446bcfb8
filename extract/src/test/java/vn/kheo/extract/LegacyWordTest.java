package vn.kheo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.kheo.extract.ExtractedText.Format;

class LegacyWordTest {

  /** {@link WordDraft#dispatch()}, saved as .doc by LibreOffice. */
  static byte[] dispatch() throws IOException {
    try (var file = LegacyWordTest.class.getResourceAsStream("dispatch.doc")) {
      return Objects.requireNonNull(file).readAllBytes();
    }
  }

  @Test
  void a_dispatch_saved_as_doc_gives_the_same_text_as_its_docx() throws IOException {
    var doc = new Extractor().extract(dispatch(), "thư.doc");
    var docx = new Extractor().extract(WordDraft.dispatch().bytes(), "thư.docx");
    assertThat(doc.format()).isEqualTo(Format.DOC);
    assertThat(doc.text()).isEqualTo(docx.text());
    assertThat(doc.anchors()).isEqualTo(docx.anchors());
  }

  @Test
  void a_doc_cut_short_is_refused_as_damaged() throws IOException {
    var half = Arrays.copyOf(dispatch(), 3_000);
    assertThatThrownBy(() -> new Extractor().extract(half, "thư.doc"))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            e -> assertThat(e.reason()).isEqualTo(UnreadableFile.Reason.DAMAGED));
  }
}
