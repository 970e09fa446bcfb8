package vn.kheo.app.reporting.formula;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kheo.app.reporting.formula.Node.Amount;
import vn.kheo.app.reporting.formula.Node.Truth;

/**
 * Công thức viết cho bảng tính: what is in the table is read from its cells, what is known before,
 * such as figures of the previous period, is written as a number. Where a cell it needs is empty or
 * says that it does not apply, nothing is decided; words in a cell count as nought.
 */
public final class SpreadsheetFormula {
  private static final String DOES_NOT_APPLY = "x";

  private final Map<String, String> cells;
  private final Context known;
  private final Set<String> read = new LinkedHashSet<>();

  private SpreadsheetFormula(Map<String, String> cells, Context known) {
    this.cells = cells;
    this.known = known;
  }

  /** Something it needs is neither in the table nor known before. */
  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * An amount, rounded; empty text where it is not decided.
   *
   * @param cells reference by code, such as {@code D7}
   * @return without the leading {@code =}; empty where it cannot be told from the table
   */
  public static Optional<String> amount(
      Expression expression, Map<String, String> cells, Context known, int decimals) {
    return written(expression, cells, known)
        .map(
            one ->
                "IF(%s,\"\",IFERROR(ROUND(%s,%d),\"\"))"
                    .formatted(one.undecided(), one.text(), decimals));
  }

  /**
   * 1 where a condition fails, else 0.
   *
   * @return as of {@link #amount}
   */
  public static Optional<String> fails(
      Expression expression, Map<String, String> cells, Context known) {
    return written(expression, cells, known)
        .map(one -> "IF(%s,0,IFERROR(IF(%s,0,1),0))".formatted(one.undecided(), one.text()));
  }

  private record Written(String text, Set<String> read) {
    String undecided() {
      return read.isEmpty()
          ? "FALSE"
          : read.stream()
              .map(cell -> "%1$s=\"\",%1$s=\"%2$s\"".formatted(cell, DOES_NOT_APPLY))
              .collect(Collectors.joining(",", "OR(", ")"));
    }
  }

  private static Optional<Written> written(
      Expression expression, Map<String, String> cells, Context known) {
    var writing = new SpreadsheetFormula(cells, known);
    try {
      String text =
          switch (expression.root()) {
            case Amount amount -> writing.amount(amount, false);
            case Truth truth -> writing.truth(truth);
          };
      return Optional.of(new Written(text, writing.read));
    } catch (Unknown unknown) {
      return Optional.empty();
    }
  }

  private String amount(Amount node, boolean before) {
    return switch (node) {
      case Node.Literal(BigDecimal number) -> number.toPlainString();
      case Node.Code(String code) -> before ? number(known.previous(code)) : cell(code);
      case Node.Parameter(String name) -> number(known.parameter(name));
      case Node.Months() -> known.months().toPlainString();
      case Node.YearToDate(String code) -> throw new Unknown();
      case Node.Previous(Amount of) -> amount(of, true);
      case Node.Negated(Amount of) -> "(-" + amount(of, before) + ")";
      case Node.Sum(List<Node.Part> parts) -> parts(parts, "+", "-", before);
      case Node.Product(List<Node.Part> parts) -> parts(parts, "*", "/", before);
      case Node.Call(Node.Function function, List<Amount> arguments) ->
          arguments.stream()
              .map(one -> amount(one, before))
              .collect(Collectors.joining(",", function.name() + "(", ")"));
    };
  }

  private String parts(List<Node.Part> parts, String plain, String inverse, boolean before) {
    var text = new StringBuilder("(");
    for (int i = 0; i < parts.size(); i++) {
      Node.Part part = parts.get(i);
      if (i > 0 || part.inverse()) {
        text.append(part.inverse() ? inverse : plain);
      }
      text.append(amount(part.amount(), before));
    }
    return text.append(")").toString();
  }

  private String cell(String code) {
    String cell = cells.get(code);
    if (cell == null) {
      throw new Unknown();
    }
    read.add(cell);
    return "SUM(" + cell + ")";
  }

  /** As in checks: what hangs on a previous value of 0 is not asked. */
  private static String number(Optional<BigDecimal> known) {
    return known
        .filter(number -> number.signum() != 0)
        .map(BigDecimal::toPlainString)
        .orElseThrow(Unknown::new);
  }

  private String truth(Truth node) {
    return switch (node) {
      case Node.Comparison(Amount first, List<Node.Link> links) -> comparison(first, links);
      case Node.Among(Amount amount, List<Amount> choices) -> {
        String what = amount(amount, false);
        yield choices.stream()
            .map(one -> what + "=" + amount(one, false))
            .collect(Collectors.joining(",", "OR(", ")"));
      }
      case Node.Not(Truth of) -> "NOT(" + truth(of) + ")";
      case Node.All(List<Truth> parts) -> joined("AND", parts);
      case Node.Any(List<Truth> parts) -> joined("OR", parts);
      case Node.Implies(Truth condition, Truth consequence) ->
          "OR(NOT(" + truth(condition) + ")," + truth(consequence) + ")";
    };
  }

  private String joined(String function, List<Truth> parts) {
    return parts.stream().map(this::truth).collect(Collectors.joining(",", function + "(", ")"));
  }

  private String comparison(Amount first, List<Node.Link> links) {
    var text = new StringBuilder("AND(");
    String left = amount(first, false);
    for (int i = 0; i < links.size(); i++) {
      String right = amount(links.get(i).amount(), false);
      text.append(i == 0 ? "" : ",")
          .append(left)
          .append(sign(links.get(i).relation()))
          .append(right);
      left = right;
    }
    return text.append(")").toString();
  }

  private static String sign(Node.Relation relation) {
    return switch (relation) {
      case LESS -> "<";
      case LESS_OR_EQUAL -> "<=";
      case GREATER -> ">";
      case GREATER_OR_EQUAL -> ">=";
      case EQUAL -> "=";
      case UNEQUAL -> "<>";
    };
  }
}
