package vn.kheo.app.directive;

import vn.kheo.app.calendar.FourCells;

/**
 * Tiến độ của một nhiệm vụ, over the assignments the person signed in may see.
 *
 * @param given not yet received
 * @param withdrawn withdrawn or passed to a successor; in no other figure
 */
public record Progress(
    long obligationId,
    int total,
    int given,
    int underway,
    int reported,
    int closed,
    int suspended,
    int withdrawn,
    FourCells cells) {}
