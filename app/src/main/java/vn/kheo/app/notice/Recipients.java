package vn.kheo.app.notice;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells who gets mail. Declared here, answered where accounts are known, so that this module need
 * not know them.
 */
public interface Recipients {
  /**
   * Everybody with an account that lets them in, a post on the day and an address, who wants the
   * daily digest; by person.
   */
  Map<Long, Recipient> on(LocalDate day);

  /**
   * Cách nhận thư of the person signed in.
   *
   * @param email null where none is known
   */
  record Choice(@Nullable String email, boolean dailyDigest) {}

  /** What the person signed in has chosen. */
  Choice mine();

  /** Their choice from now on. */
  void choose(boolean dailyDigest);
}
