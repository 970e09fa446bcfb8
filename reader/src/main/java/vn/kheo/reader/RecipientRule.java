package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.TailRule.Piece;

/** Nơi nhận: the items of the recipients' list with the purpose printed in brackets behind them. */
final class RecipientRule {
  private final Page page;
  private final Words words;
  private final CleanText clean;

  RecipientRule(Page page) {
    this.page = page;
    this.words = page.words();
    this.clean = page.clean();
  }

  /** An item in the making: its words may go on over several lines of the left column. */
  private static final class Item {
    final int start;
    int end;
    final StringBuilder text = new StringBuilder();

    Item(int start) {
      this.start = start;
    }
  }

  List<Recipient> read(List<Piece> pieces) {
    var items = new ArrayList<Item>();
    for (var piece : pieces) {
      int start = piece.start();
      int end = piece.end();
      int word = words.at(start);
      if (words.says(word, "nơi nhận") > 0) {
        start = page.trimStart(words.end[word + 1], end);
      }
      if (start < end && !isPath(start, end)) {
        line(items, start, end);
      }
    }
    var recipients = new ArrayList<Recipient>(items.size());
    for (var item : items) {
      var recipient = recipient(item);
      if (recipient != null) {
        recipients.add(recipient);
      }
    }
    return recipients;
  }

  /** “D:\\2026\\CV\\…”: where the draft is kept, printed beneath the list. */
  private boolean isPath(int start, int end) {
    for (int i = start; i < Math.min(end, start + 4); i++) {
      if (clean.key[i] == '\\') {
        return true;
      }
    }
    return false;
  }

  private void line(List<Item> items, int start, int end) {
    int from = start;
    for (int i = start; i <= end; i++) {
      // “- A; - B” on one line.
      boolean bullet =
          i < end
              && i > start
              && clean.key[i] == '-'
              && (clean.key[i - 1] == ' ' || clean.key[i - 1] == ';')
              && i + 2 < end
              && clean.key[i + 1] == ' '
              && endsItem(i - 1);
      if (i == end || bullet) {
        piece(items, from, i);
        from = i;
      }
    }
  }

  private boolean endsItem(int at) {
    int i = at;
    while (i > 0 && clean.key[i] == ' ') {
      i--;
    }
    return clean.key[i] == ';' || clean.key[i] == ',';
  }

  private void piece(List<Item> items, int start, int end) {
    var label = Labels.read(clean, start, end);
    boolean bullet = label != null && label.form().ordinal() >= Labels.Form.DASH.ordinal();
    int from = bullet && label != null ? label.end() : start;
    boolean begins = bullet || items.isEmpty() || startsPlainItem(items.getLast(), from);
    if (begins) {
      items.add(new Item(from));
    } else {
      items.getLast().text.append(' ');
    }
    var item = items.getLast();
    item.text.append(clean.words(from, end));
    item.end = end;
  }

  private boolean startsPlainItem(Item before, int from) {
    int length = before.text.length();
    char last = length == 0 ? ' ' : before.text.charAt(length - 1);
    return (last == ';' && clean.isUpper(from)) || words.says(words.at(from), "lưu") > 0;
  }

  private @Nullable Recipient recipient(Item item) {
    String text = item.text.toString().strip();
    int end = text.length();
    while (end > 0 && " .;,/".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    text = text.substring(0, end);
    if (text.isEmpty()) {
      return null;
    }
    String purpose = null;
    String key = Fold.key(text);
    int open = text.lastIndexOf('(');
    if (key.startsWith("lưu") && (key.length() == 3 || !Character.isLetter(key.charAt(3)))) {
      purpose = "lưu";
    } else if (open > 0 && text.endsWith(")")) {
      purpose = purpose(text.substring(open + 1, text.length() - 1).strip());
      if (purpose != null) {
        text = text.substring(0, open).strip();
      }
    }
    int to = page.trimEnd(item.start, item.end);
    return new Recipient(text, purpose, clean.span(item.start, Math.max(item.start + 1, to)));
  }

  /** What stands in brackets as a purpose, or null where it is part of the name, as “(3)”. */
  private static @Nullable String purpose(String inside) {
    String key = Fold.key(inside);
    String bare = key.startsWith("để ") ? inside.substring(3).strip() : inside;
    return switch (Fold.key(bare)) {
      case "b/c", "bc", "báo cáo" -> "báo cáo";
      case "t/h", "th/h", "th" -> "thực hiện";
      case "p/h", "ph/h" -> "phối hợp";
      default -> {
        // “(kèm Quyết định số …)” says what goes with it, not what for.
        boolean words =
            !Fold.key(bare).startsWith("kèm")
                && !bare.isEmpty()
                && Character.isLowerCase(bare.charAt(0))
                && bare.length() > 2;
        yield words ? bare : null;
      }
    };
  }
}
