package vn.kheo.reader;

import org.jspecify.annotations.Nullable;

/**
 * Bảng thuộc tính: where a portal lost the letterhead and put a table of properties (Số hiệu, Loại
 * văn bản, Nơi ban hành, Ngày ban hành) in its place.
 */
final class PropertyTableRule {
  private static final int FURTHEST_BLOCK = 40;

  private final Page page;
  private final Words words;

  PropertyTableRule(Page page) {
    this.page = page;
    this.words = page.words();
  }

  Head complete(Head head) {
    var symbol = value("số hiệu", "số ký hiệu", "số, ký hiệu");
    if (symbol == null) {
      return head;
    }
    var old = head.letterhead();
    var issuer = value("nơi ban hành", "cơ quan ban hành", "cơ quan");
    var kind = value("loại văn bản", "hình thức văn bản");
    var letterhead =
        new Letterhead(
            issuer != null ? null : old.superiorIssuer(),
            issuer != null ? issuer : old.issuer(),
            symbol,
            old.place(),
            old.date() != null ? old.date() : date());
    var subject = head.subject() != null ? head.subject() : value("trích yếu", "tiêu đề");
    return new Head(
        letterhead,
        kind != null ? kind : head.kind(),
        subject,
        head.addressees(),
        head.bodyStart());
  }

  private @Nullable Finding<String> value(String... labels) {
    int b = cell(labels);
    return b < 0
        ? null
        : page.finding(
            page.block(b).start(),
            page.trimEnd(page.block(b).start(), page.block(b).end()),
            "property." + labels[0].replace(' ', '-'),
            0.85);
  }

  private @Nullable Finding<PartialDate> date() {
    int b = cell("ngày ban hành", "ngày văn bản");
    if (b < 0) {
      return null;
    }
    int first = page.block(b).firstWord();
    var time = new Dates(words, null).day(first);
    return time == null
        ? null
        : new Finding<>(
            new PartialDate(
                time.first().getYear(), time.first().getMonthValue(), time.first().getDayOfMonth()),
            words.span(first, time.next()),
            "property.date",
            0.85);
  }

  /** The block behind the one that holds just such a label, or -1. */
  private int cell(String... labels) {
    for (int b = 0; b + 1 < Math.min(page.size(), FURTHEST_BLOCK); b++) {
      var block = page.block(b);
      int size = words.saysAny(block.firstWord(), labels);
      if (size > 0
          && block.firstWord() + size == block.lastWord()
          && page.block(b + 1).line().bars == 1) {
        return b + 1;
      }
    }
    return -1;
  }
}
