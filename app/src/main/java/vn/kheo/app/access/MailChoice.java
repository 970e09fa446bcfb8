package vn.kheo.app.access;

/**
 * Nhận thư: what the accounts of a person say of mail.
 *
 * @param dailyDigest whether one of them wants the daily digest
 * @param language in which, {@code vi} or {@code en}
 */
public record MailChoice(long personId, boolean dailyDigest, String language) {}
