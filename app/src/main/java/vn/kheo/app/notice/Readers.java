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

  /** Leaves a trace in the journal, in the caller's transaction, of what the person changed. */
  void record(String action, String detail);
}
