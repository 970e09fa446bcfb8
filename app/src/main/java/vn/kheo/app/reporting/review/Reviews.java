package vn.kheo.app.reporting.review;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.reporting.answer.Mark;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.Nature;
import vn.kheo.app.reporting.form.Section;
import vn.kheo.app.reporting.regime.RegimeParameters;
import vn.kheo.app.reporting.regime.Regimes;
import vn.kheo.app.reporting.regime.Round;
import vn.kheo.app.reporting.regime.RoundStanding;
import vn.kheo.app.reporting.regime.Rounds;
import vn.kheo.app.reporting.regime.UnitReport;
import vn.kheo.app.settings.Settings;

/** Duyệt báo cáo: what a report looks like to whoever collects it, and what they say of it. */
@Component
public class Reviews {
  /** A middle of fewer units says nothing. */
  private static final int FEWEST_PEERS = 3;

  private static final int FEWEST_RATES = 2;
  private static final int LONGEST_REMARK = 2000;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+|\\R+");
  private static final Pattern LIMITS = Pattern.compile("(?iu)hạn chế|tồn tại");

  /** Says that there is nothing to name. */
  private static final Pattern NONE =
      Pattern.compile(
          "(?iu)\\s*(không( có)?( hạn chế| tồn tại)?[^.]{0,20}|chưa phát hiện[^.]{0,30})?\\.?\\s*");

  private final ReviewStore store;
  private final Rounds rounds;
  private final Regimes regimes;
  private final Forms forms;
  private final Organization organization;
  private final Settings settings;
  private final Journal journal;
  private final Authors authors;
  private final Clock clock;

  Reviews(
      ReviewStore store,
      Rounds rounds,
      Regimes regimes,
      Forms forms,
      Organization organization,
      Settings settings,
      Journal journal,
      Authors authors,
      Clock clock) {
    this.store = store;
    this.rounds = rounds;
    this.regimes = regimes;
    this.forms = forms;
    this.organization = organization;
    this.settings = settings;
    this.journal = journal;
    this.authors = authors;
    this.clock = clock;
  }

  /** A report of a round the person may see, beside what it is compared with. */
  @Transactional(readOnly = true)
  public Optional<ReviewSheet> sheet(long reportId) {
    Round round =
        store.roundOf(reportId).flatMap(rounds::standing).map(RoundStanding::round).orElse(null);
    if (round == null) {
      return Optional.empty();
    }
    List<UnitReport> all = rounds.reports(round);
    return all.stream()
        .filter(one -> one.id() == reportId)
        .findFirst()
        .map(report -> sheet(round, report, all));
  }

  private ReviewSheet sheet(Round round, UnitReport report, List<UnitReport> all) {
    FormVersion form = forms.version(round.formVersionId()).orElseThrow();
    ReviewStore.Edition edition = store.edition(report.id()).orElseThrow();
    List<Long> alike = alike(report, all);
    Before before = before(round, report.unitId());
    Map<Integer, BigDecimal> medians = store.medians(round.id(), alike, report.id(), FEWEST_PEERS);
    Map<Integer, String> origins = store.origins(report.id(), edition.number());
    Map<Long, List<String>> reasons = store.reasons(report.id(), edition.number());
    List<ReviewSheet.Line> lines =
        form.indicators().stream()
            .map(
                one ->
                    new ReviewSheet.Line(
                        one,
                        Mark.values()[edition.marks()[one.ordinal() - 1]],
                        edition.amounts()[one.ordinal() - 1],
                        Comparison.of(figure(edition, one), before.of(one)),
                        Comparison.of(figure(edition, one), medians.get(one.ordinal())),
                        origins.get(one.ordinal()),
                        reasons.getOrDefault(one.id(), List.of())))
            .toList();
    List<ReviewSheet.Words> narrative = narrative(form, report.id(), edition.number());
    return new ReviewSheet(
        report,
        round,
        edition.number(),
        edition.sentBy(),
        lines,
        narrative,
        store.remarks(report.id()),
        store.files(report.id(), edition.number()),
        settings.number(RegimeParameters.OUTLIER_PERCENT, settings.today()),
        before.label(),
        store.sent(round.id(), alike, report.id()),
        allPerfect(lines, narrative),
        mayDecide(round, report));
  }

