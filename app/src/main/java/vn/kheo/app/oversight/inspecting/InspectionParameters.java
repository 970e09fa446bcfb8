package vn.kheo.app.oversight.inspecting;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kheo.app.settings.Parameter;
import vn.kheo.app.settings.ParameterCatalogue;

/** The parameters of inspections. */
@Component
@Order(30)
class InspectionParameters implements ParameterCatalogue {
  /** Working days before the visit by which the unit's own report is due. */
  static final String REPORT_WORKING_DAYS = "inspection_report_working_days";

  /** Days after the visit within which the conclusion is issued. */
  static final String CONCLUSION_DAYS = "inspection_conclusion_days";

  private static final int MOST = 90;

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.number(REPORT_WORKING_DAYS, 0, MOST), Parameter.number(CONCLUSION_DAYS, 1, MOST));
  }
}
