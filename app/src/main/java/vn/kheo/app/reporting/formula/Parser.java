package vn.kheo.app.reporting.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.kheo.app.reporting.formula.Node.Amount;
import vn.kheo.app.reporting.formula.Node.Link;
import vn.kheo.app.reporting.formula.Node.Part;
import vn.kheo.app.reporting.formula.Node.Relation;
import vn.kheo.app.reporting.formula.Node.Truth;
import vn.kheo.app.reporting.formula.Token.Kind;

/**
 * Reads a formula by descent, from what binds least to what binds most: {@code implies}, {@code
 * or}, {@code and}, {@code not}, comparison, sum, product, sign.
 */
final class Parser {
  private static final int DEEPEST = 40;
  private static final Map<String, Relation> RELATIONS =
      Map.of(
          "<", Relation.LESS,
          "<=", Relation.LESS_OR_EQUAL,
          ">", Relation.GREATER,
          ">=", Relation.GREATER_OR_EQUAL,
          "==", Relation.EQUAL,
          "!=", Relation.UNEQUAL);
  private static final Set<String> RESERVED = Set.of("and", "or", "not", "implies", "in", "period");

  private final List<Token> tokens;
  private int at;
  private int depth;
  private boolean inPrevious;

  Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  Node whole() {
    if (next().kind() == Kind.END) {
      throw new FormulaRefused("empty", 1);
    }
    Node node = implication();
    if (next().kind() != Kind.END) {
      throw unexpected();
    }
    return node;
  }

  private Node implication() {
    deeper();
    int start = next().column();
    Node left = disjunction();
    if (take("implies")) {
      Truth condition = truth(left, start);
      int then = next().column();
      left = new Node.Implies(condition, truth(implication(), then));
    }
    depth--;
    return left;
  }

  private Node disjunction() {
    int start = next().column();
    Node first = conjunction();
    if (!next().is("or")) {
      return first;
    }
    List<Truth> parts = new ArrayList<>(List.of(truth(first, start)));
    while (take("or")) {
      int column = next().column();
      parts.add(truth(conjunction(), column));
    }
    return new Node.Any(parts);
  }

  private Node conjunction() {
    int start = next().column();
    Node first = negation();
    if (!next().is("and")) {
      return first;
    }
    List<Truth> parts = new ArrayList<>(List.of(truth(first, start)));
    while (take("and")) {
      int column = next().column();
      parts.add(truth(negation(), column));
    }
    return new Node.All(parts);
  }

  private Node negation() {
    if (!take("not")) {
      return comparison();
    }
    deeper();
    int column = next().column();
    Node negated = new Node.Not(truth(negation(), column));
    depth--;
    return negated;
  }

  private Node comparison() {
    int start = next().column();
    Node first = sum();
    if (take("in")) {
      return new Node.Among(amount(first, start), choices());
    }
    if (!RELATIONS.containsKey(next().text())) {
      return first;
    }
    Amount left = amount(first, start);
    List<Link> links = new ArrayList<>();
    while (next().kind() == Kind.SIGN && RELATIONS.containsKey(next().text())) {
      Relation relation = Objects.requireNonNull(RELATIONS.get(advance().text()));
      int column = next().column();
      links.add(new Link(relation, amount(sum(), column)));
    }
    return new Node.Comparison(left, links);
  }

  private List<Amount> choices() {
    require("(");
    List<Amount> choices = arguments();
    require(")");
    return choices;
  }

  private Node sum() {
    int start = next().column();
    Node first = product();
    if (!next().is("+") && !next().is("-")) {
      return first;
    }
    List<Part> parts = new ArrayList<>(List.of(new Part(false, amount(first, start))));
    while (next().is("+") || next().is("-")) {
      boolean inverse = advance().is("-");
      int column = next().column();
      parts.add(new Part(inverse, amount(product(), column)));
    }
    return new Node.Sum(parts);
  }

