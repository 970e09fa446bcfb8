package vn.kheo.app.notice.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * Thư: one mail, ready to be handed over.
 *
 * @param id left side of its Message-ID, the same however often it is sent
 */
public record Mail(
    UUID id, String to, String toName, String subject, String text, String html, Instant date) {}
