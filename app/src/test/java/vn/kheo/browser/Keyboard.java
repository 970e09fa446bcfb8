package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Map;

/** A window without a mouse: Tab, Enter, letters. Every stop on the way must be seen. */
final class Keyboard {
  private static final int MOST_STOPS = 400;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /** Goes on with Tab until the thing of that name has the focus. */
  Keyboard tabsTo(String name) {
    return goes("Tab", name, false);
  }

  /** Goes on with Tab to the link or button of that name, and by Enter to the page it leads to. */
  Keyboard takes(String name) {
    return goes("Tab", name, true).enters();
  }

  /** Goes back with Shift+Tab until the thing of that name has the focus. */
  Keyboard tabsBackTo(String name) {
    return goes("Shift+Tab", name, false);
  }

  private Keyboard goes(String key, String name, boolean leads) {
    var way = new ArrayList<String>();
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      page.keyboard().press(key);
      Map<String, Object> focus = focus();
      String here = (String) focus.get("name");
      way.add(here);
      assertThat((Boolean) focus.get("marked"))
          .as("the focus is seen at “%s” on %s", here, page.url())
          .isTrue();
      if (here.startsWith(name) && (!leads || (Boolean) focus.get("leads"))) {
        return this;
      }
    }
    throw new AssertionError(
        "no way by %s to “%s” on %s; came by %s"
            .formatted(key, name, page.url(), way.stream().distinct().limit(60).toList()));
  }

  Keyboard types(String text) {
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().insertText(text);
    return this;
  }

  /** A key or a shortcut, such as {@code Enter} or {@code Alt+Shift+S}. */
  Keyboard hits(String key) {
    page.keyboard().press(key);
    return this;
  }

  private Keyboard enters() {
    page.evaluate("() => { window.before = true; }"); // gone with the page it was set on
    page.keyboard().press("Enter");
    page.waitForFunction("() => !window.before && document.readyState === 'complete'");
    return this;
  }

  /** The name of what has the focus, and whether a person sees that it has. */
  @SuppressWarnings("unchecked")
  private Map<String, Object> focus() {
    return (Map<String, Object>)
        page.evaluate(
            """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return { name: '', marked: true, leads: false };
              const label = e.getAttribute('aria-label')
                ?? (e.getAttribute('aria-labelledby') ?? '').split(/\\s+/).filter(Boolean)
                     .map(id => document.getElementById(id)?.innerText).join(' ');
              const name = (label || e.labels?.[0]?.innerText || e.innerText || e.value || e.title || '').trim().replace(/\\s+/g, ' ');
              const style = getComputedStyle(e), box = e.getBoundingClientRect();
              const marked = box.width > 0 && box.height > 0
                && ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none');
              return { name, marked, leads: e.matches('a, button') };
            }
            """);
  }
}
