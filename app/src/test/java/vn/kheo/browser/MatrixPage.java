package vn.kheo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The matrix of one directive as somebody sees it. */
final class MatrixPage {
  private final Visitor visitor;

  private MatrixPage(Visitor visitor) {
    this.visitor = visitor;
  }

  static MatrixPage of(Visitor visitor, long directive) {
    return new MatrixPage(visitor.opens("/directives/" + directive + "/matrix"));
  }

  Visitor visitor() {
    return visitor;
  }

  /** The cell says so in words, and has that colour. */
  MatrixPage shows(String unit, String ref, String words, String colour) {
    Locator cell = cell(unit, ref);
    assertThat(cell).hasClass(Pattern.compile("(^| )" + colour + "( |$)"));
    assertThat(cell).containsText(words);
    assertThat(cell.locator(".sign")).hasCount(1);
    return this;
  }

  /** A click on the cell shows its history beside the matrix. */
  MatrixPage tellsOf(String unit, String ref, String... moments) {
    cell(unit, ref).locator("a").click();
    Locator panel = visitor.page().locator("#glance");
    assertThat(panel.locator("h2")).containsText(unit);
    assertThat(panel.locator("h2")).isFocused();
    for (String moment : moments) {
      assertThat(panel.locator(".timeline")).containsText(moment);
    }
    return this;
  }

  private Locator cell(String unit, String ref) {
    Page page = visitor.page();
    int column =
        page.locator("table.matrix thead th").allInnerTexts().stream()
            .map(String::strip)
            .toList()
            .indexOf(ref);
    return page.locator("table.matrix tbody tr:not(.group)")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator("th", new Page.LocatorOptions().setHasText(unit))))
        .locator("td")
        .nth(column - 1);
  }
}
