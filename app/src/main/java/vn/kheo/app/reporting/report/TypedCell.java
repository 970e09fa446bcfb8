package vn.kheo.app.reporting.report;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.form.Indicator;

/**
 * Một ô như người ta gõ: a number as it is written in Việt Nam, or one key for each of the four
 * blanks: nothing for “chưa báo cáo”, {@code 0}, {@code -} for “không phát sinh”, {@code x} for
 * “không thuộc đối tượng”.
 */
public final class TypedCell {
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+(,\\d+)?");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?\\d{1,3}([.\\s\\u00A0]\\d{3})+(,\\d+)?");

  private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern NUMBERLIKE = Pattern.compile("[+-]?[\\d.,\\s\\u00A0]*\\d");
  private static final int LONGEST = 40;

  private TypedCell() {}

  /**
   * @throws ReportRefused where it is neither, or does not fit the indicator
   */
  public static Cell read(Indicator one, String typed) {
    String text = typed.strip();
    Cell cell =
        switch (text.toLowerCase(Locale.ROOT)) {
          case "" -> Cell.MISSING;
          case "-", "–", "—" -> Cell.NOTHING;
          case "x" -> Cell.NOT_APPLICABLE;
          default -> figure(one, text);
        };
    Reports.fits(one, cell);
    return cell;
  }

  /**
   * As systems write: a number has a decimal point and no grouping; otherwise as {@link #read}.
   *
   * @throws ReportRefused where it is neither, or does not fit the indicator
   */
  public static Cell plain(Indicator one, String said) {
    String text = said.strip();
    if (!PLAIN.matcher(text).matches()) {
      if (NUMBERLIKE.matcher(text).matches()) {
        throw new ReportRefused("notPlain", one.code(), text);
      }
      return read(one, text);
    }
    if (text.length() > LONGEST) {
      throw new ReportRefused("tooLarge", one.code());
    }
    Cell cell = Cell.figure(new BigDecimal(text));
    Reports.fits(one, cell);
    return cell;
  }

  private static Cell figure(Indicator one, String text) {
    if (!one.choices().isEmpty()) {
      int place = one.choices().indexOf(text) + 1;
      if (place > 0) {
        return Cell.figure(BigDecimal.valueOf(place));
      }
    }
    if (text.length() > 40 || !WHOLE.matcher(text).matches() && !GROUPED.matcher(text).matches()) {
      throw new ReportRefused(
          "notANumber", one.code(), text.length() > 40 ? text.substring(0, 40) + "…" : text);
    }
    return Cell.figure(
        new BigDecimal(text.replaceAll("[.\\s\\u00A0]", "").replace(',', '.').replace("+", "")));
  }

  /** As it stands in the field, to be typed over. */
  public static String shown(Indicator one, Cell cell) {
    return switch (cell.mark()) {
      case MISSING -> "";
      case NOTHING -> "–";
      case NOT_APPLICABLE -> "x";
      case FIGURE -> {
        BigDecimal amount = java.util.Objects.requireNonNull(cell.amount());
        yield one.choices().isEmpty()
            ? Amounts.said(amount)
            : one.choices().get(amount.intValue() - 1);
      }
    };
  }
}
