package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.HeadingRule.Heading;
import vn.kheo.reader.Party.Source;
import vn.kheo.reader.PartyRule.Name;
import vn.kheo.reader.SubjectRule.Manner;
import vn.kheo.reader.SubjectRule.Subject;

/**
 * Nhiệm vụ: walks the tree of units, decides which of them order something, and to whom.
 *
 * <p>A unit orders if it names who is to act, or if it begins with an act and stands beneath a
 * heading or lead sentence that orders. Whoever the unit does not name is taken from the nearest
 * heading or lead above it, and last from the addressees.
 */
final class OrderRule {
  private final Page page;
  private final Words words;
  private final SubjectRule subjects;
  private final PredicateRule predicates;
  private final HeadingRule headings;
  private final FieldRule fields;
  private final OrderSplit split;
  private final OrderForm form;
  private final List<Party> addressees;
  private final String issuer;
  private final List<OrderForm.Draft> drafts = new ArrayList<>();

  OrderRule(Page page, Head head) {
    this.page = page;
    this.words = page.words();
    var date = head.letterhead().date();
    var deadlines = new DeadlineRule(words, date == null ? null : date.value());
    this.subjects = new SubjectRule(words);
    this.predicates = new PredicateRule(words);
    this.headings = new HeadingRule(page, subjects);
    this.fields = new FieldRule(page, deadlines);
    this.split = new OrderSplit(words, subjects, deadlines);
    this.form = new OrderForm(page, deadlines);
    this.addressees =
        head.addressees().stream()
            .map(f -> new Party(f.value(), f.span(), Source.ADDRESSEES, 0.75))
            .toList();
    var name = head.letterhead().issuer();
    this.issuer = name == null ? "" : Fold.key(name.value());
  }

  /** The orders beneath a unit, in the order of the text. */
  List<OrderForm.Draft> read(Unit root) {
    drafts.clear();
    walk(root, Context.START);
    return List.copyOf(drafts);
  }

  private void walk(Unit parent, Context above) {
    var context = above;
    var groups = new FieldRule.Groups(fields, parent, drafts);
    for (var child : parent.children) {
      if (groups.take(child)) {
        continue;
      }
      context = unit(child, context);
    }
    groups.close();
  }

  /** Reads a unit and what is beneath it; returns the context of the next beside it. */
  private Context unit(Unit unit, Context context) {
    if (unit.isEmpty()) {
      walk(unit, context);
      return context;
    }
    var heading = headings.read(unit);
    var own = under(heading, context);
    if (heading.sort() == HeadingRule.Sort.TEXT || heading.sort() == HeadingRule.Sort.TOPIC) {
      own = text(unit, heading, context, own);
    }
    walk(unit, own);
    return unit.label == null ? own : context;
  }

  private Context under(Heading heading, Context context) {
    var subject = heading.subject();
    var named = subject == null ? List.<Party>of() : parties(subject, Source.HEADING);
    return switch (heading.sort()) {
      case QUIET, TELLING -> context.quieted();
      case WORK -> context.working();
      case PARTY -> context.under(named);
      case LEAD -> context.asked(named);
      case TOPIC -> context.topic();
      case TEXT -> context;
    };
  }

  private Context text(Unit unit, Heading heading, Context context, Context own) {
    int start = fields.afterLabel(unit);
    boolean labelled = start > unit.first;
    if (heading.sort() == HeadingRule.Sort.TOPIC && !labelled) {
      return own;
    }
    for (int s = start; s < unit.last; s = endOfSentence(s, unit.last)) {
      int end = endOfSentence(s, unit.last);
      if (context.quiet() && !labelled && words.says(s, "giao") == 0) {
        continue;
      }
      var subject = subject(s, end, unit, context);
      if (labelled || orders(s, end, subject, unit, context)) {
        add(unit, begin(s, subject, unit), until(end, unit, context), subject, context);
        break;
      }
    }
    return own;
  }

  /**
   * In running text an order ends where the text goes on to tell; a unit of its own is one whole.
   */
  private int until(int end, Unit unit, Context context) {
    if (unit.label != null || context.heading()) {
      return unit.last;
    }
    int until = end;
    for (int s = end; s < unit.last; s = endOfSentence(s, unit.last)) {
      int next = endOfSentence(s, unit.last);
      boolean goesOn = predicates.opens(s) || words.is(s, Term.TIME_LABEL);
      if (goesOn || orders(s, next, subject(s, next, unit, context), unit, context)) {
        until = next;
      }
    }
    return until;
  }

