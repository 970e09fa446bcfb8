package vn.kheo.app.directive.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.directive.Rehearsal;
import vn.kheo.app.paper.Paper;

/** What each unit would get, one line for each unit and order, as a sheet to take away. */
record RehearsalTable(RehearsalView view, ReadingDeskTalk talk, Locale locale) {
  private static final List<String> COLUMNS =
      List.of("unit", "ref", "words", "sourceDeadline", "due", "deliverable", "load");

  byte[] workbook() {
    var header =
        COLUMNS.stream().map(c -> talk.t(locale, "reading.rehearsal.column." + c)).toList();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (var share : view.rehearsal().units()) {
      for (var ref : share.refs()) {
        rows.add(row(share, ref));
      }
    }
    return Paper.workbook(talk.t(locale, "reading.rehearsal.title"), header, rows);
  }

  private List<@Nullable Object> row(Rehearsal.Share share, String ref) {
    var order = view.order(ref);
    var source = order == null ? null : order.sourceDeadline();
    return Arrays.asList(
        share.unitName(),
        ref,
        order == null ? null : order.words(),
        source == null ? null : source.words(),
        order == null ? null : order.due(),
        order == null ? null : talk.t(locale, "reading.deliverable." + order.deliverable()),
        share.openLoad());
  }
}
