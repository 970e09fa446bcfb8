package vn.kheo.app.reporting.regime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kheo.app.reporting.form.Check;
import vn.kheo.app.reporting.form.FormContent;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.Nature;
import vn.kheo.app.reporting.form.OverTime;
import vn.kheo.app.reporting.form.OverUnits;
import vn.kheo.app.reporting.form.Section;

/**
 * Câu hỏi viết thành dòng, one a line: with a unit of measure in brackets at its end it asks for a
 * figure, with “(có/không)” for yes or no, else for words.
 *
 * <pre>
 * Số mô hình đang duy trì (mô hình)        a figure, counted in “mô hình”
 * Kinh phí đã vận động (triệu đồng)        a figure with one decimal
 * Đã ban hành kế hoạch năm (có/không)      yes or no; how many units have is counted
 * Khó khăn, vướng mắc và kiến nghị         words
 * </pre>
 */
final class Questions {
  /** Most lines of one request. */
  static final int MOST = 60;

  private static final Pattern MEASURED =
      Pattern.compile("(.*\\S)\\s*\\(([^()]{1,40})\\)\\s*[?.:;]?");
  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-–+•*]|\\d{1,2}[.)])\\s*");
  private static final Set<String> YES_NO = Set.of("có/không", "0/1", "có hay không");
  private static final String HEADING = "Nội dung yêu cầu";

  private Questions() {}

  /**
   * @param leftOut names of figures that are not asked
   * @throws RegimeRefused where there is none, too many, or none is left
   */
  static FormContent of(String typed, Set<String> leftOut) {
    List<Indicator> indicators = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    List<String> lines =
        typed
            .lines()
            .map(line -> BULLET.matcher(line).replaceFirst("").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    if (lines.isEmpty()) {
      throw new RegimeRefused("noQuestions");
    }
    if (lines.size() > MOST) {
      throw new RegimeRefused("manyQuestions", MOST, lines.size());
    }
    for (String line : lines) {
      Matcher measured = MEASURED.matcher(line);
      if (measured.matches() && leftOut.contains(measured.group(1))) {
        continue;
      }
      if (measured.matches()) {
        indicators.add(figure(indicators.size() + 1, measured.group(1), measured.group(2).strip()));
      } else {
        sections.add(words(sections.size() + 1, line));
      }
    }
    if (sections.isEmpty() && indicators.isEmpty()) {
      throw new RegimeRefused("allTaken");
    }
    return new FormContent(sections, indicators);
  }

  private static Indicator figure(int place, String name, String measure) {
    boolean yesNo = YES_NO.contains(measure.toLowerCase(Locale.ROOT));
    String code = "Q%02d".formatted(place);
    return new Indicator(
        0,
        place,
        code,
        HEADING,
        name,
        "",
        yesNo ? "0/1" : measure,
        Set.of(),
        yesNo ? Nature.STOCK : Nature.FLOW,
        yesNo ? OverTime.LAST : OverTime.SUM,
        yesNo ? OverUnits.COUNT_TRUE : measure.equals("%") ? OverUnits.NONE : OverUnits.SUM,
        null,
        false,
        decimals(measure),
        List.of(),
        true,
        "",
        List.of(
            new Check(0, yesNo ? code + " in (0, 1)" : code + " >= 0", Check.Severity.ERROR, "")));
  }

  /** As many as people write of that unit of measure. */
  private static int decimals(String measure) {
    return switch (measure) {
      case "%", "km" -> 2;
      case "triệu đồng", "tỷ đồng", "m²", "ha", "tấn" -> 1;
      default -> 0;
    };
  }

  private static Section words(int place, String line) {
    return new Section(0, place, Integer.toString(place), line, "", null, true, false, List.of());
  }
}
