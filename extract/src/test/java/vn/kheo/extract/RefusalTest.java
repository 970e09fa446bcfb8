package vn.kheo.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.kheo.extract.UnreadableFile.Reason;

class RefusalTest {

  private static UnreadableFile refused(byte[] content, String name) {
    var refusal =
        catchThrowableOfType(UnreadableFile.class, () -> new Extractor().extract(content, name));
    assertThat(refusal).as("%s was read", name).isNotNull();
    return refusal;
  }

  private static void assertRefused(byte[] content, String name, Reason reason, String saying) {
    var refusal = refused(content, name);
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal).hasMessageContaining(saying);
  }

  @Test
  void an_empty_file() {
    assertRefused(new byte[0], "thư.docx", Reason.EMPTY, "0 byte");
  }

  @Test
  void a_file_of_more_than_fifty_megabytes() {
    var large = new byte[(int) Extractor.LARGEST_FILE + 1];
    assertRefused(large, "thư.pdf", Reason.TOO_LARGE, "51 MB, trong khi giới hạn là 50 MB");
  }

  @Test
  void a_text_file_of_blanks_only() {
    assertRefused(" \n\t\n".getBytes(UTF_8), "thư.txt", Reason.EMPTY, "không có chữ nào");
  }

  @Nested
  class A_name_that_does_not_fit_the_content {
    @Test
    void a_pdf_called_docx() {
      assertRefused(
          PdfDraft.letterhead().bytes(),
          "thư.docx",
          Reason.WRONG_EXTENSION,
          "Tên tệp ghi .docx nhưng nội dung là PDF. Hãy đổi đuôi tên tệp thành .pdf");
    }

    @Test
    void a_docx_called_doc() {
      assertRefused(
          WordDraft.dispatch().bytes(), "thư.DOC", Reason.WRONG_EXTENSION, "văn bản Word (.docx)");
    }

    @Test
    void a_spreadsheet_called_docx() {
      var type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
      assertRefused(typed(type), "thư.docx", Reason.WRONG_EXTENSION, "bảng tính Excel");
    }

    @Test
    void a_picture_called_pdf() {
      assertRefused(
          "\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1),
          "thư.pdf",
          Reason.WRONG_EXTENSION,
          "hình ảnh");
    }

    @Test
    void a_web_page_called_doc() {
      assertRefused(
          "<html><body>Công văn</body></html>".getBytes(UTF_8),
          "thư.doc",
          Reason.WRONG_EXTENSION,
          "trang web HTML");
    }

    @Test
    void a_name_without_an_ending_is_read_by_its_content() {
      var text = new Extractor().extract("Kính gửi".getBytes(UTF_8), "Công văn số 5/UBND. v2");
      assertThat(text.text()).isEqualTo("Kính gửi");
    }
  }

  @Nested
  class Formats_that_are_not_read {
    @Test
    void a_picture_under_its_own_name() {
      assertRefused(
          "\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1),
          "ảnh.png",
          Reason.UNKNOWN_FORMAT,
          "Nội dung tệp là hình ảnh");
    }

    @Test
    void bytes_that_are_no_text() {
      assertRefused(
          new byte[] {1, 2, 0, 4, (byte) 0xFF}, "thư.bin", Reason.UNKNOWN_FORMAT, "không nhận ra");
    }

    @Test
    void a_zip_of_anything() {
      assertRefused(
          RawWord.zip(Map.of("a.txt", "x".getBytes(UTF_8))),
          "a.zip",
          Reason.UNKNOWN_FORMAT,
          "tệp nén");
    }
  }

  @Nested
  class Files_locked_with_a_password {
    @Test
    void a_docx() throws IOException {
      var out = new ByteArrayOutputStream();
      try (var files = new POIFSFileSystem()) {
        var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("bí mật");
        try (var stream = encryptor.getDataStream(files)) {
          stream.write(WordDraft.dispatch().bytes());
        } catch (java.security.GeneralSecurityException e) {
          throw new AssertionError(e);
        }
        files.writeFilesystem(out);
      }
      assertRefused(out.toByteArray(), "thư.docx", Reason.ENCRYPTED, "mật khẩu");
    }

    @Test
    void a_pdf() {
      assertRefused(
          PdfDraft.letterhead().lockedWith("bí mật"), "thư.pdf", Reason.ENCRYPTED, "mật khẩu");
    }
  }

  @Nested
  class Damaged_files {
    @Test
    void a_docx_cut_short() {
      var whole = WordDraft.dispatch().bytes();
      assertRefused(Arrays.copyOf(whole, whole.length / 2), "thư.docx", Reason.DAMAGED, "bị hỏng");
    }

    @Test
    void a_docx_whose_xml_is_broken() {
      assertRefused(RawWord.withBody("<w:p>"), "thư.docx", Reason.DAMAGED, "bị hỏng");
    }

    @Test
    void a_docx_without_its_document() {
      var parts = new HashMap<>(RawWord.parts(RawWord.document("")));
      parts.remove("word/document.xml");
      assertRefused(RawWord.zip(parts), "thư.docx", Reason.DAMAGED, "bị hỏng");
    }

    @Test
    void a_pdf_that_only_begins_like_one() {
      assertRefused("%PDF-1.7\nxx".getBytes(UTF_8), "thư.pdf", Reason.DAMAGED, "bị hỏng");
    }
  }

  @Test
  void a_scan_is_refused_with_its_number_of_pages() {
    assertRefused(
        new PdfDraft().picture().newPage().picture().bytes(),
        "quét.pdf",
        Reason.SCAN_WITHOUT_TEXT,
        "2 trang ảnh chụp, không có lớp chữ");
  }

  @Test
  void a_scan_with_nothing_but_a_page_number_is_refused_too() {
    assertRefused(
        new PdfDraft().picture().text(300, 40, "Trang 1").bytes(),
        "quét.pdf",
        Reason.SCAN_WITHOUT_TEXT,
        "không có lớp chữ");
  }

  @Nested
  class Dangerous_files {
    @Test
    void a_word_file_with_macros_whatever_its_name() {
      assertRefused(
          typed("application/vnd.ms-word.document.macroEnabled.main+xml"),
          "thư.docx",
          Reason.UNSAFE,
          "macro");
    }

    @Test
    void a_macro_hidden_beneath_an_innocent_content_type() {
      var parts = new LinkedHashMap<>(RawWord.parts(RawWord.document("<w:p/>")));
      parts.put("word/vbaProject.bin", new byte[] {1});
      assertRefused(RawWord.zip(parts), "thư.docx", Reason.UNSAFE, "macro");
    }

    @Test
    void a_zip_bomb_in_a_part_that_is_never_shown() {
      var parts = new LinkedHashMap<>(RawWord.parts(RawWord.document("<w:p/>")));
      parts.put("word/media/image1.png", new byte[40 * 1024 * 1024]);
      assertRefused(RawWord.zip(parts), "thư.docx", Reason.UNSAFE, "phình to bất thường");
    }

    @Test
    void more_parts_than_any_letter_has() {
      var parts = new LinkedHashMap<>(RawWord.parts(RawWord.document("<w:p/>")));
      for (int i = 0; i < 5_000; i++) {
        parts.put("word/x" + i, new byte[0]);
      }
      assertRefused(RawWord.zip(parts), "thư.docx", Reason.UNSAFE, "quá nhiều thành phần");
    }

    @Test
    void an_entity_that_would_read_another_file() {
      var secret = "bí mật của máy chủ";
      var document =
          "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY y \"%s\">]>"
                  .formatted(secret)
              + RawWord.document("<w:p><w:r><w:t>a&y;&x;</w:t></w:r></w:p>");
      var refusal = refused(RawWord.zip(RawWord.parts(document)), "thư.docx");
      assertThat(refusal.reason()).isEqualTo(Reason.UNSAFE);
      assertThat(refusal).hasMessageContaining("DTD").hasMessageNotContaining(secret);
    }

    @Test
    void elements_nested_without_end() {
      var deep = "<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000);
      assertRefused(RawWord.withBody(deep), "thư.docx", Reason.UNSAFE, "lồng nhau quá sâu");
    }

    @Test
    void tables_nested_deeper_than_anyone_sets_them() {
      var deep = "<w:tbl><w:tr><w:tc>".repeat(30) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(30);
      assertRefused(RawWord.withBody(deep), "thư.docx", Reason.UNSAFE, "bảng lồng nhau quá sâu");
    }
  }

  private static byte[] typed(String type) {
    return RawWord.zip(
        Map.of("[Content_Types].xml", RawWord.types(type), "x/x.xml", "<x/>".getBytes(UTF_8)));
  }
}
