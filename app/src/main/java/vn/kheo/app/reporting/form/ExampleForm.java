package vn.kheo.app.reporting.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.organization.Organization;

/** Biểu mẫu của chương trình mẫu, in force once its units are there. */
@Component
@Order(100)
@ConditionalOnBooleanProperty("kheo.demonstration")
class ExampleForm implements ApplicationRunner {
  private static final String OWNER = "snv";

  private final FormDrafts drafts;
  private final Organization organization;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ExampleForm(
      FormDrafts drafts,
      Organization organization,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.drafts = drafts;
    this.organization = organization;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transaction.executeWithoutResult(status -> fillIfNone());
  }

  /** Of two processes that start at once, the second finds the work done. */
  private void fillIfNone() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('example form'))")
        .query((row, n) -> "")
        .single();
    boolean none =
        jdbc.sql("select not exists (select from reporting.form)").query(Boolean.class).single();
    if (none) {
      organization.unitByCode(OWNER).ifPresent(unit -> fill(unit.id()));
    }
  }

  private void fill(long unitId) {
    drafts.fill(
        unitId,
        new FormDrafts.Head(
            "DVK-01",
            "Kết quả công tác dân vận và phong trào thi đua “Dân vận khéo”",
            "Mẫu của chương trình, theo chế độ báo cáo của Nghị định 09/2019/NĐ-CP",
            ""),
        LocalDate.of(2021, 12, 15),
        example("report-form.csv"),
        example("report-sections.csv"));
  }

  private static byte[] example(String file) {
    try (InputStream in = new ClassPathResource("examples/" + file).getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
