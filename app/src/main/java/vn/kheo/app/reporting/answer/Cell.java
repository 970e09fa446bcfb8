package vn.kheo.app.reporting.answer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Một ô.
 *
 * @param amount null unless it is a figure
 */
public record Cell(Mark mark, @Nullable BigDecimal amount) {
  public static final Cell MISSING = new Cell(Mark.MISSING, null);
  public static final Cell NOTHING = new Cell(Mark.NOTHING, null);
  public static final Cell NOT_APPLICABLE = new Cell(Mark.NOT_APPLICABLE, null);

  public Cell {
    if ((mark == Mark.FIGURE) == (amount == null)) {
      throw new IllegalArgumentException(mark + " with amount " + amount);
    }
  }

  public static Cell figure(BigDecimal amount) {
    return new Cell(Mark.FIGURE, amount);
  }
}
