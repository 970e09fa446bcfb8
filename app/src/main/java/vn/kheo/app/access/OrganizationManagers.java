package vn.kheo.app.access;

<<<<<<< HEAD
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.Managers;

/** Tells the organisation's pages whether to offer what only its managers may do. */
@Component
class OrganizationManagers implements Managers {
  private final Access access;

  OrganizationManagers(Access access) {
=======
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.Managers;

/** Tells the organisation's pages who manages it. Asked late: access itself needs the names. */
@Component
class OrganizationManagers implements Managers {
  private final ObjectProvider<Access> access;

  OrganizationManagers(ObjectProvider<Access> access) {
>>>>>>> shell
    this.access = access;
  }

  @Override
  public boolean mayManage() {
<<<<<<< HEAD
    return access.find().map(actor -> actor.may(Permission.MANAGE_ORGANIZATION)).orElse(false);
=======
    return access
        .getObject()
        .find()
        .map(actor -> actor.may(Permission.MANAGE_ORGANIZATION))
        .orElse(false);
>>>>>>> shell
  }
}
