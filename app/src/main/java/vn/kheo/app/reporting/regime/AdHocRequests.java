package vn.kheo.app.reporting.regime;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.reporting.form.AskedElsewhere;
import vn.kheo.app.reporting.form.FormDrafts;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.settings.Settings;

/**
 * Yêu cầu báo cáo đột xuất: questions typed as lines become a form for this once, and its only
 * round opens at once.
 */
@Component
public class AdHocRequests {
  private final FormDrafts drafts;
  private final Forms forms;
  private final Regimes regimes;
  private final RegimeStore store;
  private final RegimeRights rights;
  private final RoundDates dates;
  private final Rounds rounds;
  private final Organization organization;
  private final Settings settings;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  AdHocRequests(
      FormDrafts drafts,
      Forms forms,
      Regimes regimes,
      RegimeStore store,
      RegimeRights rights,
      RoundDates dates,
      Rounds rounds,
      Organization organization,
      Settings settings,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.drafts = drafts;
    this.forms = forms;
    this.regimes = regimes;
    this.store = store;
    this.rights = rights;
    this.dates = dates;
    this.rounds = rounds;
    this.organization = organization;
    this.settings = settings;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Một yêu cầu.
   *
   * @param questions one a line
   * @param unitIds units named one by one, beside the groups
   * @param throughUnitId in whose name it is asked
   * @param legalBasis number and date of the document that asks; blank for the request itself
   * @param taken answers taken from elsewhere, as {@link #key} names them
   */
  public record Asked(
      String name,
      String questions,
      List<Long> groupIds,
      List<Long> unitIds,
      long throughUnitId,
      @Nullable LocalDate due,
      String legalBasis,
      Set<String> taken) {}

  /** Names an answer that stands elsewhere, for {@link Asked#taken}. */
  public static String key(AskedElsewhere one) {
    return one.otherVersionId() + ":" + one.otherCode();
  }

  /**
   * Xem trước.
   *
   * @param form as the units would get it; nothing is kept
   * @param elsewhere what they already answer in other forms
   * @param answered by version of such a form, the latest round in which the answers stand
   */
  public record Preview(
      FormVersion form,
      List<AskedElsewhere> elsewhere,
      Map<Long, Long> answered,
      List<Unit> units) {}

  /**
   * What would be sent to whom, without sending it.
   *
   * @throws RegimeRefused with what it lacks
   */
  public Preview preview(Asked asked) {
    // The form is made and thrown away again: it is looked at by the same eyes as one that stays.
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              long id = form(asked, Set.of());
              FormVersion form = forms.version(id).orElseThrow();
              RegimeFacts facts = facts(asked, form);
              regimes.check(facts);
              List<AskedElsewhere> elsewhere = forms.askedElsewhere(id, settings.today());
              var preview =
                  new Preview(
                      form,
                      elsewhere,
                      rounds.lastCounted(
                          elsewhere.stream().map(AskedElsewhere::otherVersionId).toList()),
                      regimes.reporters(facts));
              status.setRollbackOnly();
              return preview;
            }));
  }

  /**
   * Sends it: every unit has it on its desk from now on. What is taken from elsewhere is not asked.
   *
   * @return id of the round
   * @throws RegimeRefused with what it lacks, and where what was to be taken is not there any more
   */
  public long send(Asked asked) {
    rights.requireKeep(asked.throughUnitId());
    List<TakenAnswer> taken =
        asked.taken().isEmpty() ? List.of() : taken(asked.taken(), preview(asked));
    return Objects.requireNonNull(transaction.execute(status -> send(asked, taken)));
  }

  private long send(Asked asked, List<TakenAnswer> taken) {
    Set<String> leftOut = taken.stream().map(TakenAnswer::question).collect(Collectors.toSet());
    FormVersion form = forms.version(form(asked, leftOut)).orElseThrow();
    RegimeFacts facts = facts(asked, form);
    long regime = regimes.create(facts);
    RoundDates.Dated only =
        dates.closing(facts, facts.validFrom(), LocalDate.MAX.minusYears(1)).getFirst();
    long round = rounds.open(store.hold(regime).orElseThrow(), only);
    if (!taken.isEmpty()) {
      rounds.take(round, taken);
    }
    return round;
  }

  /** Of a question with several answers the first is taken. */
  private static List<TakenAnswer> taken(Set<String> keys, Preview preview) {
    Map<String, TakenAnswer> taken = new LinkedHashMap<>();
    Set<String> found = new HashSet<>();
    for (AskedElsewhere one : preview.elsewhere()) {
      Long round = preview.answered().get(one.otherVersionId());
      if (round != null && keys.contains(key(one))) {
        found.add(key(one));
        taken.putIfAbsent(one.name(), new TakenAnswer(one.name(), round, one.otherCode()));
      }
    }
    if (!found.containsAll(keys)) {
      throw new RegimeRefused("takenGone");
    }
    return List.copyOf(taken.values());
  }

  private long form(Asked asked, Set<String> leftOut) {
    rights.requireKeep(asked.throughUnitId());
    if (asked.name().isBlank()) {
      throw new RegimeRefused("name");
    }
    LocalDate due = asked.due();
    if (due == null) {
      throw new RegimeRefused("noDue");
    }
    if (due.isBefore(settings.today())) {
      throw new RegimeRefused("duePast", due);
    }
    return drafts.once(
        asked.throughUnitId(),
        new FormDrafts.Head(nextCode(), asked.name(), basis(asked), ""),
        settings.today(),
        Questions.of(asked.questions(), leftOut));
  }

  private String nextCode() {
    int year = settings.today().getYear();
    // One request after the other, so that two get two numbers.
    jdbc.sql("select pg_advisory_xact_lock(hashtext('ad hoc form'))")
        .query((row, n) -> "")
        .single();
    int last =
        jdbc.sql(
                """
                select coalesce(max(cast(substring(code from '\\d+$') as integer)), 0)
                  from reporting.form
                 where code ~ ('^DX-' || :year || '-\\d+$')
                """)
            .param("year", Integer.toString(year))
            .query(Integer.class)
            .single();
    return "DX-%d-%03d".formatted(year, last + 1);
  }

  private String basis(Asked asked) {
    return asked.legalBasis().isBlank()
        ? "Yêu cầu báo cáo đột xuất của %s ngày %s"
            .formatted(
                organization.unit(asked.throughUnitId()).map(Unit::name).orElse(""),
                WrittenDay.of(settings.today()))
        : asked.legalBasis().strip();
  }

  private RegimeFacts facts(Asked asked, FormVersion form) {
    LocalDate today = settings.today();
    LocalDate due = Objects.requireNonNull(asked.due());
    return new RegimeFacts(
        RegimeFacts.Kind.AD_HOC,
        asked.name().strip(),
        form.formId(),
        asked.groupIds(),
        asked.unitIds(),
        asked.throughUnitId(),
        asked.throughUnitId(),
        "Gửi trên hệ thống này",
        "",
        basis(asked),
        Set.of(Frequency.ONCE),
        WindowKind.OWN,
        false,
        0,
        0,
        List.of(new OwnRound("", today, due, due, null)),
        today,
        null,
        null);
  }
}