  private @Nullable Subject subject(int first, int last, Unit unit, Context context) {
    var subject = subjects.read(first, last);
    boolean tells = subject == null || (subject.manner() != Manner.ASKED && !context.asking());
    if (unit.label == null && tells) {
      var asked = subjects.asked(first, last);
      subject = asked == null ? subject : asked;
    }
    return subject == null || subject.manner() == Manner.ALONE && subject.predicate() < last
        ? null
        : subject;
  }

  private int endOfSentence(int from, int last) {
    for (int w = from; w < last; w++) {
      if (words.gap[w] == '.') {
        return w + 1;
      }
    }
    return last;
  }

  /** A frame before “đề nghị …” is background in running text; before an act it says how. */
  private int begin(int first, @Nullable Subject subject, Unit unit) {
    return subject != null && unit.label == null && subject.manner() == Manner.ASKED
        ? Math.max(first, subject.start())
        : first;
  }

  private boolean orders(
      int first, int last, @Nullable Subject subject, Unit unit, Context context) {
    if (isNotice(first, last)) {
      return false;
    }
    boolean article = isInArticle(unit);
    if (subject != null) {
      if (subject.manner() == Manner.ASKED) {
        return true;
      }
      boolean self = isIssuer(subject) && unit.label == null;
      return (context.asking() || context.heading() || article) && !self;
    }
    if (words.is(first, Term.TOLD) && !words.is(first, Term.VERB)) {
      return false;
    }
    if (context.heading()) {
      return true;
    }
    boolean below = unit.label != null || (unit.parent != null && !unit.parent.isRoot());
    return context.asking() && below && !article && predicates.opens(first);
  }

  /** An article of a decision enacts (“Ban hành …”) unless it says who is to act. */
  private static boolean isInArticle(Unit unit) {
    for (Unit each = unit; each != null; each = each.parent) {
      if (each.label != null && each.label.form() == Labels.Form.ARTICLE) {
        return true;
      }
    }
    return false;
  }

  /** “… thông báo để … biết, thực hiện” orders nothing new. */
  private boolean isNotice(int first, int last) {
    for (int w = first; w < Math.min(last, first + 20); w++) {
      if (words.saysAny(
              w, "thông báo để", "thông báo đến", "xin thông báo", "thông báo cho", "thông báo tới")
          > 0) {
        return words.saysAny(last - 4, "biết thực hiện", "biết và thực hiện") > 0
            || words.saysAny(last - 3, "biết thực hiện", "và thực hiện") > 0
            || words.saysAny(last - 2, "thực hiện", "được biết") > 0 && w - first < 8;
      }
    }
    return words.is(first, Term.TOLD) && words.saysAny(first, "trên đây là", "sau đây là") > 0;
  }

  private boolean isIssuer(Subject subject) {
    var name = subject.parties().names().getFirst();
    return !issuer.isEmpty() && issuer.equals(Fold.key(words.text(name.first(), name.last())));
  }

  private void add(Unit unit, int first, int last, @Nullable Subject subject, Context context) {
    var parts = split.parts(first, last, subject);
    List<Party> inherited = inherited(context);
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      if (i > 0 && isNotice(part.first(), part.last())) {
        continue;
      }
      var named = part.subject();
      if (named != null) {
        inherited = parties(named, Source.SENTENCE);
      }
      String ref = parts.size() == 1 ? unit.ref : unit.ref + "." + (i + 1);
      boolean sure = named != null || predicates.opens(part.first());
      drafts.add(form.draft(ref, part.first(), part.last(), named, inherited, sure));
    }
  }

  private List<Party> inherited(Context context) {
    return context.parties().isEmpty() ? addressees : context.parties();
  }

  private List<Party> parties(Subject subject, Source source) {
    var out = new ArrayList<Party>();
    for (Name name : subject.parties().names()) {
      out.add(form.party(name, source, source == Source.SENTENCE ? 0.95 : 0.9));
    }
    return out;
  }
}
