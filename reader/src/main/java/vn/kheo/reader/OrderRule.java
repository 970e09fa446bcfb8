package vn.kheo.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.HeadingRule.Sort;
import vn.kheo.reader.OrderFacts.Beside;
import vn.kheo.reader.SubjectRule.Manner;
import vn.kheo.reader.SubjectRule.Subject;

/**
 * Nhiệm vụ được giao: walks the tree of units with what the headings above say and takes out what
 * orders or asks somebody to act.
 */
final class OrderRule {
  private final Words words;
  private final Page page;
  private final SubjectRule subjects;
  private final PredicateRule predicates;
  private final HeadingRule headings;
  private final OrderSplit split;
  private final OrderFacts facts;
  private final ClosingRule closings;
  private final TaskSheet sheets;
  private final ParagraphRule paragraphs;
  private final List<Party> addressees;
  private final List<Order> orders = new ArrayList<>();
  private final List<Order> general = new ArrayList<>();

  OrderRule(Page page, DeadlineRule deadlines, Head head) {
    this.page = page;
    this.words = page.words();
    this.subjects = new SubjectRule(words);
    this.predicates = new PredicateRule(words);
    this.headings = new HeadingRule(page, subjects);
    this.split = new OrderSplit(words, subjects, deadlines);
    this.facts = new OrderFacts(words, deadlines);
    this.closings = new ClosingRule(words, head);
    this.paragraphs = new ParagraphRule(words, subjects, closings, deadlines);
    this.sheets = new TaskSheet(page, facts, deadlines);
    var named = new ArrayList<Party>();
    for (var addressee : head.addressees()) {
      named.add(new Party(addressee.value(), addressee.span(), Party.Source.ADDRESSEES, 0.75));
    }
    this.addressees = List.copyOf(named);
  }

  /** The orders under a root; {@code working}: a plan's annex, where there is no lead sentence. */
  List<Order> read(Unit root, boolean working) {
    orders.clear();
    general.clear();
    var start = new Context(addressees, false, working, false);
    visitAll(root.children, start);
    // A dispatch that only asks in general to carry something out does ask that.
    return List.copyOf(orders.isEmpty() ? general : orders);
  }

  private void visitAll(List<Unit> units, Context context) {
    var now = context;
    for (int i = 0; i < units.size(); i++) {
      var unit = units.get(i);
      if (!unit.isEmpty() && !closings.isClosing(unit)) {
        now = visit(unit, now);
      } else if (unit.isEmpty()) {
        visitAll(unit.children, now);
      } else {
        keepGeneral(unit, now);
      }
    }
  }

  /** Reads a unit; returns the context for what follows beside it. */
  private Context visit(Unit unit, Context context) {
    var fields = sheets.read(unit);
    if (fields != null && !context.quiet()) {
      orders.addAll(fields);
      return context;
    }
    var heading = headings.read(unit);
    boolean leads = heading.sort() == Sort.LEAD || heading.sort() == Sort.TELLING;
    if (leads && unit.label == null && !context.quiet() && handIn(unit, context)) {
      return context.quieted();
    }
    var beneath = beneath(heading, context);
    int before = orders.size();
    boolean text = heading.sort() == Sort.TEXT;
    boolean ownText = text && !unit.children.isEmpty() && closesSentence(unit);
    if (ownText) {
      take(unit, unit.last, heading.subject(), context);
    }
    visitAll(unit.children, beneath);
    boolean leaf = orders.size() == before;
    if (leaf && (text || unit.label != null && isActingHeading(heading.sort()) && !isCaps(unit))) {
      int last = unit.hasLabelledChildren() ? unit.lastBeneath() : unit.last;
      take(unit, last, heading.subject(), context);
    }
    if (unit.label == null && heading.sort() != Sort.TEXT) {
      return beneath;
    }
    return context;
  }

  /** “I. ĐÁNH GIÁ TÌNH HÌNH”: a heading in capitals orders nothing itself. */
  private boolean isCaps(Unit unit) {
    return page.isCaps(words.start[unit.first], words.end[unit.last - 1]);
  }

