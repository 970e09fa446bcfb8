package vn.kheo.app.reporting.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.paper.Table;

/**
 * Tệp của biểu mẫu: one line an indicator, or one line a section, Excel or CSV; out and back in the
 * same columns. Which of the two a file holds its header tells. Columns may stand in any order and
 * be named in English; columns with other names are left alone.
 */
public final class FormFile {
  static final String CODE = "Mã";
  static final String HEADING = "Nhóm";
  static final String NAME = "Tên chỉ tiêu";
  static final String NAME_EN = "Tên tiếng Anh";
  static final String UNIT = "Đơn vị tính";
  static final String AUDIENCE = "Đối tượng";
  static final String NATURE = "Tính chất";
  static final String OVER_TIME = "Theo thời gian";
  static final String OVER_UNITS = "Theo đơn vị";
  static final String FORMULA = "Công thức";
  static final String CHECK = "Kiểm tra";
  static final String CHECK_NOTE = "Ghi chú kiểm tra";
  static final String SEVERITY = "Mức độ";
  static final String REQUIRED = "Bắt buộc";
  static final String DECIMALS = "Số lẻ";
  static final String CHOICES = "Lựa chọn";
  static final String SOURCE = "Nguồn trong hệ thống";
  static final String NUMBER = "Số đề mục";
  static final String TITLE = "Đề mục";
  static final String GUIDANCE = "Hướng dẫn";
  static final String MOST = "Nhiều nhất (ký tự)";
  static final String HEADING_ONLY = "Chỉ là tiêu đề";
  static final String FEEDS = "Chỉ tiêu liên quan";

  /** The columns of indicators, in their order. */
  public static final List<String> INDICATORS =
      List.of(
          CODE,
          HEADING,
          NAME,
          NAME_EN,
          UNIT,
          AUDIENCE,
          NATURE,
          OVER_TIME,
          OVER_UNITS,
          FORMULA,
          CHECK,
          CHECK_NOTE,
          SEVERITY,
          REQUIRED,
          DECIMALS,
          CHOICES,
          SOURCE);

  /** The columns of sections, in their order. */
  public static final List<String> SECTIONS =
      List.of(NUMBER, TITLE, GUIDANCE, MOST, REQUIRED, HEADING_ONLY, FEEDS);

  private static final List<String> NEEDED =
      List.of(CODE, HEADING, NAME, UNIT, NATURE, OVER_TIME, OVER_UNITS);
  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("code", CODE),
          Map.entry("section", HEADING),
          Map.entry("name_vi", NAME),
          Map.entry("name_en", NAME_EN),
          Map.entry("unit_vi", UNIT),
          Map.entry("applies_to", AUDIENCE),
          Map.entry("nature", NATURE),
          Map.entry("time_agg", OVER_TIME),
          Map.entry("unit_agg", OVER_UNITS),
          Map.entry("formula", FORMULA),
          Map.entry("check_expr", CHECK),
          Map.entry("check_note", CHECK_NOTE),
          Map.entry("severity", SEVERITY),
          Map.entry("required", REQUIRED),
          Map.entry("decimals", DECIMALS),
          Map.entry("choices", CHOICES),
          Map.entry("source", SOURCE),
          Map.entry("number", NUMBER),
          Map.entry("title", TITLE),
          Map.entry("guidance", GUIDANCE),
          Map.entry("most_characters", MOST),
          Map.entry("heading_only", HEADING_ONLY),
          Map.entry("feeds", FEEDS));

  private FormFile() {}

  /** What a column is called in English, by which its words are kept. */
  public static String key(String column) {
    return ENGLISH.entrySet().stream()
        .filter(entry -> entry.getValue().equals(column))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(column);
  }

  /**
   * What a file holds; the other of the two is null.
   *
   * @param lines how many were taken
   */
  record Taken(@Nullable List<Section> sections, @Nullable List<Indicator> indicators, int lines) {}

  /**
   * @throws FormRefused with every line that cannot be read and its column
   * @throws vn.kheo.app.paper.UnreadableTable where it is no table
   */
  static Taken read(byte[] content) {
    Table table = Paper.read(content);
    List<String> header =
        table.header().stream()
            .map(name -> ENGLISH.getOrDefault(name.toLowerCase(Locale.ROOT), name))
            .toList();
    List<FormProblem> problems = new ArrayList<>();
    Taken taken;
    if (header.contains(NUMBER) && header.contains(TITLE)) {
      taken = sections(table, header, problems);
    } else if (header.containsAll(NEEDED)) {
      taken = indicators(table, header, problems);
    } else {
      Set<String> missing = new TreeSet<>(NEEDED);
      header.forEach(missing::remove);
      throw new FormRefused("header", String.join(", ", missing));
    }
    if (!problems.isEmpty()) {
      throw new FormRefused(problems);
    }
    if (taken.lines() == 0) {
      throw new FormRefused("noLines");
    }
    return taken;
  }

  private static Taken sections(Table table, List<String> header, List<FormProblem> problems) {
    List<Section> sections = new ArrayList<>();
    for (Table.Line line : table.lines()) {
      sections.add(new FormLine(line, header, NUMBER, problems).section());
    }
    return new Taken(sections, null, sections.size());
  }

  private static Taken indicators(Table table, List<String> header, List<FormProblem> problems) {
    List<Indicator> indicators = new ArrayList<>();
    for (Table.Line line : table.lines()) {
      indicators.add(new FormLine(line, header, CODE, problems).indicator());
    }
    return new Taken(null, indicators, indicators.size());
  }

  /** Indicators as lines of the same columns. */
  public static List<List<Object>> indicators(FormVersion form) {
    return form.indicators().stream()
        .map(
            one ->
                List.<Object>of(
                    one.code(),
                    one.heading(),
                    one.name(),
                    one.nameEn(),
                    one.unitOfMeasure(),
                    one.audience().isEmpty()
                        ? FormLine.EVERYBODY
                        : one.audience().stream()
                            .sorted()
                            .map(FormLine::word)
                            .collect(Collectors.joining("; ")),
                    FormLine.word(one.nature()),
                    FormLine.word(one.overTime()),
                    FormLine.word(one.overUnits()),
                    one.formula() == null ? "" : one.formula(),
                    joined(one.checks().stream().map(Check::expression).toList(), "; "),
                    one.checks().stream().allMatch(check -> check.note().isEmpty())
                        ? ""
                        : joined(one.checks().stream().map(Check::note).toList(), " | "),
                    joined(severities(one), "; "),
                    one.required() ? "có" : "",
                    Integer.toString(one.decimals()),
                    joined(one.choices(), "; "),
                    one.source()))
        .toList();
  }

  /** One word where all are alike. */
  private static List<String> severities(Indicator one) {
    List<String> each =
        one.checks().stream().map(check -> FormLine.word(check.severity())).toList();
    return each.stream().distinct().count() == 1 ? List.of(each.getFirst()) : each;
  }

  /** Sections as lines of the same columns. */
  public static List<List<Object>> sections(FormVersion form) {
    return form.sections().stream()
        .map(
            one ->
                List.<Object>of(
                    one.number(),
                    one.title(),
                    one.guidance(),
                    one.mostCharacters() == null ? "" : Integer.toString(one.mostCharacters()),
                    one.required() ? "có" : "",
                    one.headingOnly() ? "có" : "",
                    String.join(" ", one.feeds())))
        .toList();
  }

  private static String joined(List<String> parts, String between) {
    return String.join(between, parts);
  }

  static List<String> parts(String cell, String between) {
    return cell.isBlank()
        ? List.of()
        : Arrays.stream(cell.split(between, -1)).map(String::strip).toList();
  }
}
