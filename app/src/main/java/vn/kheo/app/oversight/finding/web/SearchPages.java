package vn.kheo.app.oversight.finding.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kheo.app.access.Access;
import vn.kheo.app.directive.DirectiveFilter;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.directive.ObligationSearch;
import vn.kheo.app.document.DocumentAccess;
import vn.kheo.app.document.DocumentFilter;
import vn.kheo.app.document.DocumentList;
import vn.kheo.app.document.Documents;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.oversight.web.Asked;
import vn.kheo.app.settings.Settings;

/** Tìm kiếm: over documents, directives, orders and units, each door showing what it may. */
@Controller
class SearchPages {
  private static final int EACH = 8;
  private static final int PAGE = 50;
  private static final int LONGEST = 200;

  private final Documents documents;
  private final DocumentAccess documentAccess;
  private final Directives directives;
  private final ObligationSearch orders;
  private final Organization organization;
  private final Access access;
  private final Settings settings;

  SearchPages(
      Documents documents,
      DocumentAccess documentAccess,
      Directives directives,
      ObligationSearch orders,
      Organization organization,
      Access access,
      Settings settings) {
    this.documents = documents;
    this.documentAccess = documentAccess;
    this.directives = directives;
    this.orders = orders;
    this.organization = organization;
    this.access = access;
    this.settings = settings;
  }

  @GetMapping("/search")
  String search(@RequestParam(name = "q", required = false) @Nullable String q, Model model) {
    String words = words(q);
    model.addAttribute("view", words.isEmpty() ? nothing() : found(words));
    return "oversight/finding/search";
  }

  @GetMapping("/search/orders")
  String orders(
      @RequestParam(name = "q", required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String page,
      Model model) {
    String words = words(q);
    model.addAttribute("words", words);
    model.addAttribute("orders", orders.find(words, Asked.page(page), PAGE));
    return "oversight/finding/orders";
  }

  private SearchView found(String words) {
    boolean reads = access.mayOpen("GET", "/documents");
    boolean follows = access.mayOpen("GET", "/directives");
    DocumentList found =
        reads
            ? documents.list(
                new DocumentFilter(words, null, null, null, null, null, DocumentFilter.Sort.ISSUED),
                documentAccess.scope(),
                0,
                EACH)
            : new DocumentList(List.of(), 0, List.of(), List.of());
    return new SearchView(
        words,
        found.documents(),
        found.total(),
        follows
            ? directives.list(new DirectiveFilter(words, null, null, null), 1)
            : new Listing<>(List.of(), 0, 1, EACH),
        follows ? orders.find(words, 1, EACH) : new Listing<>(List.of(), 0, 1, EACH),
        organization.search(words, settings.today(), EACH));
  }

  private static SearchView nothing() {
    return new SearchView(
        "",
        List.of(),
        0,
        new Listing<>(List.of(), 0, 1, EACH),
        new Listing<>(List.of(), 0, 1, EACH),
        List.of());
  }

  private static String words(@Nullable String q) {
    String words = Objects.requireNonNullElse(Asked.text(q), "");
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
