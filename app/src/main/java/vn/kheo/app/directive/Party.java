package vn.kheo.app.directive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Reading;
import vn.kheo.reader.Span;

/**
 * Bên được giao hoặc phối hợp: words of the text and what they were resolved to.
 *
 * @param span where the words stand; null where a person named the party
 * @param source of the words: {@code SENTENCE}, {@code HEADING}, {@code TABLE}, {@code ADDRESSEES}
 *     or {@code PERSON}
 * @param groupId the group the words name; its members are taken as of the directive's issue date
 * @param unitIds the units the words name; empty for a group and where unresolved
 */
public record Party(
    long id,
    Role role,
    String words,
    @Nullable Span span,
    String source,
    double confidence,
    @Nullable Long groupId,
    List<Long> unitIds) {

  /** Vai trò. */
  public enum Role {
    /** Chủ trì. */
    LEAD,
    /** Phối hợp. */
    COORDINATOR
  }

  /** Whether the words mean somebody. */
  public boolean resolved() {
    return groupId != null || !unitIds.isEmpty();
  }

  /** Whether a person should look first. */
  public boolean doubtful() {
    return !resolved() || confidence < Reading.DOUBTFUL;
  }

  /** The same, as a person may change it. */
  public PartyEdit asEdit() {
    return new PartyEdit(words, groupId, unitIds);
  }
}
