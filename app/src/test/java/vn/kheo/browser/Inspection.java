package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What every page must stand, on a desk and on a telephone. */
final class Inspection {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
  private static final int DESK = 1280;
  private static final int TELEPHONE = 360;

  private Inspection() {}

  /** Both widths, each with its picture; leaves the window at desk width. */
  static void of(Page page, String name) {
    at(page, name, TELEPHONE, 740);
    at(page, name, DESK, 900);
  }

  private static void at(Page page, String name, int width, int height) {
    page.setViewportSize(width, height);
    // what sticks to the window stands at the top of the picture, not in its middle
    page.evaluate("document.fonts.ready.then(() => { scrollTo(0, 0); return true; })");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Stage.SCREENSHOTS.resolve(Path.of("%s-%d.png".formatted(name, width))))
            .setFullPage(true)
            .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
    String where = "%s (%s) at %d px".formatted(name, page.url(), width);
    assertThat(wider(page)).as("what is wider than the window: " + where).isEmpty();
    assertThat(unfinished(page)).as("words nobody filled in: " + where).isEmpty();
    assertThat(page.locator("h1").count()).as("main headings: " + where).isEqualTo(1);
    assertThat(violations(page)).as("WCAG 2.2 A and AA: " + where).isEmpty();
  }

  /** Elements that stick out to the right, where the page itself scrolls sideways. */
  @SuppressWarnings("unchecked")
  private static List<String> wider(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => {
              const room = document.scrollingElement.clientWidth;
              if (document.scrollingElement.scrollWidth <= room) return [];
              const boxed = e => { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
                if (getComputedStyle(p).overflowX !== 'visible') return true; return false; };
              const out = [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > room + 0.5 && !boxed(e))
                .slice(0, 5)
                .map(e => `<${e.tagName.toLowerCase()} class="${e.className}"> to ${Math.round(e.getBoundingClientRect().right)}`);
              return out.length ? out : ['the page itself: ' + document.scrollingElement.scrollWidth];
            }
            """);
  }

  /** Arguments of messages that nobody filled in, and nothing where something should stand. */
  @SuppressWarnings("unchecked")
  private static List<String> unfinished(Page page) {
    return (List<String>)
        page.evaluate(
            "() => document.body.innerText.match(/\\{\\d\\}|\\bnull\\b|\\bundefined\\b/g) ?? []");
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .withTags(WCAG).setLegacyMode(true).analyze().getViolations().stream()
            .map(Inspection::sentence)
            .toList();
  }

  private static String sentence(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream()
            .limit(4)
            .map(node -> "\n    " + node.getHtml() + " — " + node.getFailureSummary())
            .collect(Collectors.joining());
  }
}
