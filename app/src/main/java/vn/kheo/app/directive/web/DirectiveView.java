package vn.kheo.app.directive.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.directive.Directive;
import vn.kheo.app.directive.EventDeadline;
import vn.kheo.app.directive.Obligation;
import vn.kheo.app.directive.Progress;
import vn.kheo.reader.Span;

/**
 * Trang chỉ đạo: the dispatch cut into stretches, each order beside its progress.
 *
 * @param issuer name of the issuing unit
 * @param monitor name of who follows by default
 * @param events orders whose date hangs on an event
 * @param mayWithdraw whether the person may withdraw it now
 * @param mayPlanReminders whether the person may say how its orders are reminded of
 */
public record DirectiveView(
    Directive directive,
    String issuer,
    String monitor,
    List<Stretch> stretches,
    FourCells cells,
    List<EventDeadline> events,
    boolean mayWithdraw,
    boolean mayPlanReminders) {
  private static final Pattern LABEL =
      Pattern.compile("(?:^|\\R)[ \\t\\u00A0]*((?:[\\p{L}\\d]{1,5}[.)]|[-+•])\\s*)\\z");

  /**
   * Một đoạn.
   *
   * @param order null for text that orders nothing
   * @param progress null where the person sees no assignment of it
   */
  public record Stretch(String text, @Nullable Obligation order, @Nullable Progress progress) {
    public Bar bar() {
      return Bar.of(progress == null ? FourCells.EMPTY : progress.cells());
    }
  }

  /** Orders in the order of the text; of two that overlap the later shows only what is its own. */
  static List<Stretch> stretches(
      String text, List<Obligation> obligations, List<Progress> progress) {
    Map<Long, Progress> by =
        progress.stream().collect(Collectors.toMap(Progress::obligationId, Function.identity()));
    List<Obligation> orders =
        obligations.stream()
            .filter(o -> o.state() != Obligation.State.DROPPED)
            .sorted(Comparator.comparingInt(o -> o.span().start()))
            .toList();
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    for (Obligation order : orders) {
      int start = Math.max(at, Math.min(order.span().start(), text.length()));
      int end = Math.max(start, Math.min(order.span().end(), text.length()));
      int labelled = labelled(text, at, start);
      plain(text, at, labelled, stretches);
      stretches.add(new Stretch(tidy(new Span(labelled, end).in(text)), order, by.get(order.id())));
      at = end;
    }
    plain(text, at, text.length(), stretches);
    return stretches;
  }

  /** Where the order's own number, letter or dash begins, so that it is shown with its words. */
  private static int labelled(String text, int from, int start) {
    Matcher label = LABEL.matcher(text).region(from, start);
    return label.find() ? label.start(1) : start;
  }

  private static void plain(String text, int from, int to, List<Stretch> stretches) {
    String words = tidy(text.substring(from, to));
    if (!words.isEmpty()) {
      stretches.add(new Stretch(words, null, null));
    }
  }

  /** The same words with white space as a page wants it: no runs of blanks, no runs of lines. */
  private static String tidy(String words) {
    return words
        .replaceAll("[ \\t\\u00A0]+", " ")
        .replaceAll(" ?\\R ?", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }
}
