package vn.kheo.app.oversight.handover.web;

import java.util.List;
import vn.kheo.app.directive.Charges;

/**
 * Một người đã đi, một đơn vị: and the open work left there.
 *
 * @param mayStart whether the person signed in may hand it to somebody
 */
public record VacantChair(
    long unitId,
    String unitName,
    long personId,
    String personName,
    boolean mayStart,
    List<Charges.Vacancy> work) {}
