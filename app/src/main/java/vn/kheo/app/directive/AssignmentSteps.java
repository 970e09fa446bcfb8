package vn.kheo.app.directive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.directive.AssignmentStore.Found;
import vn.kheo.app.document.Documents;
import vn.kheo.app.journal.Entry;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Unit;

/** Các bước của nhiệm vụ: the unit's and the monitor's part; the issuer's is in {@link Rulings}. */
@Component
class AssignmentSteps {
  private static final Logger LOG = LoggerFactory.getLogger(AssignmentSteps.class);

  private final AssignmentStore store;
  private final Requests requests;
  private final PartLines parts;
  private final Rights rights;
  private final Days days;
  private final Documents documents;
  private final Organization organization;
  private final Journal journal;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  AssignmentSteps(
      AssignmentStore store,
      Requests requests,
      PartLines parts,
      Rights rights,
      Days days,
      Documents documents,
      Organization organization,
      Journal journal,
      Clock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.requests = requests;
    this.parts = parts;
    this.rights = rights;
    this.days = days;
    this.documents = documents;
    this.organization = organization;
    this.journal = journal;
    this.clock = clock;
    this.events = events;
  }

  void receive(long id, int version, long leaderId, @Nullable Long officerId) {
    Found found = ofUnit(id);
    current(found, version);
    if (!(found.assignment() instanceof Assignment.Given given)) {
      throw wrongState(found);
    }
    var named = inCharge(found, leaderId, officerId);
    save(found, given.receive(named.inCharge()), "assignment.received", named.words());
  }

  void nameInCharge(long id, int version, long leaderId, @Nullable Long officerId) {
    Found found = ofUnit(id);
    current(found, version);
    if (!(found.assignment() instanceof Assignment.Underway underway)) {
      throw wrongState(found);
    }
    var named = inCharge(found, leaderId, officerId);
    save(found, underway.name(named.inCharge()), "assignment.inChargeNamed", named.words());
  }

  void note(long id, String words) {
    Found found = ofUnit(id);
    String said = said(words, "noteMissing");
    switch (found.assignment()) {
      case Assignment.Closed closed -> throw wrongState(found);
      case Assignment.Withdrawn withdrawn -> throw wrongState(found);
      case Assignment.Succeeded succeeded -> throw wrongState(found);
      case Assignment.Open open -> {}
      case Assignment.Reported reported -> {}
      case Assignment.Suspended suspended -> {}
    }
    requests.note(id, rights.actor(), clock.instant(), said);
    tell(found, "assignment.noted", "");
  }

  void handIn(long id, int version, HandIn handIn) {
    Found found = find(id);
    Powers powers = Powers.of(rights.actor(), found);
    Powers.require(powers.handsIn(), "hand in");
    current(found, version);
    if (!(found.assignment() instanceof Assignment.Underway underway)) {
      throw wrongState(found);
    }
    HandIn clean = handIn.clean(days.today());
    List<String> open = parts.openNames(id);
    if (!open.isEmpty() && clean.despite() == null) {
      throw new StepRefused("partsOpen", open.size(), String.join("; ", open));
    }
    Instant now = clock.instant();
    Assignment.Reported reported = underway.handIn(days.today());
    save(found, reported, "assignment.handedIn", clean.summary());
    List<Requests.StoredFile> files = new ArrayList<>();
    for (HandIn.NewFile file : clean.files()) {
      files.add(new Requests.StoredFile(documents.storeFile(file.content()), file.name()));
    }
    requests.evidence(id, rights.actor(), now, clean, files);
    requests.lapse(id);
    if (!found.work().needsAcceptance() || powers.handsInForPerson()) {
      requests.judge(id, Dossier.Verdict.ACCEPTED, null);
      save(found, reported.accept(now), "assignment.closed", "");
    }
  }

  void accept(long id, int version, @Nullable String remark) {
    Found found = find(id);
    Powers.require(Powers.of(rights.actor(), found).judges(), "accept");
    current(found, version);
    if (!(found.assignment() instanceof Assignment.Reported reported)) {
      throw wrongState(found);
    }
    if (requests.authorsOfWaiting(id).contains(rights.actor().accountId())) {
      throw new StepRefused("ownEvidence");
    }
    String said = ReadingDesk.blankToNull(remark);
    save(found, reported.accept(clock.instant()), "assignment.accepted", said == null ? "" : said);
    requests.judge(id, Dossier.Verdict.ACCEPTED, said);
  }

  void sendBack(long id, int version, String reason) {
    Found found = find(id);
    Powers.require(Powers.of(rights.actor(), found).judges(), "send back");
    current(found, version);
    if (!(found.assignment() instanceof Assignment.Reported reported)) {
      throw wrongState(found);
    }
    String said = said(reason, "reasonMissing");
    save(found, reported.sendBack(), "assignment.sentBack", said);
    requests.judge(id, Dossier.Verdict.RETURNED, said);
  }

  /** The unit takes back what waits for a verdict. */
  void recall(long id, int version, String reason) {
    Found found = find(id);
    Powers.require(Powers.of(rights.actor(), found).handsIn(), "recall");
    current(found, version);
    if (!(found.assignment() instanceof Assignment.Reported reported)) {
      throw wrongState(found);
    }
    String said = said(reason, "reasonMissing");
    save(found, reported.sendBack(), "assignment.recalled", said);
    requests.judge(id, Dossier.Verdict.RETURNED, said);
  }

