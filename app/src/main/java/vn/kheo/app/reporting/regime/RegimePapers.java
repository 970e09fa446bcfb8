package vn.kheo.app.reporting.regime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.directive.OwnOrders;
import vn.kheo.app.directive.ReportingDuties;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.Documents;
import vn.kheo.app.document.LetterheadFacts;
import vn.kheo.app.document.Registration;
import vn.kheo.app.journal.Author;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.organization.UnitGroup;
import vn.kheo.app.settings.Settings;
import vn.kheo.reader.Deliverable;

/**
 * Phiếu chế độ báo cáo: where a regime rests on no dispatch of the house, what it asks is written
 * down once, registered, and its orders stand in the ledger like any other's.
 */
@Component
class RegimePapers {
  private final RegimeStore store;
  private final Documents documents;
  private final ReportingDuties duties;
  private final Organization organization;
  private final RegimeRights rights;
  private final Settings settings;

  RegimePapers(
      RegimeStore store,
      Documents documents,
      ReportingDuties duties,
      Organization organization,
      RegimeRights rights,
      Settings settings) {
    this.store = store;
    this.documents = documents;
    this.duties = duties;
    this.organization = organization;
    this.rights = rights;
    this.settings = settings;
  }

  /**
   * Việc trong sổ.
   *
   * @param consolidationId the collecting unit's own; null where it reports to nobody further
   */
  record Orders(long obligationId, @Nullable Long consolidationId) {}

  /** The orders of a regime; written with its first round. */
  Orders orders(Regime regime, RoundDates.Dated first, List<Long> unitIds) {
    Regime now = store.find(regime.id()).orElseThrow();
    Long obligation = now.facts().obligationId();
    return obligation == null
        ? write(now, first, unitIds)
        : new Orders(obligation, now.consolidationObligationId());
  }

  private Orders write(Regime regime, RoundDates.Dated first, List<Long> unitIds) {
    RegimeFacts facts = regime.facts();
    // What the program itself brought, such as the example's regime, is the receiver's.
    boolean receivers =
        rights.mayOrderFor(facts.receiverUnitId()) || regime.madeBy().equals(Author.SYSTEM.label());
    long issuer = receivers ? facts.receiverUnitId() : facts.throughUnitId();
    String receiver = name(facts.receiverUnitId());
    String through = name(facts.throughUnitId());
    String asks =
        "%s gửi %s đến %s%s%s."
            .formatted(
                who(facts),
                "“%s”%s"
                    .formatted(
                        facts.name(),
                        facts.kind() == RegimeFacts.Kind.AD_HOC ? "" : " theo từng kỳ"),
                receiver,
                facts.passedOn() ? " thông qua " + through : "",
                facts.kind() == RegimeFacts.Kind.AD_HOC
                    ? " chậm nhất ngày " + WrittenDay.of(first.unitDue())
                    : "");
    String collects = "%s tổng hợp, báo cáo %s.".formatted(through, receiver);
    List<ReportingDuties.Duty> wanted = new ArrayList<>();
    wanted.add(
        new ReportingDuties.Duty(
            "1",
            asks,
            who(facts),
            unitIds,
            facts.throughUnitId(),
            Deliverable.REPORT,
            receiver,
            facts.passedOn() ? through : null));
    if (facts.passedOn()) {
      wanted.add(
          new ReportingDuties.Duty(
              "2",
              collects,
              through,
              List.of(facts.throughUnitId()),
              organization
                  .officeOf(facts.receiverUnitId(), settings.today())
                  .map(Unit::id)
                  .orElse(facts.receiverUnitId()),
              Deliverable.CONSOLIDATE,
              receiver,
              null));
    }
    Document document = register(regime, issuer, text(regime, wanted));
    List<Long> ids =
        duties.write(
            document.id(),
            issuer,
            wanted,
            new OwnOrders.Source("Chế độ báo cáo " + facts.name(), "/regimes/" + regime.id()));
    Orders orders = new Orders(ids.getFirst(), ids.size() > 1 ? ids.getLast() : null);
    store.restsOn(regime.id(), orders.obligationId(), orders.consolidationId());
    return orders;
  }

  private Document register(Regime regime, long issuerUnitId, String text) {
    Registration done =
        documents.registerIssued(
            "che-do-bao-cao-%d.txt".formatted(regime.id()),
            text.getBytes(StandardCharsets.UTF_8),
            issuerUnitId,
            new LetterheadFacts(
                null,
                name(issuerUnitId),
                null,
                regime.facts().kind() == RegimeFacts.Kind.AD_HOC
                    ? "Yêu cầu báo cáo"
                    : "Chế độ báo cáo",
                "“%s”".formatted(regime.facts().name()),
                null,
                settings.today(),
                null));
    if (done instanceof Registration.Taken taken) {
      return taken.document();
    }
    throw new RegimeRefused("notRegistered");
  }

  private static String text(Regime regime, List<ReportingDuties.Duty> wanted) {
    RegimeFacts facts = regime.facts();
    StringBuilder text = new StringBuilder();
    text.append("CHẾ ĐỘ BÁO CÁO số ").append(regime.id()).append('\n');
    text.append(facts.name()).append("\n\n");
    text.append("Căn cứ: ").append(facts.legalBasis()).append('\n');
    if (!facts.outline().isBlank()) {
      text.append("Nội dung: ").append(facts.outline()).append('\n');
    }
    text.append("Biểu mẫu: ").append(regime.formName()).append('\n');
    if (!facts.method().isBlank()) {
      text.append("Phương thức gửi, nhận: ").append(facts.method()).append('\n');
    }
    text.append('\n');
    wanted.forEach(duty -> text.append(duty.ref()).append(". ").append(duty.words()).append('\n'));
    return text.toString();
  }

  /** Who reports, in words. */
  String who(RegimeFacts facts) {
    List<String> names = new ArrayList<>();
    for (UnitGroup group : organization.groups()) {
      if (facts.groupIds().contains(group.id())) {
        names.add(group.name());
      }
    }
    int most = 3;
    List<String> units =
        organization.units(facts.unitIds()).values().stream().map(Unit::name).toList();
    units.stream().limit(most).forEach(names::add);
    if (units.size() > most) {
      names.add("%d đơn vị khác".formatted(units.size() - most));
    }
    return String.join("; ", names);
  }

  private String name(long unitId) {
    return organization.unit(unitId).map(Unit::name).orElse("");
  }
}
