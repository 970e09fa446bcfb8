package vn.kheo.app.directive;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Permission;
import vn.kheo.app.document.Documents;
import vn.kheo.app.journal.Entry;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.reader.Span;

/**
 * Các bước ở bàn đọc. Each takes the draft for itself, looks whether the order is still as the
 * person saw it, keeps what it touches so that it can be taken back, and tells the journal.
 */
@Component
class DraftSteps {
  private final DirectiveStore directives;
  private final ObligationStore obligations;
  private final DeskHistory history;
  private final ReadingDesk desk;
  private final Documents documents;
  private final Organization organization;
  private final Rights rights;
  private final Journal journal;
  private final Clock clock;

  DraftSteps(
      DirectiveStore directives,
      ObligationStore obligations,
      DeskHistory history,
      ReadingDesk desk,
      Documents documents,
      Organization organization,
      Rights rights,
      Journal journal,
      Clock clock) {
    this.directives = directives;
    this.obligations = obligations;
    this.history = history;
    this.desk = desk;
    this.documents = documents;
    this.organization = organization;
    this.rights = rights;
    this.journal = journal;
    this.clock = clock;
  }

  void accept(long id, int version) {
    Draft draft = take(directiveOf(id));
    Obligation order = draft.order(id, version);
    if (order.state() != Obligation.State.PROPOSED) {
      throw new StepRefused("notProposed", order.ref());
    }
    keep(draft, "obligation.confirmed", List.of(id));
    confirm(List.of(id));
    tell("obligation.confirmed", draft, order, "");
  }

  int acceptAll(long directiveId, int version) {
    Draft draft = take(directiveId);
    if (draft.directive().version() != version + 1) {
      throw changed("directive", directiveId, directiveId);
    }
    List<Obligation> proposed =
        draft.orders().stream()
            .filter(o -> o.state() == Obligation.State.PROPOSED && !o.leads().isEmpty())
            .toList();
    if (proposed.isEmpty()) {
      return 0;
    }
    List<Long> ids = proposed.stream().map(Obligation::id).toList();
    keep(draft, "directive.allConfirmed", ids);
    confirm(ids);
    Directive directive = draft.directive();
    String refs = proposed.stream().map(Obligation::ref).collect(Collectors.joining(", "));
    journal.record(
        new Step(
            "directive.allConfirmed",
            "directive",
            directiveId,
            directive.title(),
            directiveId,
            null,
            refs));
    return ids.size();
  }

  void edit(long id, int version, ObligationEdit edit) {
    Draft draft = take(directiveOf(id));
    Obligation before = draft.order(id, version);
    if (before.state() == Obligation.State.DROPPED) {
      throw new StepRefused("dropped", before.ref());
    }
    Obligation after = desk.edited(before, edit, draft.directive(), text(draft));
    keep(draft, "obligation.edited", List.of(id));
    obligations.update(after);
    confirm(List.of(id));
    tell("obligation.edited", draft, after, String.join(", ", after.changedFields()));
  }

  long split(long id, int version, int at) {
    Draft draft = take(directiveOf(id));
    Obligation whole = draft.order(id, version);
    if (whole.state() == Obligation.State.DROPPED) {
      throw new StepRefused("dropped", whole.ref());
    }
    var refs = draft.orders().stream().map(Obligation::ref).collect(Collectors.toSet());
    List<Obligation> parts = desk.cut(whole, at, text(draft), refs);
    long step = keep(draft, "obligation.split", List.of(id));
    obligations.update(parts.getFirst());
    long second = obligations.insert(draft.directive().id(), List.of(parts.getLast())).getFirst();
    history.alsoMade(step, second);
    tell("obligation.split", draft, whole, parts.getLast().ref());
    return second;
  }

  void merge(long firstId, int firstVersion, long secondId, int secondVersion) {
    Draft draft = take(directiveOf(firstId));
    Obligation one = draft.order(firstId, firstVersion);
    Obligation other = draft.order(secondId, secondVersion);
    if (firstId == secondId) {
      throw new StepRefused("notNeighbours", one.ref(), other.ref());
    }
    Obligation first = one.ordinal() < other.ordinal() ? one : other;
    Obligation second = first == one ? other : one;
    boolean between =
        draft.orders().stream()
            .filter(o -> o.state() != Obligation.State.DROPPED)
            .anyMatch(o -> o.ordinal() > first.ordinal() && o.ordinal() < second.ordinal());
    if (between
        || first.state() == Obligation.State.DROPPED
        || second.state() == Obligation.State.DROPPED) {
      throw new StepRefused("notNeighbours", first.ref(), second.ref());
    }
    keep(draft, "obligation.merged", List.of(first.id(), second.id()));
    obligations.update(desk.joined(first, second, text(draft)));
    obligations.delete(second.id());
    tell("obligation.merged", draft, first, second.ref());
  }

  void drop(long id, int version) {
    setState(id, version, Obligation.State.DROPPED, "obligation.dropped");
  }

  void restore(long id, int version) {
    setState(id, version, Obligation.State.PROPOSED, "obligation.restored");
  }

