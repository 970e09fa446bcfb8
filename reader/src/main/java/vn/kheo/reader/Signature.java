package vn.kheo.reader;

import org.jspecify.annotations.Nullable;

/**
 * Chữ ký: by what authority, in which post, who. Source: Nghị định 30/2020/NĐ-CP, Điều 13.
 *
 * @param authority all authority lines joined by " / " ({@code TM. ỦY BAN NHÂN DÂN / KT. CHỦ
 *     TỊCH}); null where the head signs
 * @param title the post of the one who signs
 */
public record Signature(
    @Nullable Finding<String> authority,
    @Nullable Finding<String> title,
    @Nullable Finding<String> name) {}
