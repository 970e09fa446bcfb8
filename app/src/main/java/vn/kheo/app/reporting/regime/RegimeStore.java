package vn.kheo.app.reporting.regime;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code reporting.regime}. */
@Component
class RegimeStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SELECT =
      """
      select r.*, f.code || ' – ' || f.name as form_name
        from reporting.regime r
        join reporting.form f on f.id = r.form_id
      """;

  private final JdbcClient jdbc;

  RegimeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Regime> find(long id) {
    return jdbc.sql(SELECT + " where r.id = :id")
        .param("id", id)
        .query(RegimeStore::map)
        .optional();
  }

  /** As {@link #find}, held until the transaction ends. */
  Optional<Regime> hold(long id) {
    jdbc.sql("select id from reporting.regime where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .optional();
    return find(id);
  }

  /** Ids of those in force. */
  List<Long> inForce() {
    return jdbc.sql("select id from reporting.regime where state = 'IN_FORCE' order by id")
        .query(Long.class)
        .list();
  }

  /** The one with the id if nobody else holds it. */
  Optional<Regime> takeFree(long id) {
    return jdbc.sql(
            """
            select id
              from reporting.regime
             where id = :id
               and state = 'IN_FORCE'
               for update skip locked
            """)
        .param("id", id)
        .query(Long.class)
        .optional()
        .flatMap(this::find);
  }

  /** By name; those in force first. */
  List<Regime> list(String words, boolean everything, long[] units) {
    return jdbc.sql(
            SELECT
                + """
                   where (:words = '' or r.folded like '%' || organization.fold(:words) || '%')
                     and (:everything or r.through_unit_id = any(:units) or r.receiver_unit_id = any(:units))
                   order by r.state = 'ENDED', r.kind = 'AD_HOC', r.folded, r.id desc
                  """)
        .param("words", words.strip())
        .param("everything", everything)
        .param("units", units)
        .query(RegimeStore::map)
        .list();
  }

  long insert(RegimeFacts facts, Instant at, String by) {
    return bound(
            jdbc.sql(
                """
                insert into reporting.regime (kind, name, form_id, obligation_id, group_ids, unit_ids,
                    receiver_unit_id, through_unit_id, method, outline, legal_basis, frequencies, window_kind, merges,
                    unit_due_days, through_due_days, own_rounds, valid_from, valid_to, state, made_at, made_by_label)
                values (:kind, :name, :form, :obligation, :groups, :units, :receiver, :through, :method, :outline,
                    :basis, :frequencies, :window, :merges, :unit_days, :through_days, cast(:own as jsonb), :from, :to,
                    'IN_FORCE', :at, :by)
                returning id
                """),
            facts)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .query(Long.class)
        .single();
  }

  /** False where it was changed since. */
  boolean update(long id, int version, RegimeFacts facts) {
    return bound(
                jdbc.sql(
                    """
                    update reporting.regime
                       set kind = :kind, name = :name, form_id = :form, group_ids = :groups, unit_ids = :units,
                           receiver_unit_id = :receiver, through_unit_id = :through, method = :method,
                           outline = :outline, legal_basis = :basis, frequencies = :frequencies,
                           window_kind = :window, merges = :merges, unit_due_days = :unit_days,
                           through_due_days = :through_days, own_rounds = cast(:own as jsonb), valid_from = :from,
                           valid_to = :to, obligation_id = coalesce(cast(:obligation as bigint), obligation_id),
                           version = version + 1
                     where id = :id
                       and version = :version
                       and state = 'IN_FORCE'
                    """),
                facts)
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  boolean end(long id, int version, LocalDate on, String reason) {
    return jdbc.sql(
                """
                update reporting.regime
                   set state = 'ENDED', ended_on = :on, ended_reason = :reason, version = version + 1
                 where id = :id
                   and version = :version
                   and state = 'IN_FORCE'
                """)
            .param("id", id)
            .param("version", version)
            .param("on", on)
            .param("reason", reason)
            .update()
        == 1;
  }

  void restsOn(long id, long obligationId, @Nullable Long consolidationId) {
    jdbc.sql(
            """
            update reporting.regime
               set obligation_id = :obligation, consolidation_obligation_id = :consolidation
             where id = :id
            """)
        .param("id", id)
        .param("obligation", obligationId)
        .param("consolidation", consolidationId)
        .update();
  }

  private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, RegimeFacts f) {
    return statement
        .param("kind", f.kind().name())
        .param("name", f.name())
        .param("form", f.formId())
        .param("obligation", f.obligationId())
        .param("groups", array(f.groupIds()))
        .param("units", array(f.unitIds()))
        .param("receiver", f.receiverUnitId())
        .param("through", f.throughUnitId())
        .param("method", f.method())
        .param("outline", f.outline())
        .param("basis", f.legalBasis())
        .param("frequencies", f.frequencies().stream().map(Enum::name).toArray(String[]::new))
        .param("window", f.windowKind().name())
        .param("merges", f.merges())
        .param("unit_days", f.unitDueDays())
        .param("through_days", f.throughDueDays())
        .param("own", JSON.writeValueAsString(f.ownRounds()))
        .param("from", f.validFrom())
        .param("to", f.validTo());
  }

  static Long[] array(Collection<Long> ids) {
    return ids.toArray(Long[]::new);
  }

  private static Regime map(ResultSet row, int n) throws SQLException {
    long consolidation = row.getLong("consolidation_obligation_id");
    @Nullable Long consolidationId = row.wasNull() ? null : consolidation;
    return new Regime(
        row.getLong("id"),
        facts(row),
        Regime.State.valueOf(row.getString("state")),
        consolidationId,
        row.getString("form_name"),
        row.getTimestamp("made_at").toInstant(),
        row.getString("made_by_label"),
        row.getObject("ended_on", LocalDate.class),
        row.getString("ended_reason"),
        row.getInt("version"));
  }

  private static RegimeFacts facts(ResultSet row) throws SQLException {
    Set<Frequency> frequencies = EnumSet.noneOf(Frequency.class);
    for (String name : (String[]) row.getArray("frequencies").getArray()) {
      frequencies.add(Frequency.valueOf(name));
    }
    return new RegimeFacts(
        RegimeFacts.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getLong("form_id"),
        longs(row.getArray("group_ids")),
        longs(row.getArray("unit_ids")),
        row.getLong("receiver_unit_id"),
        row.getLong("through_unit_id"),
        row.getString("method"),
        row.getString("outline"),
        row.getString("legal_basis"),
        frequencies,
        WindowKind.valueOf(row.getString("window_kind")),
        row.getBoolean("merges"),
        row.getInt("unit_due_days"),
        row.getInt("through_due_days"),
        JSON.readValue(row.getString("own_rounds"), new TypeReference<List<OwnRound>>() {}),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getObject("obligation_id", Long.class));
  }

  private static List<Long> longs(Array array) throws SQLException {
    return List.copyOf(Arrays.asList((Long[]) array.getArray()));
  }
}
