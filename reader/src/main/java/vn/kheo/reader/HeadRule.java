package vn.kheo.reader;

import org.jspecify.annotations.Nullable;

/** Phần đầu văn bản: puts the rules of the letterhead together. */
final class HeadRule {
  private static final int FURTHEST_BLOCK = 14;

  private final Page page;

  HeadRule(Page page) {
    this.page = page;
  }

  Head read() {
    var symbol = new SymbolRule(page).read();
    var date = new PlaceDateRule(page).read();
    var addressees = new AddresseeRule(page).read();
    var title = new TitleRule(page).read(symbol, date, addressees.block());
    var issuers =
        new IssuerRule(page)
            .read(
                endOfLetterhead(symbol, date, title, addressees),
                date == null || date.place() == null ? null : date.place().value());
    int bodyStart = Math.max(title.next(), addressees.next());
    var head =
        new Head(
            new Letterhead(
                issuers.superior(),
                issuers.issuer(),
                symbol == null ? null : symbol.symbol(),
                date == null ? null : date.place(),
                date == null ? null : date.date()),
            title.kind(),
            title.subject(),
            addressees.items(),
            Math.min(bodyStart, page.size()));
    return symbol == null ? new PropertyTableRule(page).complete(head) : head;
  }

  private int endOfLetterhead(
      SymbolRule.@Nullable Found symbol,
      PlaceDateRule.@Nullable PlaceDate date,
      TitleRule.Title title,
      AddresseeRule.Addressees addressees) {
    int block = Math.min(page.size(), FURTHEST_BLOCK);
    if (addressees.block() >= 0) {
      block = Math.min(block, addressees.block());
    }
    int word = block == 0 ? 0 : page.block(block - 1).lastWord();
    var words = page.words();
    if (symbol != null) {
      word = Math.min(word, words.at(symbol.start()));
    } else if (title.kind() != null && date == null) {
      word =
          Math.min(
              word, page.block(Math.max(0, Math.min(title.next(), page.size()) - 1)).firstWord());
    }
    if (date != null) {
      word = Math.min(word, date.firstWord());
    }
    return word;
  }
}
