package vn.kheo.app.oversight.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.directive.Charges;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Post;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.oversight.handover.HandoverRights.Do;
import vn.kheo.app.oversight.urging.LetterDrafts;

/**
 * Bàn giao công việc: whatever is open and hangs on a person passes to a successor in the same
 * unit, once both have confirmed the list of it.
 *
 * <p>Until the successor confirms nothing has moved and everything can be taken back; then all of
 * it moves in one transaction, without what the successor returned. Every step carries the version
 * it was made from and is refused with {@link HandoverRefused} where somebody was quicker.
 */
@Component
public class Handovers {
  private static final Logger LOG = LoggerFactory.getLogger(Handovers.class);
  private static final int PAGE = 30;
  private static final int LONGEST = 1000;

  private final HandoverStore store;
  private final HandoverRights rights;
  private final HandoverNotices notices;
  private final Charges charges;
  private final LetterDrafts drafts;
  private final EmptyChairs chairs;
  private final Organization organization;
  private final Journal journal;

  Handovers(
      HandoverStore store,
      HandoverRights rights,
      HandoverNotices notices,
      Charges charges,
      LetterDrafts drafts,
      EmptyChairs chairs,
      Organization organization,
      Journal journal) {
    this.store = store;
    this.rights = rights;
    this.notices = notices;
    this.charges = charges;
    this.drafts = drafts;
    this.chairs = chairs;
    this.organization = organization;
    this.journal = journal;
  }

