package vn.kheo.app.document;

import java.util.Set;

/**
 * Phạm vi được xem.
 *
 * @param everything of every holder
 * @param holders units whose documents are seen, all of them
 * @param others single documents seen for another reason
 */
public record DocumentScope(boolean everything, Set<Long> holders, Set<Long> others) {}
