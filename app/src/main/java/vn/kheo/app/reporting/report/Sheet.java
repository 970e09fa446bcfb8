package vn.kheo.app.reporting.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.answer.Mark;
import vn.kheo.app.reporting.form.Check;
import vn.kheo.app.reporting.form.Checks;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.Section;

/**
 * Bản đang làm, whole: what is asked, what stands there, what is wrong.
 *
 * @param lines of the indicators that are asked of the unit
 * @param before label of the round whose figures stand beside; null where there is none
 * @param lastYear likewise of the year before
 */
public record Sheet(
    Report report,
    FormVersion form,
    Edition edition,
    List<Line> lines,
    List<Words> narrative,
    Readiness readiness,
    @Nullable String before,
    @Nullable String lastYear,
    List<Remark> remarks,
    List<File> files,
    boolean mayEdit,
    boolean maySend) {

  /**
   * Một chỉ tiêu.
   *
   * @param typed whether a person of the unit fills it
   * @param before figure of the round before; null where there is none
   * @param origin where it came from when nobody typed it; null where somebody did
   */
  public record Line(
      Indicator indicator,
      Cell cell,
      boolean typed,
      @Nullable BigDecimal before,
      @Nullable BigDecimal lastYear,
      @Nullable Origin origin) {}

  /**
   * @param href address of where it is; null where there is none
   */
  public record Origin(String detail, @Nullable String href) {}

  /**
   * Ý kiến of the collecting unit.
   *
   * @param place code of an indicator or number of a section; empty for the whole
   * @param quote the sentence it is about; null for none
   */
  public record Remark(String place, @Nullable String quote, String words, String by) {}

  /**
   * Tệp kèm theo.
   *
   * @param size in bytes
   * @param kind {@code SIGNED}, {@code WORKBOOK}, {@code NARRATIVE} or {@code OTHER}
   */
  public record File(long id, String name, long size, String kind) {}

  /** Một đề mục. */
  public record Words(Section section, String words) {}

  /**
   * Điều kiện không đạt.
   *
   * @param reason why it is let go; empty while nobody said
   */
  public record Finding(Checks.Finding of, String reason) {
    public boolean blocks() {
      return of.severity() == Check.Severity.ERROR;
    }

    /** Whether it keeps the report from being sent. */
    public boolean stands() {
      return blocks() || reason.isBlank();
    }
  }

  /**
   * What keeps it from being sent.
   *
   * @param findings checks that do not hold
   * @param missing required indicators without an answer
   * @param unsaid required sections without words, by number
   */
  public record Readiness(List<Finding> findings, List<Indicator> missing, List<String> unsaid) {
    /** Whether nothing does. */
    public boolean isReady() {
      return missing.isEmpty() && unsaid.isEmpty() && findings.stream().noneMatch(Finding::stands);
    }
  }

  public List<Finding> findings() {
    return readiness.findings();
  }

  public List<Indicator> missing() {
    return readiness.missing();
  }

  public List<String> unsaid() {
    return readiness.unsaid();
  }

  public boolean isReady() {
    return readiness.isReady();
  }

  /** How many of the lines a person fills have an answer. */
  public long answered() {
    return lines.stream()
        .filter(line -> line.typed() && line.cell().mark() != Mark.MISSING)
        .count();
  }

  public long asked() {
    return lines.stream().filter(Line::typed).count();
  }
}
