package vn.kheo.app.access;

import org.springframework.stereotype.Component;

/** Quyền truy cập: who acts now and what they may do. */
@Component
public class Access {

  /**
   * The person signed in.
   *
   * @throws IllegalStateException where nobody is: pages that need nobody never ask
   */
  public Actor current() {
    throw new IllegalStateException("nobody is signed in");
  }

  /**
   * Stops here unless the person signed in holds the permission for the unit.
   *
   * @throws org.springframework.security.access.AccessDeniedException otherwise
   */
  public void require(Permission permission, long unitId) {
    if (!current().may(permission, unitId)) {
      throw new org.springframework.security.access.AccessDeniedException(permission.name());
    }
  }
}
