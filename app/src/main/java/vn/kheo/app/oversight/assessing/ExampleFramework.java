package vn.kheo.app.oversight.assessing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.organization.Organization;

/** Bộ tiêu chí mẫu of the example programme, taken once its units are there. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnBooleanProperty("kheo.demonstration")
class ExampleFramework implements ApplicationRunner {
  private static final String MONITOR = "snv";

  private final Frameworks frameworks;
  private final Organization organization;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ExampleFramework(
      Frameworks frameworks,
      Organization organization,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.frameworks = frameworks;
    this.organization = organization;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transaction.executeWithoutResult(status -> takeIfNone());
  }

  /** Of two processes that start at once, the second finds the work done. */
  private void takeIfNone() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('example framework'))")
        .query((row, n) -> "")
        .single();
    boolean none =
        jdbc.sql("select not exists (select from oversight.assessment_framework)")
            .query(Boolean.class)
            .single();
    if (none) {
      organization.unitByCode(MONITOR).ifPresent(unit -> take(unit.id()));
    }
  }

  private void take(long unitId) {
    try (InputStream in = new ClassPathResource("examples/self-assessment.csv").getInputStream()) {
      frameworks.fill(
          unitId,
          new Frameworks.Head(
              "DV-100",
              "Bộ tiêu chí tự chấm điểm công tác dân vận (mẫu 100 điểm)",
              "Mẫu của chương trình, theo QĐ 2579/QĐ-UBND Cần Thơ (21/11/2025) và "
                  + "QĐ 1563/QĐ-UBND Tây Ninh (01/8/2022)",
              LocalDate.of(2022, 1, 1),
              null),
          in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
