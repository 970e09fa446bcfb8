package vn.kheo.app.directive;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.document.Document;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Resolution;
import vn.kheo.app.organization.Unit;
import vn.kheo.reader.Deliverable;
import vn.kheo.reader.Finding;
import vn.kheo.reader.Order;
import vn.kheo.reader.Reading;

/** Dự thảo: turns a reading into proposed orders; decides nothing that a person cannot change. */
@Component
class Drafting {
  private final Organization organization;

  Drafting(Organization organization) {
    this.organization = organization;
  }

  /**
   * The document's date; where its day was left blank today, or the last day of the printed month
   * once that has passed.
   */
  static LocalDate issueDate(Document document, LocalDate today) {
    if (document.issueDate() != null) {
      return document.issueDate();
    }
    String printed = document.issueDatePrinted();
    if (printed == null) {
      return today;
    }
    try {
      YearMonth month = YearMonth.parse(printed);
      return YearMonth.from(today).equals(month) ? today : month.atEndOfMonth();
    } catch (DateTimeParseException yearOnly) {
      return today;
    }
  }

  /** The unit whose name the letterhead prints, if the organisation knows it. */
  Optional<Long> issuer(Document document, LocalDate on) {
    if (document.issuer() == null) {
      return Optional.empty();
    }
    return single(resolve(List.of(document.issuer()), document.holderUnitId(), on)).map(Unit::id);
  }

  /**
   * Who follows by default: the unit named in “thông qua …” or ordered to follow and urge, else the
   * Office; never the assignee itself, which {@link #office} stands in for.
   */
  long defaultMonitor(Reading reading, long issuerUnitId, LocalDate on) {
    Stream<String> through =
        reading.orders().stream()
            .map(Order::reportVia)
            .filter(via -> via != null)
            .map(Finding::value);
    Stream<String> ordered =
        reading.orders().stream()
            .filter(order -> order.deliverable() == Deliverable.CONSOLIDATE)
            .filter(order -> order.assignees().size() == 1)
            .map(order -> order.assignees().getFirst().name());
    List<String> candidates = Stream.concat(through, ordered).distinct().toList();
    for (Resolution resolution : resolve(candidates, issuerUnitId, on)) {
      if (resolution.group() == null && resolution.units().size() == 1) {
        return resolution.units().getFirst().id();
      }
    }
    return office(issuerUnitId, on);
  }

  /** The issuer's Office; the issuer itself where it has none. */
  long office(long issuerUnitId, LocalDate on) {
    Optional<Unit> office = organization.officeOf(issuerUnitId, on);
    if (office.isPresent()) {
      return office.get().id();
    }
    return organization
        .unit(issuerUnitId)
        .flatMap(issuer -> single(resolve(List.of("Văn phòng " + issuer.name()), issuerUnitId, on)))
        .map(Unit::id)
        .orElse(issuerUnitId);
  }

  /** Every order of the reading, proposed. */
  List<Obligation> propose(Reading reading, long issuerUnitId, LocalDate on) {
    Set<String> words = new LinkedHashSet<>();
    for (Order order : reading.orders()) {
      order.assignees().forEach(party -> words.add(party.name()));
      order.coordinators().forEach(party -> words.add(party.name()));
      if (order.reportVia() != null) {
        words.add(order.reportVia().value());
      }
    }
    Map<String, Resolution> meant = new LinkedHashMap<>();
    resolve(List.copyOf(words), issuerUnitId, on).forEach(r -> meant.put(r.words(), r));
    List<Obligation> proposed = new ArrayList<>();
    for (Order order : reading.orders()) {
      proposed.add(propose(order, meant));
    }
    return proposed;
  }

  /** What these words mean to the issuer; unresolved ones come back unresolved. */
  List<Resolution> resolve(List<String> words, long fromUnitId, LocalDate on) {
    return words.isEmpty() ? List.of() : organization.resolve(words, fromUnitId, on);
  }

  private static Obligation propose(Order order, Map<String, Resolution> meant) {
    Resolution via = order.reportVia() == null ? null : meant.get(order.reportVia().value());
    return new Obligation(
        0,
        0,
        0,
        order.ref(),
        order.text(),
        order.span(),
        Obligation.State.PROPOSED,
        order.deliverable(),
        deadline(order),
        null,
        null,
        false,
        order.cadence() == null ? null : order.cadence().rhythm(),
        order.cadence() == null ? null : order.cadence().due(),
        value(order.reportTo()),
        value(order.reportVia()),
        via == null || via.group() != null || via.units().size() != 1
            ? null
            : via.units().getFirst().id(),
        true,
        parties(order.assignees(), Party.Role.LEAD, meant),
        parties(order.coordinators(), Party.Role.COORDINATOR, meant),
        order.rule(),
        order.confidence(),
        Set.of(),
        0);
  }

  private static @Nullable SourceDeadline deadline(Order order) {
    var deadline = order.deadline();
    return deadline == null
        ? null
        : new SourceDeadline(
            deadline.kind(),
            deadline.date(),
            deadline.bound() == vn.kheo.reader.Deadline.Bound.EXCLUSIVE,
            deadline.text(),
            EventLimit.read(deadline));
  }

  private static List<Party> parties(
      List<vn.kheo.reader.Party> read, Party.Role role, Map<String, Resolution> meant) {
    return read.stream()
        .map(
            party -> {
              Resolution resolution = meant.get(party.name());
              return new Party(
                  0,
                  role,
                  party.name(),
                  party.span(),
                  party.source().name(),
                  party.confidence(),
                  group(resolution),
                  units(resolution));
            })
        .toList();
  }

  static @Nullable Long group(@Nullable Resolution resolution) {
    return resolution == null || resolution.group() == null ? null : resolution.group().id();
  }

  static List<Long> units(@Nullable Resolution resolution) {
    return resolution == null || resolution.group() != null
        ? List.of()
        : resolution.units().stream().map(Unit::id).toList();
  }

  private static @Nullable String value(@Nullable Finding<String> finding) {
    return finding == null ? null : finding.value();
  }

  private static Optional<Unit> single(List<Resolution> resolutions) {
    return resolutions.stream()
        .filter(r -> r.group() == null && r.units().size() == 1)
        .map(r -> r.units().getFirst())
        .findFirst();
  }
}
