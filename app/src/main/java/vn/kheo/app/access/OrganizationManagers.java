package vn.kheo.app.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.Managers;

/** Tells the organisation's pages who manages it. Asked late: access itself needs the names. */
@Component
class OrganizationManagers implements Managers {
  private final ObjectProvider<Access> access;

  OrganizationManagers(ObjectProvider<Access> access) {
    this.access = access;
  }

  @Override
  public boolean mayManage() {
    return access
        .getObject()
        .find()
        .map(actor -> actor.may(Permission.MANAGE_ORGANIZATION))
        .orElse(false);
  }
}
