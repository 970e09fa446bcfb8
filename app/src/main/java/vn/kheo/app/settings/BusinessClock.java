package vn.kheo.app.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Đồng hồ nghiệp vụ: the one clock of business time, in Việt Nam. It is the machine's, moved in the
 * demonstration by an offset that stands in the database, so that every process shows the same day
 * and a restart changes nothing. It keeps running after it was moved.
 *
 * <p>Sign-in, throttling and leases of jobs use the machine's clock instead.
 */
@Component
public class BusinessClock extends Clock {
  public static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final long KNOWN_FOR = TimeUnit.SECONDS.toNanos(1);

  private final JdbcClient jdbc;
  private final Clock machine;
  private final boolean demonstration;
  private volatile @Nullable Known known;

  private record Known(Duration offset, long since) {}

  @Autowired
  BusinessClock(JdbcClient jdbc, @Value("${kheo.demonstration:false}") boolean demonstration) {
    this(jdbc, Clock.system(VIET_NAM), demonstration);
  }

  BusinessClock(JdbcClient jdbc, Clock machine, boolean demonstration) {
    this.jdbc = jdbc;
    this.machine = machine;
    this.demonstration = demonstration;
  }

  @Override
  public ZoneId getZone() {
    return VIET_NAM;
  }

  /** The same clock, read in another zone. */
  @Override
  public Clock withZone(ZoneId zone) {
    return new Elsewhere(this, zone);
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(offset());
  }

  /** Whether this clock may be moved at all. */
  public boolean isDemonstration() {
    return demonstration;
  }

  /**
   * Moves the clock, forward or back; it runs on from there. People move it through {@link
   * Settings#moveClock}, which leaves an entry in the journal.
   *
   * @throws IllegalStateException outside the demonstration
   */
  public void moveTo(Instant instant) {
    set(Duration.between(machine.instant(), instant));
  }

  /**
   * Back to the machine's time.
   *
   * @throws IllegalStateException outside the demonstration
   */
  public void reset() {
    set(Duration.ZERO);
  }

  private void set(Duration offset) {
    if (!demonstration) {
      throw new IllegalStateException("the clock moves only in the demonstration");
    }
    jdbc.sql("update settings.clock set offset_seconds = :offset")
        // Whole seconds; rounded up, so that the clock never shows less than it was moved to.
        .param("offset", Math.ceilDiv(offset.toMillis(), 1000L))
        .update();
    known = null;
  }

  private Duration offset() {
    if (!demonstration) {
      return Duration.ZERO;
    }
    Known last = known;
    if (last == null || System.nanoTime() - last.since() > KNOWN_FOR) {
      last = new Known(read(), System.nanoTime());
      known = last;
    }
    return last.offset();
  }

  private Duration read() {
    return jdbc.sql("select offset_seconds from settings.clock")
        .query(Long.class)
        .optional()
        .map(Duration::ofSeconds)
        .orElse(Duration.ZERO);
  }

  private static final class Elsewhere extends Clock {
    private final Clock clock;
    private final ZoneId zone;

    Elsewhere(Clock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Elsewhere(clock, other);
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }
  }
}
