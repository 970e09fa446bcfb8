package vn.kheo.app.oversight.inspecting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.reporting.FigureSource;

/**
 * Số liệu kiểm tra đã có trong hệ thống: what a unit planned and carried out in the reporting year,
 * and what was asked of it. A unit without a plan, or never inspected, is left to say so itself.
 */
@Component
class InspectionFigures implements FigureSource {
  private static final String PLANNED = "inspection.planned";
  private static final String DONE = "inspection.done";
  private static final String INSPECTED = "inspection.units";
  private static final String ASKED = "inspection.asked";
  private static final String REMEDIED = "inspection.remedied";
  private static final String OVERDUE = "inspection.overdue";

  /**
   * Visits of plans of the unit in their latest decided version, of the year that the round is of.
   */
  private static final String VISITS =
      """
      select p.unit_id, v.id, v.unit_id as visited, c.issued_at is not null as done
        from oversight.inspection_plan p
        join lateral (select id
                        from oversight.inspection_plan_version
                       where plan_id = p.id
                         and state = 'DECIDED'
                       order by number desc
                       limit 1) as version on true
        join oversight.inspection_planned n on n.version_id = version.id
        join oversight.inspection_visit v on v.id = n.visit_id
        left join oversight.inspection_paper c
          on c.visit_id = v.id
         and c.kind = 'CONCLUSION'
         and c.state = 'ISSUED'
         and cast(timezone('Asia/Ho_Chi_Minh', c.issued_at) as date) <= :to
       where p.unit_id = any(:units)
         and n.from_day between :year_from and :year_to
      """;

  /** What conclusions issued in the year ask of the unit, and how that stands. */
  private static final String FINDINGS =
      """
      select f.unit_id, a.state = 'CLOSED' as closed,
             a.state <> 'CLOSED' and a.due < :to as overdue
        from oversight.inspection_finding f
        join oversight.inspection_paper c
          on c.visit_id = f.visit_id
         and c.kind = 'CONCLUSION'
         and c.state = 'ISSUED'
         and cast(timezone('Asia/Ho_Chi_Minh', c.issued_at) as date) between :year_from and :to
        join (%s) as a on a.obligation_id = f.obligation_id and a.unit_id = f.unit_id and a.kind = 'STANDING'
       where f.unit_id = any(:units)
         and a.state not in ('WITHDRAWN', 'SUCCEEDED')
      """
          .formatted(Assignments.ROWS);

  private static final Map<String, String> STATEMENTS =
      Map.of(
          PLANNED,
              "select unit_id, count(*) as amount from (%s) as x group by unit_id"
                  .formatted(VISITS),
          DONE,
              "select unit_id, count(*) filter (where done) as amount from (%s) as x group by unit_id"
                  .formatted(VISITS),
          INSPECTED,
              "select unit_id, count(distinct visited) filter (where done) as amount from (%s) as x group by unit_id"
                  .formatted(VISITS),
          ASKED,
              "select unit_id, count(*) as amount from (%s) as x group by unit_id"
                  .formatted(FINDINGS),
          REMEDIED,
              "select unit_id, count(*) filter (where closed) as amount from (%s) as x group by unit_id"
                  .formatted(FINDINGS),
          OVERDUE,
              "select unit_id, count(*) filter (where overdue) as amount from (%s) as x group by unit_id"
                  .formatted(FINDINGS));
  private static final Map<String, String> WORDS =
      Map.of(
          PLANNED, "Kế hoạch kiểm tra đã quyết định trong năm",
          DONE, "Cuộc kiểm tra đã ban hành kết luận",
          INSPECTED, "Đơn vị đã được kiểm tra, không tính trùng",
          ASKED, "Yêu cầu khắc phục trong kết luận kiểm tra",
          REMEDIED, "Yêu cầu khắc phục đã được công nhận hoàn thành",
          OVERDUE, "Yêu cầu khắc phục quá hạn");

  private final JdbcClient jdbc;

  InspectionFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<String> names() {
    return STATEMENTS.keySet();
  }

  @Override
  public List<Figure> figures(String name, Span span, Collection<Long> unitIds) {
    String words = WORDS.get(name);
    String statement = STATEMENTS.get(name);
    if (words == null || statement == null) {
      return List.of();
    }
    String href =
        Set.of(PLANNED, DONE, INSPECTED).contains(name) ? "/inspections" : "/inspections/findings";
    return jdbc.sql(statement)
        .param("units", unitIds.toArray(Long[]::new))
        .param("year_from", span.yearFrom())
        .param("year_to", span.yearFrom().plusYears(1).minusDays(1))
        .param("to", span.to())
        .query(
            (row, n) ->
                new Figure(row.getLong("unit_id"), row.getBigDecimal("amount"), words, href))
        .list();
  }
}
