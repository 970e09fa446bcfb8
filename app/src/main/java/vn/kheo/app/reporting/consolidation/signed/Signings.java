package vn.kheo.app.reporting.consolidation.signed;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.paper.AdministrativeDocument.Capacity;
import vn.kheo.app.paper.DecreeForm;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.consolidation.Consolidation;
import vn.kheo.app.reporting.consolidation.ConsolidationRefused;
import vn.kheo.app.reporting.consolidation.Consolidations;
import vn.kheo.app.reporting.consolidation.words.Fields;
import vn.kheo.app.reporting.consolidation.words.Narratives;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.OverUnits;
import vn.kheo.app.reporting.formula.Formulas;
import vn.kheo.app.reporting.regime.Rounds;
import vn.kheo.app.settings.Settings;

/**
 * Ký bản tổng hợp: figures, texts, and which edition of which unit stood behind them are kept as
 * they are; what changes afterwards is told beside it, never in it.
 */
@Component
public class Signings {
  private static final Logger LOG = LoggerFactory.getLogger(Signings.class);
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_TEXT = 4000;
  private static final String COLLECTIVE = "Ủy ban nhân dân";

  private final SignedStore store;
  private final Consolidations consolidations;
  private final Narratives narratives;
  private final Rounds rounds;
  private final Organization organization;
  private final Access access;
  private final Journal journal;
  private final Authors authors;
  private final Settings settings;
  private final Clock clock;

  Signings(
      SignedStore store,
      Consolidations consolidations,
      Narratives narratives,
      Rounds rounds,
      Organization organization,
      Access access,
      Journal journal,
      Authors authors,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.consolidations = consolidations;
    this.narratives = narratives;
    this.rounds = rounds;
    this.organization = organization;
    this.access = access;
    this.journal = journal;
    this.authors = authors;
    this.settings = settings;
    this.clock = clock;
  }

  /** Signed reports of a round, the latest first; who sees the round sees them. */
  @Transactional(readOnly = true)
  public List<SignedReport.Row> of(long roundId) {
    return rounds.standing(roundId).isPresent() ? store.rows(roundId) : List.of();
  }

  /** Of a round the person may see. */
  @Transactional(readOnly = true)
  public Optional<SignedReport> signed(long roundId, int number) {
    return rounds
        .standing(roundId)
        .flatMap(standing -> store.top(roundId, number))
        .map(this::whole);
  }

  /** By its code, of a round the person may see. */
  @Transactional(readOnly = true)
  public Optional<SignedReport> signed(long id) {
    return store.top(id).filter(top -> rounds.standing(top.roundId()).isPresent()).map(this::whole);
  }

  private SignedReport whole(SignedStore.Top top) {
    List<SignedReport.Text> texts = store.texts(top.id());
    List<SignedReport.Figure> figures = store.figures(top.id());
    boolean untouched =
        MessageDigest.isEqual(
            top.sha256(),
            SignedHash.of(
                top.head(),
                top.due(),
                top.sent(),
                top.lastYear(),
                texts,
                figures,
                store.behind(top.id())));
    return new SignedReport(
        top.id(),
        top.roundId(),
        top.number(),
        top.head(),
        top.due(),
        top.sent(),
        top.lastYear(),
        top.at(),
        top.by(),
        texts,
        figures,
        untouched);
  }

  /** Whether the person signs for the collecting unit: its leader does. */
  public boolean maySign(Consolidation sheet) {
    Actor actor = access.current();
    long unit = sheet.round().throughUnitId();
    return actor.may(Permission.ISSUE, unit) || actor.may(Permission.HAND_IN, unit);
  }

