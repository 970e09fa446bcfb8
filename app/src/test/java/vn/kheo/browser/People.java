package vn.kheo.browser;

import com.microsoft.playwright.Locator;
import java.util.Map;

/**
 * The people of the demonstration, by what they are or by their username, and how they get in: one
 * click.
 */
final class People implements Stage.SignIn {
  static final String CLERK = "văn thư";
  static final String OFFICER = "chuyên viên Văn phòng";
  static final String LEADER = "lãnh đạo UBND tỉnh";
  static final String MONITOR = "chuyên viên Sở Nội vụ";
  static final String MONITOR_LEADER = "giám đốc Sở Nội vụ";
  static final String HEALTH_OFFICER = "chuyên viên Sở Y tế";
  static final String HEALTH_LEADER = "giám đốc Sở Y tế";
  static final String DISTRICT_OFFICER = "chuyên viên UBND huyện";
  static final String DISTRICT_LEADER = "chủ tịch UBND huyện";
  static final String COMMUNE_LEADER = "chủ tịch UBND xã";
  static final String ADMINISTRATOR = "quản trị";
  static final String RED_CROSS_OFFICER = "chuyên viên Hội Chữ thập đỏ";
  static final String RED_CROSS_LEADER = "chủ tịch Hội Chữ thập đỏ";

  private static final Map<String, String> USERNAMES =
      Map.ofEntries(
          Map.entry(CLERK, "vanthu"),
          Map.entry(OFFICER, "chuyenvien"),
          Map.entry(LEADER, "lanhdao"),
          Map.entry(MONITOR, "snv"),
          Map.entry(MONITOR_LEADER, "snv-lanhdao"),
          Map.entry(HEALTH_OFFICER, "syt"),
          Map.entry(HEALTH_LEADER, "syt-lanhdao"),
          Map.entry(DISTRICT_OFFICER, "ninhson"),
          Map.entry(DISTRICT_LEADER, "ninhson-lanhdao"),
          Map.entry(COMMUNE_LEADER, "lamson-lanhdao"),
          Map.entry(ADMINISTRATOR, "quantri"),
          Map.entry(RED_CROSS_OFFICER, "hctd"),
          Map.entry(RED_CROSS_LEADER, "hctd-lanhdao"));

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
    return visitor
        .page()
        .locator("button[name=username][value='" + USERNAMES.getOrDefault(who, who) + "']");
  }
}
