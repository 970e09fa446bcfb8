package vn.kheo.app.reporting.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
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
   */
  public record Asked(
      String name,
      String questions,
      List<Long> groupIds,
      List<Long> unitIds,
      long throughUnitId,
      @Nullable LocalDate due,
      String legalBasis) {}

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
              long id = form(asked);
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
   * Sends it: every unit has it on its desk from now on.
   *
   * @return id of the round
   * @throws RegimeRefused with what it lacks
   */
  @Transactional
  public long send(Asked asked) {
    rights.requireKeep(asked.throughUnitId());
    FormVersion form = forms.version(form(asked)).orElseThrow();
    RegimeFacts facts = facts(asked, form);
    long regime = regimes.create(facts);
    RoundDates.Dated only =
        dates.closing(facts, facts.validFrom(), LocalDate.MAX.minusYears(1)).getFirst();
    return rounds.open(store.hold(regime).orElseThrow(), only);
  }

  private long form(Asked asked) {
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
        Questions.of(asked.questions()));
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
