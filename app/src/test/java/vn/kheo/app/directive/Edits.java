package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.List;

/** Small changes of an order, for tests. */
final class Edits {
  private Edits() {}

  static ObligationEdit workingDeadline(ObligationEdit e, LocalDate day, String basis) {
    return new ObligationEdit(
        e.span(),
        e.deliverable(),
        e.sourceDeadline(),
        day,
        basis,
        e.fixedByHigherLevel(),
        e.cadence(),
        e.cadenceDue(),
        e.reportTo(),
        e.reportVia(),
        e.monitorUnitId(),
        e.needsAcceptance(),
        e.leads(),
        e.coordinators());
  }

  static ObligationEdit fixedByHigherLevel(ObligationEdit e) {
    return new ObligationEdit(
        e.span(),
        e.deliverable(),
        e.sourceDeadline(),
        e.workingDeadline(),
        e.workingBasis(),
        true,
        e.cadence(),
        e.cadenceDue(),
        e.reportTo(),
        e.reportVia(),
        e.monitorUnitId(),
        e.needsAcceptance(),
        e.leads(),
        e.coordinators());
  }

  static ObligationEdit closesItself(ObligationEdit e) {
    return new ObligationEdit(
        e.span(),
        e.deliverable(),
        e.sourceDeadline(),
        e.workingDeadline(),
        e.workingBasis(),
        e.fixedByHigherLevel(),
        e.cadence(),
        e.cadenceDue(),
        e.reportTo(),
        e.reportVia(),
        e.monitorUnitId(),
        false,
        e.leads(),
        e.coordinators());
  }

  static ObligationEdit leads(ObligationEdit e, List<PartyEdit> leads) {
    return new ObligationEdit(
        e.span(),
        e.deliverable(),
        e.sourceDeadline(),
        e.workingDeadline(),
        e.workingBasis(),
        e.fixedByHigherLevel(),
        e.cadence(),
        e.cadenceDue(),
        e.reportTo(),
        e.reportVia(),
        e.monitorUnitId(),
        e.needsAcceptance(),
        leads,
        e.coordinators());
  }
}
