package vn.kheo.app.notice;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kheo.app.settings.Parameter;
import vn.kheo.app.settings.ParameterCatalogue;

/** The parameters of mail: between which hours of a working day it may come. */
@Component
@Order(2)
class MailParameters implements ParameterCatalogue {
  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.time(DailyDigests.FROM), Parameter.time(DailyDigests.UNTIL));
  }
}
