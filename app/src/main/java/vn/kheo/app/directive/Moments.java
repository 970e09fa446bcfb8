package vn.kheo.app.directive;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  // Days before words: comparing words is most of what counting a million costs. The days stand in
  // the text, so that they are read once and not for every row, and several processes may count.
  private static final String KIND =
      """
      case when a.judged_due is null then case when a.state = 'CLOSED' then 4 else 5 end
           when a.state = 'CLOSED' then case when a.reported_on <= a.judged_due then 0 else 1 end
           when coalesce(a.reported_on, a.suspended_on) > a.judged_due then 3
           else 2 end as kind,
      case when a.reported_on is null and a.suspended_on is null and a.state <> 'CLOSED'
           then width_bucket(a.judged_due, cast('%2$s' as date[])) end as overdue,
      count(*) as n\
      """;

  /** As each stands since its last turn. */
  private static final String NOW =
      """
      select width_bucket(greatest(a.given_at, last.at), cast('%1$s' as timestamptz[])) as first, %4$d as past,
             """
          + KIND
          + """

        from directive.assignment a
        left join (select assignment_id, max(at) as at
                     from directive.assignment_turn
                    where at >= :firstEnd
                    group by assignment_id) as last on last.assignment_id = a.id
       where a.kind = 'STANDING'
         and a.given_at < :lastEnd
         and %3$s
       group by 1, 3, 4
      """;

  /** As each stood before a turn. */
  private static final String BEFORE =
      """
      select width_bucket(a.since, cast('%1$s' as timestamptz[])) as first,
             width_bucket(a.until, cast('%1$s' as timestamptz[])) as past,
             """
          + KIND
          + """

        from (select now.id, now.directive_id, now.unit_id, now.monitor_unit_id, now.given_at, now.kind,
                     turn.state, turn.due, coalesce(turn.missed_due, turn.due) as judged_due, turn.reported_on,
                     turn.suspended_on, turn.leader_id,
                     greatest(now.given_at, lag(turn.at) over (partition by turn.assignment_id order by turn.id)) as since,
                     turn.at as until
                from directive.assignment_turn turn
                join directive.assignment now on now.id = turn.assignment_id
               where turn.at >= :firstEnd
                 and now.kind = 'STANDING') as a
       where a.since < :lastEnd
         and %3$s
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
    Map<String, @Nullable Object> all = new HashMap<>(parameters);
    all.put("firstEnd", end(days.getFirst()));
    all.put("lastEnd", end(days.getLast()));
    String ends = array(days.stream().map(day -> end(day).toInstant().toString()));
    String dates = array(days.stream().map(LocalDate::toString));
    int[][] table = new int[days.size()][KINDS];
    jdbc.sql((NOW + "union all\n" + BEFORE).formatted(ends, dates, narrowed, days.size()))
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

  private static String array(Stream<String> days) {
    return days.collect(Collectors.joining(",", "{", "}"));
  }

  private static Timestamp end(LocalDate day) {
    return Timestamp.from(day.plusDays(1).atStartOfDay(Page.VIETNAM).toInstant());
  }
}
