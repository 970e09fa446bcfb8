package vn.kheo.app.reporting.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.answer.Mark;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.Section;
import vn.kheo.app.reporting.regime.UnitReport;

/** Báo cáo, as a unit works on them: read, filled in, made ready. Sending is {@link Sending}. */
@Component
public class Reports {
  private static final int PAGE = 50;
  private static final int LONGEST_REASON = 1000;

  private final ReportStore store;
  private final ReportSheets sheets;
  private final Access access;
  private final Authors authors;
  private final Journal journal;
  private final Clock clock;

  Reports(
      ReportStore store,
      ReportSheets sheets,
      Access access,
      Authors authors,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.sheets = sheets;
    this.access = access;
    this.authors = authors;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What was changed on the page.
   *
   * @param cells by ordinal of the indicator
   * @param words by id of the section
   * @param reasons why a warning is let go, by id of the check; blank takes it back
   */
  public record Changes(
      Map<Integer, Cell> cells, Map<Long, String> words, Map<Long, String> reasons) {}

  /** Reports of the person's own units, and how many there are. */
  public record Mine(List<Report> open, List<Report> done, int doneTotal, int page, int size) {}

  /** Those that lie with the person's units, by date, and a page of those that were sent. */
  @Transactional(readOnly = true)
  public Mine mine(int page) {
    Set<Long> units = units(access.current());
    if (units.isEmpty()) {
      return new Mine(List.of(), List.of(), 0, 1, PAGE);
    }
    int shown = Math.max(1, page);
    return new Mine(
        named(store.of(units, false, Integer.MAX_VALUE, 0)),
        named(store.of(units, true, PAGE, (long) (shown - 1) * PAGE)),
        store.count(units, true),
        shown,
        PAGE);
  }

  private List<Report> named(List<ReportStore.Row> rows) {
    return sheets.reports(rows);
  }

  /**
   * @throws UnknownReport where it is not the person's own unit's
   */
  @Transactional(readOnly = true)
  public Sheet sheet(long id) {
    return sheets.sheet(sheets.own(id));
  }

  /** Every edition, the first first, with what became of it. */
  @Transactional(readOnly = true)
  public List<Edition> editions(long id) {
    return store.editions(sheets.own(id).id());
  }

  /**
   * Saves as typed, however incomplete; what is computed follows at once.
   *
   * @param version as the page was loaded
   * @throws ReportRefused where somebody else saved meanwhile, it does not lie with the unit, or a
   *     cell is not the unit's to fill
   */
  @Transactional
  public Sheet save(long id, int version, Changes changes) {
    Report report = held(id, version);
    Actor actor = access.current();
    if (!sheets.mayEdit(report, actor)) {
      throw new ReportRefused("notOpen");
    }
    ReportSheets.Basis basis = sheets.basis(report);
    Edition edition = sheets.edition(report);
    Set<Integer> changed = new TreeSet<>();
    Edition typed = edition.with(cells(report, basis, edition, changes.cells(), changed));
    changes
        .words()
        .forEach((section, words) -> words(report, section(basis.form(), section), words.strip()));
    changes.reasons().forEach((check, words) -> reason(report, basis.form(), check, words.strip()));
    int now = store.save(id, report.edition(), typed.cells(), changed, clock.instant());
    return sheets.sheet(report.at(now), basis, typed);
  }

  /**
   * @param changed takes the ordinals of what differs from before
   */
  private List<Cell> cells(
      Report report,
      ReportSheets.Basis basis,
      Edition edition,
      Map<Integer, Cell> typed,
      Set<Integer> changed) {
    List<Cell> cells = new ArrayList<>(edition.cells());
    typed.forEach(
        (ordinal, cell) -> {
          if (ordinal < 1 || ordinal > cells.size()) {
            throw new ReportRefused("noIndicator", ordinal);
          }
          Indicator one = basis.form().indicator(ordinal);
          if (!one.asks(report.audience()) || !ReportSheets.typed(one, basis.before() != null)) {
            throw new ReportRefused("notTyped", one.code());
          }
          fits(one, cell);
          if (!cells.get(ordinal - 1).equals(cell)) {
            cells.set(ordinal - 1, cell);
            changed.add(ordinal);
          }
        });
    return sheets.computed(basis.known(), basis.form(), cells);
  }

  /**
   * Whether the cell may stand there at all, whatever the checks of the form say.
   *
   * @throws ReportRefused with the code
   */
  static void fits(Indicator one, Cell cell) {
    if (cell.mark() != Mark.FIGURE) {
      return;
    }
    var amount = java.util.Objects.requireNonNull(cell.amount());
    if (amount.stripTrailingZeros().scale() > one.decimals()) {
      throw new ReportRefused("decimals", one.code(), one.decimals());
    }
    if (amount.precision() - amount.scale() > 18) {
      throw new ReportRefused("tooLarge", one.code());
    }
    if (!one.choices().isEmpty()
        && (amount.signum() <= 0 || amount.intValue() > one.choices().size())) {
      throw new ReportRefused("noChoice", one.code(), one.choices().size());
    }
  }

  private void words(Report report, Section section, String words) {
    Integer most = section.mostCharacters();
    if (section.headingOnly()) {
      throw new ReportRefused("headingOnly", section.number());
    }
    if (most != null && words.codePointCount(0, words.length()) > most) {
      throw new ReportRefused(
          "tooLong", section.number(), most, words.codePointCount(0, words.length()));
    }
    store.saveWords(report.id(), report.edition(), section.id(), words);
  }

  private static Section section(FormVersion form, long id) {
    return form.sections().stream()
        .filter(one -> one.id() == id)
        .findFirst()
        .orElseThrow(() -> new ReportRefused("noSection", id));
  }

  private void reason(Report report, FormVersion form, long check, String words) {
    boolean known =
        form.indicators().stream()
            .flatMap(one -> one.checks().stream())
            .anyMatch(one -> one.id() == check);
    if (!known || words.length() > LONGEST_REASON) {
      throw new ReportRefused("reason", LONGEST_REASON);
    }
    store.saveReason(report.id(), report.edition(), check, words, authors.current().label());
  }

  /** Says to the unit's leader that it is ready. What is still wrong is seen by both. */
  @Transactional
  public void prepare(long id, int version) {
    Report report = held(id, version);
    if (report.state() != UnitReport.State.OPEN && report.state() != UnitReport.State.RETURNED) {
      throw new ReportRefused("notOpen");
    }
    store.prepared(id, report.edition(), clock.instant(), authors.current().label());
    journal.record(report.step("report.prepared", "bản " + report.edition()));
  }

  /** Takes it back from the leader's desk, to go on with it. */
  @Transactional
  public void takeBack(long id, int version) {
    Report report = held(id, version);
    if (report.state() != UnitReport.State.PREPARED) {
      throw new ReportRefused("notPrepared");
    }
    store.setState(id, report.returns() > 0 ? UnitReport.State.RETURNED : UnitReport.State.OPEN);
    journal.record(report.step("report.takenBack", "bản " + report.edition()));
  }

  private Report held(long id, int version) {
    Report report = sheets.held(id);
    if (report.version() != version) {
      throw new ReportRefused("changed");
    }
    return report;
  }

  private static Set<Long> units(Actor actor) {
    Set<Long> units = new LinkedHashSet<>();
    for (Permission permission : List.of(Permission.WORK, Permission.HAND_IN)) {
      units.addAll(actor.grants().getOrDefault(permission, Set.of()));
    }
    return units;
  }
}