  /** Units of the same kind that report in the round. */
  private List<Long> alike(UnitReport report, List<UnitReport> all) {
    Map<Long, Unit> units = organization.units(all.stream().map(UnitReport::unitId).toList());
    Unit mine = units.get(report.unitId());
    return units.values().stream()
        .filter(one -> mine != null && one.kind().equals(mine.kind()))
        .map(Unit::id)
        .toList();
  }

  /** What is put beside it: the round before where it is as long, else the same of last year. */
  private record Before(
      @Nullable String label, boolean sameLength, Map<String, BigDecimal> figures) {
    /** What happened in a round can only be compared with a round as long. */
    @Nullable BigDecimal of(Indicator one) {
      return one.nature() == Nature.FLOW && !sameLength ? null : figures.get(one.code());
    }
  }

  private Before before(Round round, long unitId) {
    Round previous = Optional.ofNullable(round.previousId()).flatMap(rounds::round).orElse(null);
    Round lastYear = Optional.ofNullable(round.lastYearId()).flatMap(rounds::round).orElse(null);
    Round chosen =
        previous != null && previous.window().frequency() == round.window().frequency()
                || lastYear == null
            ? previous
            : lastYear;
    if (chosen == null) {
      return new Before(null, false, Map.of());
    }
    Map<String, BigDecimal> figures = new HashMap<>();
    FormVersion form = forms.version(chosen.formVersionId()).orElseThrow();
    store
        .counted(chosen.id(), unitId)
        .ifPresent(
            edition ->
                form.indicators()
                    .forEach(
                        one -> {
                          BigDecimal figure = figure(edition, one);
                          if (figure != null) {
                            figures.put(one.code(), figure);
                          }
                        }));
    return new Before(
        chosen.window().label(),
        chosen.window().frequency() == round.window().frequency(),
        figures);
  }

  private static @Nullable BigDecimal figure(ReviewStore.Edition edition, Indicator one) {
    int at = one.ordinal() - 1;
    if (at >= edition.marks().length) {
      return null;
    }
    return edition.marks()[at] == Mark.NOTHING.ordinal() ? BigDecimal.ZERO : edition.amounts()[at];
  }

  private List<ReviewSheet.Words> narrative(FormVersion form, long reportId, int edition) {
    Map<Long, String> words = store.words(reportId, edition);
    return form.sections().stream()
        .map(
            one -> {
              String text = words.getOrDefault(one.id(), "");
              return new ReviewSheet.Words(
                  one,
                  text,
                  Arrays.stream(SENTENCE.split(text))
                      .map(String::strip)
                      .filter(sentence -> !sentence.isEmpty())
                      .toList());
            })
        .toList();
  }

  /** Every rate is 100 % and nothing is said of limits: a person should ask. */
  private static boolean allPerfect(
      List<ReviewSheet.Line> lines, List<ReviewSheet.Words> narrative) {
    List<BigDecimal> rates =
        lines.stream()
            .filter(line -> line.indicator().unitOfMeasure().equals("%"))
            .map(ReviewSheet.Line::amount)
            .filter(Objects::nonNull)
            .toList();
    boolean perfect =
        rates.size() >= FEWEST_RATES
            && rates.stream().allMatch(rate -> rate.compareTo(HUNDRED) == 0);
    return perfect
        && narrative.stream()
            .filter(one -> LIMITS.matcher(one.section().title()).find())
            .allMatch(one -> NONE.matcher(one.words()).matches());
  }

  /** The collecting unit decides; on its own report the receiver does. */
  private boolean mayDecide(Round round, UnitReport report) {
    return regimes.decidesFor(
        report.unitId() == round.throughUnitId() ? round.receiverUnitId() : round.throughUnitId());
  }

