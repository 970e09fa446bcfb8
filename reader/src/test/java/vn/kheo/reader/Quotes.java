package vn.kheo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Whether everything a reading found stands in the text where it says. */
final class Quotes {
  private Quotes() {}

  static void check(Reading r) {
    var head = r.letterhead();
    for (var finding :
        new Finding<?>[] {head.symbol(), head.date(), head.issuer(), r.subject(), r.secrecy()}) {
      inside(r, finding == null ? null : finding.span());
    }
    r.addressees().forEach(f -> quotes(r, f.span(), f.value()));
    r.citations().forEach(c -> inside(r, c.symbol().span()));
    r.provisions().forEach(p -> provision(r, p, 0));
    for (var order : r.orders()) {
      quotes(r, order.span(), order.text());
      order.assignees().forEach(p -> quotes(r, p.span(), p.name()));
      order.coordinators().forEach(p -> quotes(r, p.span(), p.name()));
      var deadline = order.deadline();
      if (deadline != null) {
        quotes(r, deadline.span(), deadline.text());
      }
      var cadence = order.cadence();
      if (cadence != null) {
        quotes(r, cadence.span(), cadence.text());
      }
      if (order.reportTo() != null) {
        quotes(r, order.reportTo().span(), order.reportTo().value());
      }
      assertThat(order.confidence()).isBetween(0.0, 1.0);
    }
  }

  private static void provision(Reading r, Provision provision, int depth) {
    assertThat(depth).isLessThan(20);
    inside(r, provision.span());
    for (var child : provision.children()) {
      assertThat(child.span().start()).isGreaterThanOrEqualTo(provision.span().start());
      assertThat(child.span().end()).isLessThanOrEqualTo(provision.span().end());
      provision(r, child, depth + 1);
    }
  }

  private static void inside(Reading r, @Nullable Span span) {
    if (span != null) {
      assertThat(span.end()).isLessThanOrEqualTo(r.text().length());
    }
  }

  private static void quotes(Reading r, Span span, String words) {
    inside(r, span);
    assertThat(bare(words)).isEqualTo(bare(span.in(r.text())));
  }

  /** Letters and digits only: white space, table bars and unseen signs are left out of both. */
  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
