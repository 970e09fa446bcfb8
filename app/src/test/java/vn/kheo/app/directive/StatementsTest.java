package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Sets, not loops: the work is in the statements, and their number does not grow. */
class StatementsTest extends Province {

  @Test
  void issuing_to_11000_units_takes_as_many_statements_as_issuing_to_46() {
    long few = draft();
    as(OFFICER, () -> directives.acceptAll(few, version(few)));
    int version = version(few);
    int forFew = statements(() -> as(CHAIR, () -> directives.issue(few, version)));

    group(DEPARTMENTS, "Các Sở, ban, ngành", "so_ban_nganh", 1_000, 10_972);
    long many = draft();
    as(OFFICER, () -> directives.acceptAll(many, version(many)));
    int latest = version(many);
    int forMany = statements(() -> as(CHAIR, () -> directives.issue(many, latest)));

    assertThat(
            jdbc.sql("select count(*) from directive.assignment where directive_id = :id")
                .param("id", many)
                .query(Integer.class)
                .single())
        .isEqualTo(4 * 11_000 + 3);
    // One either way: the calendar of days off is read anew at most once a second.
    assertThat(forMany).isBetween(forFew - 1, forFew + 1);
  }

  /** Statements that this thread sent meanwhile; others, such as the sealer's, do not count. */
  private int statements(Runnable work) {
    var sent = new AtomicInteger();
    String mine = Thread.currentThread().getName();
    var log =
        (ch.qos.logback.classic.Logger)
            org.slf4j.LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
    var appender =
        new ch.qos.logback.core.AppenderBase<ch.qos.logback.classic.spi.ILoggingEvent>() {
          @Override
          protected void append(ch.qos.logback.classic.spi.ILoggingEvent event) {
            if (event.getThreadName().equals(mine)
                && event.getMessage().startsWith("Executing prepared SQL statement")) {
              sent.incrementAndGet();
            }
          }
        };
    appender.start();
    var before = log.getLevel();
    log.setLevel(ch.qos.logback.classic.Level.DEBUG);
    log.setAdditive(false);
    log.addAppender(appender);
    try {
      work.run();
    } finally {
      log.detachAppender(appender);
      log.setAdditive(true);
      log.setLevel(before);
    }
    assertThat(sent.get()).isPositive();
    return sent.get();
  }
}
