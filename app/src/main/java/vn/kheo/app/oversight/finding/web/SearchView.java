package vn.kheo.app.oversight.finding.web;

import java.util.List;
import vn.kheo.app.directive.DirectiveLine;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.directive.ObligationLine;
import vn.kheo.app.document.Document;
import vn.kheo.app.organization.Unit;

/**
 * Kết quả tìm kiếm.
 *
 * @param words as they were asked
 * @param documents the first of {@code documentsFound}
 */
public record SearchView(
    String words,
    List<Document> documents,
    long documentsFound,
    Listing<DirectiveLine> directives,
    Listing<ObligationLine> orders,
    List<Unit> units) {

  /** Whether there was a question at all. */
  public boolean asked() {
    return !words.isEmpty();
  }

  public boolean nothing() {
    return documents.isEmpty() && directives.total() == 0 && orders.total() == 0 && units.isEmpty();
  }
}
