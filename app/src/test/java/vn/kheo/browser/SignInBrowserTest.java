package vn.kheo.browser;

import org.junit.jupiter.api.Test;

@BrowserTest
class SignInBrowserTest {
  @Test
  void the_page_to_sign_in_looks_right(Stage stage) {
    stage.nobody().opens("/sign-in").sees("Đăng nhập").looksRight("sign-in");
  }

  @Test
  void a_wrong_password_is_told_and_the_name_stays(Stage stage) {
    Visitor nobody = stage.nobody().opens("/sign-in");
    nobody.fills("Tên đăng nhập", "khong-co").fills("Mật khẩu", "sai mat khau");
    nobody.expecting(401, () -> nobody.presses("Đăng nhập"));
    nobody.sees("không đúng").looksRight("sign-in-wrong");
  }

  @Test
  void whoever_is_not_signed_in_is_asked_to(Stage stage) {
    stage.nobody().opens("/desk").isAt("/sign-in");
  }
}
