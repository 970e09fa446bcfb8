package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Nội dung văn bản: the text between letterhead and signature, and the annexes that assign work.
 */
final class BodyRule {
  /** Phụ lục: where the refs of what stands behind the signature begin. */
  private static final String ANNEX = "PL";

  private final Page page;
  private final Words words;
  private final Head head;

  BodyRule(Page page, Head head) {
    this.page = page;
    this.words = page.words();
    this.head = head;
  }

  /** The tree of units and the orders. */
  record Body(List<Provision> provisions, List<Order> orders) {}

  Body read(TailRule.Tail tail) {
    var date = head.letterhead().date();
    var deadlines = new DeadlineRule(words, date == null ? null : date.value());
    var facts = new OrderFacts(words, deadlines);
    boolean[] taken = new boolean[page.size()];
    var tables = new TaskTable(page, facts, deadlines);
    var orders = new ArrayList<Order>();
    var rule = new OrderRule(page, deadlines, head);

    var tabled = tables.read(head.bodyStart(), tail.first(), taken, "");
    var root = UnitTree.of(page, head.bodyStart(), tail.first(), taken, "");
    orders.addAll(rule.read(root, false));
    orders.addAll(tabled);

    var provisions = new ArrayList<>(UnitTree.provisions(page, root));
    int annex = tail.next();
    if (annex < page.size()) {
      var annexed = tables.read(annex, page.size(), taken, ANNEX + ".");
      if (annexed.isEmpty() && isPlan(annex)) {
        var tree = UnitTree.of(page, annex, page.size(), taken, ANNEX);
        orders.addAll(rule.read(tree, false));
        provisions.addAll(UnitTree.provisions(page, tree));
      }
      orders.addAll(annexed);
    }
    return new Body(List.copyOf(provisions), OrderRefs.apart(orders));
  }

  /** Whether an annex is itself a plan that gives work, as one issued “kèm theo Quyết định”. */
  private boolean isPlan(int from) {
    for (int b = from; b < Math.min(page.size(), from + 12); b++) {
      int w = page.block(b).firstWord();
      if (words.saysAny(
                  w,
                  "kế hoạch",
                  "chương trình",
                  "phương án",
                  "đề án",
                  "phân công nhiệm vụ",
                  "phân công")
              > 0
          && words.isCaps(w)) {
        return true;
      }
    }
    return false;
  }
}
