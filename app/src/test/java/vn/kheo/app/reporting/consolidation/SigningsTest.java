package vn.kheo.app.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Acting;
import vn.kheo.app.reporting.consolidation.signed.CheckCommand;
import vn.kheo.app.reporting.consolidation.signed.Differences;
import vn.kheo.app.reporting.consolidation.signed.FileCheck;
import vn.kheo.app.reporting.consolidation.signed.FileChecks;
import vn.kheo.app.reporting.consolidation.signed.LookupCode;
import vn.kheo.app.reporting.consolidation.signed.SignedReport;
import vn.kheo.app.reporting.consolidation.signed.Signings;
import vn.kheo.app.reporting.consolidation.words.Cluster;
import vn.kheo.app.reporting.consolidation.words.Fields;
import vn.kheo.app.reporting.consolidation.words.Narratives;
import vn.kheo.app.reporting.consolidation.words.SectionDraft;
import vn.kheo.app.reporting.consolidation.words.SectionWords;
import vn.kheo.app.reporting.form.Section;

/** From four units' sentences to a signed report, and a correction after it. */
@DemonstrationTest
class SigningsTest {
  private static final String SAME = "Công tác phối hợp được duy trì thường xuyên.";

  @Autowired Consolidations consolidations;
  @Autowired Narratives narratives;
  @Autowired Signings signings;
  @Autowired FileChecks checks;
  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext house;
  @Autowired Environment environment;
  @Autowired MockMvc web;
  @TempDir Path folder;
  private SentReports sent;
  private long round;
  private int second;

  @BeforeEach
  void fourHaveSent() {
    sent = new SentReports(house);
    round = sent.open("Thử ký tổng hợp", List.of("syt", "stp", "sct", "skhcn"));
    sent.count(round, "syt", Map.of("A01", "10", "A07", "90", "A08", "100"));
    sent.count(round, "stp", Map.of("A01", "5", "A07", "990", "A08", "1000"));
    sent.count(round, "sct", Map.of("A01", "2"));
    sent.count(round, "skhcn", Map.of("A01", "3"));
    sent.say(round, "syt", "II", "Đã ban hành 12 văn bản lãnh đạo, chỉ đạo triển khai. " + SAME);
    sent.say(round, "stp", "II", SAME);
    sent.say(round, "sct", "II", "Công tác phối hợp được duy trì  thường xuyên");
    second =
        sent.form(round).sections().stream()
            .filter(one -> one.number().equals("II"))
            .map(Section::ordinal)
            .findFirst()
            .orElseThrow();
  }

  @AfterEach
  void end() {
    sent.end();
  }

  private SectionWords words() {
    return sent.as("snv", () -> narratives.section(round, second)).orElseThrow();
  }

  @Test
  void what_many_say_is_folded_and_what_contradicts_the_units_own_figure_is_flagged() {
    SectionWords words = words();

    assertThat(words.clusters()).extracting(Cluster::units).containsExactly(1, 3);
    assertThat(words.clusters().getFirst().first().doubts())
        .extracting(doubt -> doubt.code() + " " + doubt.said() + " " + doubt.given())
        .containsExactly("A01 12 10");
    assertThat(words.silent()).hasSize(1);
    assertThat(words.doubted()).isEqualTo(1);
  }

  @Test
  void sentences_are_taken_over_with_their_sources_and_figures_follow_the_totals() {
    Cluster same = words().clusters().getLast();
    sent.as("snv", () -> done(() -> narratives.take(round, second, 0, List.of(same.key()), false)));
    SectionDraft draft = words().draft();
    assertThat(draft.words()).isEqualTo(SAME);
    assertThat(draft.sources())
        .hasSize(3)
        .allSatisfy(source -> assertThat(source.stands()).isTrue());

    refused("changed", () -> narratives.write(round, second, 0, "x"));
    refused("field", () -> narratives.write(round, second, 1, "Ban hành {X99} văn bản"));
    refused("nothingChosen", () -> narratives.take(round, second, 1, List.of("0:1"), false));
    sent.as(
        "snv",
        () ->
            done(
                () ->
                    narratives.write(
                        round, second, 1, "Ban hành {A01} văn bản ({A01:n} đơn vị). " + SAME)));
    assertThat(told()).isEqualTo("Ban hành 20 văn bản (4/4 đơn vị). " + SAME);

    sent.correct(round, "syt", 2, "Đếm thiếu", Map.of("A01", "11"));
    assertThat(told()).startsWith("Ban hành 21 văn bản");
  }

