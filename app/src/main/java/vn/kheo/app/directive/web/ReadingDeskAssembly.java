package vn.kheo.app.directive.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.directive.Directive;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.Obligation;
import vn.kheo.app.directive.Party;
import vn.kheo.app.directive.web.ReadingDeskView.Card;
import vn.kheo.app.directive.web.ReadingDeskView.PartyLine;
import vn.kheo.app.document.Documents;
import vn.kheo.app.document.MarkedText;
import vn.kheo.app.document.MarkedText.Mark;
import vn.kheo.app.document.UnknownDocument;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.organization.UnitGroup;
import vn.kheo.reader.Reading;
import vn.kheo.reader.Span;

/** Puts the reading desk together from what the modules know. */
@Component
class ReadingDeskAssembly {
  private static final int NAMES_SHOWN = 3;

  private final Directives directives;
  private final Documents documents;
  private final Organization organization;

  ReadingDeskAssembly(Directives directives, Documents documents, Organization organization) {
    this.directives = directives;
    this.documents = documents;
    this.organization = organization;
  }

  ReadingDeskView view(Directive directive) {
    var orders = directives.obligations(directive.id());
    var document =
        documents
            .document(directive.documentId())
            .orElseThrow(() -> new UnknownDocument(directive.documentId()));
    var names = new Names(directive, orders);
    return new ReadingDeskView(
        directive,
        document,
        names.unit(directive.issuerUnitId()),
        names.unit(directive.defaultMonitorUnitId()),
        marked(documents.reading(document.id()), orders),
        cards(orders, names),
        directives.undoable(directive.id()));
  }

  /** One card, as the edit page shows it. */
  Card card(Directive directive, Obligation order) {
    return cards(List.of(order), new Names(directive, List.of(order))).getFirst();
  }

  private static List<Card> cards(List<Obligation> orders, Names names) {
    List<Card> cards = new ArrayList<>();
    for (int n = 0; n < orders.size(); n++) {
      var order = orders.get(n);
      cards.add(
          new Card(
              order,
              order.leads().stream().map(names::line).toList(),
              order.coordinators().stream().map(names::line).toList(),
              order.monitorUnitId() == null ? null : names.unit(order.monitorUnitId()),
              next(orders, n)));
    }
    return cards;
  }

  private static @Nullable Obligation next(List<Obligation> orders, int n) {
    return orders.stream()
        .skip(n + 1L)
        .filter(order -> order.state() != Obligation.State.DROPPED)
        .findFirst()
        .orElse(null);
  }

  /** The orders as they stand now, over what the reader found beside them. */
  private static MarkedText marked(Reading reading, List<Obligation> orders) {
    List<Mark> marks = new ArrayList<>(MarkedText.cells(reading.text()));
    Set<Span> parties = new HashSet<>();
    for (var order : orders) {
      if (order.state() != Obligation.State.DROPPED) {
        marks.add(new Mark(order.span(), kind(order), String.valueOf(order.id()), null));
        order.leads().forEach(party -> addSpan(parties, party));
        order.coordinators().forEach(party -> addSpan(parties, party));
      }
    }
    parties.forEach(span -> marks.add(new Mark(span, "party", null, null)));
    for (var order : reading.orders()) {
      if (order.deadline() != null) {
        marks.add(new Mark(order.deadline().span(), "deadline", null, null));
      }
    }
    for (var cited : reading.citations()) {
      cited.mentions().forEach(span -> marks.add(new Mark(span, "citation", null, null)));
    }
    return MarkedText.of(reading.text(), marks);
  }

  private static void addSpan(Set<Span> spans, Party party) {
    if (party.span() != null) {
      spans.add(party.span());
    }
  }

  private static String kind(Obligation order) {
    if (order.state() != Obligation.State.PROPOSED) {
      return "confirmed";
    }
    return order.doubtful() ? "doubt" : "order";
  }

  /** Names of units and groups, asked once for the page. */
  private final class Names {
    private final Directive directive;
    private final Map<Long, Unit> units;
    private final Map<Long, UnitGroup> groups;
    private final Map<Long, Integer> members = new HashMap<>();

    Names(Directive directive, List<Obligation> orders) {
      this.directive = directive;
      Set<Long> ids = new HashSet<>();
      ids.add(directive.issuerUnitId());
      ids.add(directive.defaultMonitorUnitId());
      for (var order : orders) {
        if (order.monitorUnitId() != null) {
          ids.add(order.monitorUnitId());
        }
        order.leads().forEach(party -> ids.addAll(party.unitIds()));
        order.coordinators().forEach(party -> ids.addAll(party.unitIds()));
      }
      this.units = organization.units(ids);
      this.groups =
          organization.groups().stream().collect(Collectors.toMap(UnitGroup::id, group -> group));
    }

    String unit(long id) {
      var unit = units.get(id);
      return unit == null ? "#" + id : unit.name();
    }

    PartyLine line(Party party) {
      if (party.groupId() != null) {
        var group = groups.get(party.groupId());
        int count = members.computeIfAbsent(party.groupId(), this::count);
        return new PartyLine(party, group == null ? "#" + party.groupId() : group.name(), count);
      }
      var names = party.unitIds().stream().map(this::unit).toList();
      var shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
      return new PartyLine(party, names.size() > NAMES_SHOWN ? shown + ", …" : shown, names.size());
    }

    private int count(long groupId) {
      return organization.members(groupId, directive.issueDate()).size();
    }
  }
}
