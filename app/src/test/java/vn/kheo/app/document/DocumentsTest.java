package vn.kheo.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kheo.app.HouseTest;
import vn.kheo.extract.UnreadableFile;

/** Registering, on a real PostgreSQL; every test is a holder of its own. */
@HouseTest
class DocumentsTest {
  private static final AtomicLong HOLDERS = new AtomicLong(900_000);

  @Autowired Documents documents;
  @Autowired JdbcClient jdbc;

  private final long holder = HOLDERS.incrementAndGet();

  static String dispatch(String symbol, String date, String body) {
    return """
        ỦY BAN NHÂN DÂN
        TỈNH NINH THUẬN

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        Số: %s
        V/v chuẩn bị hội nghị

        Ninh Thuận, %s

        Kính gửi: Sở Nội vụ

        %s

        Nơi nhận:
        - Như trên;
        - Lưu: VT.

        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH

        Nguyễn Văn Mẫu
        """
        .formatted(symbol, date, body);
  }

  private static final String NUMBERED =
      dispatch("12/UBND-VX", "ngày 02 tháng 11 năm 2022", "Giao Sở Nội vụ chuẩn bị tài liệu.");

  private Document taken(Registration registration) {
    assertThat(registration).isInstanceOf(Registration.Taken.class);
    return ((Registration.Taken) registration).document();
  }

  private Document paste(String text) {
    return taken(documents.registerPasted(text, holder));
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from document." + table).query(Long.class).single();
  }

  @Test
  void a_file_is_registered_with_what_its_letterhead_says() {
    var document = taken(documents.register("cv.txt", bytes(NUMBERED), holder));

    assertThat(document.symbol()).isEqualTo("12/UBND-VX");
    assertThat(document.issueDate()).isEqualTo(LocalDate.of(2022, 11, 2));
    assertThat(document.issuer()).isEqualTo("Ủy ban nhân dân tỉnh Ninh Thuận");
    assertThat(document.fileName()).isEqualTo("cv.txt");
    assertThat(document.processing()).isEqualTo(Document.Processing.UNREAD);
  }

  @Test
  void the_file_comes_back_byte_for_byte_even_where_its_text_was_decomposed() {
    var content = bytes(Normalizer.normalize(NUMBERED, Normalizer.Form.NFD) + "\r\n\uFEFF ");
    var document = taken(documents.register("cv.txt", content, holder));

    assertThat(documents.file(document.fileSha256())).hasValue(content);
    assertThat(Normalizer.isNormalized(documents.text(document.id()), Normalizer.Form.NFC))
        .isTrue();
  }

  @Test
  void a_path_before_the_name_and_control_characters_in_it_are_left_out() {
    var document =
        taken(documents.register("C:\\Văn thư\\cv\u0007 số 5.txt", bytes(NUMBERED), holder));

    assertThat(document.fileName()).isEqualTo("cv số 5.txt");
  }

  @Test
  void registering_leaves_one_entry_in_the_journal() {
    var document = paste(NUMBERED);

    assertThat(
            jdbc.sql(
                    "select action from journal.entry where subject_kind = 'document' and subject_id = :id")
                .param("id", document.id())
                .query(String.class)
                .list())
        .containsExactly("document.registered");
  }

  @Nested
  class Duplicates {
    @Test
    void the_same_bytes_are_refused_with_the_earlier_document_named() {
      var earlier = taken(documents.register("một.txt", bytes(NUMBERED), holder));

      assertThat(documents.register("hai.txt", bytes(NUMBERED), holder))
          .isEqualTo(new Registration.SameFile(earlier));
    }

    @Test
    void the_same_bytes_are_taken_for_another_holder() {
      taken(documents.register("một.txt", bytes(NUMBERED), holder));

      taken(documents.register("một.txt", bytes(NUMBERED), HOLDERS.incrementAndGet()));
    }

    @Test
    void the_same_number_issuer_and_date_wait_for_a_decision_and_nothing_is_registered() {
      var earlier = paste(NUMBERED);
      long before = count("document");

      var answer = documents.registerPasted(NUMBERED + "\nBản sao.", holder);

      assertThat(answer).isInstanceOf(Registration.SameIdentity.class);
      assertThat(((Registration.SameIdentity) answer).earlier()).isEqualTo(earlier);
      assertThat(count("document")).isEqualTo(before);
      assertThat(documents.waitingOf(List.of(holder))).hasSize(1);
    }

    @Test
    void one_that_waits_is_registered_when_a_person_wants_it_and_only_once() {
      paste(NUMBERED);
      var answer =
          (Registration.SameIdentity) documents.registerPasted(NUMBERED + "\nBản sao.", holder);

      taken(documents.registerWaiting(answer.waitingId()).orElseThrow());

      assertThat(documents.registerWaiting(answer.waitingId())).isEmpty();
      assertThat(documents.waitingOf(List.of(holder))).isEmpty();
    }