  private String told() {
    return words().draft().shown().stream().map(Fields.Piece::text).collect(Collectors.joining());
  }

  @Test
  void what_was_signed_stays_and_a_correction_after_it_is_explained() {
    sent.as("snv", () -> done(() -> narratives.write(round, second, 0, "Ban hành {A01} văn bản.")));
    assertThatThrownBy(() -> sign("snv"))
        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    int number = sign("snv-lanhdao");
    SignedReport signed = signed(number);
    assertThat(signed.untouched()).isTrue();
    assertThat(signed.figure("A01").orElseThrow().amount()).isEqualByComparingTo("20");
    assertThat(signed.texts())
        .anySatisfy(text -> assertThat(text.shown()).isEqualTo("Ban hành 20⟦A01⟧ văn bản."));
    assertThat(since(signed).isEmpty()).isTrue();

    sent.correct(round, "syt", 2, "Đếm thiếu một văn bản", Map.of("A01", "11", "A07", "91"));
    SignedReport after = signed(number);
    assertThat(after).usingRecursiveComparison().isEqualTo(signed);
    Differences since = since(after);
    assertThat(since.figures())
        .extracting(one -> one.indicator().code())
        .containsExactly("A01", "A07", "A09");
    Differences.Changed documents = since.figures().getFirst();
    assertThat(documents.now()).isEqualByComparingTo("21");
    assertThat(documents.causes())
        .singleElement()
        .satisfies(
            cause -> {
              assertThat(cause.unitName()).startsWith("Sở Y tế");
              assertThat(cause.after()).isEqualTo(2);
              assertThat(cause.reason()).isEqualTo("Đếm thiếu một văn bản");
            });
    assertThat(since.figures().getLast().causes())
        .extracting(Differences.Cause::code)
        .containsExactly("A07");
    assertThat(sign("snv-lanhdao")).isEqualTo(number + 1);
  }

  /** What left the house is looked up as Word, PDF and Excel, each unit's part of it told. */
  @ParameterizedTest
  @ValueSource(strings = {"docx", "pdf", "xlsx"})
  void a_file_that_left_the_house_is_looked_up_figure_by_figure(String ending) throws Exception {
    sent.as(
        "snv",
        () ->
            done(
                () ->
                    narratives.write(
                        round, second, 0, "Ban hành {A01} văn bản ({A01:n} đơn vị).")));
    int number = sign("snv-lanhdao");
    byte[] file = out("/rounds/%d/signed/%d/report.%s".formatted(round, number, ending));
    FileCheck check = checks.check(file, "bao-cao." + ending, any -> true);

    assertThat(check.verdict()).isEqualTo(FileCheck.Verdict.FOUND);
    assertThat(check.signed()).isNotNull();
    assertThat(check.figures()).hasSizeGreaterThanOrEqualTo(77);
    assertThat(check.figures())
        .allSatisfy(
            one ->
                assertThat(one.agrees())
                    .as(one.code() + " " + one.inFile() + " " + one.signed())
                    .isTrue());
    assertThat(check.figures())
        .filteredOn(one -> one.code().equals("A01") && one.what() == null)
        .allSatisfy(
            one -> {
              assertThat(one.addsUp()).isTrue();
              assertThat(one.reporting()).isEqualTo(4);
              assertThat(one.parts().getFirst().sentBy()).isEqualTo("Người gửi");
            });
    assertThat(check.figures()).extracting(FileCheck.Figure::what).contains("n");
    assertThat(check.figures())
        .filteredOn(one -> one.code().equals("A09") && one.what() == null)
        .extracting(FileCheck.Figure::addsUp)
        .containsOnly(true);
    if (ending.equals("xlsx")) {
      assertThat(check.units()).hasSize(4);
      assertThat(check.ofUnits()).isEqualTo(4 * 77);
      assertThat(check.units())
          .allSatisfy(unit -> assertThat(unit.wrong()).as(unit.unitName()).isEmpty());
    }
    assertThat(checks.check(file, "x." + ending, any -> false).verdict())
        .isEqualTo(FileCheck.Verdict.UNKNOWN);

    sent.correct(round, "syt", 2, "Đếm thiếu", Map.of("A01", "11"));
    assertThat(checks.check(file, "x." + ending, any -> true).figures())
        .filteredOn(one -> one.code().equals("A01") && one.what() == null)
        .allSatisfy(
            one -> {
              assertThat(one.agrees()).isTrue();
              assertThat(one.since())
                  .extracting(FileCheck.Since::reason)
                  .containsExactly("Đếm thiếu");
            });
  }

