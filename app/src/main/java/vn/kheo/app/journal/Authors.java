package vn.kheo.app.journal;

/** Tells who acts now. Declared here, answered by the module that knows accounts. */
public interface Authors {
  /** The person signed in, or {@link Author#SYSTEM} where nobody is. */
  Author current();
}
