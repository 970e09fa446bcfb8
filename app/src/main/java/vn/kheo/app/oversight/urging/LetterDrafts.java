package vn.kheo.app.oversight.urging;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Dự thảo công văn của một người: what a person has begun to write, and its passing on. */
@Component
public class LetterDrafts {
  private final JdbcClient jdbc;

  LetterDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Một dự thảo. */
  public record Draft(long id, String subject, int lines) {}

  /** Drafts that the person began as an officer of the unit, oldest first. */
  public List<Draft> of(long unitId, long personId) {
    return jdbc.sql(
            """
            select l.id, l.subject,
                   (select count(*) from oversight.letter_line i where i.letter_id = l.id) as lines
              from oversight.letter l
             where l.state = 'DRAFT'
               and l.drafter_id = :person
               and l.monitor_unit_id = :unit
             order by l.id
            """)
        .param("person", personId)
        .param("unit", unitId)
        .query(
            (row, n) -> new Draft(row.getLong("id"), row.getString("subject"), row.getInt("lines")))
        .list();
  }

  /**
   * Makes them somebody else's, in the caller's transaction.
   *
   * @return how many
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int passOn(long unitId, long from, long to) {
    return jdbc.sql(
            """
            update oversight.letter
               set drafter_id = :to
             where state = 'DRAFT'
               and drafter_id = :from
               and monitor_unit_id = :unit
            """)
        .param("from", from)
        .param("to", to)
        .param("unit", unitId)
        .update();
  }
}
