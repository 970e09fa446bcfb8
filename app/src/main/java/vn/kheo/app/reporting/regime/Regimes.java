package vn.kheo.app.reporting.regime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.directive.ReportingDuties;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.settings.Settings;

/**
 * Chế độ báo cáo: set up, changed, ended by officers of the collecting unit. A change holds for
 * rounds that are not open yet.
 */
@Component
public class Regimes {
  private final RegimeStore store;
  private final RegimeRights rights;
  private final RoundDates dates;
  private final Reporters reporters;
  private final RegimePapers papers;
  private final Forms forms;
  private final ReportingDuties duties;
  private final Journal journal;
  private final Authors authors;
  private final Settings settings;
  private final Clock clock;

  Regimes(
      RegimeStore store,
      RegimeRights rights,
      RoundDates dates,
      Reporters reporters,
      RegimePapers papers,
      Forms forms,
      ReportingDuties duties,
      Journal journal,
      Authors authors,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.rights = rights;
    this.dates = dates;
    this.reporters = reporters;
    this.papers = papers;
    this.forms = forms;
    this.duties = duties;
    this.journal = journal;
    this.authors = authors;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Một kỳ sắp tới.
   *
   * @param opens day on which the clock opens it
   * @param units how many would report
   */
  public record Coming(
      Window window, LocalDate opens, LocalDate unitDue, LocalDate throughDue, int units) {}

  /** Those the person may see whose name has the words; in force first, then by name. */
  @Transactional(readOnly = true)
  public List<Regime> list(String words) {
    return store.list(words, rights.readsEverything(), rights.readsOf());
  }

  /** One the person may see. */
  @Transactional(readOnly = true)
  public Optional<Regime> regime(long id) {
    return store.find(id).filter(one -> follows(one) || isAsked(one));
  }

  /** Whether the person sees its rounds, and who has sent; who is only asked sees what it asks. */
  public boolean follows(Regime regime) {
    return rights.mayRead(regime.facts().throughUnitId(), regime.facts().receiverUnitId());
  }

  private boolean isAsked(Regime regime) {
    List<Long> own = rights.worksFor();
    LocalDate today = settings.today();
    return !own.isEmpty()
        && reporters.of(regime.facts(), today, today).stream()
            .anyMatch(one -> own.contains(one.unit().id()));
  }

  /** Units for which the person may set up regimes, the own one first. */
  public List<Long> keepsFor() {
    return rights.keepsFor();
  }

  public boolean mayKeep(Regime regime) {
    return rights.mayKeep(regime.facts().throughUnitId());
  }

  /** Whether the person checks and decides on what is sent to this unit. */
  public boolean decidesFor(long unitId) {
    return rights.mayKeep(unitId);
  }

  /** Who reports, in words. */
  @Transactional(readOnly = true)
  public String who(RegimeFacts facts) {
    return papers.who(facts);
  }

  /** Orders of dispatches on which a regime of the unit can rest. */
  @Transactional(readOnly = true)
  public List<ReportingDuties.Candidate> restsOn(long throughUnitId) {
    return duties.candidates(throughUnitId);
  }

  /** Units that would report if a round closed today. */
  @Transactional(readOnly = true)
  public List<Unit> reporters(RegimeFacts facts) {
    LocalDate today = settings.today();
    return reporters.of(facts, today, today).stream().map(Reporters.Reporter::unit).toList();
  }

  /** The rounds to come, at most so many. */
  @Transactional(readOnly = true)
  public List<Coming> coming(RegimeFacts facts, int most) {
    LocalDate today = settings.today();
    return dates.next(facts, today, most).stream()
        .map(
            one ->
                new Coming(
                    one.window(),
                    one.opens(),
                    one.unitDue(),
                    one.throughDue(),
                    reporters.of(facts, one.window().to(), today).size()))
        .toList();
  }

  /**
   * What is wrong with the facts, as reasons of {@link RegimeRefused}.
   *
   * @throws RegimeRefused with the first of them
   */
  @Transactional(readOnly = true)
  public void check(RegimeFacts facts) {
    require(!facts.name().isBlank(), "name");
    require(!facts.legalBasis().isBlank(), "basis");
    require(!facts.groupIds().isEmpty() || !facts.unitIds().isEmpty(), "nobody");
    if (facts.windowKind() == WindowKind.OWN) {
      ownRounds(facts);
    } else {
      require(!facts.frequencies().isEmpty(), "frequency");
      require(facts.unitDueDays() >= 1, "dueAfterClose");
    }
    require(
        !facts.passedOn()
            || facts.windowKind() == WindowKind.OWN
            || facts.throughDueDays() > facts.unitDueDays(),
        "dueOfEachLevel");
    require(facts.validTo() == null || facts.validFrom().isBefore(facts.validTo()), "validity");
    require(forms.versions(facts.formId()).stream().anyMatch(row -> !row.isDraft()), "noForm");
  }

  private static void ownRounds(RegimeFacts facts) {
    require(!facts.ownRounds().isEmpty(), "ownRounds");
    for (OwnRound own : facts.ownRounds()) {
      require(!own.to().isBefore(own.from()), "ownWindow", own.label());
      // REP-8: a request names its own day; only a periodic one closes before it is due (REP-7).
      boolean after =
          facts.kind() == RegimeFacts.Kind.PERIODIC
              ? own.due().isAfter(own.to())
              : !own.due().isBefore(own.from());
      require(after, "ownDue", own.label());
      require(own.throughDue() == null || !own.throughDue().isBefore(own.due()), "dueOfEachLevel");
    }
  }

  /**
   * Sets a regime up, in force at once; the clock opens what is to be open.
   *
   * @throws RegimeRefused with what it lacks
   */
  @Transactional
  public long create(RegimeFacts facts) {
    rights.requireKeep(facts.throughUnitId());
    return fill(facts);
  }

  /** For the first filling of a demonstration, when nobody is signed in. */
  @Transactional
  long fill(RegimeFacts facts) {
    check(facts);
    long id = store.insert(facts, clock.instant(), authors.current().label());
    record(id, facts, "regime.setUp", facts.legalBasis());
    return id;
  }

  /**
   * Changes it for rounds that are not open yet.
   *
   * @throws RegimeRefused also where somebody changed it since
   */
  @Transactional
  public void change(long id, int version, RegimeFacts facts) {
    Regime regime = kept(id);
    rights.requireKeep(facts.throughUnitId());
    check(facts);
    Long resting = regime.facts().obligationId();
    require(
        resting == null || facts.obligationId() == null || resting.equals(facts.obligationId()),
        "otherOrder");
    require(store.update(id, version, facts), "changed");
    record(id, facts, "regime.changed", "");
  }

  /** Chấm dứt: no further round is opened; what is open stays. */
  @Transactional
  public void end(long id, int version, String reason) {
    Regime regime = kept(id);
    require(!reason.isBlank(), "reason");
    require(store.end(id, version, settings.today(), reason.strip()), "changed");
    record(id, regime.facts(), "regime.ended", reason.strip());
  }

  private Regime kept(long id) {
    Regime regime = regime(id).filter(this::follows).orElseThrow(() -> new UnknownRegime(id));
    rights.requireKeep(regime.facts().throughUnitId());
    return regime;
  }

  private void record(long id, RegimeFacts facts, String action, String detail) {
    journal.record(
        new Step(action, "regime", id, facts.name(), null, facts.throughUnitId(), detail));
  }

  private static void require(boolean good, String reason, Object... arguments) {
    if (!good) {
      throw new RegimeRefused(reason, arguments);
    }
  }
}
