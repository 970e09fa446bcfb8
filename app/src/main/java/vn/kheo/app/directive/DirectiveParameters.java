package vn.kheo.app.directive;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kheo.app.settings.Parameter;
import vn.kheo.app.settings.ParameterCatalogue;

/** The parameters of giving work. */
@Component
@Order(10)
class DirectiveParameters implements ParameterCatalogue {
  /** Open assignments from which on the rehearsal calls a unit loaded. */
  static final String HEAVY_LOAD = "heavy_load";

  private static final int MOST = 10_000;

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.number(HEAVY_LOAD, 1, MOST));
  }
}
