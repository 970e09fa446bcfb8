package vn.kheo.app.settings;

import java.util.Arrays;

/**
 * Tham số: what a module lets an administrator set. Its words stand in the module's messages under
 * {@code settings.parameter.<key>} and {@code settings.parameter.<key>.hint}; words for a value,
 * where it needs any, under {@code settings.parameter.<key>.is.<value>}.
 *
 * @param key as in {@code settings.parameter}
 * @param min for a number, or each of several, the least, for text the least length
 * @param max for a number, or each of several, the greatest, for text the greatest length
 */
public record Parameter(String key, Type type, int min, int max) {
  /** Kiểu giá trị. */
  public enum Type {
    /** A whole number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG,
    TEXT,
    /** Whole numbers with commas between, such as {@code 5, 2}. */
    NUMBERS,
    /** {@code 07:30}. */
    TIME
  }

  private static final int LONGEST = 500;

  /** A whole number from {@code min} to {@code max}. */
  public static Parameter number(String key, int min, int max) {
    return new Parameter(key, Type.NUMBER, min, max);
  }

  /** Yes or no. */
  public static Parameter flag(String key) {
    return new Parameter(key, Type.FLAG, 0, 0);
  }

  /** Words, not blank. */
  public static Parameter text(String key) {
    return new Parameter(key, Type.TEXT, 1, LONGEST);
  }

  /** One to six whole numbers, each from {@code min} to {@code max}. */
  public static Parameter numbers(String key, int min, int max) {
    return new Parameter(key, Type.NUMBERS, min, max);
  }

  /** An hour and minute of the day. */
  public static Parameter time(String key) {
    return new Parameter(key, Type.TIME, 0, 0);
  }

  /** What kind a value looks like, where no module says. */
  static Parameter guessed(String key, String value) {
    if (value.matches("true|false")) {
      return flag(key);
    }
    return value.matches("-?\\d{1,9}")
        ? number(key, Integer.MIN_VALUE, Integer.MAX_VALUE)
        : text(key);
  }

  /**
   * @throws BadParameter where the value is none this parameter may have
   */
  void check(String value) {
    switch (type) {
      case FLAG -> {
        if (!value.matches("true|false")) {
          throw new BadParameter("value", "flag", value);
        }
      }
      case NUMBER -> {
        if (!value.matches("-?\\d{1,9}")) {
          throw new BadParameter("value", "number", value);
        }
        int number = Integer.parseInt(value);
        if (number < min || number > max) {
          throw new BadParameter("value", "range", value, min, max);
        }
      }
      case NUMBERS -> {
        if (!value.matches("\\d{1,4}(\\s*,\\s*\\d{1,4}){0,5}")
            || Arrays.stream(value.split("\\s*,\\s*"))
                .mapToInt(Integer::parseInt)
                .anyMatch(number -> number < min || number > max)) {
          throw new BadParameter("value", "numbers", value, min, max);
        }
      }
      case TIME -> {
        if (!value.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
          throw new BadParameter("value", "time", value);
        }
      }
      case TEXT -> {
        if (value.isBlank()) {
          throw new BadParameter("value", "blank");
        }
        if (value.length() > max) {
          throw new BadParameter("value", "long", value.length(), max);
        }
      }
    }
  }
}
