package vn.kheo.app.reporting.formula;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kheo.app.reporting.formula.Node.Amount;
import vn.kheo.app.reporting.formula.Node.Truth;
import vn.kheo.app.reporting.formula.Reference.Kind;

/** Một công thức đã đọc được. */
public final class Expression {
  private final String text;
  private final Node root;
  private final Set<Reference> references = new LinkedHashSet<>();

  Expression(String text, Node root) {
    this.text = text;
    this.root = root;
    collect(root, false);
  }

  Node root() {
    return root;
  }

  /** As it was written. */
  public String text() {
    return text;
  }

  /** Whether it says something that holds or not; otherwise it computes an amount. */
  public boolean isCondition() {
    return root instanceof Truth;
  }

  /** Whether it divides anywhere, as a ratio does. */
  public boolean divides() {
    return divides(root);
  }

  /** All that it reads, in the order of writing. */
  public Set<Reference> references() {
    return Collections.unmodifiableSet(references);
  }

  /** The codes it reads, of whatever time. */
  public Set<String> codes() {
    return references.stream()
        .filter(Reference::isCode)
        .map(Reference::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The codes of this same period, on which the order of computing hangs. */
  public Set<String> codesOfPeriod() {
    return references.stream()
        .filter(reference -> reference.kind() == Kind.VALUE || reference.kind() == Kind.YTD)
        .map(Reference::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Exact; a quotient that does not end has 34 digits. Empty where something is missing or divided
   * by zero.
   *
   * @throws IllegalStateException where it is a condition
   */
  public Optional<BigDecimal> evaluate(Context context) {
    if (root instanceof Amount amount) {
      return new Evaluation(context, false).amount(amount);
    }
    throw new IllegalStateException("a condition: " + text);
  }

  /**
   * Whether it holds. What hangs on a previous value is undecided in the first period, and where
   * that value is missing or 0.
   *
   * @throws IllegalStateException where it is an amount
   */
  public Verdict verdict(Context context) {
    if (root instanceof Truth truth) {
      return new Evaluation(context, true).verdict(truth);
    }
    throw new IllegalStateException("no condition: " + text);
  }

  /** For people, in their words. */
  public String said(Words words) {
    return new Saying(words).say(root);
  }

  @Override
  public String toString() {
    return text;
  }

  private void collect(Node node, boolean previous) {
    switch (node) {
      case Node.Literal literal -> {}
      case Node.Code(String code) ->
          references.add(new Reference(previous ? Kind.PREVIOUS : Kind.VALUE, code));
      case Node.Parameter(String name) -> references.add(new Reference(Kind.PARAMETER, name));
      case Node.Months() -> references.add(new Reference(Kind.MONTHS, "period"));
      case Node.YearToDate(String code) -> references.add(new Reference(Kind.YTD, code));
      case Node.Previous(Amount of) -> collect(of, true);
      case Node.Negated(Amount of) -> collect(of, previous);
      case Node.Sum sum -> sum.parts().forEach(part -> collect(part.amount(), previous));
      case Node.Product product ->
          product.parts().forEach(part -> collect(part.amount(), previous));
      case Node.Call call -> call.arguments().forEach(argument -> collect(argument, previous));
      case Node.Comparison comparison -> {
        collect(comparison.first(), previous);
        comparison.links().forEach(link -> collect(link.amount(), previous));
      }
      case Node.Among among -> {
        collect(among.amount(), previous);
        among.choices().forEach(choice -> collect(choice, previous));
      }
      case Node.Not(Truth of) -> collect(of, previous);
      case Node.All all -> all.parts().forEach(part -> collect(part, previous));
      case Node.Any any -> any.parts().forEach(part -> collect(part, previous));
      case Node.Implies implies -> {
        collect(implies.condition(), previous);
        collect(implies.consequence(), previous);
      }
    }
  }

  private static boolean divides(Node node) {
    return switch (node) {
      case Node.Product product ->
          product.parts().stream().anyMatch(part -> part.inverse() || divides(part.amount()));
      case Node.Sum sum -> sum.parts().stream().anyMatch(part -> divides(part.amount()));
      case Node.Negated(Amount of) -> divides(of);
      case Node.Call call -> call.arguments().stream().anyMatch(Expression::divides);
      default -> false;
    };
  }
}
