package vn.kheo.reader;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Viết hoa: writes normally what a letterhead prints in capitals. The text itself usually has the
 * name once more in ordinary letters; else the custom for names of agencies is followed.
 */
final class Casing {
  private final Words words;

  /** Words of the place of issue, which are capitalised in a name too. */
  private final Set<String> place;

  Casing(Page page, @Nullable String place) {
    this.words = page.words();
    this.place =
        place == null
            ? Set.of()
            : Stream.of(Fold.key(place).split(" ")).collect(Collectors.toSet());
  }

  /** The name that stands in capitals in these words, written normally. */
  String name(int[] name) {
    for (int w = name[name.length - 1] + 1; w + name.length <= words.count; w++) {
      if (same(w, name) && isNormal(w, name.length)) {
        return words.text(w, w + name.length);
      }
    }
    return byCustom(name);
  }

  private boolean same(int at, int[] name) {
    for (int k = 0; k < name.length; k++) {
      if (!sameWord(at + k, name[k])) {
        return false;
      }
    }
    return true;
  }

  private boolean sameWord(int a, int b) {
    int length = words.end[a] - words.start[a];
    if (length != words.end[b] - words.start[b] || words.id[a] != words.id[b]) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (words.clean.key[words.start[a] + i] != words.clean.key[words.start[b] + i]) {
        return false;
      }
    }
    return true;
  }

  private boolean isNormal(int at, int length) {
    boolean small = false;
    for (int k = 0; k < length; k++) {
      small |= !words.isCaps(at + k);
      if (k < length - 1 && words.ends[at + k]) {
        return false;
      }
    }
    return small && words.isUpper(at);
  }

  private String byCustom(int[] name) {
    var out = new StringBuilder();
    boolean proper = false;
    boolean first = true;
    int head = Math.max(1, Vocabulary.size(words, name[0], Term.BODY));
    for (int k = 0; k < name.length; k++) {
      int w = name[k];
      String text = words.text(w, w + 1);
      boolean area = k >= head && words.saysAny(w, "tỉnh", "huyện", "quận", "xã", "phường") > 0;
      boolean city = words.says(w, "thành phố") > 0 || words.says(w - 1, "thành phố") > 0;
      boolean link = words.saysAny(w, "và", "của", "các") > 0;
      boolean abbreviation = isAbbreviation(text);
      boolean placed = k >= head && place.contains(Fold.key(text));
      if (k > 0) {
        out.append(between(name[k] - 1));
      }
      if (placed) {
        out.append(capital(text));
      } else if (abbreviation) {
        out.append(text);
      } else if (area || link || (city && k > 0)) {
        out.append(text.toLowerCase(Locale.ROOT));
      } else if (k == 0 || k == head || proper || first) {
        out.append(capital(text));
      } else {
        out.append(text.toLowerCase(Locale.ROOT));
      }
      first = link || (k + 1 < name.length && words.gap[w] == ',');
      proper = (proper && !link) || area || city;
    }
    return out.toString();
  }

  private String between(int w) {
    boolean dash = words.gap[w] == '-' && !words.ends[w];
    return words.gap[w] == ',' ? ", " : dash ? " - " : " ";
  }

  private static boolean isAbbreviation(String text) {
    return switch (text) {
      case "UBND", "HĐND", "MTTQ", "TP", "BQL", "BCĐ" -> true;
      default -> false;
    };
  }

  private static String capital(String word) {
    return word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT);
  }

  /** “KẾ HOẠCH” as “Kế hoạch”. */
  static String sentence(String capitals) {
    return capitals.isEmpty() ? capitals : capital(capitals);
  }
}
