package vn.kheo.app.organization.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form that comes back, and which field was wrong.
 *
 * @param values by field name
 * @param badField null where nothing was wrong with a single field
 * @param sentence what is wrong; null on a first visit
 */
public record Typed(
    Map<String, String> values, @Nullable String badField, @Nullable String sentence) {
  static final Typed NOTHING = new Typed(Map.of(), null, null);

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** The sentence for this field, if it is the one that was wrong. */
  public @Nullable String error(String field) {
    return field.equals(badField) ? sentence : null;
  }
}
