package vn.kheo.app.reporting.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kheo.app.reporting.formula.Context;
import vn.kheo.app.reporting.formula.Expression;
import vn.kheo.app.reporting.formula.Formulas;
import vn.kheo.app.reporting.formula.Reference;

/** Chỉ tiêu tính bằng công thức: of a report from its cells, of a total from its parts. */
public final class Computed {
  private Computed() {}

  /**
   * Every indicator with a formula, in the order in which one needs the other; empty where a part
   * is missing or is divided by zero.
   */
  public static Map<String, Optional<BigDecimal>> fill(FormVersion form, Context context) {
    Map<String, Expression> formulas = formulas(form.indicators());
    Map<String, Optional<BigDecimal>> filled = new LinkedHashMap<>();
    Context with = new Filled(context, filled);
    for (String code : order(formulas)) {
      Expression formula = formulas.get(code);
      if (formula != null) {
        Optional<BigDecimal> value = formula.evaluate(with);
        filled.put(code, takesOver(formula) ? value.or(() -> context.value(code)) : value);
      }
    }
    return filled;
  }

  /**
   * Số kỳ trước chuyển sang: whether the indicator is taken over from the period before. In the
   * first period, which has none before it, it is given by hand.
   */
  public static boolean isOpeningBalance(Indicator one) {
    String formula = one.formula();
    return formula != null && takesOver(Formulas.parse(formula));
  }

  private static boolean takesOver(Expression formula) {
    return formula.references().stream().allMatch(one -> one.kind() == Reference.Kind.PREVIOUS);
  }

  private static Map<String, Expression> formulas(List<Indicator> indicators) {
    Map<String, Expression> formulas = new LinkedHashMap<>();
    for (Indicator indicator : indicators) {
      String formula = indicator.formula();
      if (formula != null) {
        formulas.put(indicator.code(), Formulas.parse(formula));
      }
    }
    return formulas;
  }

  /**
   * Codes so that each stands after those it needs; a circle is cut, and named by {@link #circle}.
   */
  private static List<String> order(Map<String, Expression> formulas) {
    Walk walk = new Walk(formulas);
    formulas.keySet().forEach(walk::visit);
    return walk.done;
  }

  /** The codes of a circle, the first again at the end; empty where there is none. */
  static List<String> circle(Map<String, Expression> formulas) {
    Walk walk = new Walk(formulas);
    formulas.keySet().forEach(walk::visit);
    return walk.circle;
  }

  private static final class Walk {
    private final Map<String, Expression> formulas;
    private final Set<String> seen = new HashSet<>();
    private final List<String> path = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private List<String> circle = List.of();

    Walk(Map<String, Expression> formulas) {
      this.formulas = new HashMap<>(formulas);
    }

    void visit(String code) {
      Expression formula = formulas.get(code);
      if (formula == null) {
        return;
      }
      if (path.contains(code)) {
        if (circle.isEmpty()) {
          circle = new ArrayList<>(path.subList(path.indexOf(code), path.size()));
          circle.add(code);
        }
        return;
      }
      if (!seen.add(code)) {
        return;
      }
      path.add(code);
      formula.codesOfPeriod().forEach(this::visit);
      path.removeLast();
      done.add(code);
    }
  }

  /** What was computed stands before what was given. */
  private record Filled(Context given, Map<String, Optional<BigDecimal>> filled)
      implements Context {
    @Override
    public Optional<BigDecimal> value(String code) {
      Optional<BigDecimal> computed = filled.get(code);
      return computed == null ? given.value(code) : computed;
    }

    @Override
    public Optional<BigDecimal> previous(String code) {
      return given.previous(code);
    }

    @Override
    public Optional<BigDecimal> ytd(String code) {
      return given.ytd(code);
    }

    @Override
    public BigDecimal months() {
      return given.months();
    }

    @Override
    public Optional<BigDecimal> parameter(String name) {
      return given.parameter(name);
    }
  }
}
