package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.OrderForm.Draft;
import vn.kheo.reader.Party.Source;

/**
 * Dòng “Đơn vị chủ trì: …”, “Thời gian thực hiện: …”: lines beneath a task that say who does it,
 * with whom and by when.
 */
final class FieldRule {
  private static final int MOST_FIELDS = 40;

  private final Page page;
  private final Words words;
  private final PartyRule partyRule;
  private final OrderForm form;

  FieldRule(Page page, DeadlineRule deadlines) {
    this.page = page;
    this.words = page.words();
    this.partyRule = new PartyRule(words);
    this.form = new OrderForm(page, deadlines);
  }

  /** What a field says; in the order in which the label's kind is looked for. */
  private static final Term[] LABELS = {
    Term.LEAD_LABEL, Term.WITH_LABEL, Term.TIME_LABEL, Term.OTHER_LABEL
  };

  /** A field: its kind and the words behind its label. */
  record Field(Term kind, int first, int last) {}

  /** The field a unit is, or null. */
  @Nullable Field read(Unit unit) {
    if (unit.isEmpty()) {
      return null;
    }
    return at(unit.first, unit.last);
  }

  private @Nullable Field at(int w, int last) {
    int next = w + words.size(w);
    if (next > last || words.gap[next - 1] != ':') {
      return null;
    }
    for (var term : LABELS) {
      if (words.is(w, term) && !words.is(w, Term.TASK_LABEL)) {
        return new Field(term, next, last);
      }
    }
    return null;
  }

  /** Where the words of a task begin behind “Nhiệm vụ:”, “Nội dung:”. */
  int afterLabel(Unit unit) {
    int next = unit.first + words.size(unit.first);
    boolean label =
        words.is(unit.first, Term.TASK_LABEL) && next < unit.last && words.gap[next - 1] == ':';
    return label ? next : unit.first;
  }

  /** The parties of a field or table cell. */
  List<Party> parties(int first, int last, Source source) {
    var out = new ArrayList<Party>();
    int w = first;
    while (w < last) {
      int end = w;
      while (end < last) {
        char gap = words.gap[end];
        boolean stop = gap == ';' || gap == '.' || words.ends[end];
        end++;
        if (stop) {
          break;
        }
      }
      var list = partyRule.read(w, end, true);
      if (list != null && list.next() > end - 4) {
        out.addAll(form.parties(list.names(), source));
      } else {
        out.add(form.party(new PartyRule.Name(w, end), source, 0.75));
      }
      w = end;
    }
    return out;
  }

  void apply(Field field, Draft draft) {
    if (field.first() >= field.last()) {
      return;
    }
    switch (field.kind()) {
      case LEAD_LABEL -> {
        draft.assignees = parties(field.first(), field.last(), Source.HEADING);
        draft.rule = "order.field";
      }
      case WITH_LABEL -> {
        draft.addCoordinators(parties(field.first(), field.last(), Source.HEADING));
      }
      case TIME_LABEL -> form.time(draft, field.first(), field.last(), true);
      default -> {}
    }
  }

  /**
   * Gives the fields among the children of one unit to the tasks beneath it: to those before them
   * and behind the fields of the task before, if the same label comes again; else to all.
   */
  static final class Groups {
    private final FieldRule rule;
    private final List<Draft> drafts;
    private final List<Field> fields = new ArrayList<>();
    private int from;

    Groups(FieldRule rule, Unit parent, List<Draft> drafts) {
      this.rule = rule;
      this.drafts = drafts;
      // The parent's own order, if it is one, was added just before its children.
      this.from = drafts.size();
      if (!drafts.isEmpty() && !parent.isEmpty() && rule.isOf(drafts.getLast(), parent)) {
        from--;
      }
    }

    /** Whether a child is a field; it is kept until its tasks are known. */
    boolean take(Unit child) {
      var field = rule.read(child);
      if (field != null) {
        if (fields.size() < MOST_FIELDS) {
          fields.add(field);
        }
        for (var below : child.children) {
          take(below);
        }
        return true;
      }
      if (!fields.isEmpty() && hasLead()) {
        close();
        from = drafts.size();
      }
      return false;
    }

    private boolean hasLead() {
      return fields.stream().anyMatch(f -> f.kind() == Term.LEAD_LABEL && f.first() < f.last());
    }

    void close() {
      for (var draft : drafts.subList(Math.min(from, drafts.size()), drafts.size())) {
        for (var field : fields) {
          rule.apply(field, draft);
        }
      }
      fields.clear();
    }
  }

  private boolean isOf(Draft draft, Unit unit) {
    return page.clean().span(words.start[unit.first], words.end[unit.last - 1]).end()
            >= draft.start()
        && draft.start()
            >= page.clean().span(words.start[unit.first], words.end[unit.last - 1]).start();
  }
}
