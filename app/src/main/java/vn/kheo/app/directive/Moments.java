package vn.kheo.app.directive;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kheo.app.Page;
import vn.kheo.app.calendar.FourCells;

/**
 * Bảng bốn ô của nhiều ngày, in one pass. How an assignment stood is kept in spans, each from one
 * turn to the next; over the days of a span nothing changes but that open work becomes overdue. So
 * spans are counted by their first and last day and by the first day on which they are overdue, of
 * which there are few kinds, and these are spread over the days here. As {@link PastDay}, day by
 * day, gives it.
 */
final class Moments {
  /** What one span counts as; the columns of the tables below. */
  private static final int DONE_IN_TIME = 0;

  private static final int DONE_LATE = 1;
  private static final int OPEN_IN_TIME = 2;
  private static final int OPEN_OVERDUE = 3;
  private static final int DONE_NO_DEADLINE = 4;
  private static final int OPEN_NO_DEADLINE = 5;
  private static final int KINDS = 6;

  private static final String SPANS =
      """
      (select now.id, now.directive_id, now.unit_id, now.monitor_unit_id, now.given_at, now.kind,
              now.state, now.due, now.judged_due, now.reported_on, now.suspended_on, now.leader_id,
              greatest(now.given_at, last.at) as since, cast('infinity' as timestamptz) as until
         from directive.assignment now
         left join (select assignment_id, max(at) as at
                      from directive.assignment_turn
                     where at >= :firstEnd
                     group by assignment_id) as last on last.assignment_id = now.id
        where now.kind = 'STANDING'
       union all
       select now.id, now.directive_id, now.unit_id, now.monitor_unit_id, now.given_at, now.kind,
              turn.state, turn.due, coalesce(turn.missed_due, turn.due), turn.reported_on,
              turn.suspended_on, turn.leader_id,
              greatest(now.given_at, lag(turn.at) over (partition by turn.assignment_id order by turn.id)),
              turn.at
         from directive.assignment_turn turn
         join directive.assignment now on now.id = turn.assignment_id
        where turn.at >= :firstEnd
          and now.kind = 'STANDING') as a\
      """;

  // Days before words: comparing words is most of what counting a million costs. The days are read
  // from text once, not for every row.
  private static final String COUNTED =
      """
      with asked as materialized (
        select cast(:ends as timestamptz[]) as ends, cast(:days as date[]) as days)
      select width_bucket(a.since, asked.ends) as first,
             width_bucket(a.until, asked.ends) as past,
             case when a.judged_due is null then case when a.state = 'CLOSED' then 4 else 5 end
                  when a.state = 'CLOSED' then case when a.reported_on <= a.judged_due then 0 else 1 end
                  when coalesce(a.reported_on, a.suspended_on) > a.judged_due then 3
                  else 2 end as kind,
             case when a.state <> 'CLOSED' and a.reported_on is null and a.suspended_on is null
                  then width_bucket(a.judged_due, asked.days) end as overdue,
             count(*) as n
        from asked
       cross join %s
       where a.since < :lastEnd
         and %s
       group by 1, 2, 3, 4
      """;

  private Moments() {}

  /**
   * @param days ascending, at least one
   * @param narrowed condition over {@code a}, with its parameters
   */
  static List<Statistics.Moment> of(
      JdbcClient jdbc,
      List<LocalDate> days,
      String narrowed,
      Map<String, @Nullable Object> parameters) {
    Timestamp[] ends = days.stream().map(Moments::end).toArray(Timestamp[]::new);
    Map<String, @Nullable Object> all = new HashMap<>(parameters);
    all.put(
        "ends", Arrays.stream(ends).map(end -> end.toInstant().toString()).toArray(String[]::new));
    all.put("days", days.stream().map(LocalDate::toString).toArray(String[]::new));
    all.put("firstEnd", ends[0]);
    all.put("lastEnd", ends[ends.length - 1]);
    int[][] table = new int[days.size()][KINDS];
    jdbc.sql(COUNTED.formatted(SPANS, narrowed))
        .params(all)
        .query(
            row -> {
              int first = row.getInt("first");
              int past = row.getInt("past");
              int kind = row.getInt("kind");
              int overdue = row.getInt("overdue");
              boolean moves = kind == OPEN_IN_TIME && !row.wasNull();
              for (int day = first; day < past; day++) {
                table[day][moves && day >= overdue ? OPEN_OVERDUE : kind] += row.getInt("n");
              }
            });
    List<Statistics.Moment> moments = new ArrayList<>();
    for (int day = 0; day < table.length; day++) {
      moments.add(new Statistics.Moment(days.get(day), cells(table[day])));
    }
    return moments;
  }

  private static FourCells cells(int[] n) {
    return new FourCells(
        n[DONE_IN_TIME],
        n[DONE_LATE],
        n[OPEN_IN_TIME],
        n[OPEN_OVERDUE],
        n[DONE_NO_DEADLINE],
        n[OPEN_NO_DEADLINE]);
  }

  private static Timestamp end(LocalDate day) {
    return Timestamp.from(day.plusDays(1).atStartOfDay(Page.VIETNAM).toInstant());
  }
}
