package vn.kheo.app.reporting.burden;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Gánh nặng của một đơn vị trong một tháng: reports whose last good day falls in it.
 *
 * @param reports how many it owes
 * @param sent how many of them were sent
 * @param collectors to how many units
 * @param figures that people of the unit fill in; computed ones are no work
 * @param headings of text it has to write
 * @param minutes that people were seen working on them; what is prepared elsewhere is not seen
 */
public record Burden(
    long unitId,
    String unitName,
    int reports,
    int sent,
    int collectors,
    int figures,
    int headings,
    int minutes) {

  /** A number as it is written in that language. */
  public static String said(Locale locale, int number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /**
   * Một báo cáo trong đó.
   *
   * @param reportId of the own unit's; null where the person reads it as who collects it
   * @param collector name of the unit that collects it
   */
  public record Owed(
      long roundId,
      @Nullable Long reportId,
      String title,
      String collector,
      LocalDate due,
      boolean sent,
      int figures,
      int headings,
      int minutes) {}
}