    @Test
    void one_that_waits_is_gone_without_a_trace_when_dropped() {
      paste(NUMBERED);
      long files = count("file");
      var answer =
          (Registration.SameIdentity) documents.registerPasted(NUMBERED + "\nBản sao.", holder);

      assertThat(documents.dropWaiting(answer.waitingId())).isTrue();
      assertThat(documents.dropWaiting(answer.waitingId())).isFalse();
      assertThat(count("file")).isEqualTo(files);
    }

    @Test
    void blank_numbers_resemble_nothing() {
      var blank = dispatch("      /UBND-VX", "ngày 02 tháng 11 năm 2022", "Một.");
      paste(blank);

      paste(blank.replace("Một.", "Hai."));
    }

    @Test
    void the_same_words_in_another_file_wait_for_a_decision_even_with_a_blank_number() {
      var blank = dispatch("      /UBND-VX", "ngày 02 tháng 11 năm 2022", "Một.");
      var earlier = taken(documents.register("cv.txt", bytes(blank), holder));

      var answer = documents.register("cv.docx", word(blank), holder);

      assertThat(answer)
          .isInstanceOfSatisfying(
              Registration.SameText.class, same -> assertThat(same.earlier()).isEqualTo(earlier));
      assertThat(documents.waitingOf(List.of(holder))).hasSize(1);
      taken(documents.register("cv.docx", word(blank), HOLDERS.incrementAndGet()));
      long waiting = ((Registration.SameText) answer).waitingId();
      taken(documents.registerWaiting(waiting).orElseThrow());
    }

    private static byte[] word(String text) {
      var out = new java.io.ByteArrayOutputStream();
      try (var document = new org.apache.poi.xwpf.usermodel.XWPFDocument()) {
        text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
        document.write(out);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      return out.toByteArray();
    }

    @Test
    void of_two_at_once_one_is_taken_and_the_other_told() throws Exception {
      Callable<Registration> register = () -> documents.register("cv.txt", bytes(NUMBERED), holder);
      try (var threads = Executors.newFixedThreadPool(4)) {
        var answers =
            threads.invokeAll(List.of(register, register, register, register)).stream()
                .map(DocumentsTest::get)
                .toList();

        assertThat(answers).filteredOn(a -> a instanceof Registration.Taken).hasSize(1);
        assertThat(answers).filteredOn(a -> a instanceof Registration.SameFile).hasSize(3);
      }
    }
  }

  @Test
  void a_document_marked_secret_is_refused_and_nothing_of_it_is_stored() {
    long files = count("file");
    long entries = jdbc.sql("select count(*) from journal.entry").query(Long.class).single();

    var answer =
        documents.register(
            "mat.txt", bytes(NUMBERED.replace("CỘNG HÒA", "TỐI MẬT\n\nCỘNG HÒA")), holder);

    assertThat(answer).isInstanceOf(Registration.Secret.class);
    assertThat(count("file")).isEqualTo(files);
    assertThat(
            jdbc.sql("select count(*) from document.document where holder_unit_id = :holder")
                .param("holder", holder)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(jdbc.sql("select count(*) from journal.entry").query(Long.class).single())
        .isEqualTo(entries);
  }

  @Test
  void a_document_dated_later_than_today_is_taken_with_a_warning() {
    var document = paste(dispatch("7/UBND-VX", "ngày 01 tháng 01 năm 2099", "Giao Sở Nội vụ."));

    assertThat(document.warning()).isEqualTo(Document.Warning.DATED_LATER);
  }

  @Nested
  class Bad_input {
    private Registration.Unreadable refused(String name, byte[] content) {
      long files = count("file");
      var answer = documents.register(name, content, holder);
      assertThat(answer).isInstanceOf(Registration.Unreadable.class);
      assertThat(count("file")).isEqualTo(files);
      return (Registration.Unreadable) answer;
    }

    @Test
    void an_empty_file_is_refused_with_a_sentence() {
      assertThat(refused("rong.txt", new byte[0]).reason()).isEqualTo(UnreadableFile.Reason.EMPTY);
    }

    @Test
    void a_picture_named_docx_is_refused_with_what_was_found() {
      var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

      assertThat(refused("van ban.docx", png).sentence()).isNotBlank();
    }

    @Test
    void a_bomb_of_zeros_in_a_docx_is_refused() throws Exception {
      var out = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        zip.write(bytes("<Types/>"));
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        var zeros = new byte[1024 * 1024];
        for (int n = 0; n < 400; n++) {
          zip.write(zeros);
        }
      }

      refused("bom.docx", out.toByteArray());
    }

    @Test
    void a_docx_that_reaches_for_other_files_gives_nothing_of_them() throws Exception {
      var out = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        zip.write(
            bytes(
                """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""));
        zip.putNextEntry(new ZipEntry("_rels/.rels"));
        zip.write(
            bytes(
                """
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""));
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        zip.write(
            bytes(
                """
                <?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"""));
      }

      var answer = documents.register("xxe.docx", out.toByteArray(), holder);

      if (answer instanceof Registration.Taken(var document)) {
        assertThat(documents.text(document.id())).doesNotContain("root:");
      } else {
        assertThat(answer).isInstanceOf(Registration.Unreadable.class);
      }
    }

