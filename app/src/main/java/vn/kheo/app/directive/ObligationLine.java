package vn.kheo.app.directive;

/**
 * Nhiệm vụ nêu trong văn bản, as a search finds it.
 *
 * @param ref provision, such as {@code 1.a}
 * @param assignments how many of it the person who asks may see
 * @param firstAssignment one of them, to open where it is the only one
 */
public record ObligationLine(
    long id,
    long directiveId,
    String directiveTitle,
    String ref,
    String words,
    int assignments,
    long firstAssignment) {}
