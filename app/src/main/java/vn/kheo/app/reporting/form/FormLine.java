package vn.kheo.app.reporting.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.paper.Table;

/** One line of a file of a form; what is wrong in it is noted with its line and column. */
final class FormLine {
  static final String EVERYBODY = "mọi đơn vị";

  private static final Map<String, Audience> AUDIENCES = new LinkedHashMap<>();
  private static final Map<String, Nature> NATURES = new LinkedHashMap<>();
  private static final Map<String, OverTime> OVER_TIMES = new LinkedHashMap<>();
  private static final Map<String, OverUnits> OVER_UNITS = new LinkedHashMap<>();
  private static final Map<String, Check.Severity> SEVERITIES = new LinkedHashMap<>();
  private static final int MOST_DECIMALS = 6;

  static {
    AUDIENCES.put("sở, ngành", Audience.AGENCY);
    AUDIENCES.put("huyện, xã", Audience.COMMUNE);
    AUDIENCES.put("cấp tỉnh", Audience.PROVINCE);
    AUDIENCES.put("agency", Audience.AGENCY);
    AUDIENCES.put("commune", Audience.COMMUNE);
    AUDIENCES.put("province", Audience.PROVINCE);
    NATURES.put("phát sinh", Nature.FLOW);
    NATURES.put("thời điểm", Nature.STOCK);
    NATURES.put("lũy kế", Nature.YTD);
    NATURES.put("tỷ lệ", Nature.RATIO);
    NATURES.put("flow", Nature.FLOW);
    NATURES.put("stock", Nature.STOCK);
    NATURES.put("ytd", Nature.YTD);
    NATURES.put("ratio", Nature.RATIO);
    NATURES.put("stock_open", Nature.STOCK);
    NATURES.put("score", Nature.STOCK);
    NATURES.put("category", Nature.STOCK);
    OVER_TIMES.put("cộng", OverTime.SUM);
    OVER_TIMES.put("kỳ cuối", OverTime.LAST);
    OVER_TIMES.put("kỳ đầu", OverTime.FIRST);
    OVER_TIMES.put("tính lại", OverTime.RECOMPUTE);
    OVER_TIMES.put("sum", OverTime.SUM);
    OVER_TIMES.put("last", OverTime.LAST);
    OVER_TIMES.put("first", OverTime.FIRST);
    OVER_TIMES.put("recompute", OverTime.RECOMPUTE);
    OVER_UNITS.put("cộng", OverUnits.SUM);
    OVER_UNITS.put("đếm đơn vị có", OverUnits.COUNT_TRUE);
    OVER_UNITS.put("tính lại", OverUnits.RECOMPUTE);
    OVER_UNITS.put("phân bố", OverUnits.DISTRIBUTION);
    OVER_UNITS.put("không cộng", OverUnits.NONE);
    OVER_UNITS.put("sum", OverUnits.SUM);
    OVER_UNITS.put("count_true", OverUnits.COUNT_TRUE);
    OVER_UNITS.put("recompute", OverUnits.RECOMPUTE);
    OVER_UNITS.put("distribution", OverUnits.DISTRIBUTION);
    OVER_UNITS.put("none", OverUnits.NONE);
    SEVERITIES.put("chặn gửi", Check.Severity.ERROR);
    SEVERITIES.put("cảnh báo", Check.Severity.WARN);
    SEVERITIES.put("error", Check.Severity.ERROR);
    SEVERITIES.put("warn", Check.Severity.WARN);
  }

  private final Table.Line line;
  private final List<String> header;
  private final String key;
  private final List<FormProblem> problems;

  FormLine(Table.Line line, List<String> header, String key, List<FormProblem> problems) {
    this.line = line;
    this.header = header;
    this.key = cell(line, header, key);
    this.problems = problems;
  }

  static String word(Audience one) {
    return word(AUDIENCES, one);
  }

  static String word(Nature one) {
    return word(NATURES, one);
  }

  static String word(OverTime one) {
    return word(OVER_TIMES, one);
  }

  static String word(OverUnits one) {
    return word(OVER_UNITS, one);
  }

  static String word(Check.Severity one) {
    return word(SEVERITIES, one);
  }

  Section section() {
    return new Section(
        0,
        0,
        key,
        cell(FormFile.TITLE),
        cell(FormFile.GUIDANCE),
        most(),
        yes(FormFile.REQUIRED),
        yes(FormFile.HEADING_ONLY),
        FormFile.parts(cell(FormFile.FEEDS), "[\\s,;]+"));
  }