  void askExtension(long id, int version, LocalDate asked, String reason) {
    Found found = ofUnit(id);
    current(found, version);
    Assignment.Open open = open(found);
    String said = said(reason, "reasonMissing");
    LocalDate due = mayAsk(found, asked, days.today(), requests.openExtension(id).isPresent());
    boolean late = days.today().isAfter(due);
    save(found, open.ask(), "assignment.extensionAsked", WrittenDay.of(asked) + ": " + said);
    requests.askExtension(id, rights.actor(), clock.instant(), due, asked, said, late);
  }

  /**
   * Whether more time may be asked for, to this day.
   *
   * @return the last day as it is
   */
  static LocalDate mayAsk(Found found, LocalDate asked, LocalDate today, boolean alreadyAsked) {
    LocalDate due = found.work().due();
    if (due == null) {
      throw new StepRefused("noDeadline");
    }
    if (found.work().fixedByHigherLevel()) {
      throw new StepRefused("fixedByHigherLevel");
    }
    if (!asked.isAfter(due)) {
      throw new StepRefused("notLater", WrittenDay.of(due));
    }
    notPast(asked, today);
    withinConsent(found, asked);
    if (found.kind() == AssignmentKind.PART
        && found.parentDue() != null
        && asked.isAfter(found.parentDue())) {
      throw new StepRefused("partLater", WrittenDay.of(found.parentDue()));
    }
    if (alreadyAsked) {
      throw new StepRefused("extensionOpen");
    }
    return due;
  }

  /** Nobody is given until a day that has passed. */
  static void notPast(LocalDate day, LocalDate today) {
    if (day.isBefore(today)) {
      throw new StepRefused("extensionPast", WrittenDay.of(day));
    }
  }

  void refuse(long id, int version, String reason, @Nullable Long proposedUnitId) {
    Found found = find(id);
    Powers.require(Powers.of(rights.actor(), found).refuses(), "refuse");
    current(found, version);
    Assignment.Open open = open(found);
    String said = said(reason, "reasonMissing");
    if (requests.hasOpenRefusal(id)) {
      throw new StepRefused("refusalOpen");
    }
    if (proposedUnitId != null
        && (proposedUnitId == found.work().unitId()
            || organization
                .unit(proposedUnitId)
                .filter(unit -> unit.existsOn(days.today()))
                .isEmpty())) {
      throw new StepRefused("unknownUnit");
    }
    save(found, open.ask(), "assignment.refused", said);
    requests.refuse(id, rights.actor(), clock.instant(), said, proposedUnitId);
  }

  Found find(long id) {
    return store.find(id).orElseThrow(() -> new StepRefused("gone"));
  }

  /** Refuses where somebody took a step since the person looked. */
  void current(Found found, int version) {
    if (found.work().version() != version) {
      throw changed(found);
    }
  }

  Assignment.Open open(Found found) {
    if (found.assignment() instanceof Assignment.Open open) {
      return open;
    }
    throw wrongState(found);
  }

  void save(Found found, Assignment after, String action, String detail) {
    if (!store.save(after, clock.instant(), days.today())) {
      throw changed(found);
    }
    tell(found, action, detail);
    LOG.info("{} id={} unit={}", action, found.work().id(), found.work().unitId());
  }

  void tell(Found found, String action, String detail) {
    long unit = found.work().unitId();
    String name = organization.unit(unit).map(Unit::name).orElse("#" + unit);
    journal.record(
        new Step(
            action,
            "assignment",
            found.work().id(),
            found.ref() + " – " + name,
            found.directiveId(),
            unit,
            detail));
    events.publishEvent(StepTaken.of(found.work().id(), action, detail, clock.instant()));
  }

  StepRefused wrongState(Found found) {
    return new StepRefused("state." + found.assignment().state());
  }

  /** TASK-24: not beyond the day to which the higher level consents. */
  static void withinConsent(Found found, LocalDate day) {
    LocalDate until = found.consentUntil();
    if (until != null && day.isAfter(until)) {
      throw new StepRefused("beyondConsent", WrittenDay.of(until));
    }
  }

  static String said(@Nullable String words, String otherwise) {
    String said = ReadingDesk.blankToNull(words);
    if (said == null) {
      throw new StepRefused(otherwise);
    }
    return said;
  }

  private ChangedMeanwhile changed(Found found) {
    Entry last = journal.latest("assignment", found.work().id()).orElse(null);
    return last == null
        ? new ChangedMeanwhile(null, null, null)
        : new ChangedMeanwhile(last.who(), last.at(), last.action());
  }

  private Found ofUnit(long id) {
    Found found = find(id);
    Powers.require(Powers.of(rights.actor(), found).works(), "work");
    return found;
  }

  private record Named(Assignment.InCharge inCharge, String words) {}

  private Named inCharge(Found found, long leaderId, @Nullable Long officerId) {
    if (found.personId() != null) {
      return forPerson(found, found.personId());
    }
    List<Person> people = organization.people(found.work().unitId(), days.today());
    Person leader =
        people.stream()
            .filter(p -> p.id() == leaderId && p.leads())
            .findFirst()
            .orElseThrow(() -> new StepRefused("notLeader"));
    if (officerId == null) {
      return new Named(new Assignment.InCharge(leaderId, null), leader.name());
    }
    Person officer =
        people.stream()
            .filter(p -> p.id() == officerId)
            .findFirst()
            .orElseThrow(() -> new StepRefused("notOfUnit"));
    return new Named(
        new Assignment.InCharge(leaderId, officerId), leader.name() + "; " + officer.name());
  }

  /** A part for a person: they do it, under whoever is in charge of the whole. */
  private Named forPerson(Found found, long personId) {
    long leader = found.parentLeaderId() == null ? personId : found.parentLeaderId();
    Person person = organization.peopleById(List.of(personId), days.today()).get(personId);
    return new Named(
        new Assignment.InCharge(leader, personId), person == null ? "" : person.name());
  }
}
