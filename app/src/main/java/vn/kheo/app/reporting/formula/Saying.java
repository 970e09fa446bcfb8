package vn.kheo.app.reporting.formula;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.kheo.app.reporting.formula.Node.Amount;
import vn.kheo.app.reporting.formula.Node.Truth;

/** Writes a tree for people. */
final class Saying {
  private final Words words;

  Saying(Words words) {
    this.words = words;
  }

  String say(Node node) {
    return switch (node) {
      case Amount amount -> amount(amount);
      case Truth truth -> truth(truth);
    };
  }

  private String amount(Amount node) {
    return switch (node) {
      case Node.Literal literal -> words.number(literal.number());
      case Node.Code(String code) -> words.code(code);
      case Node.Parameter(String name) -> words.phrase("parameter", name);
      case Node.Months() -> words.phrase("months");
      case Node.YearToDate(String code) -> words.phrase("ytd", words.code(code));
      case Node.Previous(Amount of) -> words.phrase("previous", amount(of));
      case Node.Negated(Amount of) -> "−" + bracketed(of);
      case Node.Sum(List<Node.Part> parts) -> parts(parts, " + ", " − ");
      case Node.Product(List<Node.Part> parts) -> parts(parts, " × ", " ÷ ");
      case Node.Call(Node.Function function, List<Amount> arguments) ->
          words.phrase(function.name().toLowerCase(Locale.ROOT), list(arguments));
    };
  }

  private String parts(List<Node.Part> parts, String plain, String inverse) {
    StringBuilder said = new StringBuilder(bracketed(parts.getFirst().amount()));
    for (Node.Part part : parts.subList(1, parts.size())) {
      said.append(part.inverse() ? inverse : plain).append(bracketed(part.amount()));
    }
    return said.toString();
  }

  /** A sum within a product needs its brackets, and a product within a quotient. */
  private String bracketed(Amount amount) {
    boolean composed = amount instanceof Node.Sum || amount instanceof Node.Negated;
    boolean quotient =
        amount instanceof Node.Product(List<Node.Part> parts)
            && parts.stream().anyMatch(Node.Part::inverse);
    return composed || quotient ? "(" + amount(amount) + ")" : amount(amount);
  }

  private String list(List<Amount> amounts) {
    return amounts.stream().map(this::amount).collect(Collectors.joining("; "));
  }

  private String truth(Truth node) {
    return switch (node) {
      case Node.Comparison(Amount first, List<Node.Link> links) ->
          amount(first)
              + links.stream()
                  .map(link -> " %s %s".formatted(link.relation().sign, amount(link.amount())))
                  .collect(Collectors.joining());
      case Node.Among(Amount amount, List<Amount> choices) ->
          words.phrase("in", amount(amount), list(choices));
      case Node.Not(Truth of) -> words.phrase("not", truth(of));
      case Node.All(List<Truth> parts) -> joined("and", parts);
      case Node.Any(List<Truth> parts) -> joined("or", parts);
      case Node.Implies(Truth condition, Truth consequence) ->
          words.phrase("implies", truth(condition), truth(consequence));
    };
  }

  private String joined(String key, List<Truth> parts) {
    return parts.stream()
        .map(part -> part instanceof Node.Comparison ? truth(part) : "(" + truth(part) + ")")
        .reduce((left, right) -> words.phrase(key, left, right))
        .orElseThrow();
  }
}
