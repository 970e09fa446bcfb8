package vn.kheo.app.settings;

import java.util.List;

/**
 * Danh mục tham số of one module: a component that implements this is all it takes for the module's
 * parameters to appear on the page of settings.
 */
public interface ParameterCatalogue {
  List<Parameter> parameters();
}
