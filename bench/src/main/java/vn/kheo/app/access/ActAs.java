package vn.kheo.app.access;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets a measurement act as an account without a page. Stands in this package because only it knows
 * a session's shape.
 */
public final class ActAs {
  private ActAs() {}

  /** From now on this thread acts as the account. */
  public static void account(long id, String username) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(id, username), null, List.of()));
  }
}
