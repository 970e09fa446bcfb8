package vn.kheo.app.reporting.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Các bản của một báo cáo: the next begins as a copy, since what was sent is never changed. */
@Component
public class Editions {
  private final JdbcClient jdbc;
  private final Clock clock;

  Editions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Begins the edition after this one; a signed copy stays with what it was signed for.
   *
   * @param why returned, recalled or corrected
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void next(long reportId, int edition, String why) {
    for (String statement :
        List.of(
            """
            insert into reporting.edition (report_id, number, amounts, marks, reason, begun_at)
            select report_id, number + 1, amounts, marks, :why, :at
              from reporting.edition
             where report_id = :report
               and number = :edition
            """,
            """
            insert into reporting.narrative (report_id, number, section_id, words)
            select report_id, number + 1, section_id, words
              from reporting.narrative
             where report_id = :report
               and number = :edition
            """,
            """
            insert into reporting.cell_origin (report_id, number, ordinal, origin, detail, href)
            select report_id, number + 1, ordinal, origin, detail, href
              from reporting.cell_origin
             where report_id = :report
               and number = :edition
            """,
            """
            insert into reporting.check_reason (report_id, number, check_id, words, by_label)
            select report_id, number + 1, check_id, words, by_label
              from reporting.check_reason
             where report_id = :report
               and number = :edition
            """,
            """
            insert into reporting.attachment (report_id, number, name, sha256, size, at, by_label, kind)
            select report_id, number + 1, name, sha256, size, at, by_label, kind
              from reporting.attachment
             where report_id = :report
               and number = :edition
               and kind <> 'SIGNED'
            """,
            """
            update reporting.report
               set edition = :edition + 1
             where id = :report
            """)) {
      jdbc.sql(statement)
          .param("why", why)
          .param("at", Timestamp.from(clock.instant()))
          .param("report", reportId)
          .param("edition", edition)
          .update();
    }
  }

  /** The last edition that was accepted: what counts when a correction is taken back. */
  public @Nullable Integer lastAccepted(long reportId) {
    return jdbc.sql(
            """
            select max(number) as number
              from reporting.edition
             where report_id = :id
               and verdict in ('ACCEPTED', 'ACCEPTED_WITH_REMARKS')
            """)
        .param("id", reportId)
        .query((row, n) -> Optional.ofNullable(row.getObject("number", Integer.class)))
        .single()
        .orElse(null);
  }
}
