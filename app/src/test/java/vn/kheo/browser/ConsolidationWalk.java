package vn.kheo.browser;

import static vn.kheo.browser.People.MONITOR_LEADER;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing what a round adds up to, as the leader of Sở Nội vụ does. */
final class ConsolidationWalk {
  private final Stage stage;
  private final JdbcClient jdbc;

  ConsolidationWalk(Stage stage, JdbcClient jdbc) {
    this.stage = stage;
    this.jdbc = jdbc;
  }

  /**
   * Lets the round's reports count as they are, and signs.
   *
   * @param round its address
   * @return the address of what was signed
   */
  String signs(String round) {
    jdbc.sql(
            "update reporting.report set counted = edition where round_id = :id and counted is null")
        .param("id", Long.parseLong(round.substring(round.lastIndexOf('/') + 1)))
        .update();
    Visitor leader = stage.as(MONITOR_LEADER).opens(round + "/signed");
    leader.page().locator("#symbol").fill("125/BC-SNV");
    leader.page().locator("#place").fill("Ninh Thuận");
    leader.presses("Ký, giữ nguyên bản này");
    return leader.isAt("/rounds/\\d+/signed/\\d+").sees("125/BC-SNV").path();
  }
}
