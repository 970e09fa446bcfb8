package vn.kheo.app.reporting.regime;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.kheo.app.directive.ReportingDuties;
import vn.kheo.app.directive.StepTaken;

/**
 * A report is due when its assignment is: extensions and changes of the calendar move both, in one
 * transaction.
 */
@Component
class RoundDues {
  private static final Set<String> MOVING =
      Set.of(
          "assignment.extensionGranted",
          "assignment.decisionTakenBack",
          "assignment.extensionTakenBack",
          "assignment.dueMoved",
          "assignment.recountedByCalendar",
          "assignment.recountedByRule");

  private static final Set<String> COUNTED_ANEW =
      Set.of("assignment.recountedByCalendar", "assignment.recountedByRule");

  private final ReportingDuties duties;
  private final JdbcClient jdbc;

  RoundDues(ReportingDuties duties, JdbcClient jdbc) {
    this.duties = duties;
    this.jdbc = jdbc;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(StepTaken step) {
    if (!MOVING.contains(step.action())) {
      return;
    }
    Map<Long, LocalDate> dues = duties.dues(step.assignmentIds());
    jdbc.sql(
            """
            update reporting.report r
               set due = d.due, version = r.version + 1
              from unnest(cast(:ids as bigint[]), cast(:dues as date[])) as d (assignment_id, due)
             where r.assignment_id = d.assignment_id
               and r.due <> d.due
            """)
        .param("ids", dues.keySet().toArray(Long[]::new))
        .param("dues", dues.values().stream().map(LocalDate::toString).toArray(String[]::new))
        .update();
    if (COUNTED_ANEW.contains(step.action())) {
      moveRounds(dues);
    }
  }

  /** A round's day is that of the reports which count as it does. */
  private void moveRounds(Map<Long, LocalDate> dues) {
    jdbc.sql(
            """
            update reporting.round d
               set unit_due = moved.due, version = d.version + 1
              from (select round_id, max(due) as due
                      from reporting.report
                     where assignment_id = any(:ids)
                     group by round_id) as moved
             where d.id = moved.round_id
               and d.unit_due <> moved.due
            """)
        .param("ids", dues.keySet().toArray(Long[]::new))
        .update();
  }
}
