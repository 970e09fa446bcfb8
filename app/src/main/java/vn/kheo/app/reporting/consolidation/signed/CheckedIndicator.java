package vn.kheo.app.reporting.consolidation.signed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.form.OverUnits;

/** What a check of a file has to know of an indicator, also without the application. */
record CheckedIndicator(
    String code,
    String name,
    String unitOfMeasure,
    OverUnits overUnits,
    int decimals,
    List<String> choices,
    @Nullable String formula) {}
