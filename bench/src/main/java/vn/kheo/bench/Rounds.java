package vn.kheo.bench;

import java.util.Arrays;

/** Times of several rounds; what is told is the median, with the least and the most. */
record Rounds(double[] milliseconds) {
  Rounds {
    milliseconds = milliseconds.clone();
    Arrays.sort(milliseconds);
  }

  double median() {
    return milliseconds[milliseconds.length / 2];
  }

  @Override
  public String toString() {
    return "%,.1f (%,.1f–%,.1f)"
        .formatted(median(), milliseconds[0], milliseconds[milliseconds.length - 1]);
  }
}
