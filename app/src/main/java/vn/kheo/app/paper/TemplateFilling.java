package vn.kheo.app.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTEmpty;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** Fills the fields of one opened template. */
final class TemplateFilling {
  private final Map<String, String> values;
  private final Map<String, List<Map<String, String>>> lists;
  private final Map<String, StackedColumns> charts;

  TemplateFilling(
      Map<String, String> values,
      Map<String, List<Map<String, String>>> lists,
      Map<String, StackedColumns> charts) {
    this.values = new HashMap<>(values);
    charts.keySet().forEach(name -> this.values.put(name, ""));
    this.lists = lists;
    this.charts = charts;
  }

  void fill(XWPFDocument word) {
    Set<XWPFTableRow> repeated = new LinkedHashSet<>();
    for (var found : TemplateParagraphs.of(word)) {
      XWPFTableRow row = found.row();
      if (row != null && listOf(found.paragraph()) != null) {
        repeated.add(row);
      }
    }
    repeated.forEach(this::repeat);
    Set<XWPFTableCell> touched = new LinkedHashSet<>();
    for (var found : TemplateParagraphs.of(word)) {
      List<TemplateField> fields = TemplateField.in(found.paragraph());
      StackedColumns chart = chart(fields);
      if (chart != null && found.where() == TemplateProblem.Where.BODY) {
        replace(found.paragraph(), field -> value(field, values));
        ChartDrawing.draw(word, found.paragraph().createRun(), chart);
        continue;
      }
      if (!fields.isEmpty() && found.paragraph().getBody() instanceof XWPFTableCell cell) {
        touched.add(cell);
      }
      fill(found.paragraph(), values);
    }
    touched.forEach(RuleFitting::fit);
  }

  private @Nullable StackedColumns chart(List<TemplateField> fields) {
    return fields.stream()
        .map(field -> charts.get(field.name()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String listOf(XWPFParagraph paragraph) {
    return TemplateField.in(paragraph).stream()
        .map(TemplateField::list)
        .filter(list -> list != null)
        .findFirst()
        .orElse(null);
  }

  /** One row for each item, in place of the row itself. */
  private void repeat(XWPFTableRow row) {
    XWPFTable table = row.getTable();
    String list =
        row.getTableCells().stream()
            .flatMap(cell -> cell.getParagraphs().stream())
            .map(TemplateFilling::listOf)
            .filter(name -> name != null)
            .findFirst()
            .orElseThrow();
    List<Map<String, String>> items = lists.get(list);
    if (items == null) {
      throw new IllegalArgumentException("no list " + list);
    }
    int at = table.getRows().indexOf(row);
    for (Map<String, String> item : items) {
      var all = new HashMap<>(values);
      item.forEach((name, value) -> all.put(list + "." + name, value));
      var copy = new XWPFTableRow((CTRow) row.getCtRow().copy(), table);
      copy.getTableCells()
          .forEach(cell -> List.copyOf(cell.getParagraphs()).forEach(p -> fill(p, all)));
      table.addRow(copy, at++);
    }
    table.removeRow(at);
    if (items.isEmpty() && table.getRows().stream().allMatch(XWPFTableRow::isRepeatHeader)) {
      drop(table);
    }
  }

  /** A head with nothing beneath it says nothing. */
  private static void drop(XWPFTable table) {
    if (table.getBody() instanceof XWPFDocument word) {
      word.removeBodyElement(word.getBodyElements().indexOf(table));
    }
  }

  private static void fill(XWPFParagraph paragraph, Map<String, String> values) {
    List<TemplateField> fields = TemplateField.in(paragraph);
    if (fields.isEmpty()) {
      return;
    }
    if (fields.size() == 1 && standsAlone(fields.getFirst(), TemplateField.text(paragraph))) {
      alone(paragraph, value(fields.getFirst(), values));
      return;
    }
    replace(paragraph, field -> value(field, values));
  }

  private static boolean standsAlone(TemplateField field, String text) {
    return text.substring(0, field.start()).isBlank() && text.substring(field.end()).isBlank();
  }

  private static String value(TemplateField field, Map<String, String> values) {
    String value = values.get(field.name());
    if (value == null) {
      throw new IllegalArgumentException("no value for field " + field.name());
    }
    return value;
  }

  /** A paragraph for each line of the value; none for an empty one, where another remains. */
  private static void alone(XWPFParagraph paragraph, String value) {
    if (value.isEmpty() && !isOnlyOne(paragraph)) {
      try (XmlCursor cursor = paragraph.getCTP().newCursor()) {
        cursor.removeXml();
      }
      return;
    }
    List<String> lines = Arrays.asList(value.split("\n", -1));
    for (String line : lines.subList(0, lines.size() - 1)) {
      try (XmlCursor to = paragraph.getCTP().newCursor();
          XmlCursor from = paragraph.getCTP().newCursor()) {
        from.copyXml(to);
        to.toPrevSibling();
        var copy = new XWPFParagraph((CTP) to.getObject(), paragraph.getBody());
        replace(copy, field -> line);
      }
    }
    replace(paragraph, field -> lines.getLast());
  }

  private static boolean isOnlyOne(XWPFParagraph paragraph) {
    return paragraph.getBody() instanceof XWPFTableCell cell && cell.getCTTc().sizeOfPArray() < 2;
  }

  /** Puts values where fields stand; letters keep the look of the run in which the field begins. */
  private static void replace(
      XWPFParagraph paragraph, java.util.function.Function<TemplateField, String> value) {
    List<XWPFRun> runs = paragraph.getRuns();
    var starts = new ArrayList<Integer>();
    var text = new StringBuilder();
    for (XWPFRun run : runs) {
      starts.add(text.length());
      text.append(run.text());
    }
    List<TemplateField> fields = TemplateField.in(text.toString());
    for (int i = 0; i < runs.size(); i++) {
      int from = starts.get(i);
      int to = from + runs.get(i).text().length();
      String filled = filled(text, fields, from, to, value);
      if (filled != null) {
        rewrite(runs.get(i), filled);
      }
    }
  }

  /** What a run says with its fields filled; null where no field touches it. */
  private static @Nullable String filled(
      CharSequence text,
      List<TemplateField> fields,
      int from,
      int to,
      java.util.function.Function<TemplateField, String> value) {
    var filled = new StringBuilder();
    int at = from;
    boolean touched = false;
    for (TemplateField field : fields) {
      if (field.end() <= from || field.start() >= to) {
        continue;
      }
      touched = true;
      if (field.start() >= from) {
        filled.append(text, at, field.start()).append(value.apply(field));
      }
      at = Math.min(to, field.end());
    }
    return touched ? filled.append(text, at, to).toString() : null;
  }

  private static void rewrite(XWPFRun run, String text) {
    var content = run.getCTR();
    content.setTArray(new CTText[0]);
    content.setTabArray(new CTEmpty[0]);
    content.setBrArray(new CTBr[0]);
    WordBasics.put(run, text);
  }
}