    @Test
    void ten_thousand_lines_of_one_paragraph_and_emoji_are_taken() {
      var lines = "Các đơn vị nghiên cứu, triển khai thực hiện 😀👨‍👩‍👧 𝒳,\n".repeat(10_000);

      var document = paste(dispatch("8/UBND-VX", "ngày 02 tháng 11 năm 2022", lines));

      assertThat(documents.text(document.id())).contains("👨‍👩‍👧");
      assertThat(documents.reading(document.id()).text()).isEqualTo(documents.text(document.id()));
    }
  }

  @Nested
  class Citations {
    private final String citing =
        dispatch(
            "20/UBND-VX",
            "ngày 05 tháng 11 năm 2022",
            "Thực hiện Công văn số 12/UBND-VX ngày 02/11/2022 của Ủy ban nhân dân tỉnh, yêu cầu Sở Nội vụ báo cáo.");

    @Test
    void a_citation_leads_to_the_document_registered_before_it() {
      var cited = paste(NUMBERED);
      var document = paste(citing);

      assertThat(documents.citations(document.id()))
          .filteredOn(c -> c.symbol().equals("12/UBND-VX"))
          .extracting(CitedDocument::documentId)
          .containsExactly(cited.id());
      assertThat(documents.citing(cited.id())).extracting(Document::id).contains(document.id());
    }

    @Test
    void a_citation_is_linked_when_its_document_comes_later() {
      var document = paste(citing);
      var cited = paste(NUMBERED);

      assertThat(documents.citations(document.id()))
          .extracting(CitedDocument::documentId)
          .containsExactly(cited.id());
    }

    @Test
    void a_corrected_symbol_links_anew() {
      var document = paste(citing);
      var other = paste(dispatch("99/UBND-VX", "ngày 02 tháng 11 năm 2022", "Giao Sở Nội vụ."));

      documents.correct(other.id(), 0, facts("12/UBND-VX", LocalDate.of(2022, 11, 2)));

      assertThat(documents.citations(document.id()))
          .extracting(CitedDocument::documentId)
          .containsExactly(other.id());
    }
  }

  @Test
  void the_second_of_two_who_correct_is_told_and_overwrites_nothing() {
    var document = paste(NUMBERED);
    documents.correct(document.id(), 0, facts("13/UBND-VX", null));

    assertThatThrownBy(() -> documents.correct(document.id(), 0, facts("14/UBND-VX", null)))
        .isInstanceOfSatisfying(
            DocumentChanged.class,
            changed -> assertThat(changed.now().symbol()).isEqualTo("13/UBND-VX"));
    assertThat(documents.document(document.id()).orElseThrow().symbol()).isEqualTo("13/UBND-VX");
  }

  @Nested
  class The_list {
    private List<Document> found(DocumentFilter filter) {
      return documents
          .list(filter, new DocumentScope(false, Set.of(holder), Set.of()), 0, 10)
          .documents();
    }

    private DocumentFilter words(String words) {
      return new DocumentFilter(words, null, null, null, null, null, DocumentFilter.Sort.SYMBOL);
    }

    @Test
    void finds_words_without_their_marks_and_takes_wildcards_for_themselves() {
      var document = paste(NUMBERED);

      assertThat(found(words("chuan bi HOI nghi"))).containsExactly(document);
      assertThat(found(words("chuẩn%nghị"))).isEmpty();
      assertThat(found(words("\\"))).isEmpty();
    }

    @Test
    void finds_all_words_in_any_order_of_subject_and_symbol_alike() {
      var document = paste(NUMBERED);

      assertThat(found(words("nghi hoi chuan"))).containsExactly(document);
      assertThat(found(words("hoi  " + document.symbol()))).containsExactly(document);
      assertThat(found(words("hoi nghi khongcotu"))).isEmpty();
    }

    @Test
    void shows_only_what_is_in_the_scope() {
      var mine = paste(NUMBERED);
      var theirs = taken(documents.registerPasted(NUMBERED, HOLDERS.incrementAndGet()));

      assertThat(found(DocumentFilter.none())).containsExactly(mine);
      assertThat(
              documents
                  .list(
                      DocumentFilter.none(),
                      new DocumentScope(false, Set.of(holder), Set.of(theirs.id())),
                      0,
                      10)
                  .documents())
          .containsExactlyInAnyOrder(mine, theirs);
      assertThat(
              documents
                  .list(DocumentFilter.none(), new DocumentScope(false, Set.of(), Set.of()), 0, 10)
                  .total())
          .isZero();
    }

    @Test
    void filters_by_date_kind_and_progress_in_every_order() {
      var document = paste(NUMBERED);
      for (var sort : DocumentFilter.Sort.values()) {
        assertThat(
                found(
                    new DocumentFilter(
                        null,
                        document.kind(),
                        document.issuer(),
                        LocalDate.of(2022, 11, 2),
                        LocalDate.of(2022, 11, 2),
                        Document.Processing.UNREAD,
                        sort)))
            .containsExactly(document);
      }
    }
  }

  private static LetterheadFacts facts(String symbol, @Nullable LocalDate date) {
    return new LetterheadFacts(symbol, null, null, null, null, null, date, null);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T get(java.util.concurrent.Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
