package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.browser.People.CLERK;
import static vn.kheo.browser.People.LEADER;
import static vn.kheo.browser.People.OFFICER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps that every walk through the chain takes, from a file to issued assignments. */
final class Walk {
  private static final Pattern NUMBER_IN_PATH = Pattern.compile("/(\\d+)(?:/|$)");

  private final Stage stage;
  private final String pictures;
  private long directive;

  /**
   * @param pictures what the names of its pictures begin with; blank for no pictures
   */
  Walk(Stage stage, String pictures) {
    this.stage = stage;
    this.pictures = pictures;
  }

  /** Văn thư registers a file by the page for it. */
  Walk registers(Path file) {
    Visitor clerk = stage.as(CLERK);
    clerk.opens("/documents").attaches("Đăng ký văn bản", file).presses("Đăng ký");
    clerk.sees("Đã đăng ký");
    looks(clerk, "documents");
    return this;
  }

  /** Văn thư pastes a text. */
  Walk registersText(String text) {
    Visitor clerk = stage.as(CLERK).opens("/documents/paste");
    clerk.fills("Nội dung văn bản", text).presses("Đăng ký").isAt("/documents/\\d+");
    return this;
  }

  /**
   * Chuyên viên opens the document and lets it be read.
   *
   * @param words of its line in the list: symbol or subject
   */
  Walk reads(String words) {
    Visitor officer = stage.as(OFFICER);
    officer.opens("/documents");
    officer
        .page()
        .locator("tbody tr", new Page.LocatorOptions().setHasText(words))
        .first()
        .locator("th a")
        .click();
    officer.isAt("/documents/\\d+");
    looks(officer, "document");
    officer.presses("Đọc và soạn nhiệm vụ").isAt("/directives/\\d+/read");
    directive = number(officer);
    looks(officer, "reading-desk");
    return this;
  }

  /** Chuyên viên sets the office's own last day for one order. */
  Walk setsWorkingDeadline(String ref, LocalDate day, String basis) {
    Visitor officer = stage.as(OFFICER);
    Locator card = form(officer.page(), ref);
    card.getByLabel("Hạn cuối").fill(day.toString());
    card.getByLabel("Căn cứ").fill(basis);
    looks(officer, "reading-desk-edit");
    card.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, named("Lưu và xác nhận"))
        .click();
    officer.sees("Đã xác nhận 1/");
    return this;
  }

  /** Chuyên viên confirms what is certain, and rehearses. */
  Walk confirmsAndRehearses(int orders, int units, int assignments) {
    Visitor officer = stage.as(OFFICER);
    officer
        .presses("Xác nhận mọi nhiệm vụ chắc chắn")
        .sees("Đã xác nhận %d/%d".formatted(orders, orders))
        .follows("Tiếp: diễn tập")
        .isAt("/directives/\\d+/rehearsal")
        .sees("Sẵn sàng");
    assertThat(officer.page().locator(".figure .value").allInnerTexts().subList(0, 3))
        .containsExactly("" + units, "" + orders, "" + assignments);
    looks(officer, "rehearsal");
    return this;
  }

  /** Lãnh đạo finds it on the desk and issues. */
  Walk issues(int units, int assignments) {
    Visitor leader = stage.as(LEADER);
    leader.opens("/desk").sees("Duyệt, ban hành nhiệm vụ");
    leader.page().locator("main a[href='/directives/" + directive + "/rehearsal']").click();
    leader.isAt("/directives/" + directive + "/rehearsal").follows("Ban hành nhiệm vụ");
    looks(leader, "issue");
    leader
        .presses("Ban hành %d nhiệm vụ cho %d đơn vị".formatted(assignments, units))
        .sees("Đã ban hành %d nhiệm vụ cho %d đơn vị".formatted(assignments, units));
    return this;
  }

  /** Address of the assignment of a directive that gave only one. */
  String onlyAssignment(Visitor visitor) {
    visitor.opens("/directives/" + directive + "/matrix");
    return visitor.page().locator("table.matrix td.cell a").getAttribute("href");
  }

  long directive() {
    return directive;
  }

  private void looks(Visitor visitor, String page) {
    if (!pictures.isBlank()) {
      visitor.looksRight(pictures + "-" + page);
    }
  }

  /** The card with its form open; the form takes the focus once it has settled. */
  static Locator form(Page page, String ref) {
    Locator card = card(page, ref);
    card.getByRole(com.microsoft.playwright.options.AriaRole.LINK, named("Sửa")).click();
    PlaywrightAssertions.assertThat(card.locator("textarea[name=leads]")).isFocused();
    return card;
  }

  static Locator card(Page page, String ref) {
    return page.locator(
        "article.order",
        new Page.LocatorOptions()
            .setHas(page.locator("h3", new Page.LocatorOptions().setHasText("Nhiệm vụ " + ref))));
  }

  static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  static long number(Visitor visitor) {
    Matcher number = NUMBER_IN_PATH.matcher(visitor.path());
    assertThat(number.find()).as(visitor.path()).isTrue();
    return Long.parseLong(number.group(1));
  }
}
