package vn.kheo.app.settings;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The parameters of deadlines. */
@Component
@Order(0)
class OwnParameters implements ParameterCatalogue {
  private static final int MOST_DUE_SOON = 60;

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.number(Settings.DUE_SOON_WORKING_DAYS, 0, MOST_DUE_SOON),
        Parameter.flag(Settings.MOVE_FIXED_DATE_OFF_DAY));
  }
}
