package vn.kheo.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written stays, whoever asks. */
class AppendOnlyTest {
  private static final Ledger LEDGER = Ledger.sealed(3);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update journal.entry set detail = 'khác'",
        "delete from journal.entry",
        "truncate journal.entry cascade",
        "update journal.seal set position = position + 1",
        "delete from journal.seal",
        "truncate journal.seal"
      })
  void neither_the_application_nor_the_owner_can_change_it(String sql) {
    assertThatThrownBy(() -> LEDGER.asApp.sql(sql).update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> LEDGER.asOwner.sql(sql).update())
        .hasStackTraceContaining("append-only");
    assertThat(LEDGER.verify().sealed()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table journal.entry disable trigger user",
        "drop table journal.seal",
        "create or replace function journal.refuse_change() returns trigger language plpgsql as $$ begin return null; end $$"
      })
  void the_application_cannot_loosen_the_rules_either(String sql) {
    assertThatThrownBy(() -> LEDGER.asApp.sql(sql).update())
        .rootCause()
        .hasMessageFindingMatch("must be owner|permission denied");
  }

  @Test
  void one_query_can_leave_an_entry_for_each_of_its_rows() {
    var ledger = new Ledger();
    ledger.inTransaction(
        () ->
            assertThat(
                    ledger.journal.recordEach(
                        "trial.done",
                        "trial",
                        """
                        select n::bigint as subject_id, 'Việc ' || n as subject_label,
                               cast(:directive as bigint) as directive_id, null::bigint as unit_id,
                               '' as detail
                          from generate_series(1, 1000) as n
                        """,
                        Map.of("directive", 5L)))
                .isEqualTo(1000));

    assertThat(ledger.seal()).isEqualTo(1000);
    assertThat(ledger.verify().intact()).isTrue();
    assertThat(ledger.journal.ofDirective(5, 3)).hasSize(3);
  }

  @Test
  void the_journal_is_searched_with_or_without_marks() {
    var ledger = Ledger.sealed(12);

    assertThat(find(ledger, "tran thi", "viec 11"))
        .extracting(Entry::subjectId)
        .containsExactly(11L);
    assertThat(find(ledger, "", "dẫn 3")).extracting(Entry::subjectId).containsExactly(3L);
    assertThat(find(ledger, "Nguyễn", "")).isEmpty();
  }

  @Test
  void the_next_page_begins_where_the_last_one_ended() {
    var ledger = Ledger.sealed(5);
    var older =
        new JournalFilter("", "trial.done", "trial", "", null, null, java.util.Set.of(3L), 4L);

    assertThat(ledger.journal.find(older, 2)).extracting(Entry::id).containsExactly(3L, 2L);
    assertThat(
            ledger.journal.find(
                new JournalFilter("", "", "document", "", null, null, java.util.Set.of(), null), 2))
        .isEmpty();
  }

  private static List<Entry> find(Ledger ledger, String who, String words) {
    return ledger.journal.find(
        new JournalFilter(who, "", "", words, null, null, java.util.Set.of(), null), 50);
  }
}
