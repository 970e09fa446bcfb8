package vn.kheo.app.reporting.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.form.Audience;

/**
 * Units, a form with one indicator of each kind, rounds and reports, written straight into the
 * tables.
 */
final class Fixture {
  /** Code → nature, over time, over units, formula, audience. */
  static final Map<String, List<String>> INDICATORS = indicators();

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private final JdbcClient jdbc;
  private final int number = NUMBER.incrementAndGet();
  private int units;

  Fixture(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static Map<String, List<String>> indicators() {
    var all = new java.util.LinkedHashMap<String, List<String>>();
    all.put("FLOW", List.of("FLOW", "SUM", "SUM", "", ""));
    all.put("STOCK", List.of("STOCK", "LAST", "SUM", "", ""));
    all.put("YTD", List.of("YTD", "LAST", "SUM", "", ""));
    all.put("OPENING", List.of("STOCK", "FIRST", "SUM", "", ""));
    all.put("YES", List.of("STOCK", "LAST", "COUNT_TRUE", "", ""));
    all.put("RATING", List.of("STOCK", "LAST", "DISTRIBUTION", "", ""));
    all.put("SCORE", List.of("STOCK", "LAST", "NONE", "", ""));
    all.put("RATE", List.of("RATIO", "RECOMPUTE", "RECOMPUTE", "FLOW/STOCK*100", ""));
    all.put("VILLAGES", List.of("STOCK", "LAST", "SUM", "", "COMMUNE"));
    return all;
  }

  static boolean asked(int place, Audience audience) {
    String only = List.copyOf(INDICATORS.values()).get(place).get(4);
    return only.isEmpty() || only.equals(audience.name());
  }

  long unit(@Nullable Long parent) {
    String code = "cong-" + number + "-" + units++;
    return jdbc.sql(
            """
            insert into organization.unit (code, name, short_name, kind, parent_id)
            values (:code, :code, :code, 'phong', :parent)
            returning id
            """)
        .param("code", code)
        .param("parent", parent)
        .query(Long.class)
        .single();
  }

  long form(long owner) {
    long form =
        jdbc.sql(
                """
                with f as (
                  insert into reporting.form (code, name, owner_unit_id, created_at)
                  values (:code, 'Biểu cộng', :owner, now())
                  returning id)
                insert into reporting.form_version (form_id, number, state, valid_from, made_at, made_by_label,
                       published_at, published_by_label)
                select id, 1, 'IN_FORCE', date '2020-01-01', now(), 'test', now(), 'test'
                  from f
                returning id
                """)
            .param("code", "CONG-" + number)
            .param("owner", owner)
            .query(Long.class)
            .single();
    int ordinal = 1;
    for (Map.Entry<String, List<String>> one : INDICATORS.entrySet()) {
      List<String> kind = one.getValue();
      jdbc.sql(
              """
              insert into reporting.indicator (version_id, ordinal, code, heading, name, unit_of_measure, nature,
                     over_time, over_units, formula, audience, choices, decimals)
              values (:version, :ordinal, :code, 'A', :code, 'lượt', :nature, :time, :units, nullif(:formula, ''),
                      string_to_array(:audience, ','),
                      case when :units = 'DISTRIBUTION' then '{tốt,khá,kém}'::text[] else '{}' end, 6)
              """)
          .param("version", form)
          .param("ordinal", ordinal++)
          .param("code", one.getKey())
          .param("nature", kind.get(0))
          .param("time", kind.get(1))
          .param("units", kind.get(2))
          .param("formula", kind.get(3))
          .param("audience", kind.get(4))
          .update();
    }
    return form;
  }

  long regime(long version, long unit) {
    return jdbc.sql(
            """
            insert into reporting.regime (kind, name, form_id, unit_ids, receiver_unit_id, through_unit_id,
                   legal_basis, frequencies, window_kind, unit_due_days, through_due_days, valid_from, state,
                   ended_reason, made_at, made_by_label)
            select 'PERIODIC', 'Chế độ cộng', form_id, array[cast(:unit as bigint)], :unit, :unit, 'test', '{MONTH}',
                   'CALENDAR', 2, 4, date '2020-01-01', 'ENDED', 'test', now(), 'test'
              from reporting.form_version
             where id = :version
            returning id
            """)
        .param("version", version)
        .param("unit", unit)
        .query(Long.class)
        .single();
  }

  /** Month of 2021. */
  long round(long regime, long version, int month, @Nullable Long previous) {
    LocalDate from = LocalDate.of(2021, month, 1);
    return jdbc.sql(
            """
            insert into reporting.round (regime_id, form_version_id, frequency, label, from_day, to_day, year,
                   unit_due, through_due, opened_at, previous_id)
            values (:regime, :version, 'MONTH', 'tháng ' || :month, :from, :to, 2021, :to, :to, now(), :previous)
            returning id
            """)
        .param("regime", regime)
        .param("version", version)
        .param("month", month)
        .param("from", from)
        .param("to", from.plusMonths(1).minusDays(1))
        .param("previous", previous)
        .query(Long.class)
        .single();
  }

  long report(long round, long unit, long node, int slot, Audience audience) {
    return jdbc.sql(
            """
            insert into reporting.report (round_id, unit_id, node_id, slot, audience, due, state)
            values (:round, :unit, :node, :slot, :audience, date '2021-12-31', 'OPEN')
            returning id
            """)
        .param("round", round)
        .param("unit", unit)
        .param("node", node)
        .param("slot", slot)
        .param("audience", audience.name())
        .query(Long.class)
        .single();
  }

  void edition(long report, int number, List<Cell> cells) {
    var amounts = new ArrayList<@Nullable BigDecimal>();
    cells.forEach(cell -> amounts.add(cell.amount()));
    jdbc.sql(
            """
            insert into reporting.edition (report_id, number, amounts, marks, reason, begun_at)
            values (:report, :number, :amounts, :marks, 'test', now())
            """)
        .param("report", report)
        .param("number", number)
        .param("amounts", amounts.toArray(BigDecimal[]::new))
        .param("marks", cells.stream().map(cell -> cell.mark().ordinal()).toArray(Integer[]::new))
        .update();
  }
}
