package vn.kheo.app.directive.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.directive.Dossier;
import vn.kheo.app.document.CitedDocument;
import vn.kheo.app.journal.Entry;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Unit;

/**
 * Trang nhiệm vụ.
 *
 * @param party the Party's document the dispatch carries out; null where it cites none
 * @param basis what the order itself cites
 * @param people of the unit, leaders first; empty where nobody is to be named now
 * @param rightUnits to whom a task that is not the unit's may go: proposed, or searched for
 * @param choices units that fit what the unit typed as the right one, where several do
 * @param leads whether the person is the leader in charge
 * @param works whether the person is the officer
 * @param movesOffDay whether a date that falls on a day off moves to the next working day (DAY-6)
 * @param typed what was typed in the form that was refused, by field; {@code form} names the form
 */
public record AssignmentView(
    Dossier dossier,
    @Nullable CitedDocument party,
    List<CitedDocument> basis,
    List<Person> people,
    List<RightUnit> rightUnits,
    List<Unit> choices,
    List<Entry> history,
    boolean leads,
    boolean works,
    boolean movesOffDay,
    Map<String, String> typed,
    @Nullable String problem) {

  /**
   * Đơn vị đúng thẩm quyền.
   *
   * @param holds its own assignment of the same order; null where it has none
   */
  public record RightUnit(Unit unit, boolean proposed, @Nullable Long holds) {}

  public String typed(String form, String field, String otherwise) {
    return form.equals(typed.get("form")) ? typed.getOrDefault(field, otherwise) : otherwise;
  }

  /** The sentence at the form that was refused; null at every other. */
  public @Nullable String problem(String form) {
    return form.equals(typed.get("form")) ? problem : null;
  }

  public boolean opened(String form) {
    return form.equals(typed.get("form"));
  }

  public List<Person> leaders() {
    return people.stream().filter(Person::leads).toList();
  }
}
