package vn.kheo.app.reporting.consolidation;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adjustments that hold; those ended stay, for whoever asks later. */
@Component
class AdjustmentStore {
  private final JdbcClient jdbc;

  AdjustmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By ordinal of the indicator. */
  Map<Integer, Adjustment> of(long roundId) {
    return jdbc
        .sql(
            """
            select *
              from reporting.adjustment
             where round_id = :round
               and ended_at is null
            """)
        .param("round", roundId)
        .query(
            (row, n) ->
                new Adjustment(
                    row.getLong("id"),
                    row.getInt("ordinal"),
                    row.getBigDecimal("amount"),
                    row.getBigDecimal("computed"),
                    row.getString("reason"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("by_label")))
        .list()
        .stream()
        .collect(Collectors.toMap(Adjustment::ordinal, one -> one));
  }

  /** In place of the one that held. */
  void set(
      long roundId,
      int ordinal,
      BigDecimal amount,
      @Nullable BigDecimal computed,
      String reason,
      Instant at,
      String by) {
    end(roundId, ordinal, at, by);
    jdbc.sql(
            """
            insert into reporting.adjustment (round_id, ordinal, amount, computed, reason, at, by_label)
            values (:round, :ordinal, :amount, :computed, :reason, :at, :by)
            """)
        .param("round", roundId)
        .param("ordinal", ordinal)
        .param("amount", amount)
        .param("computed", computed)
        .param("reason", reason)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  /** False where none held. */
  boolean end(long roundId, int ordinal, Instant at, String by) {
    return jdbc.sql(
                """
                update reporting.adjustment
                   set ended_at = :at, ended_by_label = :by
                 where round_id = :round
                   and ordinal = :ordinal
                   and ended_at is null
                """)
            .param("round", roundId)
            .param("ordinal", ordinal)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .update()
        == 1;
  }

  /** So that two who change the same round's totals by hand do it one after the other. */
  void hold(long roundId) {
    jdbc.sql("select id from reporting.round where id = :id for no key update")
        .param("id", roundId)
        .query(Long.class)
        .single();
  }
}
