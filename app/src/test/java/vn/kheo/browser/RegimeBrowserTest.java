package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.browser.People.HEALTH_OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A regime is set up in minutes, a request goes out in one. */
@BrowserTest
class RegimeBrowserTest {

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
  }
}
