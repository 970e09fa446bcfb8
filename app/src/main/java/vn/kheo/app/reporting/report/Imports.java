package vn.kheo.app.reporting.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.journal.Author;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.form.Check;
import vn.kheo.app.reporting.form.Checks;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.regime.Round;
import vn.kheo.app.reporting.regime.Rounds;
import vn.kheo.app.reporting.regime.UnitReport;

/**
 * Nạp số liệu của một kỳ: figures of many units at once, from a file or another system. Taken whole
 * or not at all, and as if they had been typed: the reports stay with their units, whose leaders
 * approve and send them (ADR 0010). The same figures again change nothing.
 */
@Component
public class Imports {
  /** Places told of a file that is refused. */
  static final int MOST_TOLD = 100;

  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
  private static final int BATCH = 500;
  private static final List<Permission> KEEPING =
      List.of(Permission.MONITOR, Permission.CONFIRM, Permission.ISSUE);

  private final ImportStore store;
  private final ReportSheets sheets;
  private final Rounds rounds;
  private final Forms forms;
  private final Access access;
  private final Authors authors;
  private final Journal journal;
  private final Clock clock;

  Imports(
      ImportStore store,
      ReportSheets sheets,
      Rounds rounds,
      Forms forms,
      Access access,
      Authors authors,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.sheets = sheets;
    this.rounds = rounds;
    this.forms = forms;
    this.access = access;
    this.authors = authors;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @param name of the file or system, as it is told later
   * @throws UnknownReport where the person has nothing to do with the round
   * @throws FileRefused with every figure that cannot be taken; nothing is taken then
   */
  @Transactional
  public ImportOutcome take(long roundId, String name, Iterable<ImportLine> lines) {
    Round round = rounds.round(roundId).orElseThrow(() -> new UnknownReport(roundId));
    FormVersion form = forms.version(round.formVersionId()).orElseThrow();
    Map<String, ImportStore.Owner> owners = mine(round);
    var taking =
        new Taking(
            form,
            formBefore(round, form),
            owners,
            sheets.parameters(),
            id -> forms.version(id).orElseThrow());
    lines.forEach(taking::line);
    store.hold(taking.given.keySet());
    List<ImportStore.Filled> filled = new ArrayList<>();
    List<Long> ids = List.copyOf(taking.given.keySet());
    for (int from = 0; from < ids.size(); from += BATCH) {
      batch(round, form, ids.subList(from, Math.min(ids.size(), from + BATCH)), taking, filled);
    }
    taking.refuse();
    int changed = filled.stream().mapToInt(one -> one.changed().size()).sum();
    if (changed > 0) {
      keep(round, name, taking, filled, changed);
    }
    return new ImportOutcome(
        taking.given.size(),
        taking.cells,
        changed,
        List.copyOf(taking.failing),
        taking.failingReports,
        taking.warnedReports);
  }

  /** Whether the person may give figures of every unit of a round. */
  public boolean mayImport(Round round) {
    Actor actor = access.current();
    return KEEPING.stream().anyMatch(right -> actor.may(right, round.throughUnitId()));
  }

  /** Units of a round for which the person may give figures: names by code, by code. */
  @Transactional(readOnly = true)
  public SortedMap<String, String> units(long roundId) {
    Round round = rounds.round(roundId).orElseThrow(() -> new UnknownReport(roundId));
    SortedMap<String, String> units = new TreeMap<>();
    mine(round).forEach((code, owner) -> units.put(code, owner.name()));
    return units;
  }

  /** The file or system that filled in a report of the person's own unit last. */
  @Transactional(readOnly = true)
  public Optional<Source> source(long reportId) {
    Report report = sheets.own(reportId);
    return store
        .source(report.id(), report.edition())
        .map(one -> new Source(one.name(), one.at(), one.by()));
  }

  /** Where figures of a report came from. */
  public record Source(String name, Instant at, String by) {}

  private void keep(
      Round round, String name, Taking taking, List<ImportStore.Filled> filled, int changed) {
    Author author = authors.current();
    long id =
        store.begin(
            round.id(),
            clock.instant(),
            author.accountId(),
            author.label(),
            name,
            taking.given.size(),
            taking.cells,
            changed);
    for (int from = 0; from < filled.size(); from += BATCH) {
      store.save(filled.subList(from, Math.min(filled.size(), from + BATCH)), id, clock.instant());
    }
    journal.record(
        new Step(
            "report.imported",
            "round",
            round.id(),
            round.title(),
            null,
            round.throughUnitId(),
            "%s: %d ô của %d đơn vị".formatted(name, changed, filled.size())));
    LOG.info("figures imported round={} import={} cells={}", round.id(), id, changed);
  }

  /** Reports the person may fill in: the own units', and all for who collects them. */
  private Map<String, ImportStore.Owner> mine(Round round) {
    Actor actor = access.current();
    Map<String, ImportStore.Owner> owners = store.owners(round.id());
    if (!mayImport(round)) {
      owners.values().removeIf(one -> !works(actor, one.unitId()));
    }
    if (owners.isEmpty()) {
      throw new UnknownReport(round.id());
    }
    return owners;
  }

  private static boolean works(Actor actor, long unit) {
    return actor.may(Permission.WORK, unit) || actor.may(Permission.HAND_IN, unit);
  }

  private void batch(
      Round round,
      FormVersion form,
      List<Long> ids,
      Taking taking,
      List<ImportStore.Filled> filled) {
    List<ImportStore.Standing> standing = store.standing(ids, round);
    Map<Long, List<ReportStore.Counted>> earlier =
        store.earlierInYear(
            round.id(), standing.stream().map(ImportStore.Standing::unitId).toList());
    for (ImportStore.Standing report : standing) {
      List<Cell> cells = new ArrayList<>(report.cells());
      List<Integer> changed = taking.fill(report, cells);
      Map<String, BigDecimal> before =
          report.before() == null ? Map.of() : Edition.figures(taking.formBefore, report.before());
      var known =
          new ReportSheets.Known(
              round,
              report.audience(),
              before,
              earlier.getOrDefault(report.unitId(), List.of()).stream()
                  .map(one -> Edition.figures(taking.version(one.formVersionId()), one.cells()))
                  .toList(),
              taking.parameters);
      List<Cell> computed = sheets.computed(known, form, cells);
      taking.judge(report, Checks.run(form, sheets.context(known, form, computed)));
      if (!changed.isEmpty()) {
        filled.add(new ImportStore.Filled(report.id(), report.edition(), computed, changed));
      }
    }
  }

  private FormVersion formBefore(Round round, FormVersion form) {
    Long before = round.previousId();
    return before == null
        ? form
        : rounds.round(before).flatMap(one -> forms.version(one.formVersionId())).orElse(form);
  }

  /** One file on its way in. */
  private static final class Taking {
    private final FormVersion form;
    private final FormVersion formBefore;
    private final Map<String, ImportStore.Owner> owners;
    private final Map<String, BigDecimal> parameters;
    private final Map<Long, FormVersion> versions = new HashMap<>();
    private final LongFunction<FormVersion> reading;
    private final Map<String, Indicator> indicators = new HashMap<>();

    /** By report, by ordinal; reports in the order in which they are locked. */
    private final Map<Long, Map<Integer, Given>> given = new TreeMap<>();

    private final Map<Long, ImportStore.Owner> ownerOf = new HashMap<>();
    private final List<FileProblem> problems = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final List<ImportOutcome.Failing> failing = new ArrayList<>();
    private int wrong;
    private int cells;
    private int failingReports;
    private int warnedReports;

    private record Given(String place, Cell cell) {}

    Taking(
        FormVersion form,
        FormVersion formBefore,
        Map<String, ImportStore.Owner> owners,
        Map<String, BigDecimal> parameters,
        LongFunction<FormVersion> reading) {
      this.form = form;
      this.formBefore = formBefore;
      this.owners = owners;
      this.parameters = parameters;
      this.reading = reading;
      form.indicators().forEach(one -> indicators.put(one.code(), one));
    }

    /** Read once a file, however many units. */
    FormVersion version(long id) {
      return versions.computeIfAbsent(id, reading::apply);
    }

    void line(ImportLine line) {
      cells++;
      ImportStore.Owner owner = owners.get(line.unit());
      Indicator one = indicators.get(line.code());
      if (owner == null) {
        once("unit " + line.unit(), line, "unknownUnit", line.unit());
      } else if (one == null) {
        once("code " + line.code(), line, "unknownCode", line.code(), form.number());
      } else {
        try {
          Cell cell =
              line.plain() ? TypedCell.plain(one, line.said()) : TypedCell.read(one, line.said());
          ownerOf.put(owner.reportId(), owner);
          Given first =
              given
                  .computeIfAbsent(owner.reportId(), id -> new LinkedHashMap<>())
                  .putIfAbsent(one.ordinal(), new Given(line.place(), cell));
          if (first != null) {
            problem(line.place(), "given", line.unit(), line.code(), first.place());
          }
        } catch (ReportRefused refused) {
          problem(FileProblem.of(line.place(), refused));
        }
      }
    }

    /** What no line with the same fault has told. */
    private void once(String fault, ImportLine line, String reason, Object... arguments) {
      if (told.add(fault)) {
        problem(line.place(), reason, arguments);
      } else {
        wrong++;
      }
    }

    private void problem(String place, String reason, Object... arguments) {
      problem(FileProblem.of(place, reason, arguments));
    }

    private void problem(FileProblem one) {
      wrong++;
      if (problems.size() < MOST_TOLD) {
        problems.add(one);
      }
    }

    /**
     * Puts what was given into the cells.
     *
     * @return ordinals that are otherwise than before
     */
    List<Integer> fill(ImportStore.Standing report, List<Cell> cells) {
      List<Integer> changed = new ArrayList<>();
      boolean open =
          report.state() == UnitReport.State.OPEN || report.state() == UnitReport.State.RETURNED;
      ImportStore.Owner owner = java.util.Objects.requireNonNull(ownerOf.get(report.id()));
      for (var entry : java.util.Objects.requireNonNull(given.get(report.id())).entrySet()) {
        Indicator one = form.indicator(entry.getKey());
        Given given = entry.getValue();
        if (ReportSeal.same(given.cell(), cells.get(one.ordinal() - 1))) {
          continue;
        }
        if (!open) {
          if (told.add("state " + report.id())) {
            problem(given.place(), "notWithUnit", owner.name(), report.state().name());
          } else {
            wrong++;
          }
        } else if (!one.asks(report.audience())
            || !ReportSheets.typed(one, report.before() != null)) {
          problem(given.place(), "notAsked", one.code(), owner.name());
        } else {
          cells.set(one.ordinal() - 1, given.cell());
          changed.add(one.ordinal());
        }
      }
      return changed;
    }

    void judge(ImportStore.Standing report, List<Checks.Finding> findings) {
      Map<Boolean, List<String>> codes = new HashMap<>();
      findings.stream()
          .filter(one -> one.indicator().asks(report.audience()))
          .forEach(
              one ->
                  codes
                      .computeIfAbsent(
                          one.severity() == Check.Severity.ERROR, blocks -> new ArrayList<>())
                      .add(one.indicator().code()));
      if (codes.containsKey(false)) {
        warnedReports++;
      }
      List<String> blocking = codes.get(true);
      if (blocking != null) {
        failingReports++;
        if (failing.size() < ImportOutcome.MOST) {
          ImportStore.Owner owner = java.util.Objects.requireNonNull(ownerOf.get(report.id()));
          failing.add(
              new ImportOutcome.Failing(
                  owner.code(), owner.name(), blocking.stream().distinct().toList()));
        }
      }
    }

    void refuse() {
      if (!problems.isEmpty()) {
        if (wrong > problems.size()) {
          problems.add(FileProblem.of("", "more", wrong - problems.size()));
        }
        throw new FileRefused(problems);
      }
    }
  }
}
