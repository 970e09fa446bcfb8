package vn.kheo.app.access;

import org.springframework.stereotype.Component;
import vn.kheo.app.organization.Managers;

/** Tells the organisation's pages whether to offer what only its managers may do. */
@Component
class OrganizationManagers implements Managers {
  private final Access access;

  OrganizationManagers(Access access) {
    this.access = access;
  }

  @Override
  public boolean mayManage() {
    return access.find().map(actor -> actor.may(Permission.MANAGE_ORGANIZATION)).orElse(false);
  }
}
