package vn.kheo.app.reporting.regime;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.directive.ReportingDuties;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.settings.Settings;

/**
 * Kỳ báo cáo. Opening one gives every unit its assignment in the ledger and its report, with what
 * does not apply marked so and what the house knows filled in; a set of statements, however many
 * units. Safe to run twice and by two processes: a round is unique, and who comes second finds it.
 */
@Component("reportRounds")
public class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final RoundStore store;
  private final RegimeStore regimes;
  private final RoundDates dates;
  private final Reporters reporters;
  private final RegimePapers papers;
  private final Prefilling prefilling;
  private final ReportingDuties duties;
  private final Forms forms;
  private final Organization organization;
  private final RegimeRights rights;
  private final ReportReach reach;
  private final Journal journal;
  private final Settings settings;
  private final Clock clock;

  Rounds(
      RoundStore store,
      RegimeStore regimes,
      RoundDates dates,
      Reporters reporters,
      RegimePapers papers,
      Prefilling prefilling,
      ReportingDuties duties,
      Forms forms,
      Organization organization,
      RegimeRights rights,
      ReportReach reach,
      Journal journal,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.regimes = regimes;
    this.dates = dates;
    this.reporters = reporters;
    this.papers = papers;
    this.prefilling = prefilling;
    this.duties = duties;
    this.forms = forms;
    this.organization = organization;
    this.rights = rights;
    this.reach = reach;
    this.journal = journal;
    this.settings = settings;
    this.clock = clock;
  }

  /** A round, for other parts of the program; empty where there is none. */
  @Transactional(readOnly = true)
  public Optional<Round> round(long id) {
    return store.find(id);
  }

  /** Those of the rounds that there are, by id; for other parts of the program. */
  @Transactional(readOnly = true)
  public Map<Long, Round> byId(Collection<Long> ids) {
    return ids.isEmpty() ? Map.of() : store.byId(ids);
  }

  /** Rounds that together make the reporting year up to the end of this one, the earliest first. */
  @Transactional(readOnly = true)
  public List<Round> sinceNewYear(Round round) {
    return store.sinceNewYear(round.id());
  }

  /** Rounds of a regime the person may see, the latest first. */
  @Transactional(readOnly = true)
  public List<RoundStanding> ofRegime(long regimeId) {
    return store.ofRegime(regimeId, settings.today()).stream().filter(this::sees).toList();
  }

  /** The latest round of each of these regimes, by regime. */
  @Transactional(readOnly = true)
  public Map<Long, RoundStanding> latest(Collection<Long> regimeIds) {
    return store.latest(regimeIds, settings.today());
  }

  /** How far a round is, for who collects its reports or receives what is made of them. */
  @Transactional(readOnly = true)
  public Optional<RoundStanding> standing(long id) {
    return store.standing(id, settings.today()).filter(this::sees);
  }

  /** By version of a form, the latest round the person may see in which something counts. */
  @Transactional(readOnly = true)
  public Map<Long, Long> lastCounted(Collection<Long> formVersions) {
    return store.lastCounted(formVersions, reach.parameters());
  }

  /** Questions of an ad hoc request that were not asked again. */
  @Transactional(readOnly = true)
  public List<TakenAnswer> taken(Round round) {
    return store.taken(round.id());
  }

  /** In the caller's transaction, which opened the round. */
  void take(long roundId, List<TakenAnswer> taken) {
    store.take(roundId, taken);
  }

  /** Its reports, by name of unit. */
  @Transactional(readOnly = true)
  public List<UnitReport> reports(Round round) {
    List<UnitReport> reports = store.reports(round.id(), settings.today());
    Map<Long, Unit> units = organization.units(reports.stream().map(UnitReport::unitId).toList());
    return reports.stream()
        .map(
            one -> {
              Unit unit = units.get(one.unitId());
              return one.named(unit == null ? "" : unit.name());
            })
        .sorted(Comparator.comparing(UnitReport::unitName, inVietnamese()))
        .toList();
  }

  /**
   * The dispatch or paper in whose name a regime's reports are asked; empty before its first round.
   */
  @Transactional(readOnly = true)
  public OptionalLong directiveOf(Regime regime) {
    Long obligation = regime.facts().obligationId();
    return obligation == null
        ? OptionalLong.empty()
        : OptionalLong.of(duties.directiveOf(obligation));
  }

  private static Comparator<String> inVietnamese() {
    Collator vietnamese = Collator.getInstance(Locale.of("vi"));
    return vietnamese::compare;
  }

  private boolean sees(RoundStanding one) {
    return rights.mayRead(one.round().throughUnitId(), one.round().receiverUnitId());
  }

  /**
   * Opens by hand the round that closes on the day.
   *
   * @return its id, also where it was open already
   * @throws RegimeRefused where the regime has no round that closes then, nobody reports, or no
   *     version of the form holds
   */
  @Transactional
  public long open(long regimeId, LocalDate closing) {
    Regime regime = regimes.hold(regimeId).orElseThrow(() -> new UnknownRegime(regimeId));
    if (!rights.mayRead(regime.facts().throughUnitId(), regime.facts().receiverUnitId())) {
      throw new UnknownRegime(regimeId);
    }
    rights.requireKeep(regime.facts().throughUnitId());
    if (!regime.isInForce()) {
      throw new RegimeRefused("ended");
    }
    List<RoundDates.Dated> found = dates.closing(regime.facts(), closing, closing);
    if (found.isEmpty()) {
      throw new RegimeRefused("noRound", closing);
    }
    return found.stream().map(one -> open(regime, one)).toList().getLast();
  }

  /**
   * Opens every round of one regime that is to be open by the house's clock.
   *
   * @return how many; none where another process is at it
   */
  @Transactional
  public int openDue(long regimeId) {
    LocalDate today = settings.today();
    Regime regime = regimes.takeFree(regimeId).orElse(null);
    if (regime == null) {
      return 0;
    }
    List<RoundDates.Dated> due =
        dates
            .dueOn(regime.facts(), today)
            .filter(one -> store.find(regimeId, one.window()).isEmpty())
            .toList();
    if (due.isEmpty() || forms.inForce(regime.facts().formId(), today).isEmpty()) {
      return 0;
    }
    due.forEach(one -> open(regime, one));
    return due.size();
  }

  /** Regimes of which rounds may be due. */
  List<Long> regimesInForce() {
    return regimes.inForce();
  }

  /** In the caller's transaction, which holds the regime. */
  long open(Regime regime, RoundDates.Dated dated) {
    LocalDate today = settings.today();
    RegimeFacts facts = regime.facts();
    FormVersion form =
        forms.inForce(facts.formId(), today).orElseThrow(() -> new RegimeRefused("noForm"));
    List<Reporters.Reporter> units = reporters.of(facts, dated.window().to(), today);
    if (units.isEmpty()) {
      throw new RegimeRefused("nobody");
    }
    Long id = store.insert(regime.id(), form.id(), dated, clock.instant()).orElse(null);
    if (id == null) {
      return store.find(regime.id(), dated.window()).orElseThrow().id();
    }
    Round round = store.find(id).orElseThrow();
    Map<Long, Long> assignments = assign(regime, dated, units);
    int reports =
        store.insertReports(id, form, dated.unitDue(), units, assignments, clock.instant());
    int filled = prefilling.fill(round, form);
    journal.record(
        new Step(
            "round.opened",
            "round",
            id,
            round.title(),
            null,
            facts.throughUnitId(),
            "%d đơn vị, %d ô điền sẵn".formatted(reports, filled)));
    LOG.info("report round opened id={} regime={} reports={}", id, regime.id(), reports);
    return id;
  }

  private Map<Long, Long> assign(
      Regime regime, RoundDates.Dated dated, List<Reporters.Reporter> units) {
    List<Long> unitIds = units.stream().map(one -> one.unit().id()).toList();
    RegimePapers.Orders orders = papers.orders(regime, dated, unitIds);
    boolean once = regime.facts().kind() == RegimeFacts.Kind.AD_HOC;
    var asked =
        round(
            orders.obligationId(),
            dated,
            dated.unitDue(),
            dated.workingDays() ? regime.facts().unitDueDays() : null,
            unitIds);
    Map<Long, Long> assignments = once ? duties.openOnce(asked) : duties.open(asked);
    if (orders.consolidationId() != null) {
      var own =
          round(
              orders.consolidationId(),
              dated,
              dated.throughDue(),
              dated.workingDays() ? regime.facts().throughDueDays() : null,
              new ArrayList<>(List.of(regime.facts().throughUnitId())));
      Objects.requireNonNull(once ? duties.openOnce(own) : duties.open(own));
    }
    return assignments;
  }

  private static ReportingDuties.Round round(
      long obligationId,
      RoundDates.Dated dated,
      LocalDate due,
      @Nullable Integer workingDays,
      List<Long> units) {
    Window window = dated.window();
    return new ReportingDuties.Round(
        obligationId,
        "kỳ báo cáo " + window.label(),
        window.from(),
        window.to(),
        due,
        workingDays == null || workingDays == 0 ? null : workingDays,
        units);
  }
}
