package vn.kheo.app.notice;

/**
 * Tells who reads now. Declared here, answered where accounts are known, so that this module need
 * not know them.
 */
public interface Readers {
  /**
   * @throws IllegalStateException where nobody is signed in
   */
  Reader current();
}
