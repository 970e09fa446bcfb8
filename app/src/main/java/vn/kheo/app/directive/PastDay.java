package vn.kheo.app.directive;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.Page;

/**
 * Như đã thấy ngày ấy: every assignment that the issuer itself gave, as it stood at the end of a
 * day. An assignment keeps what held before each of its turns; the first turn after the day tells,
 * else nothing has changed since.
 */
final class PastDay {
  /** Whether an assignment turned after the day; takes {@code :dayEnd}. */
  static final String TURNED_SINCE =
      "select exists (select from directive.assignment_turn where at >= :dayEnd)";

  private static final String AS_IT_STANDS =
      """
      (select * from directive.assignment where kind = 'STANDING' and given_at < :dayEnd) as a\
      """;

  private static final String AS_IT_STOOD =
      """
      (select now.id, now.obligation_id, now.directive_id, now.unit_id, now.monitor_unit_id, now.given_at,
              now.version, now.kind, now.parent_id, now.person_id,
              case when turn.id is null then now.state else turn.state end as state,
              case when turn.id is null then now.due else turn.due end as due,
              case when turn.id is null then now.missed_due else turn.missed_due end as missed_due,
              case when turn.id is null then now.judged_due
                   else coalesce(turn.missed_due, turn.due) end as judged_due,
              case when turn.id is null then now.reported_on else turn.reported_on end as reported_on,
              case when turn.id is null then now.suspended_on else turn.suspended_on end as suspended_on,
              case when turn.id is null then now.leader_id else turn.leader_id end as leader_id
         from directive.assignment now
         left join (select distinct on (assignment_id) *
                      from directive.assignment_turn
                     where at >= :dayEnd
                     order by assignment_id, id) as turn
           on turn.assignment_id = now.id
        where now.kind = 'STANDING'
          and now.given_at < :dayEnd) as a\
      """;

  private PastDay() {}

  /**
   * Stands in a query for {@code directive.assignment a}; takes {@code :dayEnd}.
   *
   * @param turnedSince what {@link #TURNED_SINCE} says: where nothing did, the table is read as it
   *     is
   */
  static String assignment(boolean turnedSince) {
    return turnedSince ? AS_IT_STOOD : AS_IT_STANDS;
  }

  /** What {@link Days#TIMELINESS}, {@link Days#CELLS} and {@link #ASSIGNMENT} take for that day. */
  static Map<String, @Nullable Object> parameters(LocalDate day, LocalDate soon) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("today", day);
    parameters.put("soon", soon);
    parameters.put(
        "dayEnd", Timestamp.from(day.plusDays(1).atStartOfDay(Page.VIETNAM).toInstant()));
    return parameters;
  }
}