  /** Of the annex by unit as well, and a line that is none of the signed report's. */
  @Test
  void what_was_changed_in_the_annex_by_unit_is_found() throws Exception {
    int number = sign("snv-lanhdao");
    byte[] file = out("/rounds/%d/signed/%d/report.xlsx".formatted(round, number));
    byte[] changed;
    String code;
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file));
        var out = new ByteArrayOutputStream()) {
      XSSFSheet byUnit = book.getSheetAt(1);
      code = byUnit.getRow(2).getCell(3).getStringCellValue();
      byUnit.getRow(1).getCell(4).setCellValue(123456.5);
      byUnit.getRow(2).createCell(3).setCellValue(code.replaceFirst("[.][0-9]+$", ".99"));
      book.write(out);
      changed = out.toByteArray();
    }
    FileCheck check = checks.check(changed, "x.xlsx", any -> true);
    assertThat(check.figures()).allMatch(FileCheck.Figure::agrees);
    assertThat(check.units().getFirst().wrong())
        .extracting(FileCheck.Wrong::code, FileCheck.Wrong::inFile)
        .containsExactly(tuple("A01", "123.456,5"));
    assertThat(check.units().get(1).unitName()).isEmpty();
    assertThat(check.units().get(1).wrong()).hasSize(77);
    assertThat(check.allAgree()).isFalse();
    web.perform(
            multipart("/check")
                .file(new MockMultipartFile("file", "sửa.xlsx", null, changed))
                .with(csrf())
                .with(Acting.as(sent.account("snv"))))
        .andExpect(content().string(containsString("A01: trong tệp 123.456,5")))
        .andExpect(content().string(containsString("không có trong bản đã ký")));
  }

  @Test
  void a_figure_changed_on_the_way_is_found_by_page_and_by_command() throws Exception {
    int number = sign("snv-lanhdao");
    byte[] file = out("/rounds/%d/signed/%d/report.docx".formatted(round, number));
    byte[] changed = replaced(file, ">20 <", ">29 <");
    FileCheck check = checks.check(changed, "x.docx", any -> true);
    assertThat(check.wrong()).isEqualTo(1);
    web.perform(
            multipart("/check")
                .file(new MockMultipartFile("file", "sửa.docx", null, changed))
                .with(csrf())
                .with(Acting.as(sent.account("snv"))))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("1 trên 77 số trong sửa.docx khác bản đã ký")));
    web.perform(
            multipart("/check")
                .file(
                    new MockMultipartFile(
                        "file", "x.txt", null, "chào".getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .with(Acting.as(sent.account("snv"))))
        .andExpect(content().string(containsString("Tệp x.txt không có mã tra cứu")));
    web.perform(
            multipart("/check")
                .file(new MockMultipartFile("file", "x.pdf", null, new byte[] {1, 2, 3}))
                .with(csrf())
                .with(Acting.as(sent.account("snv"))))
        .andExpect(status().isUnprocessableContent());

    Path path = folder.resolve("sửa.docx");
    Files.write(path, changed);
    var said = new java.io.ByteArrayOutputStream();
    int code =
        CheckCommand.run(
            database, path, new java.io.PrintStream(said, true, StandardCharsets.UTF_8));
    assertThat(code).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(
            "tệp ghi 29; bản đã ký 20: KHÁC",
            "Sở Y tế tỉnh Ninh Thuận: 10",
            "cộng đúng",
            "1 số khác bản đã ký");
  }

  @Test
  void a_difference_changed_on_the_way_is_found_too() throws Exception {
    sent.as(
        "snv",
        () -> done(() -> narratives.write(round, second, 0, "Số văn bản {A01:so} so năm ngoái.")));
    int number = sign("snv-lanhdao");
    byte[] file = out("/rounds/%d/signed/%d/report.docx".formatted(round, number));
    assertThat(checks.check(file, "x.docx", any -> true).wrong()).isZero();
    byte[] changed = replaced(file, "Số văn bản –", "Số văn bản tăng 9 %");
    assertThat(checks.check(changed, "x.docx", any -> true).figures())
        .filteredOn(one -> !one.agrees())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.what()).isEqualTo("so");
              assertThat(one.inFile()).isEqualTo("tăng 9 %");
              assertThat(one.signed()).isEqualTo("–");
            });
  }

  @Test
  void what_was_signed_is_whole_only_while_everything_printed_is_as_it_was() {
    int number = sign("snv-lanhdao");
    JdbcClient owner = asOwner();
    for (String change :
        List.of(
            "update reporting.signed_report set sent = sent + %d where round_id = :round",
            "update reporting.signed_figure set last_year = coalesce(last_year, 0) + %d"
                + " where signed_id = (select max(id) from reporting.signed_report where round_id = :round)")) {
      owner.sql(change.formatted(1)).param("round", round).update();
      assertThat(signed(number).untouched()).isFalse();
      owner.sql(change.formatted(-1)).param("round", round).update();
    }
  }

  private JdbcClient asOwner() {
    var source = new PGSimpleDataSource();
    source.setUrl(environment.getRequiredProperty("spring.flyway.url"));
    source.setUser(environment.getRequiredProperty("spring.flyway.user"));
    source.setPassword(environment.getRequiredProperty("spring.flyway.password"));
    return JdbcClient.create(source);
  }

  @Test
  void a_unit_sees_where_its_report_was_used() throws Exception {
    Cluster same = words().clusters().getLast();
    sent.as("snv", () -> done(() -> narratives.take(round, second, 0, List.of(same.key()), false)));
    String at = "/reports/" + sent.report(round, "syt") + "/uses";
    var unit = Acting.as(sent.account("syt"));
    web.perform(get(at).with(unit))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(SAME)))
        .andExpect(content().string(not(containsString("125/BC-SNV"))));

    sign("snv-lanhdao");
    web.perform(get(at).with(unit)).andExpect(content().string(containsString("125/BC-SNV")));
    web.perform(get(at).with(Acting.as(sent.account("ninhson")))).andExpect(status().isNotFound());
  }

  @Test
  void a_draft_goes_out_without_codes() throws Exception {
    for (String ending : List.of("docx", "pdf", "xlsx")) {
      byte[] file = out("/rounds/%d/draft.%s".formatted(round, ending));
      assertThat(checks.check(file, "x." + ending, any -> true).verdict())
          .isEqualTo(FileCheck.Verdict.NO_CODE);
    }
  }

  private byte[] out(String address) throws Exception {
    return web.perform(get(address).with(Acting.as(sent.account("snv"))))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  /** The same archive with some words of its text changed. */
  private static byte[] replaced(byte[] archive, String from, String to) throws Exception {
    var out = new java.io.ByteArrayOutputStream();
    try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(archive));
        var changed = new java.util.zip.ZipOutputStream(out)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals("word/document.xml")) {
          String text = new String(content, StandardCharsets.UTF_8);
          assertThat(text).contains(from);
          content = text.replaceFirst(from, to).getBytes(StandardCharsets.UTF_8);
        }
        changed.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
        changed.write(content);
        changed.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @Test
  void the_application_itself_cannot_change_what_was_signed() {
    sign("snv-lanhdao");
    assertThatThrownBy(() -> jdbc.sql("update reporting.signed_figure set amount = 1").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("delete from reporting.signed_report").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void a_code_read_wrongly_is_no_code() {
    for (long id : List.of(1L, 42L, 29_000_000L, 9_000_000_000L)) {
      String code = LookupCode.of(id);
      assertThat(LookupCode.signedId(code)).hasValue(id);
      String wrong = code.substring(0, 4) + (code.charAt(4) == '7' ? '8' : '7') + code.substring(5);
      assertThat(LookupCode.signedId(wrong)).isEmpty();
    }
    assertThat(LookupCode.signedId("TH")).isEmpty();
    assertThat(LookupCode.signedId("THIIIIII")).isEmpty();
  }

  @Test
  void it_is_written_and_signed_in_the_browser() throws Exception {
    var officer = Acting.as(sent.account("snv"));
    String at = "/rounds/" + round + "/words/" + second;
    web.perform(get("/rounds/" + round + "/words").with(officer))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(at)));
    web.perform(get(at).with(officer))
        .andExpect(content().string(containsString("như nhau ở 3 đơn vị")))
        .andExpect(content().string(containsString("Lời viết 12, biểu của đơn vị ghi 10 (A01)")));
    web.perform(get(at + "?show=same").with(officer))
        .andExpect(content().string(not(containsString("Lời viết 12"))));
    web.perform(post(at).with(csrf()).with(officer).param("version", "0").param("words", "Có {A1}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Không có số liệu nào ứng với {A1}")))
        .andExpect(content().string(containsString("Có {A1}")));
    web.perform(
            post(at + "/take")
                .with(csrf())
                .with(officer)
                .param("version", "0")
                .param("take", words().clusters().getLast().key()))
        .andExpect(redirectedUrl(at));
    web.perform(get("/rounds/" + round + "/words/999").with(officer))
        .andExpect(status().isNotFound());
    var leader = Acting.as(sent.account("snv-lanhdao"));
    String signed = "/rounds/" + round + "/signed";
    web.perform(get(signed).with(officer))
        .andExpect(content().string(containsString("Lãnh đạo cơ quan tổng hợp ký ở đây")));
    web.perform(post(signed).with(csrf()).with(leader).param("signedOn", "2022-11-20"))
        .andExpect(status().isUnprocessableContent());
    web.perform(
            post(signed)
                .with(csrf())
                .with(leader)
                .param("signedOn", "2022-11-20")
                .param("issuer", "SỞ NỘI VỤ")
                .param("symbol", "125/BC-SNV")
                .param("place", "Ninh Thuận")
                .param("about", "Kết quả công tác dân vận")
                .param("post", "Giám đốc")
                .param("signer", "Lý Thị Dung"))
        .andExpect(redirectedUrl(signed + "/1"));
    web.perform(get(signed + "/1").with(officer))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("125/BC-SNV")))
        .andExpect(content().string(containsString("không số liệu nào thay đổi")));
    web.perform(get(signed + "/1").with(Acting.as(sent.account("syt"))))
        .andExpect(status().isForbidden());
  }

  private int sign(String who) {
    return sent.as(
        who,
        () -> {
          Consolidation sheet = consolidations.sheet(round, null).orElseThrow();
          SignedReport.Head head = signings.proposed(sheet);
          return signings.sign(
              round,
              new SignedReport.Head(
                  head.superior(),
                  head.issuer(),
                  "125/BC-SNV",
                  "Ninh Thuận",
                  head.signedOn(),
                  head.about(),
                  head.opening(),
                  head.closing(),
                  head.recipients(),
                  head.capacity(),
                  head.signsFor(),
                  "Giám đốc",
                  head.signer()));
        });
  }

  private SignedReport signed(int number) {
    return sent.as("snv", () -> signings.signed(round, number)).orElseThrow();
  }

  private Differences since(SignedReport signed) {
    return sent.as("snv", () -> signings.since(signed));
  }

  private void refused(String reason, Runnable step) {
    assertThatThrownBy(() -> sent.as("snv", () -> done(step)))
        .isInstanceOfSatisfying(
            ConsolidationRefused.class,
            no -> assertThat(no.key()).isEqualTo("consolidation.refused." + reason));
  }

  private static boolean done(Runnable step) {
    step.run();
    return true;
  }
}
