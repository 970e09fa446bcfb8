package vn.kheo.app.reporting.consolidation.signed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.paper.Table;
import vn.kheo.app.reporting.form.FormWords;
import vn.kheo.extract.Extractor;

/**
 * Số liệu có mã trong một tệp: read from a Word or PDF file's text, where a figure is followed by
 * its code in brackets, or from a workbook, where the code stands in a column of its own.
 *
 * @param code the lookup code; null where the file has none
 * @param units of a workbook, what it says each unit gave
 */
record FoundFigures(@Nullable String code, List<One> figures, List<OfUnit> units) {
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final Pattern LOOKUP = Pattern.compile("\\b" + LookupCode.PATTERN + "\\b");
  private static final Pattern FIGURE =
      Pattern.compile(
          "((?:(?:tăng|giảm)\\s+)?[−-]?\\d[\\d.,/]*(?:\\s*(?:điểm\\s*)?%)?|–|không\\s+đổi)\\s*\\[([A-Z][A-Z0-9_]{0,19})(?::(n|trước|so))?\\]");
  private static final Pattern IN_WORKBOOK =
      Pattern.compile("(" + LookupCode.PATTERN + ")-([A-Z][A-Z0-9_]{0,19})");
  private static final Pattern OF_UNIT =
      Pattern.compile("(" + LookupCode.PATTERN + ")-(\\d{1,18}\\.\\d{1,9})");
  private static final String AMOUNT = "Tổng số";
  private static final String LAST_YEAR = "Cùng kỳ năm trước";
  private static final String REPORTED = "Đã báo cáo";
  private static final String DUE = "Phải báo cáo";
  private static final int MOST_SHEETS = 8;

  /**
   * @param what null for the total; {@code n}, {@code trước}, {@code so} as in the text's fields
   */
  record One(String code, @Nullable String what, String said) {}

  /**
   * @param code of the unit's edition, as {@link Signings.UnitRow#code}
   * @param said by heading of the column, as the workbook keeps it
   */
  record OfUnit(String code, Map<String, String> said) {}

  /**
   * @throws vn.kheo.extract.UnreadableFile for what is no Word or PDF file
   * @throws vn.kheo.app.paper.UnreadableTable for a workbook that cannot be read
   */
  static FoundFigures in(byte[] content, String name) {
    return isWorkbook(content)
        ? inWorkbook(Paper.sheets(content, MOST_SHEETS))
        : inText(content, name);
  }

  private static boolean isWorkbook(byte[] content) {
    if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
      return false;
    }
    try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(content))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith("xl/")) {
          return true;
        }
        if (entry.getName().startsWith("word/")) {
          return false;
        }
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      return false;
    }
    return false;
  }

  private static FoundFigures inText(byte[] content, String name) {
    String text = new Extractor().extract(content, name).text();
    List<One> figures = new ArrayList<>();
    Matcher figure = FIGURE.matcher(text);
    while (figure.find()) {
      figures.add(
          new One(
              figure.group(2), figure.group(3), figure.group(1).strip().replaceAll("\\s+", " ")));
    }
    return new FoundFigures(lookup(text).orElse(null), figures, List.of());
  }

  /** The first that its check sign bears out; else the first that looks like one. */
  private static Optional<String> lookup(String text) {
    List<String> codes = LOOKUP.matcher(text).results().map(one -> one.group()).toList();
    return codes.stream()
        .filter(one -> LookupCode.signedId(one).isPresent())
        .findFirst()
        .or(() -> codes.stream().findFirst());
  }

  private static FoundFigures inWorkbook(List<Table> tables) {
    List<One> figures = new ArrayList<>();
    List<OfUnit> units = new ArrayList<>();
    String lookup = null;
    for (Table table : tables) {
      for (Table.Line line : table.lines()) {
        for (String cell : line.cells()) {
          Matcher total = IN_WORKBOOK.matcher(cell);
          Matcher unit = OF_UNIT.matcher(cell);
          if (total.matches()) {
            lookup = lookup == null ? total.group(1) : lookup;
            total(total.group(2), said(table, line), figures);
          } else if (unit.matches()) {
            lookup = lookup == null ? unit.group(1) : lookup;
            units.add(new OfUnit(unit.group(2), said(table, line)));
          }
        }
      }
    }
    return new FoundFigures(lookup, figures, units);
  }

  private static void total(String code, Map<String, String> said, List<One> figures) {
    figures.add(new One(code, null, written(said.getOrDefault(AMOUNT, ""))));
    if (said.containsKey(REPORTED) && said.containsKey(DUE)) {
      figures.add(new One(code, "n", said.get(REPORTED) + "/" + said.get(DUE)));
    }
    if (!said.getOrDefault(LAST_YEAR, "").isEmpty()) {
      figures.add(new One(code, "trước", written(said.getOrDefault(LAST_YEAR, ""))));
    }
  }

  private static Map<String, String> said(Table table, Table.Line line) {
    Map<String, String> said = new HashMap<>();
    for (int i = 0; i < line.cells().size(); i++) {
      said.putIfAbsent(table.header().get(i), line.cells().get(i));
    }
    return said;
  }

  /** As a paper has it: a workbook keeps {@code 1234.5} for {@code 1.234,5}. */
  static String written(String cell) {
    try {
      return FormWords.number(new BigDecimal(cell.strip()), VIETNAMESE);
    } catch (NumberFormatException words) {
      return cell;
    }
  }
}
