package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/**
 * A window without a mouse: Tab, Enter, letters. Every stop on the way must be seen: marked as
 * having the focus, and not beneath something else.
 */
final class Keyboard {
  private static final int MOST_STOPS = 400;
  private static final String SKIP = "Chuyển đến nội dung chính";

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
    page.onFileChooser(chooser -> {}); // from now on choosers are told of, not opened
  }

  /** Goes on with Tab until the thing of that name has the focus. */
  Keyboard tabsTo(String name) {
    return goes("Tab", name, false);
  }

  /** Goes on with Tab to the link or button of that name, and by Enter to the page it leads to. */
  Keyboard takes(String name) {
    return goes("Tab", name, true).enters();
  }

  /** Goes on with Tab to the button of that name and presses it; the page stays. */
  Keyboard presses(String name) {
    return goes("Tab", name, true).hits("Enter");
  }

  /** Goes back with Shift+Tab until the thing of that name has the focus. */
  Keyboard tabsBackTo(String name) {
    return goes("Shift+Tab", name, false);
  }

  /** Past the navigation of a page just opened: the first stop leads to what the page is about. */
  Keyboard skipsToMain() {
    goes("Tab", SKIP, true).hits("Enter").focusIsIn("main");
    page.keyboard().press("Tab");
    assertThat(focus().get("main")).as("the next stop is in the main part").isEqualTo(true);
    page.keyboard().press("Shift+Tab");
    return this;
  }

  /** By the menu of the own name. */
  Keyboard signsOut() {
    return goes("Tab", page.locator(".top .who").innerText().strip().split("\n")[0], false)
        .hits("Enter")
        .takes("Đăng xuất");
  }

  /** Opens the chooser of the field that has the focus, and chooses there. */
  Keyboard picks(Path... files) {
    page.waitForFileChooser(() -> page.keyboard().press("Enter")).setFiles(files);
    return this;
  }

  /** The focus is, or comes to be, within what the selector names. */
  Keyboard focusIsIn(String selector) {
    try {
      page.waitForFunction("selector => document.activeElement?.closest(selector)", selector);
    } catch (TimeoutError late) {
      throw new AssertionError(
          "the focus is not in %s but at %s"
              .formatted(
                  selector, page.evaluate("() => document.activeElement?.outerHTML.slice(0, 300)")),
          late);
    }
    return this;
  }

  private Keyboard goes(String key, String name, boolean leads) {
    var way = new ArrayList<String>();
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      page.keyboard().press(key);
      Map<String, Object> focus = focus();
      String here = (String) focus.get("name");
      way.add(here);
      assertThat((Boolean) focus.get("marked"))
          .as("the focus is marked at “%s” on %s", here, page.url())
          .isTrue();
      assertThat(focus.get("beneath"))
          .as("what lies over the focus at “%s” on %s", here, page.url())
          .isEqualTo("");
      if (here.startsWith(name) && (!leads || (Boolean) focus.get("leads"))) {
        return this;
      }
    }
    throw new AssertionError(
        "no way by %s to “%s” on %s; came by %s"
            .formatted(key, name, page.url(), way.stream().distinct().limit(60).toList()));
  }

  /** Over what stands there. */
  Keyboard types(String text) {
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().insertText(text);
    return this;
  }

  /**
   * A day, digit by digit as the field asks: {@code 03032023}, the same whichever part comes first.
   */
  Keyboard typesDay(String digits) {
    page.keyboard().type(digits);
    return this;
  }

  /** A key or a shortcut, such as {@code Enter} or {@code Alt+Shift+S}. */
  Keyboard hits(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
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
              if (!e || e === document.body) return { name: '', marked: true, leads: false, beneath: '', main: false };
              const label = e.getAttribute('aria-label')
                ?? (e.getAttribute('aria-labelledby') ?? '').split(/\\s+/).filter(Boolean)
                     .map(id => document.getElementById(id)?.innerText).join(' ');
              const name = (label || e.labels?.[0]?.innerText || e.innerText || e.value || e.title || '').trim().replace(/\\s+/g, ' ');
              // what is there but not seen itself, such as a chooser of files, has a face that is
              const face = getComputedStyle(e).opacity === '0' ? e.parentElement.querySelector('.button') : e;
              const style = getComputedStyle(face), box = face.getBoundingClientRect();
              const marked = box.width > 0 && box.height > 0
                && ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none');
              const points = [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9], [.1, .1]].map(([x, y]) =>
                document.elementFromPoint(box.left + x * box.width, box.top + y * box.height));
              const large = box.height > innerHeight / 2; // a whole text: part of it is enough, and part is always seen
              const over = large || points.some(p => p && (e.contains(p) || p.contains(face) || face.contains(p))) ? null : points.find(p => p);
              return { name, marked, leads: e.matches('a, button'), main: !!e.closest('main'),
                beneath: large || over === null ? '' : over ? over.outerHTML.slice(0, 120) : 'out of the window' };
            }
            """);
  }
}
