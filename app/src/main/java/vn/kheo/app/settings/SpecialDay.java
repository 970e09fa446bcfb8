package vn.kheo.app.settings;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Ngày nghỉ, ngày làm bù: a day that is not what its weekday says.
 *
 * @param legalBasis number and date of the notice, or the article it follows from
 */
public record SpecialDay(
    LocalDate day, String name, Kind kind, Certainty certainty, String legalBasis) {
  /** What the day is. */
  public enum Kind {
    /** Nghỉ lễ. */
    PUBLIC_HOLIDAY("nghỉ lễ"),
    /** Nghỉ bù, nghỉ hoán đổi. */
    COMPENSATORY_OFF("nghỉ bù"),
    /** Làm bù: a Saturday or Sunday worked in exchange. */
    WORKING_SWAP("làm bù");

    final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As the database names it. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How sure it is; every day counts, whatever its certainty. */
  public enum Certainty {
    /** Theo thông báo: announced by the Government or the ministry. */
    OFFICIAL("theo thông báo"),
    /** Theo luật: a fixed date, or compensation that follows from the Labour Code. */
    STATUTORY("theo luật"),
    /** Tính trước: from the lunar calendar, or assumed until the year's notice. */
    COMPUTED("tính trước"),
    /** Chưa xác nhận. */
    UNCONFIRMED("chưa xác nhận");

    final String words;

    Certainty(String words) {
      this.words = words;
    }

    /** As the database names it. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
