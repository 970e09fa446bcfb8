package vn.kheo.app.settings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tác động của một tham số on what is open, told before a new value is saved. Whoever is affected
 * declares one; it changes nothing.
 */
public interface ParameterEffect {

  /** Key of the parameter it tells of. */
  String key();

  /**
   * @param wanted the parameter with its values as they would be
   */
  List<Line> of(ParameterState wanted);

  /**
   * One last day that would move.
   *
   * @param of what it belongs to; null where the person may not see it
   * @param href where it is; null with {@code of}
   */
  record Line(
      String what,
      @Nullable String of,
      @Nullable String href,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}
}
