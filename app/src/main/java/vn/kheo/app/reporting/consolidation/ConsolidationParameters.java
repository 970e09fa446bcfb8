package vn.kheo.app.reporting.consolidation;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kheo.app.settings.Parameter;
import vn.kheo.app.settings.ParameterCatalogue;

/** Tham số của tổng hợp. */
@Component
@Order(62)
public class ConsolidationParameters implements ParameterCatalogue {
  /** Share of common runs of words, in per cent, from which sentences count as the same. */
  public static final String ALIKE_PERCENT = "report_alike_percent";

  private static final int LEAST = 30;
  private static final int MOST = 100;

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.number(ALIKE_PERCENT, LEAST, MOST));
  }
}
