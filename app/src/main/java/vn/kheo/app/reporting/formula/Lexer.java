package vn.kheo.app.reporting.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.kheo.app.reporting.formula.Token.Kind;

/** Cuts a formula into its words and signs; signs as they are typeset are read as well. */
final class Lexer {
  private static final Map<String, String> SAME =
      Map.of("=", "==", "≤", "<=", "≥", ">=", "≠", "!=", "<>", "!=", "×", "*", "−", "-", "÷", "/");
  private static final List<String> TWO = List.of("<=", ">=", "==", "!=", "<>");
  private static final String ONE = "+-*/()<>,=≤≥≠×−÷";
  private static final int LONGEST_NUMBER = 30;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    return new Lexer(text).all();
  }

  private List<Token> all() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        at++;
      } else if (isDigit(c)) {
        number();
      } else if (isUpper(c)) {
        take(Kind.CODE, end(true));
      } else if (isLower(c)) {
        take(Kind.WORD, end(false));
      } else {
        sign(c);
      }
    }
    tokens.add(new Token(Kind.END, "", text.length() + 1));
    return tokens;
  }

  private void number() {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
      end++;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
    }
    if (end - at > LONGEST_NUMBER) {
      throw new FormulaRefused("number", at + 1, LONGEST_NUMBER);
    }
    take(Kind.NUMBER, end);
  }

  private int end(boolean upper) {
    int end = at;
    while (end < text.length() && isPart(text.charAt(end), upper)) {
      end++;
    }
    return end;
  }

  private void sign(char c) {
    String two = text.substring(at, Math.min(at + 2, text.length()));
    if (TWO.contains(two)) {
      take(Kind.SIGN, at + 2);
    } else if (ONE.indexOf(c) >= 0) {
      take(Kind.SIGN, at + 1);
    } else {
      throw new FormulaRefused(
          "character", at + 1, new String(Character.toChars(text.codePointAt(at))));
    }
  }

  private void take(Kind kind, int end) {
    String found = text.substring(at, end);
    tokens.add(
        new Token(kind, kind == Kind.SIGN ? SAME.getOrDefault(found, found) : found, at + 1));
    at = end;
  }

  private static boolean isPart(char c, boolean upper) {
    return isDigit(c) || c == '_' || (upper ? isUpper(c) : isLower(c));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }
}