  long add(long directiveId, int start, int end) {
    if (start < 0 || end <= start) {
      throw new StepRefused("emptyWords");
    }
    Draft draft = take(directiveId);
    long document = draft.directive().documentId();
    Obligation added =
        desk.added(
            new Span(start, end),
            documents.text(document),
            documents.reading(document),
            draft.orders());
    long step = keep(draft, "obligation.added", List.of());
    long id = obligations.insert(directiveId, List.of(added)).getFirst();
    history.alsoMade(step, id);
    journal.record(
        new Step("obligation.added", "obligation", id, added.ref(), directiveId, null, ""));
    return id;
  }

  void resolve(long partyId, List<Long> unitIds, @Nullable Long groupId, boolean remember) {
    if ((groupId == null) == unitIds.isEmpty()) {
      throw new StepRefused("chooseUnits");
    }
    long obligationId =
        obligations.obligationOfParty(partyId).orElseThrow(() -> new StepRefused("gone"));
    Draft draft = take(directiveOf(obligationId));
    Obligation order = draft.order(obligationId);
    String words =
        java.util.stream.Stream.concat(order.leads().stream(), order.coordinators().stream())
            .filter(p -> p.id() == partyId)
            .map(Party::words)
            .findFirst()
            .orElseThrow(() -> new StepRefused("gone"));
    if (groupId == null && organization.units(unitIds).size() != unitIds.size()) {
      throw new StepRefused("unknownUnit");
    }
    List<Long> same =
        draft.orders().stream()
            .filter(
                o ->
                    o.leads().stream().anyMatch(p -> p.words().equals(words))
                        || o.coordinators().stream().anyMatch(p -> p.words().equals(words)))
            .map(Obligation::id)
            .toList();
    keep(draft, "party.resolved", same);
    obligations.resolve(same, words, groupId, unitIds);
    if (remember && groupId != null) {
      organization.rememberAliasForGroup(words, groupId);
    } else if (remember) {
      organization.rememberAlias(words, unitIds);
    }
    tell("party.resolved", draft, order, words);
  }

  Optional<DeskHistory.LastStep> undoable(long directiveId) {
    long account = rights.actor().accountId();
    return history.last(directiveId).filter(step -> step.accountId() == account);
  }

  void undo(long directiveId) {
    Draft draft = take(directiveId);
    DeskHistory.LastStep step =
        undoable(directiveId).orElseThrow(() -> new StepRefused("nothingToUndo"));
    history.takeBack(step.id());
    journal.record(
        new Step(
            "directive.stepTakenBack",
            "directive",
            directiveId,
            draft.directive().title(),
            directiveId,
            null,
            step.action()));
  }

  /** Somebody was quicker: who, when and what, from the journal. */
  ChangedMeanwhile changed(String kind, long id, long directiveId) {
    Entry last =
        journal
            .latest(kind, id)
            .or(() -> journal.ofDirective(directiveId, 1).stream().findFirst())
            .orElse(null);
    return last == null
        ? new ChangedMeanwhile(null, null, null)
        : new ChangedMeanwhile(last.who(), last.at(), last.action());
  }

  private void setState(long id, int version, Obligation.State state, String action) {
    Draft draft = take(directiveOf(id));
    Obligation order = draft.order(id, version);
    boolean dropped = order.state() == Obligation.State.DROPPED;
    if (dropped == (state == Obligation.State.DROPPED)) {
      throw new StepRefused(dropped ? "dropped" : "notDropped", order.ref());
    }
    keep(draft, action, List.of(id));
    obligations.setState(List.of(id), state, null, clock.instant());
    tell(action, draft, order, "");
  }

  private void confirm(Collection<Long> ids) {
    obligations.setState(
        ids, Obligation.State.CONFIRMED, rights.actor().accountId(), clock.instant());
  }

  private long directiveOf(long obligationId) {
    return obligations.directiveOf(obligationId).orElseThrow(() -> new StepRefused("gone"));
  }

  private String text(Draft draft) {
    return documents.text(draft.directive().documentId());
  }

  private long keep(Draft draft, String action, List<Long> touched) {
    return history.keep(draft.directive().id(), rights.actor().accountId(), action, touched);
  }

  private void tell(String action, Draft draft, Obligation order, String detail) {
    journal.record(
        new Step(
            action, "obligation", order.id(), order.ref(), draft.directive().id(), null, detail));
  }

  /** The draft as it stands, ours until the transaction ends. */
  private Draft take(long directiveId) {
    Directive seen = directives.find(directiveId).orElseThrow(() -> new StepRefused("gone"));
    rights.require(Permission.CONFIRM, seen.issuerUnitId());
    if (!directives.take(directiveId)) {
      throw new StepRefused("notDraft");
    }
    return new Draft(directives.find(directiveId).orElseThrow(), obligations.of(directiveId));
  }

  /** Dự thảo as a step finds it. */
  private final class Draft {
    private final Directive directive;
    private final List<Obligation> orders;

    Draft(Directive directive, List<Obligation> orders) {
      this.directive = directive;
      this.orders = orders;
    }

    Directive directive() {
      return directive;
    }

    List<Obligation> orders() {
      return orders;
    }

    Obligation order(long id) {
      return orders.stream()
          .filter(o -> Objects.equals(o.id(), id))
          .findFirst()
          .orElseThrow(() -> changed("obligation", id, directive.id()));
    }

    Obligation order(long id, int version) {
      Obligation order = order(id);
      if (order.version() != version) {
        throw changed("obligation", id, directive.id());
      }
      return order;
    }
  }
}
