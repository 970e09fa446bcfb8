package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.PartyRule.Name;

/**
 * Nội dung của một nhiệm vụ: who, with whom, by when, how often, to whom; makes the {@link Order}.
 */
final class OrderFacts {
  private final Words words;
  private final PartyRule parties;
  private final DeadlineRule deadlines;
  private final CadenceRule cadences;
  private final ReportRule reports;
  private final DeliverableRule deliverables;

  OrderFacts(Words words, DeadlineRule deadlines) {
    this.words = words;
    this.parties = new PartyRule(words);
    this.deadlines = deadlines;
    this.cadences = new CadenceRule(words);
    this.reports = new ReportRule(words);
    this.deliverables = new DeliverableRule(words);
  }

  /**
   * What fields or columns beside the words of an order say of it; null and empty where nothing.
   */
  record Beside(
      List<Party> lead, List<Party> with, @Nullable Deadline deadline, @Nullable Cadence cadence) {
    static final Beside NOTHING = new Beside(List.of(), List.of(), null, null);
  }

  /** An order of the words {@code first..last}. */
  Order order(
      String ref,
      int first,
      int last,
      List<Party> assignees,
      Beside beside,
      String rule,
      double sure) {
    return order(ref, first, first, last, assignees, beside, rule, sure);
  }

  /** The same, where what is to be done begins at the word {@code act}. */
  Order order(
      String ref,
      int first,
      int act,
      int last,
      List<Party> assignees,
      Beside beside,
      String rule,
      double sure) {
    var cadence = beside.cadence() == null ? cadence(first, last) : beside.cadence();
    var deadline = beside.deadline() == null ? deadline(first, last, cadence) : beside.deadline();
    if (cadence != null && (cadence.due() != null || isRhythm(cadence))) {
      deadline = beside.deadline();
    }
    var with = new ArrayList<>(coordinators(first, last));
    for (var party : beside.with()) {
      if (with.stream().noneMatch(p -> p.name().equalsIgnoreCase(party.name()))) {
        with.add(party);
      }
    }
    var clean = words.clean;
    int start = words.start[first];
    int end = closed(words.end[last - 1]);
    return new Order(
        ref,
        clean.span(start, end),
        clean.words(start, end),
        assignees,
        with,
        deadline,
        cadence,
        reports.to(first, last),
        reports.via(first, last),
        deliverables.read(act, last),
        rule,
        assignees.isEmpty() ? Math.min(sure, 0.6) : sure);
  }

  /** A bracket or quotation mark that closes belongs to the words it stands behind. */
  private int closed(int end) {
    int i = end;
    while (i < words.clean.length && ")”\"]".indexOf(words.clean.text[i]) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean isRhythm(Cadence cadence) {
    return switch (cadence.rhythm()) {
      case PERIODIC, REGULAR -> false;
      default -> true;
    };
  }

  private @Nullable Cadence cadence(int first, int last) {
    var found = cadences.read(first, last, false);
    return found == null ? null : found.cadence();
  }

  private @Nullable Deadline deadline(int first, int last, @Nullable Cadence cadence) {
    Deadline best = null;
    for (var found : deadlines.all(first, last)) {
      var each = found.deadline();
      if (best == null || rank(each) >= rank(best)) {
        best = each;
      }
    }
    if (best == null) {
      best = event(first, last);
    }
    return cadence != null && cadence.due() != null ? null : best;
  }

  private static int rank(Deadline deadline) {
    return switch (deadline.kind()) {
      case DATE -> 3;
      case WITHIN -> 2;
      case START -> 1;
      case EVENT -> 0;
    };
  }

  /** “ngay sau khi …”, “theo lộ trình …”: a time that opens with an event. */
  @Nullable Deadline event(int first, int last) {
    for (int w = first; w < last; w++) {
      if (!words.may(w, Hint.EVENT)) {
        continue;
      }
      int size =
          words.saysAny(
              w, "ngay sau khi", "sau khi có", "theo lộ trình", "kể từ ngày", "kể từ khi");
      if (size == 0 || w > 0 && words.gap[w - 1] == '(') {
        continue;
      }
      int end = w + size;
      while (end < last && end - w < 16 && ";.".indexOf(words.gap[end - 1]) < 0) {
        end++;
      }
      var kind = words.says(w, "kể từ") > 0 ? Deadline.Kind.START : Deadline.Kind.EVENT;
      return new Deadline(
          kind,
          null,
          null,
          words.text(w, end),
          words.span(w, end),
          null,
          null,
          "deadline.event",
          0.6);
    }
    return null;
  }

  /** The parties after “phối hợp với”. */
  List<Party> coordinators(int first, int last) {
    var found = new ArrayList<Party>();
    for (int w = first; w < last; w++) {
      boolean beside =
          words.says(w, "cùng") > 0 && w >= first + 2 && words.says(w - 2, "chủ trì") > 0;
      if (!words.may(w, Hint.WITH) || words.says(w, "phối hợp") == 0 && !beside) {
        continue;
      }
      int next = beside ? w : w + 2;
      next +=
          words.saysAny(
              next, "chặt chẽ", "đồng bộ", "hiệu quả", "thường xuyên", "kịp thời", "triển khai");
      next += words.saysAny(next, "với", "cùng với", "cùng", "giữa", "và");
      if (next < last && (words.gap[next - 1] == ' ' || words.gap[next - 1] == ':')) {
        var list = parties.read(next, last, true);
        if (list != null && words.says(next - 1, "và") == 0) {
          found.addAll(parties(list.names(), Party.Source.SENTENCE, 0.85));
        }
      }
    }
    return found;
  }

  /** The parties of a list, as the text names them. */
  List<Party> parties(List<Name> names, Party.Source source, double sure) {
    var out = new ArrayList<Party>(names.size());
    for (var name : names) {
      if (name.last() > name.first()) {
        out.add(
            new Party(
                words.text(name.first(), name.last()),
                words.span(name.first(), name.last()),
                source,
                sure));
      }
    }
    return out;
  }

  /**
   * The parties of a table cell or of “Đơn vị chủ trì: …”: commas part only what begins like a
   * name.
   */
  List<Party> cell(int first, int last, Party.Source source) {
    var out = new ArrayList<Party>();
    int w = first;
    while (w < last) {
      var list = parties.read(w, last, true);
      if (list == null) {
        int end = w + 1;
        while (end < last && ";.".indexOf(words.gap[end - 1]) < 0 && !words.ends[end - 1]) {
          end++;
        }
        out.addAll(parties(List.of(new Name(w, end)), source, 0.7));
        w = end;
      } else {
        out.addAll(parties(list.names(), source, 0.92));
        w = Math.max(w + 1, list.next());
        while (w < last
            && words.gap[w - 1] != ';'
            && words.gap[w - 1] != ','
            && !words.ends[w - 1]) {
          w++;
        }
      }
    }
    return out;
  }
}
