package vn.kheo.browser;

import static vn.kheo.browser.People.CLERK;
import static vn.kheo.browser.People.HEALTH_LEADER;
import static vn.kheo.browser.People.HEALTH_OFFICER;
import static vn.kheo.browser.People.LEADER;
import static vn.kheo.browser.People.OFFICER;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The whole chain again without a mouse: Tab, Enter, letters, and the desk's shortcuts. */
@BrowserTest
class KeyboardBrowserTest {
  private static final String TITLE = "rà soát tủ thuốc cơ quan";

  @Autowired Environment environment;
  private Stage stage;

  @BeforeEach
  void people_without_a_mouse() {
    stage =
        new Stage(
            "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"),
            KeyboardBrowserTest::signIn);
  }

  @AfterEach
  void leave() {
    stage.close();
  }

  @Test
  void from_a_text_to_the_matrix_without_a_mouse() {
    Visitor clerk = stage.as(CLERK);
    clerk.keyboard().takes("Văn bản").takes("Nhập văn bản bằng cách dán");
    clerk.keyboard().tabsTo("Nội dung văn bản").types(Dispatches.toHealthAlone(4801));
    clerk.keyboard().takes("Đăng ký");
    clerk.sees(TITLE);

    Visitor officer = stage.as(OFFICER);
    officer.keyboard().takes("Văn bản").takes("Công văn: " + TITLE);
    officer.keyboard().takes("Đọc và soạn nhiệm vụ");
    officer.isAt("/directives/\\d+/read").keyboard().hits("j").hits("a");
    officer.sees("Đã xác nhận 1/1").keyboard().takes("Tiếp: diễn tập");
    officer.sees("Sẵn sàng");
    long directive = Walk.number(officer);

    Visitor leader = stage.as(LEADER);
    leader.keyboard().takes("Duyệt, ban hành nhiệm vụ");
    leader.keyboard().takes("Ban hành nhiệm vụ");
    leader.keyboard().takes("Ban hành 1 nhiệm vụ");
    leader.sees("Đã ban hành 1 nhiệm vụ cho 1 đơn vị");

    Visitor unit = stage.as(HEALTH_OFFICER);
    unit.keyboard().takes("Tiếp nhận, phân công: 1 ");
    unit.keyboard().takes("Tiếp nhận nhiệm vụ");
    unit.sees("Đã tiếp nhận nhiệm vụ");

    Visitor head = stage.as(HEALTH_LEADER);
    head.keyboard().takes("Thực hiện, báo cáo: 1 ");
    head.keyboard().tabsTo("Kết quả thực hiện").types("Đã rà soát 46 tủ thuốc.");
    head.keyboard().takes("Nộp minh chứng");
    head.sees("Đã nộp minh chứng");

    officer.opens("/desk").keyboard().takes("Duyệt kết quả: 1 ");
    officer.keyboard().takes("Công nhận");
    officer.sees("Đã công nhận hoàn thành");

    leader.opens("/directives/" + directive + "/matrix");
    leader.keyboard().tabsTo("Hoàn thành đúng hạn").hits("Enter");
    leader.sees("Công nhận hoàn thành").keyboard().hits("Escape");
    leader.doesNotSee("Mở trang nhiệm vụ");
  }

  private static void signIn(Visitor visitor, String who) {
    visitor.opens("/sign-in").keyboard().takes(People.name(visitor, who));
    visitor.isAt("/desk");
  }
}
