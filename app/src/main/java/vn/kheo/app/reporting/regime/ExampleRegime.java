package vn.kheo.app.reporting.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.organization.UnitGroup;

/** Chế độ báo cáo của chương trình mẫu, once its form and its units are there. */
@Component
@Order(110)
@ConditionalOnBooleanProperty("kheo.demonstration")
class ExampleRegime implements ApplicationRunner {
  private static final Set<String> GROUPS =
      Set.of("so-ban-nganh", "don-vi-su-nghiep", "hoi-dac-thu", "ubnd-huyen");

  private final Regimes regimes;
  private final Organization organization;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ExampleRegime(
      Regimes regimes,
      Organization organization,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.regimes = regimes;
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
    jdbc.sql("select pg_advisory_xact_lock(hashtext('example regime'))")
        .query((row, n) -> "")
        .single();
    Optional<Long> form =
        jdbc.sql(
                """
                select id
                  from reporting.form
                 where code = 'DVK-01'
                   and not exists (select from reporting.regime)
                """)
            .query(Long.class)
            .optional();
    Optional<Unit> receiver = organization.unitByCode("ubnd-tinh-ninh-thuan");
    Optional<Unit> through = organization.unitByCode("snv");
    if (form.isPresent() && receiver.isPresent() && through.isPresent()) {
      regimes.fill(facts(form.get(), receiver.get().id(), through.get().id()));
    }
  }

  private RegimeFacts facts(long formId, long receiverId, long throughId) {
    List<Long> groups =
        organization.groups().stream()
            .filter(group -> GROUPS.contains(group.code()))
            .map(UnitGroup::id)
            .toList();
    return new RegimeFacts(
        RegimeFacts.Kind.PERIODIC,
        "Báo cáo kết quả công tác dân vận",
        formId,
        groups,
        List.of(),
        receiverId,
        throughId,
        "Gửi trên hệ thống này; lãnh đạo đơn vị duyệt trước khi gửi",
        "Tình hình, kết quả công tác dân vận và phong trào thi đua “Dân vận khéo”, kèm biểu số liệu",
        "Nghị định 09/2019/NĐ-CP; chế độ của chương trình mẫu",
        Set.of(Frequency.HALF, Frequency.YEAR),
        WindowKind.DECREE,
        true,
        2,
        4,
        List.of(),
        LocalDate.of(2022, 12, 15),
        null,
        null);
  }
}
