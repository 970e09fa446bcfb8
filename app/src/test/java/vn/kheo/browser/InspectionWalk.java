package vn.kheo.browser;

import static vn.kheo.browser.People.LEADER;
import static vn.kheo.browser.People.OFFICER;

/** An inspection of the Office from its plan to its conclusion, as its people click through it. */
final class InspectionWalk {
  private final Visitor officer;
  private final Visitor leader;
  private String plan = "";

  InspectionWalk(Stage stage) {
    officer = stage.as(OFFICER);
    leader = stage.as(LEADER);
  }

  /** Drafts a plan with one team and a visit to each of these units, on one day. */
  InspectionWalk plans(String... units) {
    officer
        .opens("/inspections/new")
        .fills("Nội dung kiểm tra", "Việc thực hiện phong trào thi đua “Dân vận khéo”")
        .presses("Lập dự thảo")
        .isAt("/inspections/\\d+");
    plan = officer.path();
    officer.presses("Thêm đoàn").sees("Chưa có thành viên");
    members("HEAD");
    members("SECRETARY");
    for (String unit : units) {
      officer.opens(plan + "/units?words=" + unit.replace(' ', '+')).ticks(unit);
      officer
          .fills("Từ ngày", "2022-12-01")
          .fills("Đến ngày", "2022-12-02")
          .presses("Thêm đơn vị được kiểm tra")
          .sees("Đã thêm vào kế hoạch.");
    }
    return this;
  }

  private void members(String role) {
    officer.opens(plan + "/teams/1");
    var boxes = officer.page().locator("input[name=person]");
    boxes.nth(role.equals("HEAD") ? 0 : 1).check();
    officer.page().locator("#role").selectOption(role);
    officer.presses("Đưa vào đoàn").sees("Đã lưu.");
  }

  InspectionWalk decides(String symbol) {
    leader
        .opens(plan)
        .fills("Số, ký hiệu", symbol)
        .presses("Ghi nhận quyết định")
        .sees("Đã ghi nhận quyết định");
    return this;
  }

  InspectionWalk changes() {
    officer.opens(plan).page().locator("main summary").last().click();
    officer.fills("Lý do", "Thêm đơn vị").page().locator("form[action$='/change'] button").click();
    officer.sees("Đang điều chỉnh kế hoạch: Thêm đơn vị");
    return this;
  }

  String plan() {
    return plan;
  }

  /** Address of the visit to a unit. */
  String visit(String unit) {
    return officer.opens(plan).follows(unit).isAt("/inspections/visits/\\d+").path();
  }

  /** Begins one of the two papers. */
  InspectionWalk drafts(String visit, String button) {
    officer
        .opens(visit)
        .presses(button)
        .fills("Địa danh", "Ninh Thuận")
        .fills("Chức vụ người ký", "Chánh Văn phòng")
        .fills("Họ và tên người ký", "Hồ Bích Nga")
        .presses("Lưu dự thảo")
        .sees("Đã lưu dự thảo.");
    return this;
  }

  InspectionWalk notifies(String visit, String number) {
    return drafts(visit, "Soạn thông báo").issues(visit + "/papers/notice", number);
  }

  InspectionWalk concludes(String visit, String number) {
    return drafts(visit, "Soạn kết luận").issues(visit + "/papers/conclusion", number);
  }

  private InspectionWalk issues(String paper, String number) {
    leader.opens(paper).page().fill("#issue-number", number);
    leader.page().fill("#issue-series", "VP-KIEMTRA");
    leader.presses("Ban hành").sees(number + "/VP-KIEMTRA");
    return this;
  }

  InspectionWalk minutes(String visit) {
    officer
        .opens(visit + "/minutes")
        .fills("Địa điểm", "Trụ sở Sở Y tế")
        .fills("Đại diện đơn vị", "Bà Trần Xuân Nghĩa – Giám đốc")
        .fills("Kết quả kiểm tra", "Sở đã quán triệt chỉ đạo của tỉnh đến 42 công chức.")
        .presses("Lưu biên bản")
        .sees("Đã lưu.")
        .presses("Chốt biên bản")
        .sees("Đã chốt biên bản");
    return this;
  }

  InspectionWalk finds(String visit) {
    officer
        .opens(visit + "/findings/new")
        .fills("Tồn tại, hạn chế", "Chưa xây dựng kế hoạch thực hiện phong trào thi đua")
        .chooses("Mức độ", "Nghiêm trọng")
        .fills("Nguyên nhân", "Chưa phân công người phụ trách")
        .fills("Trách nhiệm", "Giám đốc Sở")
        .fills("Yêu cầu khắc phục", "Xây dựng, ban hành kế hoạch thực hiện phong trào thi đua")
        .fills("Thời hạn khắc phục", "2022-12-30")
        .presses("Lưu tồn tại")
        .sees("Đã thêm tồn tại.");
    return this;
  }

  /** Address of the first finding of a visit, as it is changed. */
  String finding(String visit) {
    officer
        .opens(visit)
        .page()
        .locator("a[href*='/findings/']:not([href$='/new'])")
        .first()
        .click();
    return officer.path();
  }

  Visitor officer() {
    return officer;
  }

  Visitor leader() {
    return leader;
  }
}
