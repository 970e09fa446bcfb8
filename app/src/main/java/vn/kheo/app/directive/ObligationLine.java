package vn.kheo.app.directive;

/**
 * Nhiệm vụ nêu trong văn bản, as a search finds it.
 *
 * @param ref provision, such as {@code 1.a}
 * @param units of how many the person who asks may see an assignment of it
 * @param firstAssignment one of them, to open where it is the only one
 */
public record ObligationLine(
    long id,
    long directiveId,
    String directiveTitle,
    String ref,
    String words,
    int units,
    long firstAssignment) {}
