package vn.kheo.app.directive.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.directive.DirectiveFilter;
import vn.kheo.app.directive.DirectiveLine;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.paper.Paper;

/** The list of directives as a table for Excel: every page of it. */
final class DirectiveTable {
  private static final int MOST_PAGES = 400;
  private final Directives directives;
  private final Talk talk;
  private final Locale locale;

  DirectiveTable(Directives directives, Talk talk, Locale locale) {
    this.directives = directives;
    this.talk = talk;
    this.locale = locale;
  }

  byte[] workbook(DirectiveFilter filter) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    Listing<DirectiveLine> page = directives.list(filter, 1);
    for (int n = 1; n <= Math.min(page.pages(), MOST_PAGES); n++) {
      for (DirectiveLine line : n == 1 ? page.lines() : directives.list(filter, n).lines()) {
        rows.add(
            Arrays.asList(
                line.directive().title(),
                line.directive().symbol(),
                line.directive().issueDate(),
                talk.t(locale, "directive.state." + line.directive().state()),
                line.obligations(),
                line.units(),
                line.cells().doneInTime(),
                line.cells().doneLate(),
                line.cells().openInTime(),
                line.cells().openOverdue(),
                line.cells().withoutDeadline()));
      }
    }
    List<String> header =
        List.of(
                "title",
                "symbol",
                "issueDate",
                "state",
                "orders",
                "units",
                "doneInTime",
                "doneLate",
                "openInTime",
                "openOverdue",
                "withoutDeadline")
            .stream()
            .map(column -> talk.t(locale, "directive.column." + column))
            .toList();
    return Paper.workbook(talk.t(locale, "directive.title"), header, rows);
  }
}