  /** How the paper begins and ends: as the last one, else as the units and the signer tell. */
  @Transactional(readOnly = true)
  public SignedReport.Head proposed(Consolidation sheet) {
    Actor actor = access.current();
    Unit through = organization.unit(sheet.round().throughUnitId()).orElseThrow();
    String receiver = organization.unit(sheet.round().receiverUnitId()).map(Unit::name).orElse("");
    String about =
        sheet.round().title().replaceFirst("(?i)^báo cáo\\s+", "").replaceFirst("^k", "K");
    String opening =
        "%s tổng hợp báo cáo của %d/%d đơn vị, báo cáo %s như sau:"
            .formatted(through.name(), sheet.standing().sent(), sheet.standing().due(), receiver);
    String closing =
        "Trên đây là báo cáo %s của %s./."
            .formatted(
                about.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + about.substring(1),
                through.name());
    boolean collective = through.name().startsWith(COLLECTIVE);
    Optional<SignedReport.Head> last = store.lastOf(through.id()).map(SignedStore.Top::head);
    Long parent = through.parentId();
    return new SignedReport.Head(
        last.map(SignedReport.Head::superior)
            .orElse(
                parent == null
                    ? ""
                    : organization
                        .unit(parent)
                        .map(unit -> DecreeForm.issuer(unit.name()))
                        .orElse("")),
        last.map(SignedReport.Head::issuer).orElse(DecreeForm.issuer(through.name())),
        "",
        last.map(SignedReport.Head::place).orElse(""),
        settings.today(),
        about,
        opening,
        closing,
        last.map(SignedReport.Head::recipients).orElse(receiver + "\nLưu: VT"),
        last.map(SignedReport.Head::capacity).orElse(collective ? Capacity.TM : Capacity.HEAD),
        last.map(SignedReport.Head::signsFor).orElse(collective ? through.name() : ""),
        actor.post(),
        actor.name());
  }

  /**
   * The report as it would be signed now, with nothing kept: its number is 0.
   *
   * @throws AccessDeniedException where the round is not the person's to see
   */
  @Transactional(readOnly = true)
  public SignedReport draft(Consolidation sheet, SignedReport.Head head) {
    SignedStore.Draft draft = draft(sheet, head, List.of());
    return new SignedReport(
        0,
        sheet.round().id(),
        0,
        head,
        draft.due(),
        draft.sent(),
        draft.lastYear(),
        clock.instant(),
        "",
        draft.texts(),
        draft.figures(),
        true);
  }

  /**
   * Ký.
   *
   * @return the number of the signed report in its round
   * @throws ConsolidationRefused where a part of the form is missing or too long, or nobody has
   *     sent
   */
  @Transactional
  public int sign(long roundId, SignedReport.Head head) {
    int number = store.nextNumber(roundId);
    List<SignedStore.Behind> behind = store.holdCounted(roundId);
    Consolidation sheet =
        consolidations.sheet(roundId, null).orElseThrow(() -> new ConsolidationRefused("noRound"));
    if (!maySign(sheet)) {
      throw new AccessDeniedException("sign round " + roundId);
    }
    check(head, behind);
    SignedStore.Draft draft = draft(sheet, head, behind);
    long id = store.insert(roundId, number, draft, clock.instant(), authors.current().label());
    store.behind(id, behind);
    store.sources(id, roundId);
    journal.record(
        new Step(
            "round.signed",
            "round",
            roundId,
            sheet.round().title(),
            null,
            sheet.round().throughUnitId(),
            "%s, %s, %d/%d đơn vị"
                .formatted(head.symbol(), LookupCode.of(id), draft.sent(), draft.due())));
    LOG.info("consolidated report signed round={} number={} id={}", roundId, number, id);
    return number;
  }

  private static void check(SignedReport.Head head, List<SignedStore.Behind> behind) {
    Map<String, String> required = new TreeMap<>();
    required.put("issuer", head.issuer());
    required.put("symbol", head.symbol());
    required.put("place", head.place());
    required.put("about", head.about());
    required.put("post", head.post());
    required.put("signer", head.signer());
    required.forEach(
        (field, value) -> {
          if (value.isBlank() || value.length() > LONGEST_LINE) {
            throw new ConsolidationRefused("head_" + field, LONGEST_LINE);
          }
        });
    if (head.opening().length() + head.closing().length() + head.recipients().length()
        > LONGEST_TEXT) {
      throw new ConsolidationRefused("head_long", LONGEST_TEXT);
    }
    if (behind.isEmpty()) {
      throw new ConsolidationRefused("nobodySent");
    }
  }

  private SignedStore.Draft draft(
      Consolidation sheet, SignedReport.Head head, List<SignedStore.Behind> behind) {
    List<SignedReport.Text> texts =
        narratives.drafts(sheet).stream()
            .map(
                one ->
                    new SignedReport.Text(
                        one.section().ordinal(),
                        one.section().number(),
                        one.section().title(),
                        one.section().headingOnly(),
                        one.words(),
                        coded(one.shown())))
            .toList();
    List<SignedReport.Figure> figures = sheet.lines().stream().map(Signings::figure).toList();
    return new SignedStore.Draft(
        head,
        sheet.standing().due(),
        sheet.standing().sent(),
        sheet.lastYear(),
        texts,
        figures,
        SignedHash.of(
            head,
            sheet.standing().due(),
            sheet.standing().sent(),
            sheet.lastYear(),
            texts,
            figures,
            behind));
  }

