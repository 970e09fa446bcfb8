package vn.kheo.app.access;

import java.io.Serial;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * What the session remembers of a person: which account, nothing else. Rights are looked up anew
 * with each request.
 */
record SignedIn(long accountId, String username) implements AuthenticatedPrincipal, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Override
  public String getName() {
    return username;
  }
}
