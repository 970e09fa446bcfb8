package vn.kheo.app.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an addressee's words mean: one group, or units, or nothing yet.
 *
 * @param words as handed in
 * @param group null where the words do not name a group
 * @param units the units named, or the members of the group as of the day asked; empty where
 *     unresolved
 * @param how {@code GROUP}, {@code UNIT}, {@code ABBREVIATION}, {@code ALIAS} or {@code NONE}
 */
public record Resolution(String words, @Nullable UnitGroup group, List<Unit> units, How how) {
  /** By which way the words were understood. */
  public enum How {
    GROUP,
    UNIT,
    ABBREVIATION,
    ALIAS,
    NONE
  }

  public boolean resolved() {
    return how != How.NONE;
  }
}
