package vn.kheo.app.oversight.assessing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.oversight.FollowedUnits;
import vn.kheo.app.oversight.assessing.Sheet.State;
import vn.kheo.app.oversight.papers.PaperTemplates;
import vn.kheo.app.settings.Settings;

/**
 * Phiếu tự chấm điểm: filled in by a unit, submitted by its leader, appraised row by row, answered
 * once by the unit, until the round is finalised.
 */
@Component
public class Sheets {
  private final SheetStore store;
  private final Rounds rounds;
  private final Frameworks frameworks;
  private final AssessmentRights rights;
  private final AssessmentNotices notices;
  private final SheetPaper paper;
  private final PaperTemplates templates;
  private final Organization organization;
  private final Settings settings;
  private final Journal journal;
  private final Authors authors;

  Sheets(
      SheetStore store,
      Rounds rounds,
      Frameworks frameworks,
      AssessmentRights rights,
      AssessmentNotices notices,
      SheetPaper paper,
      PaperTemplates templates,
      Organization organization,
      Settings settings,
      Journal journal,
      Authors authors) {
    this.store = store;
    this.rounds = rounds;
    this.frameworks = frameworks;
    this.rights = rights;
    this.notices = notices;
    this.paper = paper;
    this.templates = templates;
    this.organization = organization;
    this.settings = settings;
    this.journal = journal;
    this.authors = authors;
  }

  /**
   * Phiếu trong đợt, with what the person may do with it now.
   *
   * @param follows whether the person is on the appraising side
   */
  public record Seen(
      Sheet sheet,
      Round round,
      Framework framework,
      boolean follows,
      boolean mayFill,
      boolean maySubmit,
      boolean mayAppraise,
      boolean mayAppeal) {

    /** Whether the appraisal is the person's to read. */
    public boolean showsAppraisal() {
      return sheet.state() == State.APPRAISED || mayAppraise;
    }

    /** Whether the unit's own points are the person's to read: a draft is the unit's own. */
    public boolean showsOwn() {
      return sheet.state() != State.DRAFT || mayFill || !follows;
    }
  }

  /** Xếp hạng. */
  public record Ranked(Sheet sheet, int rank, Scoring.Result own, Scoring.Result result) {}

  @Transactional(readOnly = true)
  public Optional<Seen> sheet(long id) {
    return store.find(id, rights.scope()).map(this::seen);
  }

  private Seen seen(Sheet sheet) {
    Round round = rounds.round(sheet.roundId()).orElseThrow();
    Framework framework = frameworks.find(round.frameworkId()).orElseThrow();
    FollowedUnits units = rights.units();
    boolean open = round.isOpen();
    boolean draft = open && sheet.state() == State.DRAFT;
    boolean appraises = units.mayWrite(round.unitId());
    return new Seen(
        sheet,
        round,
        framework,
        rounds.follows(round),
        draft && units.worksFor(sheet.unitId()),
        draft && units.handsInFor(sheet.unitId()),
        open && sheet.state() != State.DRAFT && appraises,
        open
            && sheet.state() == State.APPRAISED
            && sheet.appeal() == null
            && units.handsInFor(sheet.unitId()));
  }

  /** The sheets of a round that the person may see, by total, best first; equals share a rank. */
  @Transactional(readOnly = true)
  public List<Ranked> ranking(Round round) {
    Framework framework = frameworks.find(round.frameworkId()).orElseThrow();
    List<Ranked> all =
        store.ofRound(round.id(), rights.scope()).stream()
            .map(sheet -> new Ranked(sheet, 0, sheet.ownResult(framework), sheet.result(framework)))
            .sorted(
                Comparator.comparing((Ranked one) -> one.result().total())
                    .reversed()
                    .thenComparing(one -> one.sheet().unitName()))
            .toList();
    return IntStream.range(0, all.size())
        .mapToObj(
            i -> {
              Ranked one = all.get(i);
              BigDecimal total = one.result().total();
              int better =
                  (int)
                      all.stream()
                          .filter(other -> other.result().total().compareTo(total) > 0)
                          .count();
              return new Ranked(one.sheet(), better + 1, one.own(), one.result());
            })
        .toList();
  }

  /** Lưu phiếu: draft; what is missing may follow. */
  @Transactional
  public void fill(long id, int version, Map<String, Mark> marks) {
    Seen seen = held(id);
    rights.units().require(rights.units().worksFor(seen.sheet().unitId()), "sheet " + id);
    requireOpen(seen);
    Bounds.require(seen.framework(), marks);
    AssessmentRefused.requireFresh(store.move(id, version, State.DRAFT, State.DRAFT));
    store.own(id, marks);
    record("assessment.filled", seen, "");
  }

