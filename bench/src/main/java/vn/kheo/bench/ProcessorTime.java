package vn.kheo.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Processor time of one thread for works done in turn, so that other load on the machine, which
 * stretches wall time, falls on all of them alike.
 */
final class ProcessorTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 30;
  private static final int ROUNDS = 15;

  private ProcessorTime() {}

  /** The least microseconds a time of each work over several rounds of {@code times} each. */
  static double[] least(int times, Runnable... works) {
    for (int round = 0; round < WARM_UP; round++) {
      turn(times, works);
    }
    double[] least = turn(times, works);
    for (int round = 1; round < ROUNDS; round++) {
      double[] took = turn(times, works);
      for (int i = 0; i < works.length; i++) {
        least[i] = Math.min(least[i], took[i]);
      }
    }
    return least;
  }

  private static double[] turn(int times, Runnable... works) {
    return Arrays.stream(works).mapToDouble(work -> one(times, work)).toArray();
  }

  private static double one(int times, Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      work.run();
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1000.0 / times;
  }
}
