package vn.kheo.app.reporting.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import vn.kheo.app.reporting.formula.Node.Amount;
import vn.kheo.app.reporting.formula.Node.Truth;

/**
 * Computes a tree. A missing part makes an amount missing; a truth that hangs on it is undecided,
 * unless the rest decides it.
 */
final class Evaluation {
  private final Context context;

  /** In checks what follows from a previous value of 0 is not asked. */
  private final boolean needsPrevious;

  private boolean previous;

  Evaluation(Context context, boolean needsPrevious) {
    this.context = context;
    this.needsPrevious = needsPrevious;
  }

  Optional<BigDecimal> amount(Amount node) {
    return switch (node) {
      case Node.Literal literal -> Optional.of(literal.number());
      case Node.Code(String code) -> previous ? context.previous(code) : context.value(code);
      case Node.Parameter(String name) -> context.parameter(name);
      case Node.Months() -> Optional.of(context.months());
      case Node.YearToDate(String code) -> context.ytd(code);
      case Node.Previous(Amount of) -> previous(of);
      case Node.Negated(Amount of) -> amount(of).map(BigDecimal::negate);
      case Node.Sum(List<Node.Part> parts) -> sum(parts);
      case Node.Product(List<Node.Part> parts) -> product(parts);
      case Node.Call(Node.Function function, List<Amount> arguments) -> call(function, arguments);
    };
  }

  private Optional<BigDecimal> previous(Amount of) {
    previous = true;
    Optional<BigDecimal> found = amount(of);
    previous = false;
    return needsPrevious ? found.filter(amount -> amount.signum() != 0) : found;
  }

  private Optional<BigDecimal> sum(List<Node.Part> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Node.Part part : parts) {
      Optional<BigDecimal> amount = amount(part.amount());
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      sum = part.inverse() ? sum.subtract(amount.get()) : sum.add(amount.get());
    }
    return Optional.of(sum);
  }

  /** Divides once, at the end, so that {@code x / y * 100} loses nothing on the way. */
  private Optional<BigDecimal> product(List<Node.Part> parts) {
    BigDecimal above = BigDecimal.ONE;
    BigDecimal below = BigDecimal.ONE;
    for (Node.Part part : parts) {
      Optional<BigDecimal> amount = amount(part.amount());
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      if (part.inverse()) {
        below = below.multiply(amount.get());
      } else {
        above = above.multiply(amount.get());
      }
    }
    if (below.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        below.equals(BigDecimal.ONE) ? above : above.divide(below, MathContext.DECIMAL128));
  }

  private Optional<BigDecimal> call(Node.Function function, List<Amount> arguments) {
    Optional<BigDecimal> result = Optional.empty();
    for (Amount argument : arguments) {
      Optional<BigDecimal> amount = amount(argument);
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      BigDecimal next = amount.get();
      result =
          Optional.of(
              switch (function) {
                case ABS -> next.abs();
                case MIN -> result.map(next::min).orElse(next);
                case MAX -> result.map(next::max).orElse(next);
              });
    }
    return result;
  }

  Verdict verdict(Truth node) {
    return switch (node) {
      case Node.Comparison(Amount first, List<Node.Link> links) -> comparison(first, links);
      case Node.Among(Amount amount, List<Amount> choices) -> among(amount, choices);
      case Node.Not(Truth of) -> verdict(of).negated();
      case Node.All(List<Truth> parts) -> all(parts);
      case Node.Any(List<Truth> parts) -> any(parts);
      case Node.Implies(Truth condition, Truth consequence) ->
          any(List.of(new Node.Not(condition), consequence));
    };
  }

  private Verdict comparison(Amount first, List<Node.Link> links) {
    Verdict verdict = Verdict.HOLDS;
    Optional<BigDecimal> left = amount(first);
    for (Node.Link link : links) {
      Optional<BigDecimal> right = amount(link.amount());
      if (left.isEmpty() || right.isEmpty()) {
        verdict = Verdict.UNDECIDED;
      } else if (!link.relation().holds(left.get().compareTo(right.get()))) {
        return Verdict.FAILS;
      }
      left = right;
    }
    return verdict;
  }

  private Verdict among(Amount amount, List<Amount> choices) {
    Optional<BigDecimal> found = amount(amount);
    if (found.isEmpty()) {
      return Verdict.UNDECIDED;
    }
    Verdict verdict = Verdict.FAILS;
    for (Amount choice : choices) {
      Optional<BigDecimal> one = amount(choice);
      if (one.isEmpty()) {
        verdict = Verdict.UNDECIDED;
      } else if (one.get().compareTo(found.get()) == 0) {
        return Verdict.HOLDS;
      }
    }
    return verdict;
  }

  private Verdict all(List<Truth> parts) {
    Verdict verdict = Verdict.HOLDS;
    for (Truth part : parts) {
      Verdict one = verdict(part);
      if (one == Verdict.FAILS) {
        return Verdict.FAILS;
      }
      verdict = one == Verdict.UNDECIDED ? one : verdict;
    }
    return verdict;
  }

  private Verdict any(List<Truth> parts) {
    Verdict verdict = Verdict.FAILS;
    for (Truth part : parts) {
      Verdict one = verdict(part);
      if (one == Verdict.HOLDS) {
        return Verdict.HOLDS;
      }
      verdict = one == Verdict.UNDECIDED ? one : verdict;
    }
    return verdict;
  }
}
