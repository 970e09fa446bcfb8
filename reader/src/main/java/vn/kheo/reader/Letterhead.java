package vn.kheo.reader;

import org.jspecify.annotations.Nullable;

/**
 * Phần đầu văn bản: who issued it, under whom, with which number, where and when. Source: Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, ô 2, 3, 4. A part that is not printed is null.
 *
 * @param superiorIssuer cơ quan chủ quản trực tiếp, printed above the issuer
 * @param issuer cơ quan ban hành, written normally (“Ủy ban nhân dân tỉnh Ninh Thuận”)
 * @param symbol số, ký hiệu as printed without white space; a blank number gives {@code /UBND-VXNV}
 */
public record Letterhead(
    @Nullable Finding<String> superiorIssuer,
    @Nullable Finding<String> issuer,
    @Nullable Finding<String> symbol,
    @Nullable Finding<String> place,
    @Nullable Finding<PartialDate> date) {}
