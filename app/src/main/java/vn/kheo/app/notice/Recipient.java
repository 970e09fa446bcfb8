package vn.kheo.app.notice;

import java.util.Locale;

/**
 * Người nhận thư: somebody who may get mail today.
 *
 * @param email where
 * @param locale the language of their account
 */
public record Recipient(long personId, String name, String email, Locale locale) {}
