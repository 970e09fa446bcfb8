package vn.kheo.app.directive.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.directive.Dossier;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Unit;

/**
 * Trang giao xuống, with what was typed.
 *
 * @param below units beneath the unit, by kind
 * @param taken units that have a part already
 */
public record HandDownView(
    Dossier dossier,
    Map<String, List<Unit>> below,
    Set<Long> taken,
    List<Person> people,
    String words,
    String due,
    String deliverable,
    String remark,
    Set<Long> units,
    Set<String> kinds,
    Set<Long> persons,
    @Nullable String problem) {

  /** How many of these have no part yet. */
  public long free(List<Unit> of) {
    return of.stream().filter(unit -> !taken.contains(unit.id())).count();
  }
}
