package vn.kheo.app.oversight.days.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed for a day, and what is wrong with it.
 *
 * @param editing the day that is being changed, as {@code 2026-11-24}; empty for a new one
 * @param errors sentence by field
 * @param others sentences that concern no single field
 */
public record DayTyped(
    Map<String, String> values, String editing, Map<String, String> errors, List<String> others) {

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public boolean bad() {
    return !errors.isEmpty() || !others.isEmpty();
  }
}
