package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Diễn tập: what issuing now would do, and what stands in its way.
 *
 * @param assignments how many would be opened, each obligation once for each unit
 * @param units what each unit would get, by name
 * @param snags everything worth a look, blocking ones first
 */
public record Rehearsal(Directive directive, int assignments, List<Share> units, List<Snag> snags) {

  /** Whether nothing stands in the way of issuing. */
  public boolean ready() {
    return assignments > 0 && snags.stream().noneMatch(Snag::blocks);
  }

  /** What is to be settled before issuing. */
  public List<Snag> blocking() {
    return snags.stream().filter(Snag::blocks).toList();
  }

  /**
   * Phần của một đơn vị.
   *
   * @param refs the orders it would get, in the document's order
   * @param openLoad assignments it has open already
   * @param nextDue the earliest last good day among the new ones
   */
  public record Share(
      long unitId, String unitName, List<String> refs, int openLoad, @Nullable LocalDate nextDue) {}

  /**
   * Điều cần xem lại.
   *
   * @param obligationId null where it concerns the directive as a whole
   * @param ref of that obligation
   * @param words the party's words or the units' names it is about
   * @param day the day it is about
   */
  public record Snag(
      Kind kind,
      @Nullable Long obligationId,
      @Nullable String ref,
      @Nullable String words,
      @Nullable LocalDate day) {

    /** Whether issuing is refused because of it. */
    public boolean blocks() {
      return kind.blocks;
    }
  }

  /** Loại vướng mắc. */
  public enum Kind {
    /** Nobody has confirmed the order. */
    UNCONFIRMED(true),
    /** A party's words mean nobody yet. */
    UNRESOLVED_PARTY(true),
    /** The order names nobody. */
    NO_OWNER(true),
    /** A unit does not exist on the day of issue. */
    UNIT_OUTSIDE_VALIDITY(true),
    /** Nothing is left to issue. */
    NOTHING_TO_ISSUE(true),
    /** A group has no member on the document's date. */
    EMPTY_GROUP(true),
    /** Who would follow an order does not exist any more. */
    MONITOR_ENDED(true),
    /** A unit existed on the document's date and does not any more. */
    UNIT_ENDED(false),
    /** The last good day lies before the document's date. */
    DEADLINE_BEFORE_ISSUE(false),
    /** The last good day has passed. */
    DEADLINE_PAST(false),
    /** The last good day is a day off. */
    DEADLINE_ON_DAY_OFF(false),
    /** The order has no date: neither the text's nor the office's. */
    NO_DATE(false),
    /** The order asks for no deliverable that is known. */
    NO_DELIVERABLE(false),
    /** Units named twice by the same order; they get it once. */
    SAME_UNIT_TWICE(false);

    private final boolean blocks;

    Kind(boolean blocks) {
      this.blocks = blocks;
    }
  }
}
