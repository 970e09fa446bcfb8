package vn.kheo.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanNameTest {
  @Test
  void a_file_keeps_its_own_name_but_nothing_that_disguises_it() {
    assertThat(Documents.cleanName("..\\a/bao\u202Ecod.exe")).isEqualTo("baocod.exe");
    assertThat(Documents.cleanName("ke\u0302\u0301.docx")).isEqualTo("k\u1ebf.docx");
    assertThat(Documents.cleanName("a".repeat(500) + ".pdf")).hasSize(200).endsWith(".pdf");
  }
}
