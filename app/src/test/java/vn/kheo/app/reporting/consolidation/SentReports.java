package vn.kheo.app.reporting.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.reporting.form.Section;
import vn.kheo.app.reporting.regime.Frequency;
import vn.kheo.app.reporting.regime.RegimeFacts;
import vn.kheo.app.reporting.regime.Regimes;
import vn.kheo.app.reporting.regime.Rounds;
import vn.kheo.app.reporting.regime.WindowKind;

/** Reports of form DVK-01 that count, in a regime of the test's own. */
class SentReports {
  private final Regimes regimes;
  private final Rounds rounds;
  private final Forms forms;
  private final Organization organization;
  private final Accounts accounts;
  private final Totals totals;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final List<Long> opened = new ArrayList<>();

  SentReports(ApplicationContext house) {
    regimes = house.getBean(Regimes.class);
    rounds = house.getBean(Rounds.class);
    forms = house.getBean(Forms.class);
    organization = house.getBean(Organization.class);
    accounts = house.getBean(Accounts.class);
    totals = house.getBean(Totals.class);
    jdbc = house.getBean(JdbcClient.class);
    transaction = house.getBean(TransactionTemplate.class);
  }

  /** The round of November 2022. */
  long open(String name, List<String> units) {
    long regime = as("snv", () -> regimes.create(facts(name, units)));
    opened.add(regime);
    return as("snv", () -> rounds.open(regime, LocalDate.of(2022, 11, 14)));
  }

  /** Its round of December, as the next period. */
  long next(long round) {
    long regime = rounds.round(round).orElseThrow().regimeId();
    return as("snv", () -> rounds.open(regime, LocalDate.of(2022, 12, 14)));
  }

  void end() {
    for (long regime : opened) {
      jdbc.sql("update reporting.regime set state = 'ENDED', ended_reason = 'test' where id = :id")
          .param("id", regime)
          .update();
      jdbc.sql(
              """
              update directive.assignment a
                 set state = 'WITHDRAWN', changed_at = now()
                from reporting.regime r
               where r.id = :id
                 and a.obligation_id in (r.obligation_id, r.consolidation_obligation_id)
                 and a.state in ('GIVEN', 'UNDERWAY', 'REPORTED')
              """)
          .param("id", regime)
          .update();
    }
    opened.clear();
  }

  /** Its first edition, with these figures, counts. */
  void count(long round, String unit, Map<String, String> figures) {
    figures(round, unit, 1, figures);
    counted(round, unit, 1);
  }

  /** The next edition, with these figures in place of those before, counts instead. */
  void correct(long round, String unit, int edition, String reason, Map<String, String> figures) {
    long report = report(round, unit);
    jdbc.sql(
            """
            insert into reporting.edition (report_id, number, amounts, marks, reason, begun_at, sent_at, sent_by_label)
            select report_id, number + 1, amounts, marks, :reason, now(), now(), 'Người gửi'
              from reporting.edition
             where report_id = :report
               and number = :edition - 1
            """)
        .param("report", report)
        .param("edition", edition)
        .param("reason", reason)
        .update();
    jdbc.sql(
            """
            insert into reporting.narrative (report_id, number, section_id, words)
            select report_id, number + 1, section_id, words
              from reporting.narrative
             where report_id = :report
               and number = :edition - 1
            """)
        .param("report", report)
        .param("edition", edition)
        .update();
    jdbc.sql("update reporting.report set edition = :edition where id = :report")
        .param("edition", edition)
        .param("report", report)
        .update();
    figures(round, unit, edition, figures);
    counted(round, unit, edition);
  }

  private void figures(long round, String unit, int edition, Map<String, String> figures) {
    FormVersion form = form(round);
    figures.forEach(
        (code, figure) ->
            jdbc.sql(
                    """
                    update reporting.edition
                       set amounts[cast(:at as integer)] = :figure, marks[cast(:at as integer)] = 1
                     where report_id = :id
                       and number = :edition
                    """)
                .param("at", form.indicator(code).orElseThrow().ordinal())
                .param("figure", new BigDecimal(figure))
                .param("id", report(round, unit))
                .param("edition", edition)
                .update());
  }

  /** What the unit says beneath a heading, in its edition that counts. */
  void say(long round, String unit, String section, String words) {
    Section one =
        form(round).sections().stream()
            .filter(each -> each.number().equals(section))
            .findFirst()
            .orElseThrow();
    jdbc.sql(
            """
            insert into reporting.narrative (report_id, number, section_id, words)
            select id, edition, :section, :words
              from reporting.report
             where id = :id
            on conflict (report_id, number, section_id) do update
               set words = excluded.words
            """)
        .param("section", one.id())
        .param("words", words)
        .param("id", report(round, unit))
        .update();
  }

  private void counted(long round, String unit, int edition) {
    long report = report(round, unit);
    jdbc.sql(
            """
            update reporting.report
               set state = 'ACCEPTED', sent_on = date '2022-11-15', first_sent_on = date '2022-11-15'
             where id = :id
            """)
        .param("id", report)
        .update();
    jdbc.sql(
            """
            update reporting.edition
               set sent_at = now(), sent_by_label = 'Người gửi', verdict = 'ACCEPTED', decided_at = now(),
                   decided_by_label = 'Người duyệt'
             where report_id = :id
               and number = :edition
            """)
        .param("id", report)
        .param("edition", edition)
        .update();
    transaction.executeWithoutResult(
        status -> totals.count(List.of(new Totals.Change(report, edition))));
  }

  long report(long round, String unit) {
    return jdbc.sql("select id from reporting.report where round_id = :round and unit_id = :unit")
        .param("round", round)
        .param("unit", unit(unit))
        .query(Long.class)
        .single();
  }

  FormVersion form(long round) {
    return forms.version(rounds.round(round).orElseThrow().formVersionId()).orElseThrow();
  }

  long unit(String code) {
    return organization.unitByCode(code).map(Unit::id).orElseThrow();
  }

  private RegimeFacts facts(String name, List<String> units) {
    return new RegimeFacts(
        RegimeFacts.Kind.PERIODIC,
        name,
        jdbc.sql("select id from reporting.form where code = 'DVK-01'").query(Long.class).single(),
        List.of(),
        units.stream().map(this::unit).toList(),
        unit("ubnd-tinh-ninh-thuan"),
        unit("snv"),
        "",
        "",
        "Công văn thử",
        Set.of(Frequency.MONTH),
        WindowKind.DECREE,
        true,
        2,
        4,
        List.of(),
        LocalDate.of(2022, 10, 1),
        null,
        null);
  }

  <T> T as(String username, Supplier<T> work) {
    return Acting.as(account(username), work);
  }

  Account account(String username) {
    return Objects.requireNonNull(
        accounts.all().stream()
            .filter(one -> one.username().equals(username))
            .findFirst()
            .orElseThrow());
  }
}
