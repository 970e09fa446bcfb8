package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Labels.Label;

/** Một đơn vị của văn bản: a labelled unit or a paragraph, with what stands beneath it. */
final class Unit {
  /** Null for a paragraph without label. */
  final @Nullable Label label;

  /** Where it begins, its label included. */
  final int start;

  /** Its own words, without label; numbered as in {@link Words}. */
  final int first;

  int last;
  final @Nullable Unit parent;
  final List<Unit> children = new ArrayList<>();
  private boolean labelledChildren;
  final String ref;

  Unit(@Nullable Label label, int start, int first, int last, @Nullable Unit parent, String ref) {
    this.label = label;
    this.start = start;
    this.first = first;
    this.last = last;
    this.parent = parent;
    if (parent != null && label != null) {
      parent.labelledChildren = true;
    }
    this.ref = ref;
  }

  private int dashes;
  private int pluses;

  /** The number of the next dash, or plus, beneath this unit. */
  int nextDash(boolean plus) {
    return plus ? ++pluses : ++dashes;
  }

  boolean isRoot() {
    return parent == null;
  }

  boolean isEmpty() {
    return first >= last;
  }

  boolean hasLabelledChildren() {
    return labelledChildren;
  }

  /** The last word beneath it. */
  int lastBeneath() {
    var unit = this;
    while (!unit.children.isEmpty()) {
      unit = unit.children.getLast();
    }
    return Math.max(last, unit.last);
  }
}
