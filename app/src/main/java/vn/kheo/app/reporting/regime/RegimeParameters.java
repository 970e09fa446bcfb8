package vn.kheo.app.reporting.regime;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kheo.app.settings.Parameter;
import vn.kheo.app.settings.ParameterCatalogue;

/** Tham số của chế độ báo cáo. */
@Component
@Order(61)
public class RegimeParameters implements ParameterCatalogue {
  /** Days before the data close on which a round opens. */
  static final String OPEN_DAYS = "report_open_days";

  /** From which difference on, in per cent, a figure is marked. */
  public static final String OUTLIER_PERCENT = "report_outlier_percent";

  private static final int MOST_DAYS = 366;
  private static final int MOST_PERCENT = 1000;

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.number(OPEN_DAYS, 0, MOST_DAYS),
        Parameter.number(OUTLIER_PERCENT, 1, MOST_PERCENT));
  }
}
