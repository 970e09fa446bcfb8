package vn.kheo.reader;

/** Dòng: a printed line or the part of one that stands in a table cell. */
final class Line {
  final int start;
  final int end;

  /** Cell bars between the line before and this one: one parts cells, two or more part rows. */
  final int bars;

  /** Whether an empty or ruled line stands before. */
  final boolean apart;

  /** Where a wide gap parts this line into two columns, or -1. */
  final int gap;

  Line(int start, int end, int bars, boolean apart, int gap) {
    this.start = start;
    this.end = end;
    this.bars = bars;
    this.apart = apart;
    this.gap = gap;
  }

  int length() {
    return end - start;
  }
}