  /**
   * Gửi phiếu: every row has points, or does not apply; points below the full ones have a reason.
   */
  @Transactional
  public void submit(long id, int version, Map<String, Mark> marks) {
    Seen seen = held(id);
    rights.units().require(rights.units().handsInFor(seen.sheet().unitId()), "sheet " + id);
    requireOpen(seen);
    Bounds.require(seen.framework(), marks);
    Bounds.requireComplete(seen.framework(), marks);
    AssessmentRefused.requireFresh(store.move(id, version, State.DRAFT, State.SUBMITTED));
    store.own(id, marks);
    store.copyOwn(id);
    store.submitted(id, settings.today(), authors.current().label());
    record(
        "assessment.submitted",
        seen,
        Scoring.of(seen.framework(), marks, List.of()).total().toPlainString());
  }

  /** Trả lại: the unit may change its sheet again. */
  @Transactional
  public void sendBack(long id, int version, String reason) {
    Seen seen = held(id);
    requireAppraiser(seen);
    requireOpen(seen);
    if (reason.isBlank()) {
      throw new AssessmentRefused("noReason");
    }
    AssessmentRefused.requireFresh(store.move(id, version, State.SUBMITTED, State.DRAFT));
    store.returned(id, reason.strip());
    record("assessment.sent_back", seen, reason.strip());
  }

  /**
   * Thẩm định: a reason wherever the points differ from the unit's own.
   *
   * @param finished whether the unit is told and reads it now
   * @param answer to the unit's appeal, where it made one
   */
  @Transactional
  public void appraise(
      long id, int version, Map<String, Mark> marks, boolean finished, String answer) {
    Seen seen = held(id);
    requireAppraiser(seen);
    requireOpen(seen);
    Bounds.require(seen.framework(), marks);
    Sheet sheet = seen.sheet();
    if (sheet.state() == State.DRAFT) {
      throw new AssessmentRefused("changed");
    }
    Sheet after = sheet.with(sheet.own(), marks, sheet.unitName());
    if (finished) {
      Bounds.requireReasons(seen.framework(), after);
      if (sheet.appeal() != null && answer.isBlank()) {
        throw new AssessmentRefused("noAnswer");
      }
    }
    AssessmentRefused.requireFresh(
        store.move(id, version, sheet.state(), finished ? State.APPRAISED : State.SUBMITTED));
    store.appraisal(id, marks);
    if (finished) {
      store.appraised(id, authors.current().label(), answer.strip());
      organization
          .unit(sheet.unitId())
          .ifPresent(
              unit ->
                  notices.appraised(
                      seen.round().id(), seen.round().unitId(), seen.round().title(), unit));
    }
    record(
        finished ? "assessment.appraised" : "assessment.appraising",
        seen,
        after.result(seen.framework()).total().toPlainString());
  }

  /** Kiến nghị xem lại, once: the sheet waits for the monitor again. */
  @Transactional
  public void appeal(long id, int version, String words) {
    Seen seen = held(id);
    rights.units().require(rights.units().handsInFor(seen.sheet().unitId()), "sheet " + id);
    requireOpen(seen);
    if (words.isBlank()) {
      throw new AssessmentRefused("noReason");
    }
    if (seen.sheet().appeal() != null) {
      throw new AssessmentRefused("appealedOnce");
    }
    AssessmentRefused.requireFresh(store.move(id, version, State.APPRAISED, State.SUBMITTED));
    store.appealed(id, words.strip());
    record("assessment.appealed", seen, words.strip());
  }

  /** The sheet as Word, for signature. */
  @Transactional(readOnly = true)
  public byte[] word(Seen seen) {
    var filling = SheetPaper.filling(seen);
    return templates.inForce(paper, seen.round().unitId()).fill(filling.values(), filling.lists());
  }

  private Seen held(long id) {
    store.find(id, rights.scope()).orElseThrow(() -> new UnknownAssessment("sheet", id));
    store.hold(id);
    return sheet(id).orElseThrow(() -> new UnknownAssessment("sheet", id));
  }

  private void requireAppraiser(Seen seen) {
    rights
        .units()
        .require(rights.units().mayWrite(seen.round().unitId()), "sheet " + seen.sheet().id());
  }

  private static void requireOpen(Seen seen) {
    if (!seen.round().isOpen()) {
      throw new AssessmentRefused("finalised");
    }
  }

  private void record(String action, Seen seen, String detail) {
    journal.record(
        new Step(
            action,
            "assessment_sheet",
            seen.sheet().id(),
            "%s – %s".formatted(seen.round().title(), seen.sheet().unitName()),
            null,
            seen.sheet().unitId(),
            detail));
  }
}
