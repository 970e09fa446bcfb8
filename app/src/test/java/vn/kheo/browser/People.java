package vn.kheo.browser;

import com.microsoft.playwright.Locator;
import java.util.Map;

/** The people of the demonstration, by what they are, and how they get in: one click. */
final class People implements Stage.SignIn {
  static final String CLERK = "văn thư";
  static final String OFFICER = "chuyên viên Văn phòng";
  static final String LEADER = "lãnh đạo UBND tỉnh";
  static final String MONITOR = "chuyên viên Sở Nội vụ";
  static final String HEALTH_OFFICER = "chuyên viên Sở Y tế";
  static final String HEALTH_LEADER = "giám đốc Sở Y tế";
  static final String DISTRICT_OFFICER = "chuyên viên UBND huyện";
  static final String DISTRICT_LEADER = "chủ tịch UBND huyện";
  static final String COMMUNE_LEADER = "chủ tịch UBND xã";
  static final String ADMINISTRATOR = "quản trị";

  private static final Map<String, String> USERNAMES =
      Map.of(
          CLERK, "vanthu",
          OFFICER, "chuyenvien",
          LEADER, "lanhdao",
          MONITOR, "snv",
          HEALTH_OFFICER, "syt",
          HEALTH_LEADER, "syt-lanhdao",
          DISTRICT_OFFICER, "ninhson",
          DISTRICT_LEADER, "ninhson-lanhdao",
          COMMUNE_LEADER, "lamson-lanhdao",
          ADMINISTRATOR, "quantri");

  @Override
  public void signIn(Visitor visitor, String who) {
    face(visitor.opens("/sign-in"), who).click();
    visitor.isAt("/desk");
  }

  /** What stands first on the person's button of the page to sign in. */
  static String name(Visitor visitor, String who) {
    return face(visitor, who).locator(".name").innerText();
  }

  private static Locator face(Visitor visitor, String who) {
    return visitor.page().locator("button[name=username][value='" + USERNAMES.get(who) + "']");
  }
}
