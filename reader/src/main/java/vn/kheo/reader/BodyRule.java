package vn.kheo.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Phần nội dung: the provisions and orders of the text between title and signature, and of the
 * plans and tables behind it.
 */
final class BodyRule {
  private final Page page;
  private final Words words;
  private final Head head;

  BodyRule(Page page, Head head) {
    this.page = page;
    this.words = page.words();
    this.head = head;
  }

  /** Provisions and orders. */
  record Body(List<Provision> provisions, List<Order> orders) {}

  /** Reads a text whose tail takes the blocks {@code tail..annex}. */
  Body read(int tail, int annex) {
    var taken = new boolean[page.size()];
    var orders = new OrderRule(page, head);
    var drafts =
        new ArrayList<>(new TableRule(page, head).read(head.bodyStart(), page.size(), taken));
    var root = UnitTree.of(page, head.bodyStart(), tail, taken);
    drafts.addAll(orders.read(root));
    var provisions = UnitTree.provisions(page, root);
    int plan = planBehind(annex);
    if (plan < page.size()) {
      drafts.addAll(orders.read(UnitTree.of(page, plan, page.size(), taken)));
    }
    drafts.sort(Comparator.comparingInt(OrderForm.Draft::start));
    return new Body(provisions, drafts.stream().map(OrderForm.Draft::order).toList());
  }

  /** Where the text of a plan begins that a decision puts into force and carries behind it. */
  private int planBehind(int annex) {
    for (int b = Math.max(0, annex); b < page.size(); b++) {
      var block = page.block(b);
      boolean kind = words.is(block.firstWord(), Term.KIND) && words.isCaps(block.firstWord());
      if (!block.isEmpty()
          && kind
          && words.saysAny(block.firstWord(), "kế hoạch", "chương trình", "phương án", "đề án")
              > 0) {
        return b + 1;
      }
    }
    return page.size();
  }
}
