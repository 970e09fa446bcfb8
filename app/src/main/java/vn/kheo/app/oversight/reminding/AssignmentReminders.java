package vn.kheo.app.oversight.reminding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.directive.Dossier;
import vn.kheo.app.notice.Notice;
import vn.kheo.app.organization.Person;
import vn.kheo.app.oversight.reminding.ReminderPlan.Occurrence;

/**
 * Nhắc việc của một nhiệm vụ: what was sent and what comes.
 *
 * @param coming nearest first; empty where nothing will come
 * @param silent {@code reminders.silent.<why>}: why nothing will come; null where something will
 * @param told people of the notices, by id
 * @param basis why this order has a plan of its own; null where the province's holds
 * @param mayChange whether the reader may give the order another plan
 */
public record AssignmentReminders(
    Dossier dossier,
    ReminderPlan plan,
    @Nullable String basis,
    List<Occurrence> coming,
    @Nullable String silent,
    List<Notice> told,
    Map<Long, Person> people,
    boolean mayChange) {

  /** {@code reminders.to.<key>}: whom a coming one will reach. */
  public String to(Occurrence one) {
    String unit = dossier.receivedAt() == null ? "heads" : one.toLeader() ? "both" : "officer";
    return one.toMonitor() ? unit + "Monitor" : unit;
  }
}
