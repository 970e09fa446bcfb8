package vn.kheo.bench;

import java.util.List;

/**
 * The command {@code kheo bench [reading|fan-out|pages|ledger|steps]}: every measurement, or those
 * named.
 */
public final class Bench {
  private Bench() {}

  public static void main(String[] args) throws Exception {
    List<String> named = List.of(args);
    if (named.isEmpty() || named.contains("reading")) {
      ReadingBench.report();
    }
    if (named.isEmpty() || named.contains("fan-out")) {
      FanOutBench.report();
    }
    if (named.isEmpty() || named.contains("pages")) {
      PagesBench.report();
    }
    if (named.isEmpty() || named.contains("ledger")) {
      LedgerBench.report();
    }
    if (named.isEmpty() || named.contains("steps")) {
      StepsBench.report();
    }
  }
}
