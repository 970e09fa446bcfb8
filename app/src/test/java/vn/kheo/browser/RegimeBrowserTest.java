package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.browser.People.HEALTH_OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.reporting.consolidation.Totals;

/** A regime is set up in minutes, a request goes out in one. */
@BrowserTest
class RegimeBrowserTest {
  @Autowired JdbcClient jdbc;
  @Autowired Totals totals;
  @Autowired TransactionTemplate transaction;

  @Test
  void a_regime_is_looked_at_before_it_is_kept_opened_by_hand_and_ended(Stage stage) {
    RegimeWalk walk = new RegimeWalk(stage);
    Visitor officer = walk.officer();
    officer.opens("/regimes").follows("Lập chế độ báo cáo");
    officer.page().locator("#name").fill("Báo cáo thử của phòng");
    officer.page().locator("#basis").fill("QĐ 12/QĐ-UBND");
    officer.page().locator("#units").fill("Phòng không có thật");
    officer.expecting(422, () -> officer.presses("Xem trước"));
    officer.sees("Không có đơn vị nào tên “Phòng không có thật”");
    assertThat(officer.page().locator("#name").inputValue()).isEqualTo("Báo cáo thử của phòng");
    officer.page().locator("#units").fill(RegimeWalk.UNIT);
    officer.page().locator("#unitDays").fill("0");
    officer.expecting(422, () -> officer.presses("Xem trước"));
    officer.sees("ít nhất 1 ngày làm việc");
    officer.page().locator("#unitDays").fill("2");
    officer.presses("Xem trước");
    officer.sees("1 đơn vị báo cáo").sees("năm 2022").sees("15/12/2021 – 14/12/2022");
    officer.looksRight("regime-preview");
    officer.presses("Lưu, đưa vào thực hiện");
    String regime = officer.isAt("/regimes/\\d+").sees("Đã lập chế độ báo cáo").path();
    stage.as(HEALTH_OFFICER).isAnswered(403, "/regimes");

    officer.page().getByLabel("Mở ngay năm 2022").click();
    officer.isAt("/rounds/\\d+").sees("0/1").sees(RegimeWalk.UNIT).looksRight("round-open");
    officer.opens(regime).sees("đã gửi").follows("Sửa");
    officer.page().locator("#throughDays").fill("1");
    officer.expecting(422, () -> officer.presses("Lưu thay đổi"));
    officer.sees("Hạn của cơ quan tổng hợp phải sau hạn của đơn vị");
    officer.opens(regime);
    officer.page().locator("details summary").last().click();
    officer.page().locator("#reason").fill("thử xong");
    officer.page().locator("details button").last().click();
    officer.sees("Đã chấm dứt; không mở thêm kỳ nào.").looksRight("regime-ended");
  }

  @Test
  void a_request_shows_what_units_already_answer_and_reaches_them_at_once(Stage stage)
      throws IOException {
    RegimeWalk walk = new RegimeWalk(stage);
    Visitor officer = walk.officer();
    walk.writes("");
    officer
        .page()
        .locator("#questions")
        .fill("?\nLượt tiếp công dân (lượt)\n- Đã có nội quy (có/không)");
    officer.presses("Xem trước");
    officer.sees("1 đơn vị nhận biểu gồm 2 câu số liệu, 1 câu trả lời bằng lời");
    officer.sees("1 câu đơn vị đã trả lời ở biểu mẫu khác").sees("DVK-01, C01");
    officer.looksRight("request-preview");
    officer.page().locator("#due").fill("2022-01-01");
    officer.expecting(422, () -> officer.presses("Gửi yêu cầu"));
    officer.sees("Hạn gửi 01/01/2022 đã qua");
    String round = walk.asks("Số phòng họp trực tuyến (phòng)");
    assertThat(Files.size(officer.downloads("Xuất Excel"))).isPositive();
    officer.opens(round).looksRight("request-round");
    officer.opens(walk.reportOf(round)).sees("chưa báo cáo").doesNotSee("Trả lại");
    officer.looksRight("review-not-sent");
  }

  /** The unit's own pages come with another part; here its report arrives as sending leaves it. */
  @Test
  void a_report_is_remarked_on_returned_and_then_accepted(Stage stage) {
    RegimeWalk walk = new RegimeWalk(stage);
    Visitor officer = walk.officer();
    String round = walk.asks("Số phòng họp trực tuyến (phòng)\nKhó khăn, vướng mắc");
    String report = walk.reportOf(round);
    long id = Long.parseLong(report.substring(report.lastIndexOf('/') + 1));
    arrives(id);
    officer.opens(report).sees("Đã gửi, chờ duyệt").sees("12 phòng").looksRight("review-waiting");
    officer.page().locator("#at").selectOption("§1:2");
    officer.page().locator("#words").fill("Nêu rõ thiếu mấy bộ");
    officer.presses("Thêm ý kiến");
    officer.sees("Đã ghi ý kiến.").sees("Thiếu thiết bị.").sees("Chấp nhận kèm ý kiến");
    officer.page().locator("#due").fill("2022-01-01");
    officer.expecting(422, () -> officer.presses("Trả lại"));
    officer.sees("Hạn gửi lại 01/01/2022 đã qua");
    officer.page().locator("#due").fill("");
    officer.presses("Trả lại");
    officer.sees("Đã trả lại; đơn vị được báo").sees("trả lại 1 lần").looksRight("review-returned");
    officer.opens(round).sees("0/1");
    arrives(id);
    officer.opens(round).sees("1/1").looksRight("round-waiting");
    officer.page().locator("input[name=report]").check();
    officer.presses("Chấp nhận các báo cáo đã chọn");
    officer.sees("Đã chấp nhận 1 báo cáo").sees("Đã chấp nhận").looksRight("round-accepted");
  }

  private void arrives(long report) {
    for (String statement :
        new String[] {
          """
          update reporting.edition e
             set amounts = array[12]::numeric[], marks = array[1]::smallint[], sent_at = begun_at
            from reporting.report r
           where r.id = :id and e.report_id = r.id and e.number = r.edition
          """,
          """
          insert into reporting.narrative (report_id, number, section_id, words)
          select r.id, r.edition, s.id, 'Đã có 12 phòng. Thiếu thiết bị.'
            from reporting.report r
            join reporting.round d on d.id = r.round_id
            join reporting.section s on s.version_id = d.form_version_id
           where r.id = :id
          on conflict do nothing
          """,
          """
          update directive.assignment a
             set state = 'REPORTED', reported_on = date '2022-11-15', reported_at = a.given_at,
                 received_at = coalesce(a.received_at, a.given_at), changed_at = a.given_at,
                 leader_id = coalesce(a.leader_id, 1), version = a.version + 1
            from reporting.report r
           where r.id = :id and a.id = r.assignment_id
          """,
          """
          update reporting.report
             set state = 'SENT', sent_on = date '2022-11-15', version = version + 1
           where id = :id
          """
        }) {
      jdbc.sql(statement).param("id", report).update();
    }
    int edition =
        jdbc.sql("select edition from reporting.report where id = :id")
            .param("id", report)
            .query(Integer.class)
            .single();
    transaction.executeWithoutResult(
        status -> totals.count(List.of(new Totals.Change(report, edition))));
  }
}
