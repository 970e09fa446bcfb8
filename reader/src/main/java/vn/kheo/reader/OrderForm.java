package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Party.Source;
import vn.kheo.reader.PartyRule.Name;
import vn.kheo.reader.SubjectRule.Subject;

/** Nội dung nhiệm vụ: fills in an order from its words. */
final class OrderForm {
  private static final int MOST_PARTIES = 60;

  private final Words words;
  private final CleanText clean;
  private final Page page;
  private final DeadlineRule deadlines;
  private final CadenceRule cadences;
  private final ReportRule reports;
  private final CoordinatorRule coordinators;
  private final DeliverableRule deliverables;

  OrderForm(Page page, DeadlineRule deadlines) {
    this.page = page;
    this.words = page.words();
    this.clean = page.clean();
    this.deadlines = deadlines;
    this.cadences = new CadenceRule(words);
    this.reports = new ReportRule(words);
    this.coordinators = new CoordinatorRule(words);
    this.deliverables = new DeliverableRule(words);
  }

  /** An order to which lists of parties and times beneath it may still add. */
  static final class Draft {
    private final String ref;
    private final Span span;
    private final String text;
    private final Deliverable deliverable;
    private final @Nullable Finding<String> reportTo;
    private final @Nullable Finding<String> reportVia;
    private final double confidence;
    List<Party> assignees;
    List<Party> coordinators;
    @Nullable Deadline deadline;
    @Nullable Cadence cadence;
    String rule = "order.unit";

    Draft(
        String ref,
        Span span,
        String text,
        List<Party> assignees,
        List<Party> coordinators,
        @Nullable Finding<String> reportTo,
        @Nullable Finding<String> reportVia,
        Deliverable deliverable,
        double confidence) {
      this.ref = ref;
      this.span = span;
      this.text = text;
      this.assignees = assignees;
      this.coordinators = coordinators;
      this.reportTo = reportTo;
      this.reportVia = reportVia;
      this.deliverable = deliverable;
      this.confidence = confidence;
    }

    int start() {
      return span.start();
    }

    void addCoordinators(List<Party> more) {
      var all = new ArrayList<>(coordinators);
      for (var party : more) {
        if (all.stream().noneMatch(p -> p.name().equals(party.name()))) {
          all.add(party);
        }
      }
      coordinators = all;
    }

    Order order() {
      double sure = assignees.isEmpty() ? Math.min(confidence, 0.55) : confidence;
      for (var party : assignees) {
        sure = Math.min(sure, party.confidence());
      }
      return new Order(
          ref,
          span,
          text,
          List.copyOf(assignees),
          List.copyOf(coordinators),
          deadline,
          cadence,
          reportTo,
          reportVia,
          deliverable,
          rule,
          sure);
    }
  }

  Draft draft(
      String ref,
      int first,
      int last,
      @Nullable Subject subject,
      List<Party> assignees,
      boolean sure) {
    int act = subject == null ? first : Math.max(first, Math.min(last - 1, subject.predicate()));
    var draft =
        new Draft(
            ref,
            words.span(first, last),
            words.text(first, last),
            assignees,
            parties(coordinators.read(act, last), Source.SENTENCE),
            reports.to(act, last),
            reports.via(act, last),
            deliverables.read(act, last),
            sure ? 0.95 : 0.65);
    time(draft, first, last, false);
    return draft;
  }

  /** Reads deadline and rhythm; what recurs has no deadline. */
  void time(Draft draft, int first, int last, boolean field) {
    var cadence = cadences.read(first, last, field);
    Deadline found = null;
    if (field) {
      var cell = deadlines.cell(first, last);
      found = cell == null ? null : cell.deadline();
    } else {
      for (var each : deadlines.all(first, last)) {
        if (found == null || rank(each.deadline()) >= rank(found)) {
          found = each.deadline();
        }
      }
    }
    boolean dated = found != null && found.kind() == Deadline.Kind.DATE;
    if (cadence != null && (cadence.cadence().due() != null || !dated)) {
      draft.cadence = cadence.cadence();
      draft.deadline = null;
    } else if (found != null) {
      draft.deadline = found;
      draft.cadence = null;
    }
  }

  private static int rank(Deadline deadline) {
    return switch (deadline.kind()) {
      case DATE -> 3;
      case WITHIN -> 2;
      case EVENT -> 1;
      case START -> 0;
    };
  }

  Party party(Name name, Source source, double confidence) {
    int start = words.start[name.first()];
    int end = page.trimEnd(start, words.end[name.last() - 1]);
    return new Party(clean.words(start, end), clean.span(start, end), source, confidence);
  }

  List<Party> parties(List<Name> names, Source source) {
    var out = new ArrayList<Party>();
    for (var name : names) {
      var party = party(name, source, 0.85);
      // A partner named twice in one order is one partner.
      if (out.stream().noneMatch(p -> p.name().equals(party.name())) && out.size() < MOST_PARTIES) {
        out.add(party);
      }
    }
    return out;
  }
}
