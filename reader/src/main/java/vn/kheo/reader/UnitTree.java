package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;
import vn.kheo.reader.Labels.Form;
import vn.kheo.reader.Labels.Label;

/**
 * Bố cục: makes the tree of units from the paragraphs. A label stands beneath the nearest label of
 * a higher form before it, so no tree is deeper than there are forms.
 */
final class UnitTree {
  private static final int LONGEST_HEADING = 100;
  private static final int SHORTEST_BROKEN = 6;

  private final Page page;
  private final Words words;
  private final Unit root;
  private Unit current;
  private int paragraphs;

  private UnitTree(Page page, String ref) {
    this.page = page;
    this.words = page.words();
    this.root = new Unit(null, 0, 0, 0, null, ref);
    this.current = root;
  }

  /**
   * The tree of the blocks {@code from..to} with refs beneath {@code ref}; those that belong to
   * tables left out.
   */
  static Unit of(Page page, int from, int to, boolean[] taken, String ref) {
    var tree = new UnitTree(page, ref);
    for (int b = from; b < to; b++) {
      if (!taken[b] && !page.block(b).isEmpty() && !page.isFolio(b)) {
        tree.add(b, to);
      }
    }
    return tree.root;
  }

  private void add(int index, int to) {
    var block = page.block(index);
    var label = Labels.read(page.clean(), block.start(), block.end());
    if (label == null) {
      if (goesOn(index)) {
        current.last = block.lastWord();
      } else {
        paragraph(block);
      }
    } else if (label.form() == Form.DASH && isBrokenSentence(index, to)) {
      current.last = block.lastWord();
    } else {
      labelled(block, label);
    }
  }

  /**
   * Whether a paragraph that begins with a small letter goes on with the unit before it: a new page
   * or a break of a line came between.
   */
  private boolean goesOn(int index) {
    var block = page.block(index);
    boolean small =
        page.clean().isLower(block.start())
            && !words.is(block.firstWord(), Term.HEAD)
            && block.line().bars == 0;
    return small
        && current.label != null
        && current.children.isEmpty()
        && !current.isEmpty()
        && current.last - current.first > SHORTEST_BROKEN
        && !(page.clean().has(words.end[current.last - 1], ".")
            || page.clean().has(words.end[current.last - 1], "/.")
            || page.clean().has(words.end[current.last - 1], ":"));
  }

  /** A lone dash after an unfinished sentence belongs to the sentence: a line break by mistake. */
  private boolean isBrokenSentence(int index, int to) {
    if (current.isRoot() || current.label == null || current.label.form() == Form.DASH) {
      return false;
    }
    if (!isOpen(current) || current.last - current.first < LONGEST_HEADING / 4) {
      return false;
    }
    if (index + 1 >= to) {
      return true;
    }
    var next = page.block(index + 1);
    var label = Labels.read(page.clean(), next.start(), next.end());
    return label == null || label.form() != Form.DASH;
  }

  private void labelled(Block block, Label label) {
    var parent = current;
    while (!parent.isRoot()
        && (parent.label == null || parent.label.form().ordinal() >= label.form().ordinal())) {
      parent = parentOf(parent);
    }
    int first = words.at(label.end());
    var unit = new Unit(label, block.start(), first, block.lastWord(), parent, ref(parent, label));
    parent.children.add(unit);
    current = unit;
  }

  private static Unit parentOf(Unit unit) {
    return unit.parent == null ? unit : unit.parent;
  }

  private String ref(Unit parent, Label label) {
    String own = label.text();
    if (label.form() == Form.DASH || label.form() == Form.PLUS) {
      own = label.text() + parent.nextDash(label.form() == Form.PLUS);
    }
    // “1.1” names its parent already.
    var above = parent;
    while (above.label != null && own.startsWith(above.label.text() + ".")) {
      above = parentOf(above);
    }
    return above.ref.isEmpty() ? own : above.ref + "." + own;
  }

  private void paragraph(Block block) {
    var parent = current;
    if (parent.label == null && parent.parent != null) {
      parent = parent.parent;
    }
    if (!parent.isRoot() && (parent.hasLabelledChildren() || !isOpen(parent))) {
      parent = section(parent);
    }
    var unit =
        new Unit(
            null,
            block.start(),
            block.firstWord(),
            block.lastWord(),
            parent,
            (parent.ref.isEmpty() ? "" : parent.ref + ".") + "p" + ++paragraphs);
    parent.children.add(unit);
    current = parent.isRoot() ? root : parent;
  }

  /** The part or article a paragraph belongs to that stands behind finished items. */
  private static Unit section(Unit from) {
    var unit = from;
    while (unit.label != null && unit.label.form().ordinal() > Form.ARTICLE.ordinal()) {
      unit = parentOf(unit);
    }
    return unit;
  }

  /** Whether a unit's own words are a heading or break off, so that what follows belongs to it. */
  private boolean isOpen(Unit unit) {
    if (unit.isEmpty()) {
      return true;
    }
    char gap = words.gap[unit.last - 1];
    return gap != '.' && gap != ';' && !endsText(unit);
  }

  private boolean endsText(Unit unit) {
    int end = words.end[unit.last - 1];
    return page.clean().has(end, ".") || page.clean().has(end, ";") || page.clean().has(end, "/.");
  }

  /** The public tree. */
  static List<Provision> provisions(Page page, Unit root) {
    var out = new ArrayList<Provision>();
    for (var child : root.children) {
      if (child.label != null) {
        out.add(provision(page, child, child.label));
      }
    }
    return out;
  }

  private static Provision provision(Page page, Unit unit, Label label) {
    int end = unit.lastBeneath();
    var words = page.words();
    int heading = unit.isEmpty() ? label.end() : words.start[unit.first];
    int headingEnd = unit.isEmpty() ? label.end() : words.end[unit.last - 1];
    int until = Math.max(headingEnd, end > 0 ? words.end[end - 1] : headingEnd);
    return new Provision(
        label.text(),
        unit.ref,
        page.clean().span(unit.start, until),
        page.clean().span(heading, headingEnd),
        provisions(page, unit));
  }
}
