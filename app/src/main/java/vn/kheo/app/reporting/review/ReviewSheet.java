package vn.kheo.app.reporting.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.answer.Mark;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.Section;
import vn.kheo.app.reporting.regime.Round;
import vn.kheo.app.reporting.regime.UnitReport;

/**
 * Báo cáo nhận được, beside what it is compared with.
 *
 * @param edition the one looked at: what lies with the collecting unit, or was sent last
 * @param sentBy null where none was sent yet
 * @param threshold difference in per cent from which a figure is marked
 * @param comparedWith label of the round before; null where it is not comparable
 * @param peers how many similar units have sent
 * @param allPerfect every rate is 100 % and no limit is named
 * @param mayDecide whether the person may accept or return it
 */
public record ReviewSheet(
    UnitReport report,
    Round round,
    int edition,
    @Nullable String sentBy,
    List<Line> lines,
    List<Words> narrative,
    List<Remark> remarks,
    List<File> files,
    int threshold,
    @Nullable String comparedWith,
    int peers,
    boolean allPerfect,
    boolean mayDecide) {

  /**
   * Một chỉ tiêu.
   *
   * @param origin where a cell that nobody typed came from; null for typed ones
   * @param reasons why warnings were let go, by the unit
   */
  public record Line(
      Indicator indicator,
      Mark mark,
      @Nullable BigDecimal amount,
      Comparison before,
      Comparison peers,
      @Nullable String origin,
      List<String> reasons) {}

  /** Một đề mục, with its words cut into sentences. */
  public record Words(Section section, String words, List<String> sentences) {}

  /**
   * Ý kiến.
   *
   * @param code of the indicator; null where it is at words, or at the whole
   * @param sectionNumber null where it is at a figure, or at the whole
   * @param quote the sentence; null for the whole section
   */
  public record Remark(
      long id,
      @Nullable String code,
      @Nullable String sectionNumber,
      @Nullable String quote,
      String words,
      String by,
      Instant at,
      int edition) {}

  /** Tệp kèm theo. */
  public record File(long id, String name, long size) {}

  /** Whether a figure deserves a second look. */
  public boolean isMarked(Line line) {
    return line.before().differsBy(threshold) || line.peers().differsBy(threshold);
  }

  public List<Line> marked() {
    return lines.stream().filter(this::isMarked).toList();
  }

  /** Whether it waits for a verdict. */
  public boolean isWaiting() {
    return report.state() == UnitReport.State.SENT;
  }

  public @Nullable LocalDate sentOn() {
    return report.sentOn();
  }
}
