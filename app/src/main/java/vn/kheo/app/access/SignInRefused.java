package vn.kheo.app.access;

import java.time.Duration;

/** Không đăng nhập được: why, without telling which half was wrong. */
public abstract sealed class SignInRefused extends RuntimeException {
  private SignInRefused(String message) {
    super(message);
  }

  /** Username or password wrong, or the account disabled: all look the same from outside. */
  public static final class Unknown extends SignInRefused {
    Unknown() {
      super("unknown username or wrong password");
    }
  }

  /** Too many attempts; the next one counts after this time. */
  public static final class TooOften extends SignInRefused {
    private final Duration wait;

    TooOften(Duration wait) {
      super("too many attempts");
      this.wait = wait;
    }

    /** Whole minutes to wait, at least one. */
    public long minutes() {
      return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
  }
}
