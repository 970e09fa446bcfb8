package vn.kheo.app.organization;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order of a Vietnamese list of units. */
final class ByName {
  static final Comparator<Unit> ORDER =
      Comparator.comparing(Unit::name, collator()).thenComparing(Unit::code);

  private ByName() {}

  private static Comparator<String> collator() {
    Collator vietnamese = Collator.getInstance(Locale.of("vi"));
    return vietnamese::compare;
  }
}
