package vn.kheo.app.reporting.report;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Access;
import vn.kheo.app.document.Documents;
import vn.kheo.app.journal.Authors;

/** Tệp kèm theo một báo cáo, kept whole. */
@Component
public class ReportFiles {
  private static final long MEGABYTE = 1024 * 1024;
  private static final int LONGEST_NAME = 200;

  private final ReportStore store;
  private final ReportSheets sheets;
  private final Documents documents;
  private final Access access;
  private final Authors authors;
  private final Clock clock;

  ReportFiles(
      ReportStore store,
      ReportSheets sheets,
      Documents documents,
      Access access,
      Authors authors,
      Clock clock) {
    this.store = store;
    this.sheets = sheets;
    this.documents = documents;
    this.access = access;
    this.authors = authors;
    this.clock = clock;
  }

  /** A file to be downloaded as it came. */
  public record Kept(String name, byte[] content) {}

  /**
   * Keeps a file with the edition worked on.
   *
   * @param signed the signed copy of the report itself
   * @throws ReportRefused where it is empty or larger than 50 MB, or the report does not lie with
   *     the unit
   */
  @Transactional
  public void attach(long reportId, String name, byte[] content, boolean signed) {
    Report report = editable(reportId);
    String called = name.strip().replaceAll("[\\p{Cntrl}/\\\\]", "_");
    if (content.length == 0) {
      throw new ReportRefused("emptyFile", called);
    }
    if (content.length > Documents.LARGEST_FILE) {
      throw new ReportRefused(
          "fileTooLarge",
          called,
          Math.ceilDiv(content.length, MEGABYTE),
          Documents.LARGEST_FILE / MEGABYTE);
    }
    store.attach(
        reportId,
        report.edition(),
        called.length() > LONGEST_NAME ? called.substring(called.length() - LONGEST_NAME) : called,
        documents.storeFile(content),
        content.length,
        signed,
        clock.instant(),
        authors.current().label());
  }

  /** Takes a file off the edition worked on; editions that were sent keep theirs. */
  @Transactional
  public void detach(long reportId, long fileId) {
    Report report = editable(reportId);
    store.detach(reportId, report.edition(), fileId);
  }

  /** A file of any edition of the unit's own report. */
  @Transactional(readOnly = true)
  public Optional<Kept> file(long reportId, long fileId) {
    Report report = sheets.own(reportId);
    return store
        .name(report.id(), fileId)
        .flatMap(
            name ->
                store
                    .sha(report.id(), fileId)
                    .flatMap(documents::file)
                    .map(content -> new Kept(name, content)));
  }

  private Report editable(long reportId) {
    Report report = sheets.own(reportId);
    store.hold(reportId);
    if (!sheets.mayEdit(report, access.current())) {
      throw new ReportRefused("notOpen");
    }
    return report;
  }
}
