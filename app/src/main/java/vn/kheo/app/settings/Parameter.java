package vn.kheo.app.settings;

/**
 * Tham số: what a module lets an administrator set. Its words stand in the module's messages under
 * {@code settings.parameter.<key>} and {@code settings.parameter.<key>.hint}; words for a value,
 * where it needs any, under {@code settings.parameter.<key>.is.<value>}.
 *
 * @param key as in {@code settings.parameter}
 * @param min for a number the least, for text the least length
 * @param max for a number the greatest, for text the greatest length
 */
public record Parameter(String key, Type type, int min, int max) {
  /** Kiểu giá trị. */
  public enum Type {
    /** A whole number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG,
    TEXT
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
