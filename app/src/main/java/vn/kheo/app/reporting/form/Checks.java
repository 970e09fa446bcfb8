package vn.kheo.app.reporting.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.formula.Context;
import vn.kheo.app.reporting.formula.Expression;
import vn.kheo.app.reporting.formula.Formulas;
import vn.kheo.app.reporting.formula.Reference;
import vn.kheo.app.reporting.formula.Verdict;

/** Kiểm tra một báo cáo against what its form says must hold. */
public final class Checks {
  private Checks() {}

  /**
   * Điều kiện không đạt.
   *
   * @param indicator under which the check stands
   * @param expression to be said in the reader's words with {@link FormWords}
   * @param found what it read
   */
  public record Finding(
      Indicator indicator, Check check, Expression expression, List<Found> found) {
    public long checkId() {
      return check.id();
    }

    public int ordinal() {
      return indicator.ordinal();
    }

    public Check.Severity severity() {
      return check.severity();
    }
  }

  /**
   * @param amount null where it was not reported
   */
  public record Found(Reference reference, @Nullable BigDecimal amount) {}

  /**
   * What does not hold, by indicator. What cannot be decided is left out: something it needs was
   * not reported, does not apply, or lies before the first period.
   */
  public static List<Finding> run(FormVersion form, Context context) {
    List<Finding> findings = new ArrayList<>();
    for (Indicator indicator : form.indicators()) {
      for (Check check : indicator.checks()) {
        Expression expression = Formulas.parse(check.expression());
        if (expression.verdict(context) == Verdict.FAILS) {
          findings.add(new Finding(indicator, check, expression, found(expression, context)));
        }
      }
    }
    return findings;
  }

  private static List<Found> found(Expression expression, Context context) {
    return expression.references().stream()
        .map(reference -> new Found(reference, amount(reference, context)))
        .toList();
  }

  private static @Nullable BigDecimal amount(Reference reference, Context context) {
    return switch (reference.kind()) {
      case VALUE -> context.value(reference.name()).orElse(null);
      case PREVIOUS -> context.previous(reference.name()).orElse(null);
      case YTD -> context.ytd(reference.name()).orElse(null);
      case PARAMETER -> context.parameter(reference.name()).orElse(null);
      case MONTHS -> context.months();
    };
  }
}