  Indicator indicator() {
    List<Check> checks = checks();
    String nature = cell(FormFile.NATURE);
    String formula = cell(FormFile.FORMULA);
    if (formula.isEmpty() && nature.equalsIgnoreCase("stock_open")) {
      formula = opening(checks);
    }
    String source = cell(FormFile.SOURCE);
    String unit = cell(FormFile.UNIT);
    return new Indicator(
        0,
        0,
        key,
        cell(FormFile.HEADING),
        cell(FormFile.NAME),
        cell(FormFile.NAME_EN),
        unit,
        audience(),
        known(FormFile.NATURE, NATURES, Nature.FLOW),
        known(FormFile.OVER_TIME, OVER_TIMES, OverTime.LAST),
        known(FormFile.OVER_UNITS, OVER_UNITS, OverUnits.NONE),
        formula.isEmpty() ? null : formula,
        !formula.isEmpty(),
        decimals(unit, nature),
        FormFile.parts(cell(FormFile.CHOICES), ";"),
        yes(FormFile.REQUIRED),
        source,
        checks);
  }

  /** An opening balance is what its own check says it equals. */
  private String opening(List<Check> checks) {
    String begin = key + " == prev(";
    return checks.stream()
        .map(Check::expression)
        .filter(text -> text.startsWith(begin) && text.endsWith(")"))
        .map(text -> text.substring(begin.length() - "prev(".length()))
        .findFirst()
        .orElse("");
  }

  /** As many as people write of that unit of measure, where the file does not tell. */
  private int decimals(String unit, String nature) {
    String typed = cell(FormFile.DECIMALS);
    if (typed.isEmpty()) {
      return nature.equalsIgnoreCase("score")
          ? 2
          : switch (unit) {
            case "%", "km" -> 2;
            case "triệu đồng", "m²", "ha" -> 1;
            default -> 0;
          };
    }
    if (!typed.matches("[0-" + MOST_DECIMALS + "]")) {
      add(FormFile.DECIMALS, "decimals", typed, MOST_DECIMALS);
      return 0;
    }
    return Integer.parseInt(typed);
  }

  private List<Check> checks() {
    List<String> expressions =
        FormFile.parts(cell(FormFile.CHECK), ";").stream().filter(one -> !one.isEmpty()).toList();
    List<String> severities = FormFile.parts(cell(FormFile.SEVERITY), ";");
    String note = cell(FormFile.CHECK_NOTE);
    List<String> notes = FormFile.parts(note, "\\|");
    boolean eachSeverity = severities.size() == expressions.size();
    if (!eachSeverity && severities.size() > 1) {
      add(FormFile.SEVERITY, "severities", severities.size(), expressions.size());
    }
    boolean eachNote = notes.size() == expressions.size();
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < expressions.size(); i++) {
      String severity = severities.isEmpty() ? "error" : severities.get(eachSeverity ? i : 0);
      String words = eachNote ? notes.get(i) : i == expressions.size() - 1 ? note : "";
      checks.add(new Check(0, expressions.get(i), severity(severity), words));
    }
    return checks;
  }

  private Check.Severity severity(String word) {
    Check.Severity severity = SEVERITIES.get(word.toLowerCase(Locale.ROOT));
    if (severity == null) {
      unknown(FormFile.SEVERITY, word, SEVERITIES.keySet());
      return Check.Severity.ERROR;
    }
    return severity;
  }

  private Set<Audience> audience() {
    Set<Audience> audience = EnumSet.noneOf(Audience.class);
    for (String word : FormFile.parts(cell(FormFile.AUDIENCE), ";")) {
      String lower = word.toLowerCase(Locale.ROOT);
      Audience one = AUDIENCES.get(lower);
      if (one != null) {
        audience.add(one);
      } else if (!lower.equals(EVERYBODY) && !lower.equals("all")) {
        unknown(FormFile.AUDIENCE, word, AUDIENCES.keySet());
      }
    }
    return Set.copyOf(audience);
  }

  private @Nullable Integer most() {
    String typed = cell(FormFile.MOST).replace(".", "");
    if (typed.isEmpty()) {
      return null;
    }
    if (!typed.matches("[1-9]\\d{0,5}")) {
      add(FormFile.MOST, "most", typed);
      return null;
    }
    return Integer.valueOf(typed);
  }

  private <T> T known(String column, Map<String, T> words, T otherwise) {
    String typed = cell(column);
    T found = words.get(typed.toLowerCase(Locale.ROOT));
    if (found == null) {
      unknown(column, typed, words.keySet());
      return otherwise;
    }
    return found;
  }

  /** In Vietnamese only: what the export writes. */
  private void unknown(String column, String typed, Set<String> words) {
    List<String> ours =
        words.stream().filter(word -> !word.matches("[a-z_]+") || word.equals("cộng")).toList();
    add(column, "word", typed, String.join(", ", ours));
  }

  private boolean yes(String column) {
    return Set.of("có", "yes", "x", "1", "true").contains(cell(column).toLowerCase(Locale.ROOT));
  }

  private void add(String column, String reason, Object... arguments) {
    problems.add(
        FormProblem.of(
            key.isEmpty() ? Integer.toString(line.number()) : key, column, reason, arguments));
  }

  private String cell(String column) {
    return cell(line, header, column);
  }

  private static String cell(Table.Line line, List<String> header, String column) {
    int at = header.indexOf(column);
    return at < 0 ? "" : line.cells().get(at).strip();
  }

  private static <T> String word(Map<String, T> words, T one) {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue().equals(one))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
