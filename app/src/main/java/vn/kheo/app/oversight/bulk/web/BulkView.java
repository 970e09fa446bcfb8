package vn.kheo.app.oversight.bulk.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.directive.AssignmentLine;
import vn.kheo.app.directive.BulkStep;
import vn.kheo.app.organization.Person;
import vn.kheo.app.oversight.bulk.BulkItem;
import vn.kheo.app.oversight.bulk.BulkJob;

/**
 * Xử lý hàng loạt as the page shows it.
 *
 * @param lines what was chosen, while a step is still to be chosen
 * @param most of them that are shown, and of what could not be done
 * @param possible to how many of them each step can be done
 * @param people of their units, by the unit's name
 */
public record BulkView(
    BulkJob job,
    List<AssignmentLine> lines,
    int most,
    Map<BulkStep.Kind, Integer> possible,
    Map<String, List<Person>> people,
    List<BulkItem> refused,
    List<BulkItem> kept,
    BulkTyped typed,
    @Nullable String problem) {

  public int count(String kind) {
    return possible.getOrDefault(BulkStep.Kind.valueOf(kind), 0);
  }

  /** Whether nothing at all can be done with any of them but to take the list away. */
  public boolean nothingPossible() {
    return possible.isEmpty();
  }

  /** Their numbers, joined by commas. */
  public String ids() {
    return lines.stream().map(line -> Long.toString(line.id())).collect(Collectors.joining(","));
  }

  public List<AssignmentLine> shown() {
    return lines.stream().limit(most).toList();
  }
}