  /**
   * Hồ sơ bàn giao.
   *
   * @param drafts letters the leaver has begun; none once it is done
   * @param seen stands for the list as shown, to be handed back with a confirmation
   * @param gone whether the leaver is no longer there to confirm
   * @param mayOpen whether the person may open the assignments
   */
  public record Dossier(
      Handover handover,
      List<HandoverLine> lines,
      List<LetterDrafts.Draft> drafts,
      String seen,
      boolean gone,
      boolean mayOpen,
      Set<Do> steps) {
    /** Whether the step stands open to the person, by its name. */
    public boolean may(String step) {
      return steps.contains(Do.valueOf(step));
    }

    public long count(HandoverLine.Outcome outcome) {
      return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public long returned() {
      return lines.stream().filter(line -> line.returned() != null).count();
    }
  }

  /**
   * Người có thể bàn giao.
   *
   * @param gone holds no post of the unit any more, or can no longer sign in
   * @param open how much open work hangs on them
   */
  public record Choice(long personId, String name, String post, boolean gone, int open) {}

  /** What the form to begin one offers, of one unit. */
  public record Choices(
      Unit unit, List<Unit> units, List<Choice> leavers, List<Person> successors) {}

  /** Those the person may see: open ones first, then the latest. */
  @Transactional(readOnly = true)
  public Listing<Handover> list(int page) {
    HandoverStore.Scope scope = rights.scope();
    return new Listing<>(
        store.list(scope, PAGE, (page - 1) * PAGE), store.count(scope), page, PAGE);
  }

  /** Whether there is a unit of their own in which the person may begin one. */
  public boolean mayBegin() {
    return !rights.units().isEmpty();
  }

  /** Whether the person may begin a hand-over of other people's work in the unit. */
  public boolean mayStartIn(long unitId) {
    return rights.mayStartForOthers(unitId);
  }

  /** Those that wait for the person signed in to confirm. */
  @Transactional(readOnly = true)
  public List<Handover> waiting() {
    return store.waitingFor(rights.actor().personId());
  }

  /**
   * @param unitId of which unit; null for the person's own
   * @return empty where the person may begin none there
   */
  @Transactional(readOnly = true)
  public Optional<Choices> choices(@Nullable Long unitId) {
    List<Unit> units = rights.units();
    Long asked =
        unitId != null ? unitId : units.isEmpty() ? null : Long.valueOf(units.getFirst().id());
    Unit unit = asked == null ? null : organization.unit(asked).orElse(null);
    if (unit == null) {
      return Optional.empty();
    }
    boolean others = rights.mayStartForOthers(unit.id());
    if (!others && !rights.mayStart(unit.id(), rights.actor().personId())) {
      return Optional.empty();
    }
    Map<Long, Integer> load = charges.load(unit.id());
    Map<Long, Choice> leavers = new LinkedHashMap<>();
    List<Post> posts = organization.posts(unit.id(), rights.today());
    Set<Long> left = rights.gone(unit.id(), posts.stream().map(Post::personId).toList());
    for (Post post : posts) {
      int open = load.getOrDefault(post.personId(), 0);
      boolean gone = left.contains(post.personId());
      if ((others || post.personId() == rights.actor().personId()) && (!gone || open > 0)) {
        leavers.putIfAbsent(
            post.personId(), new Choice(post.personId(), post.name(), post.title(), gone, open));
      }
    }
    return Optional.of(
        new Choices(
            unit,
            units,
            List.copyOf(leavers.values()),
            organization.people(unit.id(), rights.today())));
  }

  /**
   * Begins one.
   *
   * @throws HandoverRefused where nothing hangs on the leaver, the successor holds no post of the
   *     unit, does not lead it though the leaver was in charge as a leader, or one is open already
   */
  @Transactional
  public long start(
      long unitId,
      long leaverId,
      long successorId,
      @Nullable LocalDate day,
      Handover.@Nullable Reason reason,
      String words) {
    Unit unit = organization.unit(unitId).orElseThrow(() -> new HandoverRefused("gone"));
    if (!rights.mayStart(unitId, leaverId)) {
      throw new AccessDeniedException("hand over work of unit " + unitId);
    }
    if (day == null) {
      throw new HandoverRefused("dayMissing");
    }
    if (reason == null) {
      throw new HandoverRefused("reasonMissing");
    }
    if (leaverId == successorId) {
      throw new HandoverRefused("samePerson");
    }
    Post leaver =
        organization.posts(unitId, rights.today()).stream()
            .filter(post -> post.personId() == leaverId)
            .findFirst()
            .orElseThrow(() -> new HandoverRefused("leaverUnknown"));
    Person successor = present(unitId, successorId);
    List<Charges.Held> held = charges.heldBy(unitId, leaverId);
    if (held.isEmpty() && drafts.of(unitId, leaverId).isEmpty()) {
      throw new HandoverRefused("nothing", leaver.name());
    }
    requireLeader(successor, held.stream().filter(Charges.Held::asLeader).count());
    long id =
        store
            .insert(
                unitId,
                unit.name(),
                new HandoverStore.Side(leaverId, leaver.name(), leaver.title()),
                new HandoverStore.Side(successorId, successor.name(), successor.post()),
                day,
                reason,
                bounded(words),
                by())
            .orElseThrow(() -> new HandoverRefused("openAlready", leaver.name()));
    Handover handover = store.find(id, rights.scope()).orElseThrow();
    record("handover.started", handover, "%d việc đang mở".formatted(held.size()));
    notices.tell(handover, "handoverToGive", List.of(leaverId), "LEAVER", held.size(), 0);
    return id;
  }

  /** Empty where the person may not see such a hand-over. */
  @Transactional(readOnly = true)
  public Optional<Dossier> dossier(long id) {
    return store.find(id, rights.scope()).map(this::dossier);
  }

  /** The leaver, or a leader in their stead, confirms the list as it stands. */
  @Transactional
  public void give(long id, int version, String seen) {
    Dossier dossier = held(id, version);
    boolean inStead = dossier.steps().contains(Do.GIVE_IN_STEAD);
    require(inStead || dossier.steps().contains(Do.GIVE), "give");
    requireSeen(dossier, seen);
    Handover handover = dossier.handover();
    store.give(id, by(), inStead, dossier.lines());
    record(
        inStead ? "handover.givenInStead" : "handover.given",
        handover,
        "%d việc".formatted(dossier.lines().size()));
    notices.end(handover, Set.of("handoverToGive"));
    notices.tell(
        next(handover),
        "handoverToTake",
        List.of(handover.successorId()),
        "SUCCESSOR",
        dossier.lines().size(),
        0);
  }

  /** The first confirmation is taken back; the list is open again. */
  @Transactional
  public void takeBack(long id, int version) {
    Dossier dossier = held(id, version);
    require(dossier.steps().contains(Do.TAKE_BACK), "take back");
    store.takeBack(id);
    record("handover.takenBack", dossier.handover(), "");
    notices.end(dossier.handover(), Set.of("handoverToTake"));
  }

  /**
   * The successor does not take one line, or, without a reason, takes it after all.
   *
   * @throws HandoverRefused where it is not in the list
   */
  @Transactional
  public void returnItem(long id, int version, long assignmentId, @Nullable String reason) {
    Dossier dossier = held(id, version);
    require(dossier.steps().contains(Do.RETURN), "return");
    String said = reason == null ? null : bounded(reason);
    if (said != null && said.isEmpty()) {
      throw new HandoverRefused("returnReasonMissing");
    }
    HandoverLine line =
        dossier.lines().stream()
            .filter(one -> one.assignmentId() == assignmentId)
            .findFirst()
            .orElseThrow(() -> new HandoverRefused("notListed"));
    if (store.items(id).stream().noneMatch(item -> item.assignmentId() == assignmentId)) {
      store.insert(id, List.of(line), true);
    }
    store.markReturned(id, assignmentId, said);
    record(
        said == null ? "handover.itemKept" : "handover.itemReturned",
        dossier.handover(),
        line.label() + (said == null ? "" : ": " + said));
  }

  /** The successor confirms: everything but what was returned is theirs from now on. */
  @Transactional
  public void take(long id, int version, String seen) {
    Dossier dossier = held(id, version);
    require(dossier.steps().contains(Do.TAKE), "take");
    requireSeen(dossier, seen);
    Handover handover = dossier.handover();
    Person successor = present(handover.unitId(), handover.successorId());
    List<HandoverLine> moving =
        dossier.lines().stream().filter(l -> l.held() != null && l.returned() == null).toList();
    requireLeader(successor, moving.stream().filter(l -> l.roles().contains("LEADER")).count());
    Set<Long> known = new HashSet<>();
    store.items(id).forEach(item -> known.add(item.assignmentId()));
    store.insert(id, moving.stream().filter(l -> !known.contains(l.assignmentId())).toList(), true);
    List<Long> moved =
        charges.takeOver(
            handover.unitId(),
            handover.leaverId(),
            handover.successorId(),
            moving.stream().map(HandoverLine::assignmentId).toList(),
            "%s bàn giao cho %s (bàn giao số %d)"
                .formatted(handover.leaverName(), handover.successorName(), id));
    int letters = drafts.passOn(handover.unitId(), handover.leaverId(), handover.successorId());
    store.take(id, by(), moved);
    record(
        "handover.taken",
        handover,
        "%d việc chuyển, %d việc trả lại, %d dự thảo"
            .formatted(moved.size(), dossier.returned(), letters));
    notices.end(handover, Set.of());
    notices.tellDone(next(handover), moved.size(), (int) dossier.returned());
    chairs.watch();
    LOG.info("handover taken id={} unit={} moved={}", id, handover.unitId(), moved.size());
  }

  /** Stops it; nothing has moved. */
  @Transactional
  public void cancel(long id, int version, String reason) {
    Dossier dossier = held(id, version);
    require(dossier.steps().contains(Do.CANCEL), "cancel");
    String said = bounded(reason);
    if (said.isEmpty()) {
      throw new HandoverRefused("cancelReasonMissing");
    }
    store.cancel(id, by(), said);
    record("handover.cancelled", dossier.handover(), said);
    notices.end(dossier.handover(), Set.of());
  }

  private Dossier held(long id, int version) {
    Handover handover =
        store.hold(id, rights.scope()).orElseThrow(() -> new HandoverRefused("gone"));
    if (handover.version() != version) {
      throw new HandoverRefused("changed");
    }
    return dossier(handover);
  }

  private Dossier dossier(Handover handover) {
    List<HandoverLine> lines = lines(handover);
    List<LetterDrafts.Draft> begun =
        handover.isOpen() ? drafts.of(handover.unitId(), handover.leaverId()) : List.of();
    String seen =
        Integer.toHexString(
            List.of(
                    lines.stream()
                        .filter(l -> l.held() != null)
                        .map(HandoverLine::assignmentId)
                        .toList(),
                    begun.stream().map(LetterDrafts.Draft::id).toList())
                .hashCode());
    return new Dossier(
        handover,
        lines,
        begun,
        seen,
        handover.isOpen() && rights.hasGone(handover.unitId(), handover.leaverId()),
        rights.worksIn(handover.unitId()),
        rights.steps(handover));
  }

  private List<HandoverLine> lines(Handover handover) {
    List<HandoverLine> listed = store.items(handover.id());
    if (!handover.isOpen()) {
      return listed;
    }
    Map<Long, Charges.Held> live = new LinkedHashMap<>();
    charges
        .heldBy(handover.unitId(), handover.leaverId())
        .forEach(held -> live.put(held.line().id(), held));
    var lines = new ArrayList<HandoverLine>();
    for (HandoverLine item : listed) {
      Charges.Held held = live.remove(item.assignmentId());
      lines.add(held == null ? item : line(held, item.returned(), item.added()));
    }
    boolean later = handover.state() == Handover.State.GIVEN;
    live.values().forEach(held -> lines.add(line(held, null, later)));
    return lines;
  }

  private static HandoverLine line(Charges.Held held, @Nullable String returned, boolean added) {
    var about = held.line();
    return new HandoverLine(
        about.id(),
        about.ref() + " " + about.words(),
        about.directiveTitle(),
        held.roles(),
        about.due(),
        held,
        returned,
        null,
        added);
  }

  private Person present(long unitId, long personId) {
    Person person = rights.post(unitId, personId);
    if (person == null || rights.hasGone(unitId, personId)) {
      throw new HandoverRefused("successorNotThere");
    }
    return person;
  }

  private static void requireLeader(Person successor, long asLeader) {
    if (asLeader > 0 && !successor.leads()) {
      throw new HandoverRefused("needsLeader", asLeader, successor.name());
    }
  }

  private static void requireSeen(Dossier dossier, String seen) {
    if (!dossier.seen().equals(seen)) {
      throw new HandoverRefused("listChanged");
    }
  }

  private static void require(boolean may, String what) {
    if (!may) {
      throw new AccessDeniedException(what);
    }
  }

  /** With the version the step has just given it. */
  private Handover next(Handover handover) {
    return store.find(handover.id(), rights.scope()).orElse(handover);
  }

  private void record(String action, Handover handover, String detail) {
    journal.record(
        new Step(
            action, "handover", handover.id(), handover.label(), null, handover.unitId(), detail));
  }

  private String by() {
    return rights.actor().author().label();
  }

  private static String bounded(@Nullable String words) {
    String said = words == null ? "" : words.strip();
    if (said.length() > LONGEST) {
      throw new HandoverRefused("tooLong", said.length(), LONGEST);
    }
    return said;
  }
}
