package vn.kheo.app.access;

/**
 * Tài khoản: lets one person in.
 *
 * @param username lower case letters, digits, dots and hyphens
 * @param enabled a disabled account stays, for the journal's sake, but opens nothing
 * @param demonstration offered by one click on the sign-in page of a demonstration
 * @param language {@code vi} or {@code en}
 */
public record Account(
    long id,
    String username,
    long personId,
    boolean enabled,
    boolean demonstration,
    String language,
    int version) {}
