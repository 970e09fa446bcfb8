package vn.kheo.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/**
 * A nation that reports: provinces, districts and communes as they were before 2025, 60 indicators,
 * 8 periods. The same figures stand twice: as the application keeps them, and in the schema {@code
 * raw} one row a value, as whoever writes by hand would.
 */
final class Nation {
  static final int INDICATORS = 60;
  static final int PERIODS = 8;
  private static final int PROVINCES = 63;
  private static final int DISTRICTS = 700;

  private final House house;
  private final int communes;

  /**
   * @param communes how many report
   */
  Nation(House house, int communes) throws SQLException {
    this.house = house;
    this.communes = communes;
    units();
    form();
    rounds();
    reports();
    raw();
    house.owns("vacuum analyze");
  }

  int communes() {
    return communes;
  }

  /** Id of the period's round, from 1. */
  long round(int period) throws SQLException {
    return house.number("select id from reporting.round where label = 'Kỳ " + period + "'");
  }

  long unit(String code) throws SQLException {
    return house.number("select id from organization.unit where code = '" + code + "'");
  }

  long formVersion() throws SQLException {
    return house.number("select max(id) from reporting.form_version");
  }

  /** Takes a period's reports out of the application's totals again. */
  void forget(int period) throws SQLException {
    long round = round(period);
    house.owns(
        "delete from reporting.total where round_id = " + round,
        "update reporting.report set counted = null where round_id = " + round,
        "vacuum analyze reporting.report",
        "vacuum analyze reporting.total");
  }

  private void units() throws SQLException {
    house.owns(
        """
        insert into organization.unit (code, name, short_name, kind) values ('nuoc', 'Bộ Nội vụ', 'Bộ Nội vụ', 'bo')
        """,
        """
        insert into organization.unit (code, name, short_name, kind, parent_id)
        select 'tinh-' || n, 'Ủy ban nhân dân tỉnh thứ ' || n, 'Tỉnh ' || n, 'tinh_bench', p.id
          from generate_series(1, %d) n, organization.unit p where p.code = 'nuoc'
        """
            .formatted(PROVINCES),
        """
        insert into organization.unit (code, name, short_name, kind, parent_id)
        select 'huyen-' || n, 'Ủy ban nhân dân huyện thứ ' || n, 'Huyện ' || n, 'huyen_bench', p.id
          from generate_series(1, %d) n
          join organization.unit p on p.code = 'tinh-' || (1 + (n - 1) %% %d)
        """
            .formatted(DISTRICTS, PROVINCES),
        """
        insert into organization.unit (code, name, short_name, kind, parent_id)
        select 'xa-' || n, 'Ủy ban nhân dân xã thứ ' || n, 'Xã ' || n, 'xa_bench', p.id
          from generate_series(1, %d) n
          join organization.unit p on p.code = 'huyen-' || (1 + (n - 1) %% %d)
        """
            .formatted(communes, DISTRICTS),
        "analyze organization.unit");
  }

  private void form() throws SQLException {
    house.owns(
        """
        with f as (insert into reporting.form (code, name, owner_unit_id, created_at)
                   select 'DO', 'Biểu đo', id, now() from organization.unit where code = 'nuoc' returning id),
        v as (insert into reporting.form_version (form_id, number, state, valid_from, made_at, made_by_label,
                     published_at, published_by_label)
              select id, 1, 'IN_FORCE', date '2025-01-01', now(), 'bench', now(), 'bench' from f returning id)
        insert into reporting.indicator (version_id, ordinal, code, heading, name, unit_of_measure, nature, over_time,
               over_units, decimals)
        select v.id, i, 'A' || i, 'A. Số liệu', 'Chỉ tiêu ' || i, 'lượt', 'FLOW', 'SUM', 'SUM', 3
          from v, generate_series(1, %d) i
        """
            .formatted(INDICATORS),
        """
        insert into reporting.indicator_check (indicator_id, ordinal, expression, severity)
        select id, 1, code || ' >= 0', 'ERROR' from reporting.indicator
         union all
        select id, 2, 'A' || ordinal - 1 || ' <= ' || code || ' + 1000000000', 'WARN'
          from reporting.indicator
         where ordinal % 2 = 0
        """);
  }

  private void rounds() throws SQLException {
    house.owns(
        """
        with r as (insert into reporting.regime (kind, name, form_id, obligation_id, group_ids, receiver_unit_id,
                     through_unit_id, legal_basis, frequencies, window_kind, unit_due_days, through_due_days,
                     valid_from, state, made_at, made_by_label)
                   select 'PERIODIC', 'Chế độ đo', f.id, 1, array[1], u.id, u.id, 'bench', '{MONTH}', 'DECREE', 2, 4,
                          date '2026-01-01', 'IN_FORCE', now(), 'bench'
                     from reporting.form f, organization.unit u where f.code = 'DO' and u.code = 'nuoc'
                   returning id)
        insert into reporting.round (regime_id, form_version_id, frequency, label, from_day, to_day, year, unit_due,
               through_due, opened_at)
        select r.id, v.id, 'MONTH', 'Kỳ ' || p, date '2025-12-15' + make_interval(months => p - 1),
               date '2026-01-14' + make_interval(months => p - 1), 2026,
               date '2026-01-16' + make_interval(months => p - 1), date '2026-01-20' + make_interval(months => p - 1),
               now()
          from r, (select max(id) as id from reporting.form_version) v, generate_series(1, %d) p
        """
            .formatted(PERIODS));
  }

