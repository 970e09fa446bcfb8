package vn.kheo.app.reporting.consolidation.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.consolidation.IndicatorDetail.Moment;
import vn.kheo.app.reporting.form.Indicator;

/**
 * Biểu đồ qua các kỳ: a column a round, drawn as SVG by the page itself. Units are those of its
 * view box; the y axis runs down.
 */
public record Columns(int width, int height, int ground, List<Column> columns) {
  private static final int STEP = 156;
  private static final int BAR = 46;
  private static final int TOP = 22;
  private static final int TALL = 140;
  private static final int BOTTOM = 40;

  /**
   * @param tall null where nobody reported in that round
   */
  public record Column(
      long roundId, String label, String said, int x, int middle, int y, @Nullable Integer tall) {}

  /** Columns from the first amount above 0; empty where there are fewer than two rounds. */
  static Columns of(List<Moment> moments, Indicator indicator, Locale locale) {
    List<Column> columns = new ArrayList<>();
    BigDecimal most =
        moments.stream()
            .map(Moment::amount)
            .filter(one -> one != null)
            .map(one -> one == null ? BigDecimal.ZERO : one)
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    int x = (STEP - BAR) / 2;
    for (Moment moment : moments) {
      BigDecimal amount = moment.amount();
      Integer tall = amount == null ? null : tall(amount, most);
      columns.add(
          new Column(
              moment.roundId(),
              moment.label(),
              Said.amount(indicator, amount, locale),
              x,
              x + BAR / 2,
              TOP + TALL - (tall == null ? 0 : tall),
              tall));
      x += STEP;
    }
    return new Columns(STEP * moments.size(), TOP + TALL + BOTTOM, TOP + TALL, columns);
  }

  private static int tall(BigDecimal amount, BigDecimal most) {
    return amount.signum() <= 0 || most.signum() == 0
        ? 0
        : Math.max(
            1,
            amount
                .multiply(BigDecimal.valueOf(TALL))
                .divide(most, MathContext.DECIMAL64)
                .intValue());
  }

  public int bar() {
    return BAR;
  }

  public boolean tells() {
    return columns.size() > 1;
  }

  /** How far a bar reaches, of 100. */
  static int share(@Nullable BigDecimal amount, BigDecimal most) {
    return amount == null || amount.signum() <= 0 || most.signum() == 0
        ? 0
        : Math.max(
            1,
            amount
                .multiply(BigDecimal.valueOf(100))
                .divide(most, MathContext.DECIMAL64)
                .intValue());
  }
}
