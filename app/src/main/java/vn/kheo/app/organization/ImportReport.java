package vn.kheo.app.organization;

import java.util.List;

/**
 * Kết quả nhập, line by line. All or nothing: with one bad line nothing is taken.
 *
 * @param lines of the file, in its order
 * @param problems of the file as a whole, such as a missing column
 * @param notes what was not taken or not calculated, though nothing is wrong with it
 * @param taken whether it was written; false for a check, and where anything is bad
 */
public record ImportReport(
    List<Line> lines, List<Problem> problems, List<Problem> notes, boolean taken) {

  /** What becomes of a line. */
  public enum Outcome {
    NEW,
    CHANGED,
    SAME,
    BAD
  }

  /**
   * One line.
   *
   * @param number as Excel counts
   * @param label how a person knows the line again
   * @param problems empty unless {@link Outcome#BAD}
   */
  public record Line(int number, String label, Outcome outcome, List<Problem> problems) {}

  /**
   * What is wrong: its words stand in {@code messages/organization} as {@code
   * organization.import.<code>}.
   *
   * @param arguments what was found, and what was expected
   */
  public record Problem(String code, List<String> arguments) {
    static Problem of(String code, String... arguments) {
      return new Problem(code, List.of(arguments));
    }

    public Object[] parameters() {
      return arguments.toArray();
    }
  }

  public boolean good() {
    return problems.isEmpty() && lines.stream().noneMatch(l -> l.outcome() == Outcome.BAD);
  }

  public long count(Outcome outcome) {
    return lines.stream().filter(l -> l.outcome() == outcome).count();
  }

  ImportReport asTaken() {
    return new ImportReport(lines, problems, notes, true);
  }
}
