package vn.kheo.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.FourCells;

/** Danh sách chỉ đạo: one statement a page. */
@Component
class DirectiveList {
  private static final String LIST =
      """
      with page as (
        select %s, count(*) over () as total
          from directive.directive d
         where %s
           and (cast(:words as text[]) is null
                or d.folded like all (select '%%' || organization.fold(word) || '%%'
                                        from unnest(cast(:words as text[])) as word))
           and (cast(:state as text) is null or d.state = :state)
           and (cast(:from as date) is null or d.issue_date >= :from)
           and (cast(:to as date) is null or d.issue_date <= :to)
         order by d.issue_date desc, d.id desc
         limit :most offset :skip)
      select d.*, orders.n as orders, work.*
        from page d
        cross join lateral (select count(*) as n
                              from directive.obligation o
                             where o.directive_id = d.id
                               and o.state <> 'DROPPED') as orders
        cross join lateral (select count(distinct a.unit_id) as units, %s
                              from directive.assignment a
                             where a.directive_id = d.id
                               and a.kind = 'STANDING'
                               and %s) as work
       order by d.issue_date desc, d.id desc
      """;

  private final JdbcClient jdbc;
  private final Days days;

  DirectiveList(JdbcClient jdbc, Days days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  Listing<DirectiveLine> list(DirectiveFilter filter, int page, int size, Rights.Scope scope) {
    List<Integer> totals = new ArrayList<>();
    List<DirectiveLine> lines =
        jdbc.sql(
                LIST.formatted(
                    DirectiveStore.COLUMNS,
                    scope.seesDirective(),
                    Days.CELLS,
                    scope.seesAssignment()))
            .params(scope.parameters())
            .params(days.parameters())
            .param("words", ObligationSearch.words(filter.words()))
            .param("state", filter.state() == null ? null : filter.state().name())
            .param("from", filter.from())
            .param("to", filter.to())
            .param("most", size)
            .param("skip", (long) (page - 1) * size)
            .query(
                (row, n) -> {
                  totals.add(row.getInt("total"));
                  return new DirectiveLine(
                      DirectiveStore.map(row, n),
                      row.getInt("orders"),
                      row.getInt("units"),
                      cells(row));
                })
            .list();
    return new Listing<>(lines, totals.isEmpty() ? 0 : totals.getFirst(), page, size);
  }

  static FourCells cells(ResultSet row) throws SQLException {
    return new FourCells(
        row.getInt("done_in_time"),
        row.getInt("done_late"),
        row.getInt("open_in_time"),
        row.getInt("open_overdue"),
        row.getInt("done_no_deadline"),
        row.getInt("open_no_deadline"));
  }
}
