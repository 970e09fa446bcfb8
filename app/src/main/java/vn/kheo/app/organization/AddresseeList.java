package vn.kheo.app.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several addressees in one phrase: {@code Sở A, Sở B và Sở C}, {@code các Sở: Nội vụ, Tài chính}.
 * Commas and “và” also stand inside names, so the phrase is cut only where every piece is known.
 *
 * <pre>
 * + Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ    → 2
 * + các Sở: Kế hoạch và Đầu tư, Tài chính         → 2
 * - Sở Nội vụ và các đơn vị liên quan             (“các đơn vị liên quan” is nobody known)
 * </pre>
 */
final class AddresseeList {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*[,;]\\s*(?:và\\s+)?|\\s+và\\s+", Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
  private static final Pattern HEAD =
      Pattern.compile(
          "^(?:(?:thủ trưởng|giám đốc|chủ tịch|trưởng)\\s+)?(UBND\\s+|Ủy ban nhân dân\\s+|Uỷ ban nhân dân\\s+)?"
              + "các\\s+(sở|ban|hội|huyện|xã|phường|thị trấn|trường)\\s*:?\\s+(.+)$",
          Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final int MOST_PIECES = 60;

  private final List<String> pieces = new ArrayList<>();

  /** What stands before each piece; the first is empty. */
  private final List<String> separators = new ArrayList<>();

  private final String carried;
  private final Map<Integer, Boolean> hopeless = new HashMap<>();

  AddresseeList(String words) {
    Matcher head = HEAD.matcher(words.strip());
    String list = words.strip();
    if (head.matches()) {
      String committee = head.group(1) == null ? "" : head.group(1);
      carried = committee + head.group(2) + " ";
      list = head.group(3);
    } else {
      carried = "";
    }
    Matcher separator = SEPARATOR.matcher(list);
    int start = 0;
    String before = "";
    while (separator.find()) {
      pieces.add(list.substring(start, separator.start()));
      separators.add(before);
      before = separator.group();
      start = separator.end();
    }
    pieces.add(list.substring(start));
    separators.add(before);
  }

  /** All addressees in their order, or nothing where a part of the phrase is not known. */
  Optional<List<Resolution>> split(Function<String, Optional<Resolution>> one) {
    boolean single = pieces.size() < 2 && carried.isEmpty();
    return single || pieces.size() > MOST_PIECES ? Optional.empty() : from(0, one);
  }

  private Optional<List<Resolution>> from(int first, Function<String, Optional<Resolution>> one) {
    if (first == pieces.size()) {
      return Optional.of(List.of());
    }
    if (hopeless.containsKey(first)) {
      return Optional.empty();
    }
    for (int end = pieces.size(); end > first; end--) {
      String name = name(first, end);
      Optional<Resolution> here =
          carried.isEmpty() ? one.apply(name) : one.apply(carried + name).or(() -> one.apply(name));
      if (here.isPresent()) {
        Optional<List<Resolution>> rest = from(end, one);
        if (rest.isPresent()) {
          var all = new ArrayList<Resolution>();
          all.add(here.get());
          all.addAll(rest.get());
          return Optional.of(all);
        }
      }
    }
    hopeless.put(first, true);
    return Optional.empty();
  }

  private String name(int first, int end) {
    var name = new StringBuilder(pieces.get(first));
    for (int i = first + 1; i < end; i++) {
      name.append(separators.get(i)).append(pieces.get(i));
    }
    return name.toString();
  }
}
