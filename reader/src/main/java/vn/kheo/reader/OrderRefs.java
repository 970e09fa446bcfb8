package vn.kheo.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Tham chiếu của nhiệm vụ: keeps refs apart where a text numbers two units alike. */
final class OrderRefs {
  private OrderRefs() {}

  /** The same orders; a ref that stands already gets a number behind it: {@code 1.a#2}. */
  static List<Order> apart(List<Order> orders) {
    var times = new HashMap<String, Integer>();
    var out = new ArrayList<Order>(orders.size());
    for (var order : orders) {
      int time = times.merge(order.ref(), 1, Integer::sum);
      out.add(time == 1 ? order : named(order, order.ref() + "#" + time));
    }
    return List.copyOf(out);
  }

  private static Order named(Order o, String ref) {
    return new Order(
        ref,
        o.span(),
        o.text(),
        o.assignees(),
        o.coordinators(),
        o.deadline(),
        o.cadence(),
        o.reportTo(),
        o.reportVia(),
        o.deliverable(),
        o.rule(),
        o.confidence());
  }
}
