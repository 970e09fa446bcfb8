package vn.kheo.app.access;

import java.util.Map;
import java.util.Set;
import vn.kheo.app.journal.Author;

/**
 * Người đang đăng nhập: who acts, from where, with which permissions today.
 *
 * @param unitId the unit of the person's post
 * @param post title of the post, such as {@code Chuyên viên}
 * @param grants permission → units it holds for; an empty set means everywhere
 */
public record Actor(
    long accountId,
    long personId,
    String username,
    String name,
    String post,
    long unitId,
    String unitName,
    String language,
    Map<Permission, Set<Long>> grants) {

  /** Whether the actor holds the permission for at least one unit. */
  public boolean may(Permission permission) {
    return grants.containsKey(permission);
  }

  /** Whether the actor holds the permission for this unit. */
  public boolean may(Permission permission, long unit) {
    Set<Long> units = grants.get(permission);
    return units != null && (units.isEmpty() || units.contains(unit));
  }

  /** The same, when another system acts for them: whoever reads the journal must see which. */
  Actor through(String system) {
    return new Actor(
        accountId,
        personId,
        username,
        "%s, phần mềm %s".formatted(name, system),
        post,
        unitId,
        unitName,
        language,
        grants);
  }

  /** As the journal shows them. */
  public Author author() {
    return new Author(
        accountId, post.isEmpty() ? name : "%s, %s, %s".formatted(name, post, unitName));
  }
}
