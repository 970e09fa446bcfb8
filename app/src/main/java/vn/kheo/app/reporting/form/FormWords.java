package vn.kheo.app.reporting.form;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.kheo.app.reporting.formula.Expression;
import vn.kheo.app.reporting.formula.FormulaRefused;
import vn.kheo.app.reporting.formula.Reference;
import vn.kheo.app.reporting.formula.Words;

/** Công thức, điều kiện và số liệu bằng lời, in the reader's language. */
@Component
public class FormWords {
  private final MessageSource messages;

  FormWords(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * Such as {@code Lượt người dự hội nghị quán triệt (A06) ≥ Hội nghị quán triệt đã tổ chức (A05)}.
   */
  public String say(FormVersion form, Expression expression, Locale locale) {
    Map<String, String> names =
        form.indicators().stream()
            .collect(Collectors.toMap(Indicator::code, one -> name(one, locale), (a, b) -> a));
    return expression.said(new InLanguage(names, locale));
  }

  /** What was found, such as {@code A06 = 12, A05 (kỳ trước) = 20}. */
  public String found(Checks.Finding finding, Locale locale) {
    return finding.found().stream()
        .map(one -> found(one, locale))
        .collect(Collectors.joining("; "));
  }

  /** What is wrong with a formula, and in which column. */
  public String say(FormulaRefused refused, Locale locale) {
    return messages.getMessage(
        "forms.formula.at",
        new Object[] {
          refused.column(), messages.getMessage(refused.key(), refused.arguments(), locale)
        },
        locale);
  }

  /** A problem with its place, such as {@code B01, Công thức: cột 5: …}. */
  public String say(FormProblem problem, Locale locale) {
    FormulaRefused formula = problem.formula();
    String what =
        formula == null
            ? messages.getMessage(
                "forms.problem." + problem.reason(), problem.arguments().toArray(), locale)
            : say(formula, locale);
    if (problem.field().isEmpty()) {
      return what;
    }
    String field =
        messages.getMessage("forms.field." + FormFile.key(problem.field()), null, locale);
    return messages.getMessage(
        "forms.problem.at", new Object[] {problem.code(), field, what}, locale);
  }

  private String found(Checks.Found found, Locale locale) {
    Reference reference = found.reference();
    String what =
        messages.getMessage(
            "forms.found." + reference.kind(), new Object[] {reference.name()}, locale);
    BigDecimal amount = found.amount();
    return what
        + " = "
        + (amount == null
            ? messages.getMessage("forms.found.missing", null, locale)
            : number(amount, locale));
  }

  private static String name(Indicator indicator, Locale locale) {
    boolean english = locale.getLanguage().equals("en") && !indicator.nameEn().isBlank();
    String name = english ? indicator.nameEn() : indicator.name();
    return name.replaceFirst("^[–-]\\s*", "") + " (" + indicator.code() + ")";
  }

  /** {@code 1.234,5} or {@code 1,234.5}. */
  public static String number(BigDecimal number, Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    String plain = number.stripTrailingZeros().toPlainString();
    String sign = plain.startsWith("-") ? "−" : "";
    String digits = sign.isEmpty() ? plain : plain.substring(1);
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    String grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", english ? "," : ".");
    String rest = point < 0 ? "" : (english ? "." : ",") + digits.substring(point + 1);
    return sign + grouped + rest;
  }

  private final class InLanguage implements Words {
    private final Map<String, String> names;
    private final Locale locale;

    InLanguage(Map<String, String> names, Locale locale) {
      this.names = names;
      this.locale = locale;
    }

    @Override
    public String code(String code) {
      return names.getOrDefault(code, code);
    }

    @Override
    public String number(BigDecimal number) {
      return FormWords.number(number, locale);
    }

    @Override
    public String phrase(String key, String... parts) {
      return messages.getMessage("forms.phrase." + key, parts, locale);
    }
  }
}
