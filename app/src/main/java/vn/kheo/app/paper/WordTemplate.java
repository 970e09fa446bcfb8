package vn.kheo.app.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;

/**
 * Mẫu Word: a file somebody edits in Word, with fields that are filled in.
 *
 * <pre>
 * WordTemplate template = WordTemplate.read(file);
 * List&lt;TemplateProblem&gt; problems = template.problems(Set.of("trích_yếu", "việc.đơn_vị"));
 * byte[] letter = template.fill(Map.of("trích_yếu", "đôn đốc"), Map.of("việc", rows));
 * </pre>
 *
 * <p>{@code {{trích_yếu}}} is replaced where it stands, however Word has split it. Alone in its
 * paragraph it gives one paragraph a line of its value, and none where the value is empty. A row of
 * a table that holds fields of a list ({@code {{việc.đơn_vị}}}) is repeated for each of its items;
 * a table of which only its repeated head would remain goes. Immutable.
 */
public final class WordTemplate {
  /** Largest file that is taken, in bytes. */
  public static final int LARGEST = 10 * 1024 * 1024;

  private static final long MOST_UNPACKED = 60L * 1024 * 1024;
  private static final int MOST_DISTANCE = 4;
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern OPENING = Pattern.compile("\\{\\{");

  private final byte[] content;

  private WordTemplate(byte[] content) {
    this.content = content;
  }

  /**
   * @throws UnreadableTemplate where the file is no Word file of today, carries macros, or unpacks
   *     to far more than it should
   */
  public static WordTemplate read(byte[] content) {
    if (content.length == 0) {
      throw new UnreadableTemplate(UnreadableTemplate.Reason.EMPTY);
    }
    if (content.length > LARGEST) {
      throw new UnreadableTemplate(UnreadableTemplate.Reason.TOO_LARGE);
    }
    if (content.length > 3 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF) {
      throw new UnreadableTemplate(UnreadableTemplate.Reason.OLD_OR_LOCKED);
    }
    switch (Archive.look(content, "word/", MOST_UNPACKED)) {
      case GOOD -> {}
      case BOMB -> throw new UnreadableTemplate(UnreadableTemplate.Reason.ZIP_BOMB);
      case MACROS -> throw new UnreadableTemplate(UnreadableTemplate.Reason.MACROS);
      case OTHER -> throw new UnreadableTemplate(UnreadableTemplate.Reason.NOT_WORD);
    }
    var template = new WordTemplate(content.clone());
    try (XWPFDocument word = template.open()) {
      if (TemplateParagraphs.of(word).stream()
          .allMatch(found -> TemplateField.in(found.paragraph()).isEmpty())) {
        throw new UnreadableTemplate(UnreadableTemplate.Reason.NO_FIELD);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return template;
  }

  /**
   * What cannot be filled, in the order of the file; empty for a template that can be used.
   *
   * @param known names of fields; those of a list as {@code danh_sách.tên}
   */
  public List<TemplateProblem> problems(Set<String> known) {
    try (XWPFDocument word = open()) {
      return problems(word, known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The letter.
   *
   * @param values of every field that is not a list's
   * @param lists name → its items, each with a value for every field, without the list's name
   * @throws IllegalArgumentException where the template has {@link #problems}
   */
  public byte[] fill(Map<String, String> values, Map<String, List<Map<String, String>>> lists) {
    return fill(values, lists, Map.of());
  }

  /**
   * The letter, with charts.
   *
   * @param charts of every field that is a chart's; drawn where the field's paragraph ends, in the
   *     text and its tables only
   */
  public byte[] fill(
      Map<String, String> values,
      Map<String, List<Map<String, String>>> lists,
      Map<String, StackedColumns> charts) {
    try (XWPFDocument word = open()) {
      new TemplateFilling(values, lists, charts).fill(word);
      var out = new ByteArrayOutputStream();
      word.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private XWPFDocument open() {
    try {
      return new XWPFDocument(new ByteArrayInputStream(content));
    } catch (IOException
        | OpenXML4JRuntimeException
        | POIXMLException
        | RecordFormatException
        | IllegalArgumentException e) {
      throw new UnreadableTemplate(UnreadableTemplate.Reason.NOT_WORD);
    }
  }

  private static List<TemplateProblem> problems(XWPFDocument word, Set<String> known) {
    var problems = new ArrayList<TemplateProblem>();
    var rows = new java.util.IdentityHashMap<XWPFTableRow, String>();
    int reached = 0;
    for (var found : TemplateParagraphs.of(word)) {
      for (TemplateField field : TemplateField.in(found.paragraph())) {
        reached++;
        TemplateProblem.Kind kind = wrong(field, found.row(), rows, known);
        if (kind != null) {
          problems.add(
              new TemplateProblem(
                  kind,
                  field.name(),
                  kind == TemplateProblem.Kind.UNKNOWN ? nearest(field.name(), known) : null,
                  found.place(field.start())));
        }
      }
    }
    if (opened(word) > reached) {
      problems.add(
          new TemplateProblem(
              TemplateProblem.Kind.OUT_OF_REACH,
              "",
              null,
              new TemplateProblem.Place(TemplateProblem.Where.ELSEWHERE, 0, 0, 0, 0, "")));
    }
    return problems;
  }

  private static TemplateProblem.@Nullable Kind wrong(
      TemplateField field,
      @Nullable XWPFTableRow row,
      Map<XWPFTableRow, String> rows,
      Set<String> known) {
    if (!field.closed()) {
      return TemplateProblem.Kind.NOT_CLOSED;
    }
    if (!known.contains(field.name())) {
      return TemplateProblem.Kind.UNKNOWN;
    }
    String list = field.list();
    if (list == null) {
      return null;
    }
    if (row == null) {
      return TemplateProblem.Kind.LIST_OUTSIDE_ROW;
    }
    String other = rows.putIfAbsent(row, list);
    return other == null || other.equals(list) ? null : TemplateProblem.Kind.TWO_LISTS;
  }

  /** How many fields are opened anywhere, also where nothing is filled. */
  private static int opened(XWPFDocument word) {
    var parts = new ArrayList<XmlObject>();
    parts.add(word.getDocument());
    word.getHeaderList().forEach(part -> parts.add(part._getHdrFtr()));
    word.getFooterList().forEach(part -> parts.add(part._getHdrFtr()));
    word.getFootnotes().forEach(note -> parts.add(note.getCTFtnEdn()));
    int opened = 0;
    for (XmlObject part : parts) {
      String xml = part.xmlText().replaceAll("(?s)<mc:Fallback.*?</mc:Fallback>", "");
      opened += (int) OPENING.matcher(TAG.matcher(xml).replaceAll("")).results().count();
    }
    return opened;
  }

  private static @Nullable String nearest(String name, Set<String> known) {
    return known.stream()
        .filter(other -> distance(name, other) <= MOST_DISTANCE)
        .min(Comparator.comparingInt((String other) -> distance(name, other)).thenComparing(o -> o))
        .orElse(null);
  }

  /** How many letters differ. */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
      }
      before = now;
    }
    return before[b.length()];
  }
}
