package vn.kheo.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.DemonstrationTest;

@DemonstrationTest
class ThrottleTest {
  private static final Throttle.Limits LIMITS = new Throttle.Limits(3, 6, Duration.ofMinutes(15));

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private Instant now = Instant.parse("2030-01-01T00:00:00Z");

  @Test
  void after_so_many_failures_a_name_waits_until_the_oldest_of_them_no_longer_counts() {
    fail("cho-ten", "10.0.0.1", 3);

    assertThat(attempt("cho-ten", "10.0.0.2").delay()).isEqualTo(Duration.ofMinutes(15));
    pass(Duration.ofMinutes(14));
    assertThat(attempt("cho-ten", "10.0.0.2").delay()).isEqualTo(Duration.ofMinutes(1));
    pass(Duration.ofMinutes(1));
    assertThat(attempt("cho-ten", "10.0.0.2").delay()).isZero();
  }

  @Test
  void other_names_from_other_addresses_do_not_wait() {
    fail("bi-thu", "10.0.1.1", 3);

    assertThat(attempt("nguoi-khac", "10.0.1.2").delay()).isZero();
  }

  @Test
  void an_address_that_tries_many_names_waits_for_all_of_them() {
    for (int i = 0; i < 6; i++) {
      fail("ten-" + i, "10.0.2.1", 1);
    }

    assertThat(attempt("ten-moi", "10.0.2.1").delay()).isEqualTo(Duration.ofMinutes(15));
    assertThat(attempt("ten-moi", "10.0.2.2").delay()).isZero();
  }

  @Test
  void signing_in_forgives_the_failures_before_it() {
    fail("nho-lai", "10.0.3.1", 2);
    pass(Duration.ofSeconds(1));
    Throttle throttle = throttle();
    throttle.succeeded(attempt("nho-lai", "10.0.3.1").attempt());
    pass(Duration.ofSeconds(1));

    fail("nho-lai", "10.0.3.1", 2);
    assertThat(attempt("nho-lai", "10.0.3.1").delay()).isZero();
  }

  @Test
  void many_at_the_same_moment_get_no_further_than_many_in_a_row() throws Exception {
    var attempts = new ArrayList<Future<Throttle.Counted>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        attempts.add(threads.submit(() -> attempt("cung-luc", "10.0.4.1")));
      }
    }
    int through = 0;
    for (var attempt : attempts) {
      through += attempt.get().delay().isZero() ? 1 : 0;
    }

    assertThat(through).isEqualTo(3);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private void fail(String username, String address, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(attempt(username, address).delay()).isZero();
    }
  }

  private Throttle.Counted attempt(String username, String address) {
    Throttle.Counted counted = transaction.execute(status -> throttle().count(username, address));
    return java.util.Objects.requireNonNull(counted);
  }

  private Throttle throttle() {
    return new Throttle(jdbc, LIMITS, () -> now);
  }
}
