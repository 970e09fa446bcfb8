package vn.kheo.app.directive.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.kheo.app.directive.Directive;
import vn.kheo.app.directive.DirectiveFilter;

/** What the list of directives was asked for, as typed. */
public record DirectiveQuery(String q, String state, String from, String to) {
  public DirectiveFilter filter() {
    return new DirectiveFilter(
        q,
        Arrays.stream(Directive.State.values())
            .filter(one -> one.name().equals(state))
            .findFirst()
            .orElse(null),
        DirectivePages.day(from),
        DirectivePages.day(to));
  }

  public boolean asksAnything() {
    return !(q + state + from + to).isBlank();
  }

  /** The same question as part of an address. */
  public String address() {
    return "q=%s&state=%s&from=%s&to=%s"
        .formatted(encoded(q), encoded(state), encoded(from), encoded(to));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
