package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.browser.People.HEALTH_LEADER;
import static vn.kheo.browser.People.HEALTH_OFFICER;
import static vn.kheo.browser.People.LEADER;
import static vn.kheo.browser.People.MONITOR;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kheo.app.settings.Settings;

/**
 * The dispatch that the whole programme began with: seven orders, four groups of units and one
 * department, of November 2022.
 */
@BrowserTest
class SeedBrowserTest {
  @Autowired Settings settings;
  @Autowired JdbcClient jdbc;

  @Test
  void the_seed_dispatch_reaches_46_units_with_187_assignments(Stage stage) {
    Path dispatch = Dispatches.seed();
    Walk walk =
        new Walk(stage, "seed")
            .registers(dispatch)
            .reads("triển khai thực hiện Chỉ thị số 35-CT/TU")
            .setsWorkingDeadline("1.c", settings.today().plusDays(20), "Chương trình công tác")
            .confirmsAndRehearses(7, 46, 187)
            .issues(46, 187);
    assertThat(standing(walk.directive())).isEqualTo("46 units, 187 assignments");
    assertThat(lastGoodDay(walk.directive(), "2.a")).isEqualTo("2022-12-19");

    AssignmentPage received =
        AssignmentPage.at(
                stage.as(HEALTH_OFFICER),
                Programme.assignment(jdbc, walk.directive(), "syt", "1.c"))
            .receives();
    AssignmentPage.at(stage.as(HEALTH_LEADER), received.path())
        .handsIn("Đã ban hành kế hoạch.", "240/KH-SYT");
    AssignmentPage.at(stage.as(MONITOR), received.path()).accepts();
    MatrixPage.of(stage.as(LEADER), walk.directive())
        .shows("Sở Y tế", "1.c", "Hoàn thành đúng hạn", "on-time")
        .shows("Sở Nội vụ", "1.a", "Chưa tiếp nhận", "unreceived")
        .visitor()
        .looksRight("seed-matrix");
  }

  private String standing(long directive) {
    return jdbc.sql(
            """
            select count(distinct unit_id) || ' units, ' || count(*) || ' assignments'
              from directive.assignment
             where directive_id = :directive
            """)
        .param("directive", directive)
        .query(String.class)
        .single();
  }

  private String lastGoodDay(long directive, String ref) {
    return jdbc.sql(
            """
            select a.due::text
              from directive.assignment a
              join directive.obligation o on o.id = a.obligation_id
             where a.directive_id = :directive and o.ref = :ref
            """)
        .param("directive", directive)
        .param("ref", ref)
        .query(String.class)
        .single();
  }
}
