package vn.kheo.app.reporting.consolidation.signed;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Báo cáo của đơn vị được dùng ở đâu: in which signed reports its figures stand, and beneath which
 * headings its sentences. Whether the person may know is the caller's to decide.
 */
@Component
public class Uses {
  private final JdbcClient jdbc;

  Uses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param signed where its figures stand, the latest first
   * @param quoted sentences on which a text rests, signed or still a draft
   */
  public record Used(List<In> signed, List<Quoted> quoted) {
    public boolean isEmpty() {
      return signed.isEmpty() && quoted.isEmpty();
    }
  }

  /**
   * @param edition of the unit's report that stands in it
   * @param current whether that is the one that counts today
   */
  public record In(String symbol, LocalDate signedOn, String about, int edition, boolean current) {}

  /**
   * @param signed whether a report was signed with it; else it stands in a draft
   */
  public record Quoted(String section, String title, String quote, boolean signed) {}

  @Transactional(readOnly = true)
  public Used of(long reportId) {
    return new Used(
        jdbc.sql(
                """
                select s.symbol, s.signed_on, s.about, e.number, e.number is not distinct from r.counted as current
                  from reporting.signed_edition e
                  join reporting.signed_report s on s.id = e.signed_id
                  join reporting.report r on r.id = e.report_id
                 where e.report_id = :report
                 order by s.id desc
                """)
            .param("report", reportId)
            .query(
                (row, n) ->
                    new In(
                        row.getString("symbol"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("about"),
                        row.getInt("number"),
                        row.getBoolean("current")))
            .list(),
        jdbc.sql(
                """
                select n.number, n.title, q.quote, bool_or(q.signed) as signed
                  from (select s.section_id, s.quote, false as signed
                          from reporting.text_source s
                         where s.report_id = :report
                         union all
                        select n.id, s.quote, true
                          from reporting.signed_source s
                          join reporting.signed_report t on t.id = s.signed_id
                          join reporting.round d on d.id = t.round_id
                          join reporting.section n on n.version_id = d.form_version_id and n.number = s.section
                         where s.report_id = :report) q
                  join reporting.section n on n.id = q.section_id
                 group by n.id, q.quote
                 order by n.ordinal, q.quote
                """)
            .param("report", reportId)
            .query(
                (row, n) ->
                    new Quoted(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("quote"),
                        row.getBoolean("signed")))
            .list());
  }
}
