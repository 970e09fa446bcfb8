package vn.kheo.app.organization;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The key by which names are compared: lower case, abbreviations written out, no punctuation, tone
 * marks at the end of their syllable, so that {@code hòa} and {@code hoà} are one and {@code Thành
 * Hải} and {@code Thanh Hải} stay two.
 */
final class Words {
  /** Tone marks in decomposed text: grave, acute, tilde, hook above, dot below. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private static final Map<String, String> ONE =
      Map.ofEntries(
          Map.entry("ubnd", "ủy ban nhân dân"),
          Map.entry("hđnd", "hội đồng nhân dân"),
          Map.entry("ubmttq", "ủy ban mặt trận tổ quốc"),
          Map.entry("ubmttqvn", "ủy ban mặt trận tổ quốc việt nam"),
          Map.entry("mttq", "mặt trận tổ quốc"),
          Map.entry("vp", "văn phòng"),
          Map.entry("vpub", "văn phòng ủy ban nhân dân"),
          Map.entry("vpubnd", "văn phòng ủy ban nhân dân"),
          Map.entry("tp", "thành phố"),
          Map.entry("tx", "thị xã"),
          Map.entry("btv", "ban thường vụ"),
          Map.entry("bql", "ban quản lý"),
          Map.entry("kcn", "khu công nghiệp"),
          Map.entry("bch", "ban chỉ huy"),
          Map.entry("chqs", "chỉ huy quân sự"),
          Map.entry("bđbp", "bộ đội biên phòng"),
          Map.entry("htx", "hợp tác xã"),
          Map.entry("lh", "liên hiệp"),
          Map.entry("lm", "liên minh"),
          Map.entry("ctđ", "chữ thập đỏ"),
          Map.entry("vhnt", "văn học nghệ thuật"),
          Map.entry("khkt", "khoa học và kỹ thuật"),
          Map.entry("ptth", "phát thanh và truyền hình"),
          Map.entry("gtvt", "giao thông vận tải"),
          Map.entry("khcn", "khoa học và công nghệ"),
          Map.entry("khđt", "kế hoạch và đầu tư"),
          Map.entry("gdđt", "giáo dục và đào tạo"),
          Map.entry("nnptnt", "nông nghiệp và phát triển nông thôn"),
          Map.entry("ptnt", "phát triển nông thôn"),
          Map.entry("tnmt", "tài nguyên và môi trường"),
          Map.entry("tttt", "thông tin và truyền thông"),
          Map.entry("lđtbxh", "lao động thương binh và xã hội"),
          Map.entry("vhttdl", "văn hóa thể thao và du lịch"));

  /** Before single words, longest first; the sign & is already {@code và}. */
  private static final List<Map.Entry<String, String>> SEVERAL =
      List.of(
          Map.entry("nông nghiệp và ptnt", "nông nghiệp và phát triển nông thôn"),
          Map.entry("lđ tb và xh", "lao động thương binh và xã hội"),
          Map.entry("lđtb và xh", "lao động thương binh và xã hội"),
          Map.entry("lđ tbxh", "lao động thương binh và xã hội"),
          Map.entry("lao động tb và xh", "lao động thương binh và xã hội"),
          Map.entry("vh tt và dl", "văn hóa thể thao và du lịch"),
          Map.entry("vhtt và dl", "văn hóa thể thao và du lịch"),
          Map.entry("nn và ptnt", "nông nghiệp và phát triển nông thôn"),
          Map.entry("tn và mt", "tài nguyên và môi trường"),
          Map.entry("tt và tt", "thông tin và truyền thông"),
          Map.entry("kh và cn", "khoa học và công nghệ"),
          Map.entry("kh và đt", "kế hoạch và đầu tư"),
          Map.entry("gd và đt", "giáo dục và đào tạo"),
          Map.entry("pt và th", "phát thanh và truyền hình"),
          Map.entry("pt th", "phát thanh và truyền hình"),
          Map.entry("dd và cn", "dân dụng và công nghiệp"));

  private Words() {}

  /** Plain: lower case, composed, single spaces, no punctuation but what separates a list. */
  static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace("&", " và ")
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
        .strip();
  }

  /** Whether the words contain no abbreviation that {@link #key} writes out. */
  static boolean isWrittenOut(String words) {
    String plain = plain(words);
    return key(words).equals(toneLastAll(plain));
  }

  static String key(String words) {
    String text = " " + plain(words) + " ";
    for (Map.Entry<String, String> several : SEVERAL) {
      text = text.replace(" " + several.getKey() + " ", " " + several.getValue() + " ");
    }
    var syllables = new ArrayList<String>();
    for (String word : text.strip().split(" ")) {
      syllables.addAll(Arrays.asList(ONE.getOrDefault(word, word).split(" ")));
    }
    return toneLastAll(String.join(" ", syllables));
  }

  private static String toneLastAll(String plain) {
    return String.join(" ", Arrays.stream(plain.split(" ")).map(Words::toneLast).toList());
  }

  private static String toneLast(String syllable) {
    var letters = new StringBuilder();
    var tones = new StringBuilder();
    for (char c : Normalizer.normalize(syllable, Normalizer.Form.NFD).toCharArray()) {
      (TONES.indexOf(c) >= 0 ? tones : letters).append(c);
    }
    return Normalizer.normalize(letters, Normalizer.Form.NFC) + tones;
  }
}
