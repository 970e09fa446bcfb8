package vn.kheo.app.reporting.consolidation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.reporting.answer.Mark;
import vn.kheo.app.reporting.form.Indicator;

/**
 * Một số tổng hợp, and where it comes from.
 *
 * @param children units right beneath, with what they and all beneath them gave
 * @param units each unit beneath, by name
 * @param parts indicators of whose sum it is made, with their totals; empty where it is not
 * @param overTime rounds of the same length up to this one, the earliest first
 */
public record IndicatorDetail(
    Consolidation sheet,
    Consolidation.Line line,
    List<Child> children,
    List<Given> units,
    List<Consolidation.Line> parts,
    List<Moment> overTime) {
  private static final int FEW = 5;

  /**
   * @param reportId its own report; null where the unit itself does not report
   * @param deeper whether others report beneath it
   */
  public record Child(Unit unit, NodeTotal total, @Nullable Long reportId, boolean deeper) {}

  public record Given(Unit unit, UnitFigure figure) {
    private BigDecimal amount() {
      BigDecimal amount = figure.amount();
      return amount == null ? BigDecimal.ZERO : amount;
    }
  }

  public record Moment(long roundId, String label, @Nullable BigDecimal amount) {}

  /** Whether figures of units can be put beside each other as more and less. */
  public boolean ranks() {
    Indicator one = line.indicator();
    return one.choices().isEmpty() && !one.unitOfMeasure().equals("0/1");
  }

  public List<Given> highest() {
    return ranked(Comparator.comparing(Given::amount).reversed());
  }

  public List<Given> lowest() {
    return ranked(Comparator.comparing(Given::amount));
  }

  private List<Given> ranked(Comparator<Given> order) {
    return units.stream()
        .filter(one -> one.figure().mark() == Mark.FIGURE && one.amount().signum() != 0)
        .sorted(order)
        .limit(FEW)
        .toList();
  }

  /** Those who gave 0 or said “không phát sinh”. */
  public List<Given> zeros() {
    return units.stream()
        .filter(
            one ->
                one.figure().mark() == Mark.NOTHING
                    || one.figure().mark() == Mark.FIGURE && one.amount().signum() == 0)
        .toList();
  }

  /** Those who owe it and have not answered. */
  public List<Given> missing() {
    return units.stream().filter(one -> one.figure().mark() == Mark.MISSING).toList();
  }
}
