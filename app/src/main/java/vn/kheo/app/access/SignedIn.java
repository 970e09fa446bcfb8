package vn.kheo.app.access;

import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * What the session remembers of a person: which account, nothing else. Rights are looked up anew
 * with each request.
 *
 * @param system name of the system that acts for the account by its token; null for the person
 */
record SignedIn(long accountId, String username, @Nullable String system)
    implements AuthenticatedPrincipal, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  SignedIn(long accountId, String username) {
    this(accountId, username, null);
  }

  @Override
  public String getName() {
    return username;
  }
}
