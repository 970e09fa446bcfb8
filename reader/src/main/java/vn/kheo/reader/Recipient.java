package vn.kheo.reader;

import org.jspecify.annotations.Nullable;

/**
 * Nơi nhận: one line of the recipients' list.
 *
 * @param name as printed, without the purpose in brackets
 * @param purpose {@code báo cáo} for “(b/c)”, {@code lưu} for the archive line, other words as
 *     printed; null for none
 */
public record Recipient(String name, @Nullable String purpose, Span span) {}
