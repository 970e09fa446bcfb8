package vn.kheo.browser;

import java.util.Map;

/** The people of the demonstration, by what they are, and how they get in: one click. */
final class People implements Stage.SignIn {
  static final String CLERK = "văn thư";
  static final String OFFICER = "chuyên viên";
  static final String LEADER = "lãnh đạo";
  static final String MONITOR = "Sở Nội vụ";
  static final String HEALTH_OFFICER = "chuyên viên Sở Y tế";
  static final String HEALTH_LEADER = "giám đốc Sở Y tế";
  static final String ADMINISTRATOR = "quản trị";

  private static final Map<String, String> USERNAMES =
      Map.of(
          CLERK, "vanthu",
          OFFICER, "chuyenvien",
          LEADER, "lanhdao",
          MONITOR, "snv",
          HEALTH_OFFICER, "syt",
          HEALTH_LEADER, "syt-lanhdao",
          ADMINISTRATOR, "quantri");

  @Override
  public void signIn(Visitor visitor, String who) {
    visitor.opens("/sign-in");
    visitor.page().locator("button[name=username][value='" + USERNAMES.get(who) + "']").click();
    visitor.isAt("/desk");
  }
}
