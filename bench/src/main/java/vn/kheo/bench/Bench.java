package vn.kheo.bench;

import java.util.List;

/**
 * The command {@code kheo bench
 * [reading|fan-out|pages|ledger|steps|reminders|consolidation|import]}: every measurement, or those
 * named; {@code kheo bench two-processes [minutes]} only where it is named.
 */
public final class Bench {
  private Bench() {}

  public static void main(String[] args) throws Exception {
    List<String> named = List.of(args);
    if (named.contains("two-processes")) {
      TwoProcessesBench.report(
          named.stream()
              .filter(n -> n.matches("\\d{1,3}"))
              .findFirst()
              .map(Integer::parseInt)
              .orElse(10));
      return;
    }
    if (named.isEmpty() || named.contains("reading")) {
      ReadingBench.report();
    }
    if (named.isEmpty() || named.contains("fan-out")) {
      FanOutBench.report();
    }
    if (named.isEmpty() || named.contains("pages")) {
      PagesBench.report();
    }
    if (named.isEmpty() || named.contains("reminders")) {
      RemindersBench.report();
    }
    if (named.isEmpty() || named.contains("ledger")) {
      LedgerBench.report();
    }
    if (named.isEmpty() || named.contains("steps")) {
      StepsBench.report();
    }
    if (named.isEmpty() || named.contains("import")) {
      ImportBench.report();
    }
    if (named.isEmpty() || named.contains("consolidation")) {
      ConsolidationBench.report();
    }
  }
}
