package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.OrderFacts.Beside;

/**
 * Phiếu nhiệm vụ: a unit whose parts are labelled fields: nhiệm vụ, đơn vị chủ trì, đơn vị phối
 * hợp, thời gian thực hiện. The fields hold for every task of the unit.
 */
final class TaskSheet {
  private static final int LABELS =
      Term.LEAD_LABEL.bit | Term.WITH_LABEL.bit | Term.TIME_LABEL.bit | Term.OTHER_LABEL.bit;

  private final Page page;
  private final Words words;
  private final OrderFacts facts;
  private final DeadlineRule deadlines;
  private final CadenceRule cadences;

  TaskSheet(Page page, OrderFacts facts, DeadlineRule deadlines) {
    this.page = page;
    this.words = page.words();
    this.facts = facts;
    this.deadlines = deadlines;
    this.cadences = new CadenceRule(words);
  }

  private static final class Fields {
    List<Party> lead = List.of();
    List<Party> with = List.of();
    @Nullable Deadline deadline;
    @Nullable Cadence cadence;
    final List<Unit> tasks = new ArrayList<>();
    final List<Unit> others = new ArrayList<>();

    Beside beside() {
      return new Beside(lead, with, deadline, cadence);
    }
  }

  /** The orders of a unit that is such a sheet, or null. */
  @Nullable List<Order> read(Unit unit) {
    if (unit.children.isEmpty() || !hasLead(unit)) {
      return null;
    }
    var fields = new Fields();
    for (var child : unit.children) {
      field(child, fields, true);
    }
    var orders = new ArrayList<Order>();
    if (!fields.tasks.isEmpty()) {
      for (var task : fields.tasks) {
        tasks(task, fields, orders);
      }
    } else if (!fields.others.isEmpty() && endsHeading(unit)) {
      for (var other : fields.others) {
        add(other.ref, other.first, other.last, fields, orders);
      }
    } else {
      add(unit.ref, unit.first, unit.last, fields, orders);
    }
    return orders;
  }

  private boolean endsHeading(Unit unit) {
    return !new PredicateRule(words).opens(unit.first);
  }

  /**
   * Whether the lead is among the unit's own fields, not in a unit beneath that is a sheet itself.
   */
  private boolean hasLead(Unit unit) {
    for (var child : unit.children) {
      if (isField(child.first, child.last, Term.LEAD_LABEL)) {
        return child.children.isEmpty() || !holdsField(child.children, Term.TASK_LABEL);
      }
    }
    return false;
  }

  private boolean holdsField(List<Unit> units, Term term) {
    for (var unit : units) {
      if (isField(unit.first, unit.last, term)) {
        return true;
      }
    }
    return false;
  }

  private boolean isField(int first, int last, Term term) {
    if (first >= last || !words.is(first, term)) {
      return false;
    }
    int next = first + words.size(first, Term.LEAD_LABEL);
    return next >= last || words.gap[next - 1] == ':';
  }

  private void field(Unit unit, Fields fields, boolean own) {
    int first = unit.first;
    int last = unit.last;
    if (isField(first, last, Term.LEAD_LABEL)) {
      fields.lead = parties(unit, fields.lead);
      nested(unit, fields);
      inlineRest(unit, fields);
    } else if (isField(first, last, Term.WITH_LABEL)) {
      fields.with = parties(unit, fields.with);
    } else if (isField(first, last, Term.TIME_LABEL)) {
      time(first + words.size(first, Term.LEAD_LABEL), last, fields);
    } else if (isField(first, last, Term.TASK_LABEL)) {
      fields.tasks.add(unit);
    } else if (!isField(first, last, Term.OTHER_LABEL) && own && first < last) {
      fields.others.add(unit);
    }
  }

  private void nested(Unit unit, Fields fields) {
    for (var child : unit.children) {
      field(child, fields, false);
    }
  }

  private List<Party> parties(Unit unit, List<Party> before) {
    int first = unit.first + words.size(unit.first, Term.LEAD_LABEL);
    if (first >= unit.last) {
      return before;
    }
    return facts.cell(first, endOfField(first, unit.last), Party.Source.HEADING);
  }

  /** A further field on the same line: “Đơn vị chủ trì: …; phối hợp: …; thời gian: …”. */
  private void inlineRest(Unit unit, Fields fields) {
    int next = endOfField(unit.first + words.size(unit.first, Term.LEAD_LABEL), unit.last);
    if (next < unit.last) {
      var rest = inline(next, unit.last);
      fields.with = rest.with().isEmpty() ? fields.with : rest.with();
      fields.deadline = rest.deadline() == null ? fields.deadline : rest.deadline();
      fields.cadence = rest.cadence() == null ? fields.cadence : rest.cadence();
    }
  }

  private int endOfField(int first, int last) {
    for (int w = first; w < last; w++) {
      if (isInlineField(w, first, last)) {
        return w;
      }
    }
    return last;
  }

  private boolean isInlineField(int w, int first, int last) {
    if ((words.kinds[w] & LABELS) == 0
        || w <= 0
        || w < first
        || ";.,(".indexOf(words.gap[w - 1]) < 0 && !words.ends[w - 1]) {
      return false;
    }
    int next = w + words.size(w, Term.LEAD_LABEL);
    return next < last && words.gap[next - 1] == ':';
  }

  /** Fields inside a sentence: “… (chủ trì: Sở A; phối hợp: Sở B; hoàn thành: quý I/2026)”. */
  Beside inline(int first, int last) {
    int w = endOfField(first, last);
    if (w >= last) {
      return Beside.NOTHING;
    }
    var fields = new Fields();
    while (w < last) {
      if (!isInlineField(w, first, last)) {
        w++;
        continue;
      }
      int from = w + words.size(w, Term.LEAD_LABEL);
      int end = endOfField(from, last);
      if (words.is(w, Term.LEAD_LABEL)) {
        fields.lead = facts.cell(from, end, Party.Source.SENTENCE);
      } else if (words.is(w, Term.WITH_LABEL)) {
        fields.with = facts.cell(from, end, Party.Source.SENTENCE);
      } else if (words.is(w, Term.TIME_LABEL)) {
        time(from, end, fields);
      }
      w = Math.max(w + 1, end);
    }
    return fields.beside();
  }

  private void time(int first, int last, Fields fields) {
    int from = first;
    while (from < last
        && words.saysAny(from, "thực hiện", "triển khai", "hoàn thành", "tổ chức") > 0
        && words.saysAny(from + 2, "thường xuyên", "định kỳ", "hằng", "hàng") > 0) {
      from += 2;
    }
    var cadence = cadences.read(from, last, true);
    fields.cadence = cadence == null ? null : cadence.cadence();
    var deadline = cadence == null ? deadlines.cell(first, last) : null;
    fields.deadline =
        deadline != null ? deadline.deadline() : cadence == null ? facts.event(first, last) : null;
  }

  private void tasks(Unit task, Fields fields, List<Order> orders) {
    int first = task.first + words.size(task.first, Term.LEAD_LABEL);
    if (first < task.last) {
      add(task.ref, first, task.last, fields, orders);
    }
    for (var child : task.children) {
      if (!child.isEmpty()) {
        add(child.ref, child.first, child.last, fields, orders);
      }
    }
  }

  private void add(String ref, int first, int last, Fields fields, List<Order> orders) {
    if (first < last) {
      orders.add(facts.order(ref, first, last, fields.lead, fields.beside(), "order.sheet", 0.93));
    }
  }
}