  /**
   * Góp ý at a figure, at a sentence, or at the whole.
   *
   * @param at code of an indicator, or number of a section with {@code §} before it and, after a
   *     colon, the place of a sentence from 1; blank for the whole
   * @throws ReviewRefused where it says nothing, or is at nothing
   */
  @Transactional
  public void remark(long reportId, String at, String words) {
    ReviewSheet sheet = toDecide(reportId);
    String said = words.strip();
    if (said.isEmpty()) {
      throw new ReviewRefused("noWords");
    }
    if (said.length() > LONGEST_REMARK) {
      throw new ReviewRefused("long", LONGEST_REMARK, said.length());
    }
    store.insert(place(sheet, at.strip(), said), clock.instant(), authors.current().label());
    record("report.remarked", sheet, (at.isBlank() ? "" : at.strip() + ": ") + said);
  }

  private static ReviewStore.NewRemark place(ReviewSheet sheet, String at, String words) {
    long report = sheet.report().id();
    int edition = sheet.edition();
    if (at.isEmpty()) {
      return new ReviewStore.NewRemark(report, edition, null, null, null, words);
    }
    if (!at.startsWith("§")) {
      int ordinal =
          sheet.lines().stream()
              .map(ReviewSheet.Line::indicator)
              .filter(one -> one.code().equals(at))
              .map(Indicator::ordinal)
              .findFirst()
              .orElseThrow(() -> new ReviewRefused("nowhere", at));
      return new ReviewStore.NewRemark(report, edition, ordinal, null, null, words);
    }
    String[] parts = at.substring(1).split(":", 2);
    ReviewSheet.Words section =
        sheet.narrative().stream()
            .filter(one -> one.section().number().equals(parts[0]))
            .findFirst()
            .orElseThrow(() -> new ReviewRefused("nowhere", at));
    return new ReviewStore.NewRemark(
        report, edition, null, section.section().id(), sentence(section, parts), words);
  }

  private static @Nullable String sentence(ReviewSheet.Words section, String[] parts) {
    int place = parts.length == 2 && parts[1].matches("\\d{1,4}") ? Integer.parseInt(parts[1]) : 0;
    return place >= 1 && place <= section.sentences().size()
        ? section.sentences().get(place - 1)
        : null;
  }

  /** Takes a remark off again: said by mistake, or answered. */
  @Transactional
  public void settle(long reportId, long remarkId) {
    ReviewSheet sheet = toDecide(reportId);
    if (!store.settle(reportId, remarkId, clock.instant())) {
      throw new ReviewRefused("settled");
    }
    record("report.remarkSettled", sheet, "");
  }

  private ReviewSheet toDecide(long reportId) {
    ReviewSheet sheet = sheet(reportId).orElseThrow(() -> new UnknownReview(reportId));
    if (!sheet.mayDecide()) {
      throw new AccessDeniedException("review " + reportId);
    }
    return sheet;
  }

  private void record(String action, ReviewSheet sheet, String detail) {
    journal.record(
        new Step(
            action,
            "report",
            sheet.report().id(),
            "%s – %s".formatted(sheet.round().title(), sheet.report().unitName()),
            null,
            sheet.report().unitId(),
            detail));
  }

  /** Where a remark can be put, as {@link #remark} reads it, with what it is called. */
  public static Map<String, String> places(ReviewSheet sheet) {
    Map<String, String> places = new java.util.LinkedHashMap<>();
    for (ReviewSheet.Words one : sheet.narrative()) {
      Section section = one.section();
      if (!section.headingOnly()) {
        places.put("§" + section.number(), section.number() + ". " + section.title());
        for (int i = 0; i < one.sentences().size(); i++) {
          places.put(
              "§" + section.number() + ":" + (i + 1),
              section.number() + ". “" + shortened(one.sentences().get(i)) + "”");
        }
      }
    }
    sheet
        .lines()
        .forEach(
            line ->
                places.put(
                    line.indicator().code(),
                    line.indicator().code() + " " + shortened(line.indicator().name())));
    return places;
  }

  private static String shortened(String words) {
    int most = 80;
    return words.length() > most ? words.substring(0, most - 1) + "…" : words;
  }
}