  private static boolean isActingHeading(Sort sort) {
    return sort == Sort.TOPIC || sort == Sort.LEAD || sort == Sort.PARTY;
  }

  private boolean closesSentence(Unit unit) {
    return headings.endsWith(unit.last, '.') || headings.endsWith(unit.last, ';');
  }

  private Context beneath(HeadingRule.Heading heading, Context context) {
    var subject = heading.subject();
    return switch (heading.sort()) {
      case QUIET, TELLING -> context.quieted();
      case WORK -> context.working();
      case PARTY -> subject == null ? context : context.under(named(subject, Party.Source.HEADING));
      case LEAD ->
          subject == null || closings.isIssuer(subject)
              ? context.asked(List.of())
              : context.asked(named(subject, Party.Source.HEADING));
      case TOPIC -> context.topic();
      case TEXT -> context;
    };
  }

  private List<Party> named(Subject subject, Party.Source source) {
    return facts.parties(subject.parties().names(), source, 0.9);
  }

  private void take(Unit unit, int last, @Nullable Subject subject, Context context) {
    if (unit.label == null && !context.heading()) {
      sentences(unit, context);
      return;
    }
    if (orders(unit.first, last, subject, context, isInArticle(unit))) {
      emit(unit.ref, unit.first, last, subject, context);
    } else if (!context.quiet()) {
      behindTold(unit, last, context);
    }
  }

  /** “Đồng ý chủ trương …; giao Sở Tài chính thẩm định”: what is ordered behind what is not. */
  private void behindTold(Unit unit, int last, Context context) {
    for (int w = unit.first; w < last - 2; w++) {
      if (words.gap[w] == ';' || words.gap[w] == '.') {
        var subject = subjects.read(w + 1, last);
        if (subject != null
            && subject.manner() != Manner.ALONE
            && !closings.isIssuer(subject)
            && !closings.isClosingSentence(w + 1, last)
            && orders(w + 1, last, subject, context, isInArticle(unit))) {
          emit(unit.ref, w + 1, last, subject, context);
          return;
        }
      }
    }
  }

  /** Whether a labelled unit orders something. */
  private boolean orders(
      int first, int last, @Nullable Subject subject, Context context, boolean article) {
    if (context.quiet() || words.is(first, Term.TOLD) && subject == null) {
      return false;
    }
    if (closings.isTold(first, last)) {
      return false;
    }
    if (subject != null && subject.manner() != Manner.ALONE) {
      return context.asking() || subject.manner() == Manner.ASKED;
    }
    if (!sheets.inline(first, last).lead().isEmpty()) {
      return true;
    }
    if (isField(first)) {
      return false;
    }
    if (article) {
      return context.heading();
    }
    if (context.heading()) {
      return last - first > 3 || predicates.opens(first);
    }
    if (!context.asking()) {
      return false;
    }
    return predicates.opens(first) && last - first > 2
        || words.is(first, Term.FRAME) && actsBehindComma(first, last);
  }

  /** In a decision the issuer itself acts (“Điều 1. Phê duyệt …”) unless somebody is named. */
  private static boolean isInArticle(Unit unit) {
    for (Unit up = unit; up != null; up = up.parent) {
      if (up.label != null && up.label.form() == Labels.Form.ARTICLE) {
        return true;
      }
    }
    return false;
  }

  private boolean isField(int first) {
    boolean label =
        words.is(first, Term.TIME_LABEL)
            || words.is(first, Term.OTHER_LABEL)
            || words.is(first, Term.WITH_LABEL);
    return label && words.gap[first + words.size(first, Term.TIME_LABEL) - 1] == ':';
  }

  private boolean actsBehindComma(int first, int last) {
    for (int w = first + 1; w < Math.min(last, first + 80); w++) {
      if (words.gap[w - 1] == ','
          && words.is(w, Term.VERB)
          && words.isLower(w)
          && predicates.opens(w)) {
        return true;
      }
      if (words.gap[w - 1] == '.' || words.gap[w - 1] == ';') {
        return false;
      }
    }
    return false;
  }

