package vn.kheo.browser;

import org.junit.jupiter.api.Test;

/** The administrator's day: accounts, the journal, the own account. */
@BrowserTest
class AdministratorBrowserTest {

  @Test
  void accounts_are_found_by_name_without_marks(Stage stage) {
    stage
        .as(People.ADMINISTRATOR)
        .opens("/accounts")
        .looksRight("accounts")
        .fills("Tìm theo tên, đơn vị hoặc tên đăng nhập", "so y te")
        .presses("Tìm")
        .sees("Đỗ Thanh Duy")
        .doesNotSee("Tô Thị Kim Diễm");
  }

  @Test
  void an_account_is_made_and_given_a_permission(Stage stage) {
    Visitor admin = stage.as(People.ADMINISTRATOR).opens("/accounts/new");
    admin.looksRight("account-new-unit");
    admin.fills("Người dùng thuộc đơn vị nào?", "so tai chinh").presses("Tìm");
    admin.follows("Sở Tài chính").looksRight("account-new-person");
    admin.ticks("Lê Quốc Phúc Chuyên viên").fills("Tên đăng nhập", "Phúc!");
    admin.presses("Tạo tài khoản").sees("chưa đúng dạng").looksRight("account-new-wrong");
    admin.fills("Tên đăng nhập", "phuc.lq").presses("Tạo tài khoản");
    admin.sees("Mật khẩu mới, chỉ hiện một lần").looksRight("account-made");
    admin.fills("Đơn vị", "khong co that").presses("Thêm quyền").sees("Không có đơn vị nào");
    admin.fills("Đơn vị", "stc").presses("Thêm quyền").sees("Đã thêm quyền");
    admin.looksRight("account");
  }

  @Test
  void the_journal_is_read_and_verified(Stage stage) {
    Visitor admin = stage.as(People.ADMINISTRATOR).opens("/journal").looksRight("journal");
    admin.presses("Kiểm tra ngay").sees("Nhật ký nguyên vẹn").looksRight("journal-verified");
    admin.fills("Tìm trong đối tượng và nội dung", "khong the co").presses("Lọc");
    admin.sees("Không có dòng nhật ký nào phù hợp").looksRight("journal-empty");
  }

  @Test
  void the_own_account_shows_what_one_may(Stage stage) {
    stage.as(People.ADMINISTRATOR).opens("/account").sees("Đổi mật khẩu").looksRight("my-account");
  }

  @Test
  void the_clock_page_offers_the_ways_forward(Stage stage) {
    stage.as(People.ADMINISTRATOR).opens("/clock").sees("Thêm 1 tuần").looksRight("clock");
  }

  @Test
  void what_is_not_there_or_not_allowed_is_told_with_a_way_on(Stage stage) {
    Visitor officer = stage.as(People.HEALTH_OFFICER);
    officer
        .isAnswered(404, "/khong-co-trang-nay")
        .sees("Không có trang này")
        .looksRight("error-404");
    officer.isAnswered(403, "/accounts").sees("Bạn không có quyền").looksRight("error-403");
  }
}
