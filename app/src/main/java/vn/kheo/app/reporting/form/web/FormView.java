package vn.kheo.app.reporting.form.web;

import java.util.List;
import java.util.Locale;
import vn.kheo.app.reporting.form.AskedElsewhere;
import vn.kheo.app.reporting.form.FormProblem;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.FormWords;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.formula.FormulaRefused;
import vn.kheo.app.reporting.formula.Formulas;

/**
 * A version as its page shows it.
 *
 * @param owner name of the unit it belongs to
 * @param problems in words
 * @param elsewhere what units already answer in other forms; of a draft
 */
public record FormView(
    FormVersion form,
    String owner,
    List<String> problems,
    List<AskedElsewhere> elsewhere,
    boolean mayDraft,
    boolean mayPublish,
    FormWords words,
    Locale locale) {

  static List<String> said(FormWords words, List<FormProblem> problems, Locale locale) {
    return problems.stream().map(problem -> words.say(problem, locale)).toList();
  }

  public boolean isDraft() {
    return form.state() == FormVersion.State.DRAFT;
  }

  /** A formula or check in words; as it is written where it cannot be read. */
  public String said(String expression) {
    try {
      return words.say(form, Formulas.parse(expression), locale);
    } catch (FormulaRefused refused) {
      return expression;
    }
  }

  /** Whether a heading begins with this indicator. */
  public boolean begins(Indicator one) {
    return one.ordinal() == 1 || !form.indicator(one.ordinal() - 1).heading().equals(one.heading());
  }
}
