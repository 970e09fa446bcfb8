package vn.kheo.browser;

import static vn.kheo.browser.People.DISTRICT_LEADER;
import static vn.kheo.browser.People.DISTRICT_OFFICER;
import static vn.kheo.browser.People.HEALTH_LEADER;
import static vn.kheo.browser.People.HEALTH_OFFICER;
import static vn.kheo.browser.People.MONITOR;
import static vn.kheo.browser.People.OFFICER;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The example programme in the middle of its life, brought there by its people: one unit done in
 * time, one too late, most of them overdue, some work waiting for a word, some handed back.
 */
final class Programme {
  private static final String PLAN = "1.c";
  private static final int DAYS = 3;

  private static @Nullable Programme shared;

  private final Stage stage;
  private final JdbcClient jdbc;
  private final long directive;

  private Programme(Stage stage, JdbcClient jdbc, long directive) {
    this.stage = stage;
    this.jdbc = jdbc;
    this.directive = directive;
  }

  /**
   * The one that all tests of this house look at; brought there the first time, and the clock with
   * it, a few days only: other tests count from today.
   *
   * @param folder for its file
   */
  static synchronized Programme inTheMiddle(
      Stage stage, JdbcClient jdbc, Path folder, LocalDate today) throws IOException {
    if (shared == null) {
      LocalDate due = today.plusDays(DAYS);
      Walk walk =
          new Walk(stage, "")
              .registers(Dispatches.example(folder, 4961))
              .reads("4961/UBND-VXNV")
              .setsWorkingDeadline(PLAN, due, "Theo chương trình công tác năm 2022")
              .confirmsAndRehearses(7, 46, 187)
              .issues(46, 187);
      var programme = new Programme(stage, jdbc, walk.directive());
      programme.beforeTheDay(due);
      programme.goesOnTo(due.plusDays(1));
      programme.afterTheDay();
      shared = programme;
    }
    return new Programme(stage, jdbc, shared.directive);
  }

  private void beforeTheDay(LocalDate due) {
    at(HEALTH_OFFICER, "syt", PLAN)
        .receives()
        .notes("Đã giao Phòng Tổ chức cán bộ soạn dự thảo kế hoạch.");
    at(HEALTH_LEADER, "syt", PLAN).handsIn("Đã ban hành kế hoạch của Sở.", "215/KH-SYT");
    at(MONITOR, "syt", PLAN).sendsBack("Kế hoạch chưa nêu sản phẩm cụ thể của từng đơn vị.");
    at(HEALTH_LEADER, "syt", PLAN).handsIn("Đã bổ sung phụ lục sản phẩm.", "231/KH-SYT");
    at(MONITOR, "syt", PLAN).accepts();
    at(HEALTH_OFFICER, "syt", "1.a").receives();
    at(HEALTH_LEADER, "syt", "1.a")
        .handsIn("Đã phổ biến Chỉ thị đến 312 cán bộ, công chức, viên chức.", "240/BC-SYT");
    at(HEALTH_OFFICER, "syt", "1.b").receives();
    at(DISTRICT_OFFICER, "ubnd-ninh-son", "1.b")
        .receives()
        .notes("Đã triển khai đến 8/8 xã, thị trấn.");
    at(DISTRICT_OFFICER, "ubnd-ninh-son", PLAN)
        .receives()
        .asksForTimeUntil(due.plusDays(15), "Huyện đang chờ hướng dẫn của ngành dọc.");
  }

  private void afterTheDay() {
    at(DISTRICT_LEADER, "ubnd-ninh-son", PLAN)
        .handsIn("Đã ban hành kế hoạch của huyện.", "118/KH-UBND");
    at(MONITOR, "ubnd-ninh-son", PLAN).accepts();
  }

  private void goesOnTo(LocalDate day) {
    Visitor officer = stage.as(OFFICER).opens("/clock");
    officer.fills("Đến 8 giờ sáng ngày", day.toString()).presses("Tua đến ngày này");
    officer.sees("Đã tua đồng hồ");
  }

  long directive() {
    return directive;
  }

  private AssignmentPage at(String who, String unit, String ref) {
    return AssignmentPage.at(stage.as(who), assignment(jdbc, directive, unit, ref));
  }

  String assignment(String unit, String ref) {
    return assignment(jdbc, directive, unit, ref);
  }

  /**
   * Address of the page of one assignment.
   *
   * @param unit its code
   */
  static String assignment(JdbcClient jdbc, long directive, String unit, String ref) {
    return jdbc.sql(
            """
            select '/assignments/' || a.id
              from directive.assignment a
              join directive.obligation o on o.id = a.obligation_id
              join organization.unit u on u.id = a.unit_id
             where a.directive_id = :directive and o.ref = :ref and u.code = :unit
            """)
        .param("directive", directive)
        .param("ref", ref)
        .param("unit", unit)
        .query(String.class)
        .single();
  }
}
