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

  /** The same order further on in a text. */
  static Obligation moved(Obligation o, int by) {
    var span = new vn.kheo.reader.Span(o.span().start() + by, o.span().end() + by);
    return new Obligation(
        o.id(),
        o.directiveId(),
        o.ordinal(),
        o.ref(),
        o.words(),
        span,
        o.state(),
        o.deliverable(),
        o.sourceDeadline(),
        o.workingDeadline(),
        o.workingBasis(),
        o.fixedByHigherLevel(),
        o.cadence(),
        o.cadenceDue(),
        o.reportTo(),
        o.reportVia(),
        o.monitorUnitId(),
        o.needsAcceptance(),
        o.leads(),
        o.coordinators(),
        o.rule(),
        o.confidence(),
        o.changedFields(),
        o.version());
  }
}