  private static SignedReport.Figure figure(Consolidation.Line line) {
    return new SignedReport.Figure(
        line.indicator().ordinal(),
        line.indicator().code(),
        line.amount(),
        line.total().amount(),
        line.adjustment() == null ? null : line.adjustment().reason(),
        line.total().reported(),
        line.total().due(),
        line.lastYear(),
        line.total().choices());
  }

  /** Each figure followed by its code, as it is printed. */
  private static String coded(List<Fields.Piece> pieces) {
    var text = new StringBuilder();
    for (Fields.Piece one : pieces) {
      text.append(one.text());
      if (one.code() != null) {
        text.append("⟦").append(one.mark()).append("⟧");
      }
    }
    return text.toString();
  }

  /** What is no longer as it was signed, and by whose correction. */
  @Transactional(readOnly = true)
  public Differences since(SignedReport signed) {
    Consolidation now =
        consolidations
            .sheet(signed.roundId(), null)
            .orElseThrow(() -> new ConsolidationRefused("noRound"));
    List<SignedStore.Moved> moved = store.moved(signed.id());
    List<Differences.Changed> changed = new ArrayList<>();
    for (SignedReport.Figure figure : signed.figures()) {
      now.line(figure.code())
          .filter(line -> differs(figure, line))
          .ifPresent(line -> changed.add(changed(figure, line, now, moved)));
    }
    return new Differences(changed, store.gone(signed.id()));
  }

  private static boolean differs(SignedReport.Figure was, Consolidation.Line is) {
    BigDecimal before = was.amount();
    BigDecimal after = is.amount();
    boolean amount =
        before == null || after == null ? before != after : before.compareTo(after) != 0;
    return amount || !was.choices().equals(is.total().choices());
  }

  private static Differences.Changed changed(
      SignedReport.Figure was,
      Consolidation.Line is,
      Consolidation now,
      List<SignedStore.Moved> moved) {
    Set<Integer> parts = parts(is.indicator(), now);
    List<Differences.Cause> causes = new ArrayList<>();
    for (SignedStore.Moved one : moved) {
      for (int ordinal : parts) {
        Cell before = cell(one.was(), ordinal);
        Cell after = cell(one.is(), ordinal);
        if (!same(before, after)) {
          causes.add(
              new Differences.Cause(
                  one.reportId(),
                  one.unitName(),
                  now.form().indicator(ordinal).code(),
                  one.before(),
                  one.after(),
                  before,
                  after,
                  one.reason()));
        }
      }
    }
    String reason = is.adjustment() == null ? null : is.adjustment().reason();
    return new Differences.Changed(
        is.indicator(), was.amount(), is.amount(), !Objects.equals(reason, was.reason()), causes);
  }

  private static Cell cell(List<Cell> cells, int ordinal) {
    return cells.isEmpty() ? Cell.MISSING : cells.get(ordinal - 1);
  }

  private static boolean same(Cell a, Cell b) {
    BigDecimal x = a.amount();
    BigDecimal y = b.amount();
    return a.mark() == b.mark() && (x == null || y == null || x.compareTo(y) == 0);
  }

  /** The indicator itself, and of a computed one what it is computed of. */
  private static Set<Integer> parts(Indicator indicator, Consolidation now) {
    Set<Integer> parts = new java.util.TreeSet<>();
    collect(indicator, now, parts, new HashSet<>());
    return parts;
  }

  private static void collect(
      Indicator indicator, Consolidation now, Set<Integer> parts, Set<String> seen) {
    String formula = indicator.formula();
    if (indicator.overUnits() != OverUnits.RECOMPUTE || formula == null) {
      parts.add(indicator.ordinal());
      return;
    }
    for (String code : Formulas.parse(formula).codes()) {
      if (seen.add(code)) {
        now.line(code).ifPresent(line -> collect(line.indicator(), now, parts, seen));
      }
    }
  }

  /**
   * What each unit gave, of a draft as it stands now.
   *
   * @param signed its number is 0 for a draft
   */
  @Transactional(readOnly = true)
  public List<UnitRow> units(SignedReport signed) {
    return signed.number() == 0 ? store.unitsNow(signed.roundId()) : store.units(signed.id());
  }

  /**
   * Số liệu của một đơn vị.
   *
   * @param cells in the order of the form
   */
  public record UnitRow(long reportId, String unitName, int edition, List<Cell> cells) {
    /** As it stands behind the lookup code of a signed report, before an indicator's. */
    public String code() {
      return reportId + "." + edition;
    }
  }
}
