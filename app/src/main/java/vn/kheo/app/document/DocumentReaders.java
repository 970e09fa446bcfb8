package vn.kheo.app.document;

import java.util.Set;
import vn.kheo.app.access.Actor;

/**
 * Người được xem văn bản besides those of the unit that holds it. Declared here, answered by the
 * modules that give people work from a document.
 */
public interface DocumentReaders {

  /** Whether this person may read the document, because their unit has or follows work from it. */
  boolean mayRead(Actor actor, long documentId);

  /** All documents this person may read for that reason. */
  Set<Long> readable(Actor actor);
}
