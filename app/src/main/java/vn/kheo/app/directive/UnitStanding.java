package vn.kheo.app.directive;

import vn.kheo.app.calendar.FourCells;

/**
 * Tình hình của một đơn vị, over the assignments the person signed in may see; withdrawn ones and
 * those passed to a successor are in no figure.
 *
 * @param unreceived given and not yet received
 * @param waiting handed in and not yet judged
 */
public record UnitStanding(
    long unitId, String unitName, FourCells cells, int unreceived, int waiting) {

  UnitStanding named(String name) {
    return new UnitStanding(unitId, name, cells, unreceived, waiting);
  }
}
