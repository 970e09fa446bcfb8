package vn.kheo.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kheo.app.TestDatabase;
import vn.kheo.launch.DatabaseAccess;
import vn.kheo.launch.ForkedJvm;
import vn.kheo.launch.Kheo;

/** {@code kheo journal verify}, typed by a person. */
class JournalCommandTest {
  @TempDir Path home;

  private record Answer(int exitCode, String said) {}

  @Test
  void a_whole_journal_is_said_to_be_whole_and_a_changed_one_is_not() throws Exception {
    var ledger = Ledger.sealed(4);
    String head = Objects.requireNonNull(ledger.verify().head());

    Answer whole = kheo(ledger.access, Map.of(), "journal", "verify");
    assertThat(whole.exitCode()).as(whole.said()).isZero();
    assertThat(whole.said()).contains("Nhật ký nguyên vẹn: 4 dòng", "head: " + head);
    assertThat(whole.said().lines()).as("and nothing else").hasSize(2);

    ledger.tamper("delete from journal.seal where position > 3");
    ledger.tamper("delete from journal.entry where id > 3");
    assertThat(kheo(ledger.access, Map.of(), "journal", "verify").exitCode()).isZero();
    Answer cut = kheo(ledger.access, Map.of(), "journal", "verify", "--head", head);
    assertThat(cut.exitCode()).isEqualTo(1);
    assertThat(cut.said()).contains("mốc đã xuất ở vị trí 4, nhật ký chỉ còn đến 3");

    ledger.tamper("update journal.entry set detail = 'khác' where id = 2");
    Answer altered = kheo(ledger.access, Map.of(), "journal", "verify");
    assertThat(altered.exitCode()).isEqualTo(1);
    assertThat(altered.said()).contains("KHÔNG CÒN NGUYÊN VẸN", "dòng 2 bị sửa nội dung");
  }

  @Test
  void what_cannot_be_verified_is_said_in_a_sentence() throws Exception {
    var ledger = Ledger.sealed(1);
    Answer head = kheo(ledger.access, Map.of(), "journal", "verify", "--head=abc");
    assertThat(head.exitCode()).isEqualTo(2);
    assertThat(head.said()).contains("vị_trí:mã_băm").doesNotContain("Exception");

    Answer words = kheo(ledger.access, Map.of(), "journal", "burn");
    assertThat(words.exitCode()).isEqualTo(2);
    assertThat(words.said()).contains("Không hiểu “burn”");

    Answer empty = kheo(TestDatabase.create(), Map.of(), "journal", "verify");
    assertThat(empty.exitCode()).isEqualTo(1);
    assertThat(empty.said()).contains("Không đọc được sổ nhật ký").doesNotContain("\tat ");
  }

  /** Its rows alone, kept all at once, would not fit. */
  @Test
  void a_long_journal_is_verified_in_little_memory() throws Exception {
    var ledger = new Ledger();
    ledger.writeAtOnce(100_000);
    ledger.inTransaction(() -> new SealingRounds(ledger.sealer).round());
    ledger.tamper("update journal.entry set detail = 'khác' where id = 99999");

    Answer answer = kheo(ledger.access, Map.of("_JAVA_OPTIONS", "-Xmx16m"), "journal", "verify");

    assertThat(answer.said()).contains("trong 100000 dòng", "dòng 99999 bị sửa nội dung");
    assertThat(answer.exitCode()).isEqualTo(1);
  }

  private Answer kheo(DatabaseAccess access, Map<String, String> more, String... arguments)
      throws Exception {
    var environment = new HashMap<String, String>(more);
    environment.put("KHEO_HOME", home.toString());
    environment.put("KHEO_DB_URL", access.jdbcUrl());
    environment.put("KHEO_DB_USER", access.appUser());
    environment.put("KHEO_DB_PASSWORD", access.appPassword());
    try (var kheo = ForkedJvm.start(Kheo.class, environment, arguments)) {
      String said = kheo.rest();
      int exitCode = kheo.awaitEnd();
      return new Answer(exitCode, said);
    }
  }
}
