package vn.kheo.app.oversight.assessing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Bộ tiêu chí: one version of a framework; once taken it never changes.
 *
 * @param edition from 1
 * @param validFrom first day on which a round may use it
 * @param validTo first day on which none may any more; null for open
 * @param rows in the order in which they are printed
 */
public record Framework(
    long id,
    long unitId,
    String code,
    int edition,
    String name,
    String basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<Row> rows) {

  /** Loại dòng. */
  public enum Kind {
    /** Nhóm tiêu chí; without children it is scored itself. */
    GROUP,
    CRITERION,
    /** Điểm thưởng, up to its points. */
    BONUS,
    /** Điểm trừ, up to its points. */
    DEDUCTION,
    /** Khống chế: a fact that limits the rating. */
    LIMIT,
    /** Mức xếp loại. */
    BAND
  }

  /**
   * Dòng.
   *
   * @param parent code of its group; blank for none
   * @param points most that it may have; of a band, from how many points it holds
   * @param noZero of a band: no criterion that applies may have 0
   * @param highest of a limit: code of the best band that is left
   * @param omittable of a criterion: a unit may say that it does not apply
   * @param rule how it is scored, in words
   */
  public record Row(
      Kind kind,
      String code,
      String parent,
      String name,
      BigDecimal points,
      boolean noZero,
      String highest,
      boolean omittable,
      String rule,
      String evidence,
      String basis) {}

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
  }

  /** Rows that get points towards the full sum. */
  public List<Row> scored() {
    Set<String> parents = rows.stream().map(Row::parent).collect(Collectors.toSet());
    return rows.stream()
        .filter(
            row ->
                row.kind() == Kind.CRITERION
                    || row.kind() == Kind.GROUP && !parents.contains(row.code()))
        .toList();
  }

  /** Rows on which a person enters points: criteria, bonus, deduction. */
  public List<Row> entered() {
    Set<String> scored = scored().stream().map(Row::code).collect(Collectors.toSet());
    return rows.stream()
        .filter(
            row ->
                scored.contains(row.code())
                    || row.kind() == Kind.BONUS
                    || row.kind() == Kind.DEDUCTION)
        .toList();
  }

  /** Full points, such as 100. */
  public BigDecimal full() {
    return scored().stream().map(Row::points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public List<Row> limits() {
    return of(Kind.LIMIT);
  }

  /** Best first. */
  public List<Row> bands() {
    return of(Kind.BAND).stream().sorted(Comparator.comparing(Row::points).reversed()).toList();
  }

  public Optional<Row> row(String code) {
    return rows.stream().filter(row -> row.code().equals(code)).findFirst();
  }

  private List<Row> of(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }
}
