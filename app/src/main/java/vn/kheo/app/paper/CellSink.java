package vn.kheo.app.paper;

/** Takes the cells of a sheet as they come, line by line. */
interface CellSink {
  /**
   * @param reference such as {@code B7}
   * @param column from 0
   * @param text never empty
   */
  void cell(String reference, int column, FilledSheet.Kind kind, String text);

  /** The cell calculates; what it holds besides comes as {@link #cell}. */
  void formula(String reference);

  void lineEnds(int line);
}