  private Node product() {
    int start = next().column();
    Node first = signed();
    if (!next().is("*") && !next().is("/")) {
      return first;
    }
    List<Part> parts = new ArrayList<>(List.of(new Part(false, amount(first, start))));
    while (next().is("*") || next().is("/")) {
      boolean inverse = advance().is("/");
      int column = next().column();
      parts.add(new Part(inverse, amount(signed(), column)));
    }
    return new Node.Product(parts);
  }

  private Node signed() {
    if (!take("-")) {
      return primary();
    }
    deeper();
    int column = next().column();
    Node negated = new Node.Negated(amount(signed(), column));
    depth--;
    return negated;
  }

  private Node primary() {
    Token token = next();
    return switch (token.kind()) {
      case NUMBER -> new Node.Literal(new BigDecimal(advance().text()));
      case CODE -> new Node.Code(advance().text());
      case WORD -> word();
      case SIGN -> {
        if (!take("(")) {
          throw unexpected();
        }
        Node inner = implication();
        require(")");
        yield inner;
      }
      case END -> throw unexpected();
    };
  }

  private Amount word() {
    Token word = next();
    if (RESERVED.contains(word.text())) {
      throw unexpected();
    }
    at++;
    if (!next().is("(")) {
      return new Node.Parameter(word.text());
    }
    at++;
    Amount call =
        switch (word.text()) {
          case "abs" -> new Node.Call(Node.Function.ABS, counted(word, arguments(), 1, 1));
          case "min" -> new Node.Call(Node.Function.MIN, counted(word, arguments(), 2, 50));
          case "max" -> new Node.Call(Node.Function.MAX, counted(word, arguments(), 2, 50));
          case "prev" -> previous(word);
          case "ytd" -> yearToDate(word);
          case "months" -> months(word);
          default -> throw new FormulaRefused("function", word.column(), word.text());
        };
    require(")");
    return call;
  }

  private List<Amount> arguments() {
    List<Amount> arguments = new ArrayList<>();
    do {
      int column = next().column();
      arguments.add(amount(implication(), column));
    } while (take(","));
    return arguments;
  }

  private static List<Amount> counted(Token word, List<Amount> found, int least, int most) {
    if (found.size() < least || found.size() > most) {
      throw new FormulaRefused("arguments", word.column(), word.text(), least, found.size());
    }
    return found;
  }

  private Amount previous(Token word) {
    requireNow(word);
    inPrevious = true;
    int column = next().column();
    Amount of = amount(implication(), column);
    inPrevious = false;
    return new Node.Previous(of);
  }

  private Amount yearToDate(Token word) {
    requireNow(word);
    if (next().kind() != Kind.CODE) {
      throw new FormulaRefused("ytd", next().column(), shown(next()));
    }
    return new Node.YearToDate(advance().text());
  }

  private Amount months(Token word) {
    requireNow(word);
    require("period");
    return new Node.Months();
  }

  private void requireNow(Token word) {
    if (inPrevious) {
      throw new FormulaRefused("inPrevious", word.column(), word.text());
    }
  }

  private static Amount amount(Node node, int column) {
    if (node instanceof Amount amount) {
      return amount;
    }
    throw new FormulaRefused("notAmount", column);
  }

  private static Truth truth(Node node, int column) {
    if (node instanceof Truth truth) {
      return truth;
    }
    throw new FormulaRefused("notTruth", column);
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw new FormulaRefused("deep", next().column(), DEEPEST);
    }
  }

  private void require(String sign) {
    if (!take(sign)) {
      throw new FormulaRefused("expected", next().column(), sign, shown(next()));
    }
  }

  private boolean take(String sign) {
    if (next().is(sign)) {
      at++;
      return true;
    }
    return false;
  }

  private FormulaRefused unexpected() {
    Token token = next();
    return token.kind() == Kind.END
        ? new FormulaRefused("end", token.column())
        : new FormulaRefused(
            token.text().equals(",") ? "comma" : "unexpected", token.column(), token.text());
  }

  private static String shown(Token token) {
    return token.kind() == Kind.END ? "…" : token.text();
  }

  private Token next() {
    return tokens.get(at);
  }

  private Token advance() {
    return tokens.get(at++);
  }
}
