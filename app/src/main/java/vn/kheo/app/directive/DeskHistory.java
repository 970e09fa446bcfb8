package vn.kheo.app.directive;

import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps at the reading desk that can be taken back: the rows a step touched, as they were. */
@Component
class DeskHistory {
  private final JdbcClient jdbc;

  DeskHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Một bước đã làm. */
  record LastStep(long id, long accountId, String action) {}

  /** Keeps these orders as they are now, before the step changes them. */
  long keep(long directiveId, long accountId, String action, Collection<Long> touched) {
    return jdbc.sql(
            """
            insert into directive.desk_step (directive_id, account_id, action, touched, before)
            select :directive, :account, :action, :touched, jsonb_build_object(
                'obligations', (select coalesce(jsonb_agg(to_jsonb(o)), '[]') from directive.obligation o
                                 where o.id = any(:touched)),
                'parties', (select coalesce(jsonb_agg(to_jsonb(p)), '[]') from directive.party p
                             where p.obligation_id = any(:touched)))
            returning id
            """)
        .param("directive", directiveId)
        .param("account", accountId)
        .param("action", action)
        .param("touched", ObligationStore.array(touched))
        .query(Long.class)
        .single();
  }

  /** The step also made this order. */
  void alsoMade(long stepId, long obligationId) {
    jdbc.sql(
            "update directive.desk_step set touched = touched || cast(:made as bigint) where id = :id")
        .param("made", obligationId)
        .param("id", stepId)
        .update();
  }

  Optional<LastStep> last(long directiveId) {
    return jdbc.sql(
            """
            select id, account_id, action
              from directive.desk_step
             where directive_id = :directive
             order by id desc
             limit 1
            """)
        .param("directive", directiveId)
        .query(
            (row, n) ->
                new LastStep(row.getLong("id"), row.getLong("account_id"), row.getString("action")))
        .optional();
  }

  /** Puts everything back as it was; versions still grow, so that no stale form fits. */
  void takeBack(long stepId) {
    for (String statement :
        new String[] {
          """
          delete from directive.party
           where obligation_id = any(array(select unnest(touched) from directive.desk_step where id = :id))
          """,
          """
          with step as (select touched, before from directive.desk_step where id = :id)
          delete from directive.obligation o
           using step
           where o.id = any(step.touched)
             and not exists (select from jsonb_populate_recordset(null::directive.obligation,
                                                                  step.before -> 'obligations') b
                              where b.id = o.id)
          """,
          """
          with b as (select r.*
                       from directive.desk_step s,
                            jsonb_populate_recordset(null::directive.obligation, s.before -> 'obligations') r
                      where s.id = :id)
          insert into directive.obligation as o (id, directive_id, rule, confidence, version, %1$s)
          overriding system value
          select id, directive_id, rule, confidence, version + 1, %1$s from b
          on conflict (id) do update
             set (%1$s) = (select %1$s from b where b.id = excluded.id),
                 version = o.version + 1
          """
              .formatted(ObligationRows.CHANGEABLE),
          """
          insert into directive.party (id, obligation_id, ordinal, role, words, span_start, span_end, source,
              confidence, group_id, unit_ids)
          overriding system value
          select r.id, r.obligation_id, r.ordinal, r.role, r.words, r.span_start, r.span_end, r.source,
                 r.confidence, r.group_id, r.unit_ids
            from directive.desk_step s, jsonb_populate_recordset(null::directive.party, s.before -> 'parties') r
           where s.id = :id
          """,
          "delete from directive.desk_step where id = :id"
        }) {
      jdbc.sql(statement).param("id", stepId).update();
    }
  }
}