  /** Some 96 of 100 have sent, 85 of these in time. */
  private void reports() throws SQLException {
    house.owns(
        """
        insert into reporting.report (round_id, unit_id, node_id, slot, audience, due, state, sent_on, first_sent_on)
        select d.id, u.id, u.parent_id, (u.place - 1) / 16, 'COMMUNE', d.unit_due, s.state,
               case when s.state = 'SENT' then d.unit_due + s.late end, case when s.state = 'SENT' then d.unit_due + s.late end
          from reporting.round d
         cross join (select id, parent_id, row_number() over (partition by parent_id order by id) as place
                       from organization.unit where kind = 'xa_bench') u
         cross join lateral (
               select case when abs(hashint8(d.id * 17 + u.id)) % 100 < 96 then 'SENT' else 'OPEN' end as state,
                      case when abs(hashint8(d.id * 31 + u.id)) % 100 < 85 then 0 else 3 end as late) s
         order by d.id, u.id
        """,
        """
        insert into reporting.edition (report_id, number, amounts, marks, begun_at, sent_at)
        select r.id, 1,
               array_agg(((hashint8(r.round_id * 1000003 + r.unit_id * 61 + i) & 1048575) / 1000.0)::numeric(18, 3) order by i),
               array_agg(1::smallint order by i), now(), now()
          from reporting.report r, generate_series(1, %d) i
         where r.state = 'SENT'
         group by r.id
         order by r.id
        """
            .formatted(INDICATORS),
        "analyze reporting.report");
  }

  private void raw() throws SQLException {
    house.owns(
        "create schema raw",
        """
        create table raw.unit as
        select c.id, d.id as district_id, p.id as province_id
          from organization.unit c
          join organization.unit d on d.id = c.parent_id
          join organization.unit p on p.id = d.parent_id
         where c.kind = 'xa_bench'
        """,
        "alter table raw.unit add primary key (id)",
        """
        create table raw.report (period_id smallint, unit_id bigint, submitted_at timestamptz not null,
          on_time boolean not null, primary key (period_id, unit_id))
        """,
        """
        insert into raw.report
        select d.id, r.unit_id, now(), r.sent_on <= r.due
          from reporting.report r join reporting.round d on d.id = r.round_id where r.state = 'SENT'
        """,
        """
        create table raw.value as
        select r.round_id::smallint as period_id, r.unit_id, u.i::smallint as indicator_id, u.v::numeric(18, 3) as v
          from reporting.report r
          join reporting.edition e on e.report_id = r.id
         cross join unnest(e.amounts) with ordinality as u (v, i)
         order by 1, 2, 3
        """,
        "alter table raw.value alter v set not null, add primary key (period_id, unit_id, indicator_id)",
        """
        create table raw.rollup (period_id smallint, unit_id bigint, indicator_id smallint, total numeric not null,
          n int not null, primary key (period_id, unit_id, indicator_id)) with (fillfactor = 70)
        """,
        """
        create table raw.rollup_report (period_id smallint, unit_id bigint, expected int not null, received int not null,
          timely int not null, primary key (period_id, unit_id))
        """,
        "grant usage on schema raw to kheo_app",
        "grant all on all tables in schema raw to kheo_app");
  }

  /** One period through three levels and who reported in time, kept, by hand. */
  void rollUpByHand(Connection connection, long round) throws SQLException {
    long nation = unit("nuoc");
    try (var statement = connection.createStatement()) {
      for (String sql :
          new String[] {
            "delete from raw.rollup where period_id = %1$d",
            """
            insert into raw.rollup
            select %1$d, u.district_id, v.indicator_id, sum(v.v), count(*)
              from raw.value v join raw.unit u on u.id = v.unit_id where v.period_id = %1$d group by 2, 3
            """,
            """
            insert into raw.rollup
            select %1$d, d.province_id, r.indicator_id, sum(r.total), sum(r.n)
              from raw.rollup r join (select distinct district_id, province_id from raw.unit) d on d.district_id = r.unit_id
             where r.period_id = %1$d group by 2, 3
            """,
            """
            insert into raw.rollup
            select %1$d, %2$d, r.indicator_id, sum(r.total), sum(r.n)
              from raw.rollup r join (select distinct province_id from raw.unit) p on p.province_id = r.unit_id
             where r.period_id = %1$d group by 3
            """,
            "delete from raw.rollup_report where period_id = %1$d",
            """
            insert into raw.rollup_report
            select %1$d, coalesce(u.district_id, u.province_id, %2$d), count(*), count(r.unit_id),
                   count(*) filter (where r.on_time)
              from raw.unit u left join raw.report r on r.unit_id = u.id and r.period_id = %1$d
             group by grouping sets ((u.district_id), (u.province_id), ())
            """
          }) {
        statement.execute(String.format(Locale.ROOT, sql, round, nation));
      }
    }
  }
}
