package vn.kheo.app.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How dispatches call a group of units: the same words, more or less complete. */
final class GroupNames {
  private static final List<String> BEFORE = keys("toàn thể các", "các", "những", "tổ chức");
  private static final Set<String> DEPARTMENTS = Set.copyOf(keys("sở", "ban", "ngành", "và"));
  private static final Set<String> DISTRICTS =
      Set.copyOf(keys("huyện", "thị", "xã", "thành", "phố", "quận", "và"));
  private static final Set<String> COMMUNES =
      Set.copyOf(keys("xã", "phường", "thị", "trấn", "đặc", "khu", "và"));
  private static final String COMMITTEE = Words.key("Ủy ban nhân dân") + " ";
  private static final String ALL = Words.key("các") + " ";

  private final List<String> after;

  /**
   * @param province from whose province one writes, or null where there is none
   */
  GroupNames(@Nullable Unit province) {
    var endings =
        Stream.of(
            "trực thuộc ủy ban nhân dân tỉnh",
            "thuộc ủy ban nhân dân tỉnh",
            "trên địa bàn tỉnh",
            "công lập",
            "trực thuộc tỉnh",
            "thuộc tỉnh",
            "trong tỉnh",
            "của tỉnh",
            "cấp tỉnh",
            "trực thuộc",
            "tỉnh");
    var own =
        province == null
            ? Stream.<String>of()
            : Stream.of(province.name(), province.name().replaceFirst("(?iu)^ủy ban nhân dân ", ""))
                .flatMap(p -> Stream.of("trực thuộc " + p, "thuộc " + p, p));
    after = Stream.concat(own, endings).map(Words::key).toList();
  }

  /**
   * The heart of a group's name: {@code hội đặc thù} of {@code Các tổ chức Hội đặc thù cấp tỉnh}.
   */
  String heart(String key) {
    String heart = key;
    for (boolean changed = true; changed; ) {
      String before = heart;
      for (String word : BEFORE) {
        heart = heart.startsWith(word + " ") ? heart.substring(word.length() + 1) : heart;
      }
      for (String ending : after) {
        heart =
            heart.endsWith(" " + ending)
                ? heart.substring(0, heart.length() - ending.length() - 1)
                : heart;
      }
      changed = !heart.equals(before);
    }
    return heart;
  }

  /** The kind of unit that the words list by its ranks, such as {@code các huyện, thành phố}. */
  Optional<UnitKind> kind(String key) {
    String heart = heart(key);
    boolean committees = heart.startsWith(COMMITTEE);
    String ranks = committees ? heart.substring(COMMITTEE.length()) : heart;
    boolean several = key.startsWith(ALL) || ranks.startsWith(ALL);
    ranks = ranks.startsWith(ALL) ? ranks.substring(ALL.length()) : ranks;
    if (ranks.equals(Words.key("cấp huyện"))) {
      return Optional.of(UnitKind.UBND_HUYEN);
    }
    if (ranks.equals(Words.key("cấp xã"))) {
      return Optional.of(UnitKind.UBND_XA);
    }
    Set<String> words = Arrays.stream(ranks.split(" ")).collect(Collectors.toSet());
    if (!committees && has(words, "sở", "ngành") && DEPARTMENTS.containsAll(words)) {
      return Optional.of(UnitKind.SO_BAN_NGANH);
    }
    boolean list = several || words.size() > 1;
    if (list && has(words, "huyện") && DISTRICTS.containsAll(words)) {
      return Optional.of(UnitKind.UBND_HUYEN);
    }
    if (list
        && (has(words, "xã") || has(words, "phường"))
        && COMMUNES.containsAll(words)
        && !words.equals(Set.copyOf(keys("thị", "xã")))) {
      return Optional.of(UnitKind.UBND_XA);
    }
    return Optional.empty();
  }

  private static boolean has(Set<String> words, String... wanted) {
    return words.containsAll(keys(wanted));
  }

  private static List<String> keys(String... words) {
    return Arrays.stream(words).map(Words::key).toList();
  }
}
