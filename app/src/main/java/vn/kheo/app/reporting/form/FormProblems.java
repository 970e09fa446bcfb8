package vn.kheo.app.reporting.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.formula.Expression;
import vn.kheo.app.reporting.formula.FormulaRefused;
import vn.kheo.app.reporting.formula.Formulas;
import vn.kheo.app.reporting.formula.Reference;

/** Soát biểu mẫu: everything in its content that would not work, each with its place. */
final class FormProblems {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,19}");
  static final int MOST_INDICATORS = 500;
  static final int MOST_SECTIONS = 100;

  private final FormContent content;
  private final Set<String> parameters;
  private final Set<String> codes = new HashSet<>();
  private final Map<String, Expression> formulas = new LinkedHashMap<>();
  private final List<FormProblem> problems = new ArrayList<>();

  private FormProblems(FormContent content, Set<String> parameters) {
    this.content = content;
    this.parameters = parameters;
  }

  static List<FormProblem> of(FormContent content, Set<String> parameters) {
    FormProblems search = new FormProblems(content, parameters);
    search.all();
    return search.problems;
  }

  private void all() {
    if (content.indicators().isEmpty() && content.sections().isEmpty()) {
      add("", "", "empty");
    }
    if (content.indicators().size() > MOST_INDICATORS) {
      add("", "", "manyIndicators", MOST_INDICATORS, content.indicators().size());
    }
    if (content.sections().size() > MOST_SECTIONS) {
      add("", "", "manySections", MOST_SECTIONS, content.sections().size());
    }
    Set<String> twice = new HashSet<>();
    for (Indicator one : content.indicators()) {
      if (!codes.add(one.code()) && twice.add(one.code())) {
        add(one.code(), FormFile.CODE, "codeTwice", one.code());
      }
    }
    content.indicators().forEach(this::indicator);
    List<String> circle = Computed.circle(formulas);
    if (!circle.isEmpty()) {
      add(circle.getFirst(), FormFile.FORMULA, "circle", String.join(" → ", circle));
    }
    sections();
  }

  private void indicator(Indicator one) {
    String code = one.code();
    if (!CODE.matcher(code).matches()) {
      add(code, FormFile.CODE, "code", code);
    }
    required(code, FormFile.HEADING, one.heading());
    required(code, FormFile.NAME, one.name());
    required(code, FormFile.UNIT, one.unitOfMeasure());
    Expression formula = one.formula() == null ? null : formula(code, one.formula());
    if (formula != null) {
      formulas.put(code, formula);
    }
    ratio(one, formula);
    boolean accumulates = one.nature() == Nature.STOCK || one.nature() == Nature.YTD;
    if (accumulates && one.overTime() == OverTime.SUM) {
      add(code, FormFile.OVER_TIME, "stockSummed");
    }
    boolean recomputes =
        one.overTime() == OverTime.RECOMPUTE || one.overUnits() == OverUnits.RECOMPUTE;
    if (recomputes && one.formula() == null) {
      add(code, FormFile.FORMULA, "recompute");
    }
    if (one.filledBySystem() && one.formula() == null && one.source().isBlank()) {
      add(code, FormFile.FORMULA, "filledByNothing");
    }
    boolean chooses = one.overUnits() == OverUnits.DISTRIBUTION;
    if (chooses && one.choices().size() < 2) {
      add(code, FormFile.CHOICES, "choices");
    }
    if (!chooses && !one.choices().isEmpty()) {
      add(code, FormFile.OVER_UNITS, "choicesWithout");
    }
    one.checks().forEach(check -> check(code, check.expression()));
  }

  private void ratio(Indicator one, @Nullable Expression formula) {
    if (one.nature() != Nature.RATIO) {
      return;
    }
    if (one.formula() == null || (formula != null && !formula.divides())) {
      add(one.code(), FormFile.FORMULA, "ratio");
    }
    if (one.overTime() != OverTime.RECOMPUTE || one.overUnits() != OverUnits.RECOMPUTE) {
      add(one.code(), FormFile.OVER_UNITS, "ratioSummed");
    }
  }

  private @Nullable Expression formula(String code, String text) {
    Expression formula = read(code, FormFile.FORMULA, text);
    if (formula != null && formula.isCondition()) {
      add(code, FormFile.FORMULA, "formulaCondition");
      return null;
    }
    return formula;
  }

  private void check(String code, String text) {
    Expression check = read(code, FormFile.CHECK, text);
    if (check != null && !check.isCondition()) {
      add(code, FormFile.CHECK, "checkNoCondition", text);
    }
  }

  private @Nullable Expression read(String code, String field, String text) {
    Expression expression;
    try {
      expression = Formulas.parse(text);
    } catch (FormulaRefused refused) {
      problems.add(FormProblem.unreadable(code, field, refused));
      return null;
    }
    for (Reference reference : expression.references()) {
      if (reference.isCode() && !codes.contains(reference.name())) {
        add(code, field, "unknownCode", reference.name(), text);
      }
      if (reference.kind() == Reference.Kind.PARAMETER && !parameters.contains(reference.name())) {
        add(code, field, "unknownParameter", reference.name(), String.join(", ", parameters));
      }
    }
    return expression;
  }

  private void sections() {
    Set<String> numbers = new HashSet<>();
    for (Section one : content.sections()) {
      required(one.number(), FormFile.NUMBER, one.number());
      required(one.number(), FormFile.TITLE, one.title());
      if (!numbers.add(one.number())) {
        add(one.number(), FormFile.NUMBER, "numberTwice", one.number());
      }
      for (String code : one.feeds()) {
        if (!codes.contains(code)) {
          add(one.number(), FormFile.FEEDS, "unknownCode", code, String.join(" ", one.feeds()));
        }
      }
    }
  }

  private void required(String code, String field, String value) {
    if (value.isBlank()) {
      add(code, field, "blank");
    }
  }

  private void add(String code, String field, String reason, Object... arguments) {
    problems.add(FormProblem.of(code, field, reason, arguments));
  }
}
