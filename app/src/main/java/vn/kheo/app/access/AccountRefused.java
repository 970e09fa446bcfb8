package vn.kheo.app.access;

import org.jspecify.annotations.Nullable;

/**
 * Something about an account cannot be done as asked; the sentence stands in {@code
 * messages/access} under {@link #key()}.
 */
public class AccountRefused extends RuntimeException {
  private final @Nullable String field;
  private final String key;
  private final Object[] arguments;

  /**
   * @param field of the form it is about, or null
   */
  AccountRefused(@Nullable String field, String key, Object... arguments) {
    super(key);
    this.field = field;
    this.key = key;
    this.arguments = arguments;
  }

  public @Nullable String field() {
    return field;
  }

  public String key() {
    return key;
  }

  public Object[] arguments() {
    return arguments.clone();
  }
}
