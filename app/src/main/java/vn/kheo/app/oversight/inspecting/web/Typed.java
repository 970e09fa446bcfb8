package vn.kheo.app.oversight.inspecting.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Điều đã gõ: what stands in a form that was refused, so that nothing is typed twice.
 *
 * @param form name of the form; blank for none
 * @param problem why it was refused; null for a page that was only opened
 */
public record Typed(String form, Map<String, String> values, @Nullable String problem) {
  static final Typed NOTHING = new Typed("", Map.of(), null);

  /** What was typed in a field of a form, or else what stands there. */
  public String of(String form, String field, String otherwise) {
    return this.form.equals(form) ? values.getOrDefault(field, otherwise) : otherwise;
  }

  public boolean in(String form) {
    return this.form.equals(form);
  }
}
