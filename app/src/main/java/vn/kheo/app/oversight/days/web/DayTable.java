package vn.kheo.app.oversight.days.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.paper.Table;
import vn.kheo.app.settings.SpecialDay;
import vn.kheo.app.settings.SpecialDays;

/** Bảng ngày nghỉ: out to Excel and CSV and back; also how a preview carries its days to saving. */
@Component
class DayTable {
  private final SpecialDays days;

  DayTable(SpecialDays days) {
    this.days = days;
  }

  static byte[] excel(List<SpecialDay> days) {
    return Paper.workbook("Lịch ngày nghỉ", SpecialDays.COLUMNS, rows(days));
  }

  static byte[] csv(List<SpecialDay> days) {
    return Paper.csv(SpecialDays.COLUMNS, rows(days));
  }

  /** As a field of a form. */
  static String text(List<SpecialDay> days) {
    return days.isEmpty() ? "" : new String(csv(days), StandardCharsets.UTF_8);
  }

  /**
   * @throws vn.kheo.app.settings.BadSpecialDays with every line that is wrong
   * @throws vn.kheo.app.paper.UnreadableTable where it is no table
   */
  List<SpecialDay> read(byte[] file) {
    Table table = Paper.read(file);
    Map<Integer, List<String>> rows = new LinkedHashMap<>();
    table.lines().forEach(line -> rows.put(line.number(), line.cells()));
    return days.read(table.header(), rows);
  }

  /** What {@link #text} wrote. */
  List<SpecialDay> read(String text) {
    return text.isBlank() ? List.of() : read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<List<Object>> rows(List<SpecialDay> days) {
    return days.stream()
        .map(
            day ->
                List.<Object>of(
                    day.day(),
                    day.kind().words(),
                    day.name(),
                    day.certainty().words(),
                    day.legalBasis(),
                    day.source()))
        .toList();
  }
}
