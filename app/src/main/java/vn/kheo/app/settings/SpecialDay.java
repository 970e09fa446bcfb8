package vn.kheo.app.settings;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Ngày nghỉ, ngày làm bù: a day that is not what its weekday says.
 *
 * @param legalBasis number and date of the notice, or the article it follows from
 * @param source where it was read, or how it was computed; may be empty
 */
public record SpecialDay(
    LocalDate day, String name, Kind kind, Certainty certainty, String legalBasis, String source) {

  public SpecialDay(LocalDate day, String name, Kind kind, Certainty certainty, String legalBasis) {
    this(day, name, kind, certainty, legalBasis, "");
  }

  /** Whether work is done on it. */
  public boolean worked() {
    return kind == Kind.WORKING_SWAP;
  }

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

    /** As a table of days names it: {@code nghỉ lễ}. */
    public String words() {
      return words;
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

    /** As a table of days names it: {@code theo thông báo}. */
    public String words() {
      return words;
    }
  }
}
