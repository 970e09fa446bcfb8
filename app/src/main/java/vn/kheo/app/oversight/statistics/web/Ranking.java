package vn.kheo.app.oversight.statistics.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.directive.Tally;

/** Xếp hạng: lines by their rate, each with what the rate was computed on. */
public final class Ranking {
  private Ranking() {}

  /**
   * Một dòng.
   *
   * @param rank equal rates share one, and the next is skipped (1, 2, 2, 4); null where nothing was
   *     due, which is neither good nor bad
   */
  public record Line(@Nullable Integer rank, Tally tally) {}

  /** Best rate first; of equal rates the one that rests on more tasks due; nothing due last. */
  static List<Line> byRate(List<Tally> tallies) {
    List<Tally> sorted =
        tallies.stream()
            .sorted(
                Comparator.comparing(Ranking::rate, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(t -> -t.cells().due()))
            .toList();
    return ranked(sorted);
  }

  /** In the order given, each with its rank by rate. */
  static List<Line> asGiven(List<Tally> tallies) {
    Map<Long, Line> ranks =
        byRate(tallies).stream().collect(Collectors.toMap(line -> line.tally().id(), line -> line));
    return tallies.stream().map(tally -> Objects.requireNonNull(ranks.get(tally.id()))).toList();
  }

  private static List<Line> ranked(List<Tally> sorted) {
    var lines = new ArrayList<Line>();
    BigDecimal before = null;
    int rank = 0;
    for (int i = 0; i < sorted.size(); i++) {
      BigDecimal rate = rate(sorted.get(i));
      if (rate == null) {
        lines.add(new Line(null, sorted.get(i)));
        continue;
      }
      rank = Objects.equals(rate, before) ? rank : i + 1;
      before = rate;
      lines.add(new Line(rank, sorted.get(i)));
    }
    return lines;
  }

  private static @Nullable BigDecimal rate(Tally tally) {
    return tally.cells().doneRate().orElse(null);
  }
}
