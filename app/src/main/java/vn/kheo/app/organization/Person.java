package vn.kheo.app.organization;

/**
 * Người giữ chức vụ: a person in a post of a unit on the day asked.
 *
 * @param post title, such as {@code Giám đốc}
 * @param leads whether the post leads the unit
 */
public record Person(
    long id, String name, long postId, String post, boolean leads, long unitId, String unitName) {}
