package vn.kheo.app.directive;

import vn.kheo.app.calendar.FourCells;

/**
 * Chỉ đạo trong danh sách.
 *
 * @param obligations how many orders it holds, dropped ones left out
 * @param units how many units got something that the reader of the list may see
 * @param cells what became of those assignments
 */
public record DirectiveLine(Directive directive, int obligations, int units, FourCells cells) {}
