package vn.kheo.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.document.Documents;
import vn.kheo.app.document.Registration;
import vn.kheo.app.organization.ImportReport;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.settings.BusinessClock;
import vn.kheo.app.settings.Settings;

/**
 * Chương trình mẫu: on the first start of a demonstration, a province of November 2022 with
 * invented people and one dispatch to begin with. Through the same doors as everybody, in one
 * transaction: a start cut short leaves nothing behind, and the next one begins again.
 */
@Component
@Order(0)
@ConditionalOnBooleanProperty("kheo.demonstration")
class ExampleProgramme implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ExampleProgramme.class);
  private static final String DISPATCH = "cong-van-dan-van-kheo.txt";

  private final Organization organization;
  private final Settings settings;
  private final BusinessClock clock;
  private final Accounts accounts;
  private final Documents documents;
  private final DemonstrationAccounts people;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ExampleProgramme(
      Organization organization,
      Settings settings,
      BusinessClock clock,
      Accounts accounts,
      Documents documents,
      DemonstrationAccounts people,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.organization = organization;
    this.settings = settings;
    this.clock = clock;
    this.accounts = accounts;
    this.documents = documents;
    this.people = people;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transaction.executeWithoutResult(status -> loadIfEmpty());
  }

  /** Of two processes that start at once, the second finds the work done. */
  private void loadIfEmpty() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('example programme'))")
        .query((row, n) -> "")
        .single();
    if (accounts.any()) {
      return;
    }
    say("Nạp chương trình mẫu (chỉ lần đầu) / loading the example programme (first start only)");
    clock.moveTo(ClockPage.BEGINNING.toInstant());
    load("đơn vị / units", "units.csv", organization::importUnits);
    load("nhóm / groups", "groups.csv", organization::importGroups);
    load("người giữ chức vụ / people in posts", "people.csv", organization::importPeople);
    try (InputStream days = example("special-days.csv")) {
      say("  ngày nghỉ / days off: " + settings.importSpecialDays(days));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    say("  tài khoản / accounts: " + people.open());
    registerDispatch();
    LOG.info("example programme loaded");
  }

  private void load(String what, String file, Function<InputStream, ImportReport> door) {
    try (InputStream in = example(file)) {
      ImportReport report = door.apply(in);
      if (!report.taken()) {
        throw new IllegalStateException("examples/%s was not taken: %s".formatted(file, report));
      }
      say("  %s: %d".formatted(what, report.lines().size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void registerDispatch() {
    try (InputStream in = example(DISPATCH)) {
      Registration done =
          documents.register(DISPATCH, in.readAllBytes(), people.unit("vp-ubnd-tinh"));
      if (!(done instanceof Registration.Taken)) {
        throw new IllegalStateException("examples/%s was not taken: %s".formatted(DISPATCH, done));
      }
      say("  văn bản / documents: 1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream example(String file) throws IOException {
    return new ClassPathResource("examples/" + file).getInputStream();
  }

  /** For whoever waits at the terminal; the log keeps business facts only. */
  private static void say(String line) {
    System.out.println(line);
  }
}
