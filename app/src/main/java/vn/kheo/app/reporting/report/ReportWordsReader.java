package vn.kheo.app.reporting.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.form.Section;
import vn.kheo.extract.ExtractedText;

/**
 * Đọc phần lời từ tệp Word by its headings: what stands under a heading of the form, up to the next
 * one. What stands before the first, such as the letterhead, is left alone. A file without seal is
 * taken as a paper of the unit's own.
 */
final class ReportWordsReader {
  private static final int TOLD = 60;

  private final Sheet sheet;
  private final boolean replace;
  private final List<FileProblem> problems = new ArrayList<>();
  private final Map<Long, StringBuilder> found = new LinkedHashMap<>();
  private @Nullable Section current;
  private @Nullable String seal;

  private ReportWordsReader(Sheet sheet, boolean replace) {
    this.sheet = sheet;
    this.replace = replace;
  }

  /**
   * What the file changes, by id of the section.
   *
   * @param replace also where somebody changed the same section meanwhile
   * @throws FileRefused with every heading that cannot be taken
   */
  static Map<Long, String> read(Sheet sheet, ExtractedText text, boolean replace) {
    var reader = new ReportWordsReader(sheet, replace);
    for (ExtractedText.Anchor anchor : text.anchors()) {
      String paragraph = text.text().substring(anchor.start(), anchor.end()).strip();
      if (!paragraph.isEmpty()) {
        reader.paragraph(paragraph, anchor.path().startsWith("/t"));
      }
    }
    Map<Long, String> changes = reader.changes();
    if (!reader.problems.isEmpty()) {
      throw new FileRefused(reader.problems);
    }
    return changes;
  }

  private void paragraph(String paragraph, boolean inTable) {
    if (paragraph.startsWith(ReportWords.SEAL.strip()) && paragraph.endsWith(ReportWords.END)) {
      seal = paragraph.substring(ReportWords.SEAL.strip().length(), paragraph.length() - 1).strip();
      current = null;
      return;
    }
    if (paragraph.startsWith(ReportWords.HINT.strip()) && paragraph.endsWith(ReportWords.END)) {
      return;
    }
    Section heading = inTable ? null : heading(paragraph);
    if (heading != null) {
      begin(heading);
    } else if (current != null) {
      add(current, paragraph, inTable);
    }
  }

  private void begin(Section heading) {
    current = heading;
    if (!heading.headingOnly() && found.put(heading.id(), new StringBuilder()) != null) {
      problem(heading, "twice");
    }
  }

  private void add(Section section, String paragraph, boolean inTable) {
    if (inTable) {
      problem(section, "table", told(paragraph));
    } else if (section.headingOnly()) {
      problem(section, "underHeading", told(paragraph));
    } else {
      StringBuilder words = found.computeIfAbsent(section.id(), id -> new StringBuilder());
      words.append(words.isEmpty() ? "" : "\n").append(paragraph);
    }
  }

  private @Nullable Section heading(String paragraph) {
    String plain = plain(paragraph);
    return sheet.form().sections().stream()
        .filter(one -> plain.equals(plain(ReportWords.heading(one))))
        .findFirst()
        .orElse(null);
  }

  private static String plain(String heading) {
    return heading
        .toLowerCase(Locale.of("vi"))
        .replaceAll("\\s+", " ")
        .replaceAll("[\\s.:]+$", "")
        .replaceFirst("^([\\p{Alnum}.]+)[.)]\\s*", "$1 ")
        .strip();
  }

  private Map<Long, String> changes() {
    Map<Long, String> base = base();
    Map<Long, String> changes = new HashMap<>();
    if (!problems.isEmpty()) {
      return changes;
    }
    for (Sheet.Words one : sheet.narrative()) {
      Section section = one.section();
      StringBuilder words = found.get(section.id());
      if (section.headingOnly()) {
        continue;
      }
      if (words == null) {
        problem(section, "noHeading", ReportWords.heading(section));
        continue;
      }
      String said = words.toString();
      String mark = ReportWords.mark(said);
      String now = ReportWords.mark(one.words());
      String before = base.get(section.id());
      if (mark.equals(now) || mark.equals(before)) {
        continue;
      }
      if (before != null && !before.equals(now) && !replace) {
        problem(section, "wordsChangedSince");
        continue;
      }
      Integer most = section.mostCharacters();
      int length = said.codePointCount(0, said.length());
      if (most != null && length > most) {
        problems.add(
            FileProblem.of("", new ReportRefused("tooLong", section.number(), most, length)));
      } else {
        changes.put(section.id(), said);
      }
    }
    return changes;
  }

  /** Marks of what stood there when the file was made; none without a seal. */
  private Map<Long, String> base() {
    Map<Long, String> base = new HashMap<>();
    if (seal == null) {
      return base;
    }
    String[] theirs = seal.split(";", -1);
    String[] ours = ReportWords.seal(sheet).split(";", -1);
    if (theirs.length != ours.length || !theirs[0].equals(ours[0])) {
      problems.add(FileProblem.of("", "brokenSeal"));
    } else if (!theirs[2].equals(ours[2])) {
      problems.add(FileProblem.of("", "otherUnit"));
    } else if (!theirs[1].equals(ours[1])) {
      problems.add(FileProblem.of("", "otherRound"));
    } else if (!theirs[3].equals(ours[3])) {
      problems.add(FileProblem.of("", "otherForm", sheet.form().number()));
    } else {
      String[] marks = theirs[4].split("\\|", -1);
      List<Section> sections =
          sheet.form().sections().stream().filter(one -> !one.headingOnly()).toList();
      for (int i = 0; i < Math.min(marks.length, sections.size()); i++) {
        base.put(sections.get(i).id(), marks[i]);
      }
    }
    return base;
  }

  private static String told(String text) {
    return text.length() > TOLD ? text.substring(0, TOLD) + "…" : text;
  }

  private void problem(Section section, String reason, Object... arguments) {
    problems.add(FileProblem.of(section.number(), reason, arguments));
  }
}
