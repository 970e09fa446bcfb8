package vn.kheo.app.reporting.consolidation.signed;

import java.util.OptionalLong;

/**
 * Mã tra cứu of a signed report: {@code TH} with its number in 31 signs, without those that are
 * mistaken for one another, and a check sign: {@code TH0002A7}. A figure in it is {@code
 * TH0002A7-A01}, and on the document itself, which carries the first part once, {@code [A01]}.
 */
public final class LookupCode {
  private static final String SIGNS = "0123456789ABCDEFGHKMNPQRSTVWXYZ";
  private static final int BASE = SIGNS.length();
  private static final int DIGITS = 5;
  private static final int LONGEST = 12;

  /** As it may stand in a text. */
  public static final String PATTERN = "TH[0-9A-Z]{6,12}";

  private LookupCode() {}

  public static String of(long signedId) {
    var digits = new StringBuilder();
    for (long rest = signedId; rest > 0; rest /= BASE) {
      digits.insert(0, SIGNS.charAt((int) (rest % BASE)));
    }
    while (digits.length() < DIGITS) {
      digits.insert(0, SIGNS.charAt(0));
    }
    return "TH" + digits + check(digits);
  }

  /** The signed report it names; empty where it is none, or a sign was read wrongly. */
  public static OptionalLong signedId(String code) {
    if (!code.matches(PATTERN) || code.length() > LONGEST + 2) {
      return OptionalLong.empty();
    }
    String digits = code.substring(2, code.length() - 1);
    long id = 0;
    for (char sign : digits.toCharArray()) {
      int value = SIGNS.indexOf(sign);
      if (value < 0) {
        return OptionalLong.empty();
      }
      id = id * BASE + value;
    }
    return code.charAt(code.length() - 1) == check(digits)
        ? OptionalLong.of(id)
        : OptionalLong.empty();
  }

  /** Weighed by place, so that two signs that changed places show. */
  private static char check(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (i + 2) * SIGNS.indexOf(digits.charAt(i));
    }
    return SIGNS.charAt(sum % BASE);
  }
}
