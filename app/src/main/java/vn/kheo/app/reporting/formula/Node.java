package vn.kheo.app.reporting.formula;

import java.math.BigDecimal;
import java.util.List;

/** The tree of a formula: numbers, and what is true or not. */
sealed interface Node {
  sealed interface Amount extends Node {}

  sealed interface Truth extends Node {}

  record Literal(BigDecimal number) implements Amount {}

  record Code(String code) implements Amount {}

  record Parameter(String name) implements Amount {}

  record Months() implements Amount {}

  record YearToDate(String code) implements Amount {}

  record Previous(Amount of) implements Amount {}

  record Negated(Amount of) implements Amount {}

  /** First to last, each added or taken away. */
  record Sum(List<Part> parts) implements Amount {}

  /** First to last, each multiplied or divided by. */
  record Product(List<Part> parts) implements Amount {}

  /**
   * @param inverse taken away, or divided by
   */
  record Part(boolean inverse, Amount amount) {}

  record Call(Function function, List<Amount> arguments) implements Amount {}

  enum Function {
    ABS,
    MIN,
    MAX
  }

  /** {@code a <= b < c}. */
  record Comparison(Amount first, List<Link> links) implements Truth {}

  record Link(Relation relation, Amount amount) {}

  enum Relation {
    LESS("<"),
    LESS_OR_EQUAL("≤"),
    GREATER(">"),
    GREATER_OR_EQUAL("≥"),
    EQUAL("="),
    UNEQUAL("≠");

    final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    boolean holds(int comparison) {
      return switch (this) {
        case LESS -> comparison < 0;
        case LESS_OR_EQUAL -> comparison <= 0;
        case GREATER -> comparison > 0;
        case GREATER_OR_EQUAL -> comparison >= 0;
        case EQUAL -> comparison == 0;
        case UNEQUAL -> comparison != 0;
      };
    }
  }

  record Among(Amount amount, List<Amount> choices) implements Truth {}

  record Not(Truth of) implements Truth {}

  record All(List<Truth> parts) implements Truth {}

  record Any(List<Truth> parts) implements Truth {}

  record Implies(Truth condition, Truth consequence) implements Truth {}
}