  private void sentences(Unit unit, Context context) {
    int part = 0;
    var found = paragraphs.read(unit.first, unit.last, context, known());
    if (found.isEmpty() && !context.quiet()) {
      handIn(unit, context);
    }
    for (var sentence : found) {
      part++;
      String ref = unit.ref + (part > 1 ? "." + part : "");
      emit(ref, sentence.first(), sentence.last(), sentence.subject(), context);
    }
  }

  /** What is to be handed in by those who were asked just before; false where nothing is. */
  private boolean handIn(Unit unit, Context context) {
    var who = orders.isEmpty() ? context.parties() : orders.getLast().assignees();
    if (who.isEmpty() || !paragraphs.handsIn(unit.first, unit.last)) {
      return false;
    }
    orders.add(order(unit.ref, unit.first, unit.last, who, null, context));
    return true;
  }

  /** Names of those who were asked for something already, and of the addressees. */
  private Set<String> known() {
    var names = new HashSet<String>();
    if (!orders.isEmpty()) {
      for (var party : addressees) {
        names.add(PartyRule.bare(party.name()));
      }
      for (var party : orders.getLast().assignees()) {
        names.add(PartyRule.bare(party.name()));
      }
    }
    return names;
  }

  private void emit(String ref, int first, int last, @Nullable Subject subject, Context context) {
    int[] marks = split.enumerated(first, last);
    if (marks.length > 1) {
      var who =
          subject != null && subject.manner() != Manner.ALONE
              ? named(subject, Party.Source.SENTENCE)
              : context.parties();
      enumerated(ref, marks, last, context.under(who));
    } else {
      emitParts(ref, first, last, subject, context);
    }
  }

  private void emitParts(
      String ref, int first, int last, @Nullable Subject subject, Context context) {
    var acting = subject == null || subject.manner() == Manner.ALONE ? null : subject;
    var parts = split.parts(first, last, acting);
    Subject named = acting;
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      if (part.subject() != null) {
        named = part.subject();
      } else if (i > 0 && named != acting && !context.parties().isEmpty()) {
        named = null; // Parts went to different parties; the rest is for all of the heading.
      }
      boolean told = i > 0 && closings.isClosingSentence(part.first(), part.last());
      if (part.last() > part.first() && !told) {
        var who = named == null ? context.parties() : named(named, Party.Source.SENTENCE);
        String own = parts.size() == 1 ? ref : ref + "." + (i + 1);
        orders.add(order(own, part.first(), part.last(), who, named, context));
      }
    }
  }

  /**
   * “…: (1) …; (2) …”: each is a unit of its own, for those the sentence before the colon names.
   */
  private void enumerated(String ref, int[] marks, int last, Context context) {
    for (int i = 0; i < marks.length; i++) {
      int from = marks[i] + 1;
      int end = i + 1 < marks.length ? marks[i + 1] : last;
      if (end > from) {
        emitParts(ref + "." + (i + 1), from, end, subjects.read(from, end), context);
      }
    }
  }

  private Order order(
      String ref, int first, int last, List<Party> who, @Nullable Subject named, Context context) {
    var beside = sheets.inline(first, last);
    if (!beside.lead().isEmpty()) {
      return facts.order(ref, first, last, beside.lead(), beside, "order.field", 0.85);
    }
    String rule =
        named != null
            ? named.manner() == Manner.ASKED ? "order.asked" : "order.acting"
            : context.heading() ? "order.heading" : "order.lead";
    double sure = named != null ? 0.9 : context.heading() ? 0.92 : 0.75;
    if (closings.isExecution(first, last)) {
      rule = "order.execution";
      sure = 0.65;
    }
    int act =
        named == null || named.start() > first
            ? first
            : Math.max(first, Math.min(named.predicate(), last - 1));
    return facts.order(ref, first, act, last, who, beside, rule, sure);
  }

  private void keepGeneral(Unit unit, Context context) {
    var subject = subjects.asked(unit.first, unit.last);
    if (subject != null
        && orders.isEmpty()
        && !closings.isTold(unit.first, unit.last)
        && !closings.isDifficulty(unit.first, unit.last)) {
      var who = named(subject, Party.Source.SENTENCE);
      general.add(
          facts.order(
              unit.ref, subject.start(), unit.last, who, Beside.NOTHING, "order.general", 0.55));
    }
  }
}
