package vn.kheo.app.calendar;

import java.time.LocalDate;

/**
 * Âm lịch Việt Nam: new moons and the sun's place reckoned for UTC+7, by the public approximation
 * of Jean Meeus. Gives the first day of Tết and Giỗ Tổ for a proposal; the days that count are
 * those of the year's notice.
 *
 * <p>Not China's calendar, which is reckoned for UTC+8 and differs in some years (1968, 1985, 2007,
 * 2030). Good from 1968, when Việt Nam took UTC+7, to 2199.
 */
public final class LunarCalendar {
  private static final double ZONE = 7.0 / 24;
  private static final double MONTH = 29.530588853;
  private static final double FIRST_NEW_MOON = 2415021.076998695;

  /** Julian day number of 1 January 1970. */
  private static final long EPOCH = 2440588;

  private static final int LEAP_YEAR = 365;
  private static final int WINTER_SOLSTICE_MONTH = 11;
  private static final int MONTHS = 12;

  private LunarCalendar() {}

  /** Mùng 1 tháng Giêng of the lunar year that begins in {@code year}. */
  public static LocalDate newYear(int year) {
    return day(year, 1, 1);
  }

  /**
   * The solar day of a lunar one, such as 10/3 for Giỗ Tổ Hùng Vương.
   *
   * @param year in which the lunar year begins
   * @param month 1 to 12, never the leap month
   */
  public static LocalDate day(int year, int month, int dayOfMonth) {
    int from = month < WINTER_SOLSTICE_MONTH ? year - 1 : year;
    long start = solsticeMonth(from);
    long end = solsticeMonth(from + 1);
    int first = nearest(start);
    int offset = Math.floorMod(month - WINTER_SOLSTICE_MONTH, MONTHS);
    if (end - start > LEAP_YEAR && offset >= leapMonth(first)) {
      offset++;
    }
    return LocalDate.ofEpochDay(newMoon(first + offset) + dayOfMonth - 1 - EPOCH);
  }

  /** First day of the lunar month that holds the winter solstice of the solar year. */
  private static long solsticeMonth(int year) {
    long lastDay = LocalDate.of(year, 12, 31).toEpochDay() + EPOCH;
    int moon = (int) ((lastDay - 2415021) / MONTH);
    long begins = newMoon(moon);
    return sign(begins) >= 9 ? newMoon(moon - 1) : begins;
  }

  private static int nearest(long julianDay) {
    return (int) Math.floor((julianDay - FIRST_NEW_MOON) / MONTH + 0.5);
  }

  /** How many months after the solstice's the leap month stands: the first without a new sign. */
  private static int leapMonth(int first) {
    int after = 1;
    int last;
    int sign = sign(newMoon(first + after));
    do {
      last = sign;
      after++;
      sign = sign(newMoon(first + after));
    } while (sign != last && after < 14);
    return after - 1;
  }

  /**
   * Day in Việt Nam of the k-th new moon since January 1900, as a Julian day number.
   *
   * <p>Source: J. Meeus, Astronomical Algorithms (1991), ch. 47, as Hồ Ngọc Đức shortened it.
   */
  private static long newMoon(int k) {
    double t = k / 1236.85;
    double t2 = t * t;
    double t3 = t2 * t;
    double mean =
        2415020.75933
            + 29.53058868 * k
            + 0.0001178 * t2
            - 0.000000155 * t3
            + 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
    double sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
    double moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
    double latitude = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
    double correction =
        (0.1734 - 0.000393 * t) * sin(sun)
            + 0.0021 * sin(2 * sun)
            - 0.4068 * sin(moon)
            + 0.0161 * sin(2 * moon)
            - 0.0004 * sin(3 * moon)
            + 0.0104 * sin(2 * latitude)
            - 0.0051 * sin(sun + moon)
            - 0.0074 * sin(sun - moon)
            + 0.0004 * sin(2 * latitude + sun)
            - 0.0004 * sin(2 * latitude - sun)
            - 0.0006 * sin(2 * latitude + moon)
            + 0.0010 * sin(2 * latitude - moon)
            + 0.0005 * sin(2 * moon + sun);
    double slowing = -0.000278 + 0.000265 * t + 0.000262 * t2;
    return (long) Math.floor(mean + correction - slowing + 0.5 + ZONE);
  }

  /** Which twelfth of its way the sun has reached when the day begins in Việt Nam, 0 to 11. */
  private static int sign(long julianDay) {
    double t = (julianDay - 2451545.5 - ZONE) / 36525;
    double t2 = t * t;
    double anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
    double mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
    double centre =
        (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(anomaly)
            + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
            + 0.000290 * sin(3 * anomaly);
    double longitude = mean + centre;
    return (int) ((longitude - 360 * Math.floor(longitude / 360)) / 30);
  }

  private static double sin(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }
}
