package vn.kheo.app.reporting.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kheo.app.settings.Parameter;
import vn.kheo.app.settings.ParameterCatalogue;
import vn.kheo.app.settings.Settings;

/** Tham số mà công thức của biểu mẫu được dùng, by the names they have in formulas. */
@Component
@Order(60)
public class FormParameters implements ParameterCatalogue {
  /** Most bonus points above a hundred. */
  static final String BONUS_MAX = "bonus_max";

  /** Fewest persons of a large group of citizens. */
  static final String LARGE_GROUP_MIN = "large_group_min";

  private static final int MOST = 100;
  private static final Set<String> NAMES = new TreeSet<>(Set.of(BONUS_MAX, LARGE_GROUP_MIN));

  private final Settings settings;

  FormParameters(Settings settings) {
    this.settings = settings;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.number(BONUS_MAX, 0, MOST), Parameter.number(LARGE_GROUP_MIN, 1, MOST));
  }

  public Set<String> names() {
    return NAMES;
  }

  /** As it holds on the day; for {@link vn.kheo.app.reporting.formula.Context#parameter}. */
  public Map<String, BigDecimal> values(LocalDate on) {
    return settings.numbers(NAMES, on).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> BigDecimal.valueOf(one.getValue())));
  }
}
