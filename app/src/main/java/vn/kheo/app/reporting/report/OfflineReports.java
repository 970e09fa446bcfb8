package vn.kheo.app.reporting.report;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Access;
import vn.kheo.app.document.Documents;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.form.FormWords;
import vn.kheo.extract.Extractor;

/**
 * Điền ngoại tuyến: the figures as an Excel workbook, the words as a Word file, out and back. What
 * comes back is taken whole or not at all; only what was changed in the file itself is taken, so
 * that two people do not undo each other's work. The file is kept with the report, and cells from
 * it name it.
 */
@Component
public class OfflineReports {
  private final ReportStore store;
  private final ReportSheets sheets;
  private final Reports reports;
  private final FormWords words;
  private final Documents documents;
  private final Access access;
  private final Authors authors;
  private final Journal journal;
  private final Clock clock;

  OfflineReports(
      ReportStore store,
      ReportSheets sheets,
      Reports reports,
      FormWords words,
      Documents documents,
      Access access,
      Authors authors,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.sheets = sheets;
    this.reports = reports;
    this.words = words;
    this.documents = documents;
    this.access = access;
    this.authors = authors;
    this.journal = journal;
    this.clock = clock;
  }

  /** A file to be downloaded. */
  public record Made(String name, byte[] content) {}

  /**
   * @throws UnknownReport where it is not the person's own unit's
   */
  @Transactional(readOnly = true)
  public Made workbook(long id) {
    Report report = sheets.own(id);
    Sheet sheet = sheets.sheet(report);
    var book =
        new ReportWorkbook(sheet, sheets.context(report, sheet.form(), sheet.edition()), words);
    return new Made("bao-cao-%d-so-lieu.xlsx".formatted(id), Paper.workbook(book.written()));
  }

  /**
   * @throws UnknownReport where it is not the person's own unit's
   */
  @Transactional(readOnly = true)
  public Made narrative(long id) {
    Sheet sheet = sheets.sheet(sheets.own(id));
    return new Made(
        "bao-cao-%d-phan-loi.docx".formatted(id), Paper.word(ReportWords.written(sheet)));
  }

  /**
   * Takes what was changed in a workbook.
   *
   * @param replace also cells that somebody changed since the workbook was made
   * @return how many cells
   * @throws FileRefused with every place that cannot be taken
   * @throws vn.kheo.app.paper.UnreadableTable where it is no workbook, or carries macros
   * @throws ReportRefused where the report does not lie with the unit
   */
  @Transactional
  public int takeWorkbook(long id, String name, byte[] content, boolean replace) {
    Sheet sheet = held(id);
    Map<Integer, Cell> cells = ReportWorkbookReader.read(sheet, Paper.filled(content), replace);
    if (cells.isEmpty()) {
      return 0;
    }
    String called = Documents.cleanName(name);
    save(sheet, new Reports.Changes(cells, Map.of(), Map.of()));
    long file = keep(sheet.report(), called, content, "WORKBOOK");
    store.originate(
        id,
        sheet.report().edition(),
        cells.keySet(),
        called,
        "/reports/%d/files/%d".formatted(id, file));
    record(sheet.report(), "report.workbook", "%s: %d ô".formatted(called, cells.size()));
    return cells.size();
  }

  /**
   * Takes the words under the headings of a Word file.
   *
   * @return how many sections
   * @throws FileRefused with every heading that cannot be taken
   * @throws vn.kheo.extract.UnreadableFile where its text cannot be had
   * @throws ReportRefused where the report does not lie with the unit, or it is no Word file
   */
  @Transactional
  public int takeNarrative(long id, String name, byte[] content, boolean replace) {
    Sheet sheet = held(id);
    var text = new Extractor().extract(content, name);
    switch (text.format()) {
      case DOCX, DOC -> {}
      case TXT, PDF -> throw new ReportRefused("notWord");
    }
    Map<Long, String> sections = ReportWordsReader.read(sheet, text, replace);
    if (sections.isEmpty()) {
      return 0;
    }
    String called = Documents.cleanName(name);
    save(sheet, new Reports.Changes(Map.of(), sections, Map.of()));
    keep(sheet.report(), called, content, "NARRATIVE");
    record(sheet.report(), "report.narrative", "%s: %d đề mục".formatted(called, sections.size()));
    return sections.size();
  }

  private Sheet held(long id) {
    Report report = sheets.held(id);
    if (!sheets.mayEdit(report, access.current())) {
      throw new ReportRefused("notOpen");
    }
    return sheets.sheet(report);
  }

  private void save(Sheet sheet, Reports.Changes changes) {
    reports.save(sheet.report().id(), sheet.report().version(), changes);
  }

  private long keep(Report report, String name, byte[] content, String kind) {
    return store.attach(
        report.id(),
        report.edition(),
        new ReportStore.Attached(name, documents.storeFile(content), content.length, kind),
        clock.instant(),
        authors.current().label());
  }

  private void record(Report report, String action, String detail) {
    journal.record(report.step(action, detail));
  }
}
