package vn.kheo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * One person at one window. Every verb waits until what it needs is there, and afterwards nothing
 * may have gone wrong behind the page. Things are named as the person reads them: the words of a
 * link or button, the label of a field.
 */
final class Visitor implements AutoCloseable {
  private final String who;
  private final String address;
  private final BrowserContext context;
  private final Page page;
  private final Faults faults = new Faults();
  private final Keyboard keyboard;

  Visitor(String who, String address) {
    this.who = who;
    this.address = address;
    context =
        Chromium.running()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("vi-VN")
                    .setTimezoneId("Asia/Ho_Chi_Minh")
                    .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                    .setViewportSize(1280, 900));
    context.setDefaultTimeout(10_000);
    page = context.newPage();
    faults.watch(page);
    keyboard = new Keyboard(page);
  }

  String who() {
    return who;
  }

  /** The window itself, for what has no verb. */
  Page page() {
    return page;
  }

  /** The same window without a mouse. */
  Keyboard keyboard() {
    return keyboard;
  }

  Visitor opens(String path) {
    page.navigate(address + path);
    return well();
  }

  /** Opens an address that must answer with this status, and a page for people all the same. */
  Visitor isAnswered(int status, String path) {
    return expecting(
        status, () -> assertThat(page.navigate(address + path).status()).isEqualTo(status));
  }

  /** A step after which the house is to answer with this status. */
  Visitor expecting(int status, Runnable step) {
    faults.expect(status);
    page.waitForResponse(response -> response.status() == status, step);
    page.waitForLoadState();
    faults.expect(0);
    return well();
  }

  /** Follows a link. */
  Visitor follows(String name) {
    named(AriaRole.LINK, name).click();
    return well();
  }

  /** Presses a button. */
  Visitor presses(String name) {
    named(AriaRole.BUTTON, name).click();
    return well();
  }

  Visitor fills(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).first().fill(text);
    return well();
  }

  Visitor chooses(String label, String option) {
    page.getByLabel(label).first().selectOption(new SelectOption().setLabel(option));
    return well();
  }

  Visitor ticks(String label) {
    page.getByLabel(label).first().check();
    return well();
  }

  Visitor attaches(String label, Path... files) {
    page.getByLabel(label).first().setInputFiles(files);
    return well();
  }

  /** Follows a link to a file. */
  Path downloads(String name) {
    Download download = page.waitForDownload(() -> named(AriaRole.LINK, name).click());
    return download.path();
  }

  /** The words stand somewhere in the main part of the page. */
  Visitor sees(String words) {
    try {
      assertThat(page.locator("main")).containsText(words);
    } catch (AssertionError missing) {
      well(); // what went wrong behind the page says more
      throw missing;
    }
    return well();
  }

  Visitor doesNotSee(String words) {
    assertThat(page.locator("main")).not().containsText(words);
    return well();
  }

  Visitor isAt(String pathPattern) {
    assertThat(page).hasURL(Pattern.compile("^[a-z]+://[^/]+" + pathPattern + "([?#].*)?$"));
    return well();
  }

  /** The page stands the inspection; its pictures are kept under the name. */
  Visitor looksRight(String name) {
    Inspection.of(page, name);
    return well();
  }

  /** Path of the page, such as {@code /documents/7}. */
  String path() {
    return java.net.URI.create(page.url()).getPath();
  }

  private Locator named(AriaRole role, String name) {
    // a field for files counts as a button named by its label
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name))
        .and(page.locator(":not(input)"))
        .first();
  }

  private Visitor well() {
    assertThat(faults.taken()).as("%s at %s", who, page.url()).isEmpty();
    return this;
  }

  void keepPicture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Stage.SCREENSHOTS.resolve(name.replaceAll("[^\\p{L}\\d-]+", "-") + ".png"))
            .setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }
}
