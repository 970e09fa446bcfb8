package vn.kheo.app.directive;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Permission;
import vn.kheo.app.calendar.WorkingCalendar;

/**
 * Hạn của nhiệm vụ đang mở: their effective last days follow the calendar and the rule for days
 * off; when those change, they are counted anew in one statement, each with its trace, the earlier
 * day kept. A day that somebody granted stays as it was granted.
 */
@Component
public class Deadlines {
  private final MovedDeadlines moved;
  private final Recounting recounting;
  private final Events events;
  private final DirectiveStore directives;
  private final Rights rights;

  Deadlines(
      MovedDeadlines moved,
      Recounting recounting,
      Events events,
      DirectiveStore directives,
      Rights rights) {
    this.moved = moved;
    this.recounting = recounting;
    this.events = events;
    this.directives = directives;
    this.rights = rights;
  }

  /** What another calendar would do to open assignments, by unit. Changes nothing. */
  @Transactional(readOnly = true)
  public List<MovedDeadline> preview(WorkingCalendar calendar) {
    requireCalendar();
    return moved.moved(calendar, rights.scope(), false);
  }

  /**
   * Counts the open assignments anew, in the transaction that changed the calendar.
   *
   * @param calendarChange number of the change
   * @param words why the calendar was changed; may be empty
   * @return how many last days moved
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int recount(WorkingCalendar calendar, long calendarChange, String words) {
    requireCalendar();
    return recounting.recount(calendar, Recounting.Cause.CALENDAR, calendarChange, words);
  }

  /** How many last days each change of the calendar moved. */
  @Transactional(readOnly = true)
  public Map<Long, Integer> movedBy(List<Long> calendarChanges) {
    requireCalendar();
    return recounting.movedBy(calendarChanges);
  }

  /** The orders of a directive whose date hangs on an event, with what is recorded. */
  @Transactional(readOnly = true)
  public List<EventDeadline> events(long directiveId) {
    return directives.findVisible(directiveId, rights.scope()).map(events::of).orElse(List.of());
  }

  /**
   * Ghi nhận sự kiện for every assignment of an order without a record of its own, or corrects it.
   *
   * @return how many last days changed
   */
  @Transactional
  public int recordEvent(long directiveId, long obligationId, EventRecord record) {
    return events.recordForAll(directiveId, obligationId, record);
  }

  /** Bỏ ghi nhận: what was counted from it has no date again. */
  @Transactional
  public int takeBackEvent(long directiveId, long obligationId, long standing, String reason) {
    return events.takeBackForAll(directiveId, obligationId, standing, reason);
  }

  /** Ghi nhận sự kiện of one assignment, such as the day its unit received the dispatch. */
  @Transactional
  public int recordEvent(long assignmentId, EventRecord record) {
    return events.recordForOne(assignmentId, record);
  }

  /** Bỏ ghi nhận of one assignment; what is recorded for all counts again. */
  @Transactional
  public int takeBackEvent(long assignmentId, long standing, String reason) {
    return events.takeBackForOne(assignmentId, standing, reason);
  }

  private void requireCalendar() {
    if (!rights.actor().may(Permission.MANAGE_CALENDAR)) {
      throw new AccessDeniedException(Permission.MANAGE_CALENDAR.name());
    }
  }
}
