package vn.kheo.app.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.TestDatabase;
import vn.kheo.launch.DatabaseAccess;

/** A journal in a database of its own, used both as the application and as the owner. */
final class Ledger {
  final DatabaseAccess access;
  final PGSimpleDataSource app;
  final JdbcClient asApp;
  final JdbcClient asOwner;
  final Journal journal;
  private final TransactionTemplate transaction;
  final Sealer sealer;

  Ledger() {
    access = TestDatabase.create();
    Flyway.configure()
        .dataSource(access.jdbcUrl(), access.ownerUser(), access.ownerPassword())
        .locations("classpath:db/migration/journal")
        .load()
        .migrate();
    app = source(access.jdbcUrl(), access.appUser(), access.appPassword());
    asApp = JdbcClient.create(app);
    asOwner =
        JdbcClient.create(source(access.jdbcUrl(), access.ownerUser(), access.ownerPassword()));
    transaction = new TransactionTemplate(new DataSourceTransactionManager(app));
    Clock clock = Clock.fixed(Instant.parse("2022-11-15T01:00:00.123456Z"), ZoneOffset.UTC);
    journal = new Journal(asApp, clock, () -> new Author(7L, "Trần Thị Mai, Chuyên viên"));
    sealer = new Sealer(asApp);
  }

  /** Entries 1 to {@code count}, then sealed. */
  static Ledger sealed(int count) {
    var ledger = new Ledger();
    ledger.write(count);
    ledger.seal();
    return ledger;
  }

  void write(int count) {
    transaction.executeWithoutResult(
        status -> {
          for (int i = 1; i <= count; i++) {
            journal.record(
                new Step("trial.done", "trial", i, "Việc " + i, null, 3L, "lời | dẫn " + i));
          }
        });
  }

  /** Many entries by one statement. */
  void writeAtOnce(int count) {
    inTransaction(
        () ->
            journal.recordEach(
                "trial.done",
                "trial",
                """
                select n::bigint as subject_id, 'Việc ' || n as subject_label,
                       null::bigint as directive_id, null::bigint as unit_id, 'lời dẫn' as detail
                  from generate_series(1, cast(:count as integer)) as n
                """,
                Map.of("count", count)));
  }

  int seal() {
    Sealer.Sealed sealed = transaction.execute(status -> sealer.seal(0));
    return sealed == null ? 0 : sealed.count();
  }

  void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  /** The next entry gets this number, as if its transaction had begun at another time. */
  void numberFrom(long next) {
    asOwner.sql("alter table journal.entry alter column id restart with " + next).update();
  }

  Verdict verify() {
    return new JournalVerification(app).verify(null);
  }

  /** Changes what may not be changed, as only the owner can and only by hand. */
  void tamper(String sql) {
    asOwner
        .sql(
            """
            begin;
            alter table journal.entry disable trigger user;
            alter table journal.seal disable trigger user;
            alter table journal.seal drop constraint if exists seal_entry_id_fkey;
            %s;
            alter table journal.entry enable trigger user;
            alter table journal.seal enable trigger user;
            commit;
            """
                .formatted(sql))
        .update();
  }

  private static PGSimpleDataSource source(String url, String user, String password) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }
}
