package vn.kheo.app.oversight.reminding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.settings.Settings;

/** The province's plan, from its settings, and what single orders have instead. */
@Component
class ReminderPlans {
  static final String DAYS_BEFORE = "reminder_days_before";
  static final String OVERDUE_EVERY = "reminder_overdue_every";
  static final String LEADER_FROM = "reminder_leader_from";
  static final String MONITOR_FROM = "reminder_monitor_from";
  static final String TIME = "reminder_time";

  private final JdbcClient jdbc;
  private final Settings settings;

  ReminderPlans(JdbcClient jdbc, Settings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /**
   * Cách nhắc riêng của một nhiệm vụ.
   *
   * @param basis why this order is reminded of otherwise
   */
  record Own(ReminderPlan plan, String basis, int version) {}

  ReminderPlan ofProvince(LocalDate on) {
    return new ReminderPlan(
        Arrays.stream(settings.value(DAYS_BEFORE, on).split("[,;\\s]+"))
            .filter(number -> !number.isEmpty())
            .map(Integer::valueOf)
            .toList(),
        settings.number(OVERDUE_EVERY, on),
        settings.number(LEADER_FROM, on),
        settings.number(MONITOR_FROM, on));
  }

  /** The hour of a working day at which its reminders are made. */
  LocalTime time(LocalDate on) {
    return LocalTime.parse(settings.value(TIME, on));
  }

  Optional<Own> own(long obligationId) {
    return jdbc.sql("select * from oversight.reminder_plan where obligation_id = :id")
        .param("id", obligationId)
        .query((row, n) -> own(row))
        .optional();
  }

  /** By order. */
  Map<Long, ReminderPlan> allOwn() {
    Map<Long, ReminderPlan> plans = new LinkedHashMap<>();
    jdbc.sql("select * from oversight.reminder_plan order by obligation_id")
        .query(
            row -> {
              plans.put(row.getLong("obligation_id"), own(row).plan());
            });
    return plans;
  }

  /**
   * @param version 0 where there was none
   * @return false where somebody changed it since
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean put(long obligationId, ReminderPlan plan, String basis, int version) {
    return jdbc.sql(
                """
                insert into oversight.reminder_plan as p (obligation_id, days_before, overdue_every, leader_from,
                    monitor_from, basis, version)
                select :obligation, cast(:before as integer[]), :every, :leader, :monitor, :basis, 1
                 where :version = 0 or exists (select from oversight.reminder_plan where obligation_id = :obligation)
                on conflict (obligation_id) do update
                   set days_before = excluded.days_before, overdue_every = excluded.overdue_every,
                       leader_from = excluded.leader_from, monitor_from = excluded.monitor_from,
                       basis = excluded.basis, version = p.version + 1
                 where p.version = :version
                """)
            .param("obligation", obligationId)
            .param("before", plan.daysBefore().toArray(Integer[]::new))
            .param("every", plan.overdueEvery())
            .param("leader", plan.leaderFrom())
            .param("monitor", plan.monitorFrom())
            .param("basis", basis)
            .param("version", version)
            .update()
        == 1;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  boolean remove(long obligationId, int version) {
    return jdbc.sql(
                "delete from oversight.reminder_plan where obligation_id = :id and version = :version")
            .param("id", obligationId)
            .param("version", version)
            .update()
        == 1;
  }

  private static Own own(ResultSet row) throws SQLException {
    return new Own(
        new ReminderPlan(
            List.of((Integer[]) row.getArray("days_before").getArray()),
            row.getInt("overdue_every"),
            row.getInt("leader_from"),
            row.getInt("monitor_from")),
        row.getString("basis"),
        row.getInt("version"));
  }
}
