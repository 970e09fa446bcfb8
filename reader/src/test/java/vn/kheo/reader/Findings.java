package vn.kheo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a reading claims to quote, with the place it claims to quote it from. */
final class Findings {
  private Findings() {}

  /** A value and where it stands; {@code exact}: the span holds just that value. */
  record Found(String value, Span span, boolean exact) {

    void quotes(String text) {
      assertThat(span.start()).isBetween(0, text.length());
      assertThat(span.end()).isBetween(span.start(), text.length());
      if (exact) {
        assertThat(squeezed(span.in(text))).isEqualTo(squeezed(value));
      }
    }

    /**
     * Letters and digits, folded: blanks, table bars and ruled lines inside are not quoted. Folded
     * last, since where a tone mark stands depends on what follows the syllable.
     */
    private static String squeezed(String words) {
      String composed = Normalizer.normalize(words, Normalizer.Form.NFC);
      return Fold.key(composed.replaceAll("[^\\p{L}\\p{N}]+", ""));
    }
  }

  static List<Found> of(Reading r) {
    var out = new ArrayList<Found>();
    var l = r.letterhead();
    add(out, l.symbol(), true);
    add(out, l.place(), true);
    add(out, l.superiorIssuer(), false);
    add(out, l.issuer(), false);
    add(out, l.date(), false);
    add(out, r.kind(), false);
    add(out, r.subject(), true);
    add(out, r.secrecy(), false);
    add(out, r.signature().authority(), false);
    add(out, r.signature().title(), false);
    add(out, r.signature().name(), false);
    r.addressees().forEach(a -> add(out, a, true));
    for (var citation : r.citations()) {
      add(out, citation.symbol(), false);
      citation.mentions().forEach(m -> out.add(new Found("", m, false)));
    }
    r.recipients().forEach(x -> out.add(new Found(x.name(), x.span(), false)));
    r.provisions().forEach(p -> provision(out, p));
    for (var o : r.orders()) {
      out.add(new Found(o.text(), o.span(), true));
      o.assignees().forEach(p -> out.add(new Found(p.name(), p.span(), true)));
      o.coordinators().forEach(p -> out.add(new Found(p.name(), p.span(), true)));
      if (o.deadline() != null) {
        out.add(new Found(o.deadline().text(), o.deadline().span(), true));
      }
      if (o.cadence() != null) {
        out.add(new Found(o.cadence().text(), o.cadence().span(), true));
      }
      add(out, o.reportTo(), true);
      add(out, o.reportVia(), true);
    }
    return out;
  }

  private static void provision(List<Found> out, Provision p) {
    out.add(new Found(p.label(), p.span(), false));
    out.add(new Found("", p.heading(), false));
    p.children().forEach(child -> provision(out, child));
  }

  private static void add(List<Found> out, @Nullable Finding<?> finding, boolean exact) {
    if (finding != null) {
      out.add(new Found(finding.value().toString(), finding.span(), exact));
    }
  }
}
