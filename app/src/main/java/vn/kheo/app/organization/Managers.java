package vn.kheo.app.organization;

/**
 * Tells whether the person signed in manages the organisation, so that pages offer only what will
 * be allowed. Declared here, answered by the module that knows accounts; what is allowed, that
 * module decides by address.
 */
public interface Managers {
  boolean mayManage();
}
