package vn.kheo.app.reporting.report;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Access;
import vn.kheo.app.document.Documents;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.reporting.regime.Rounds;

/** Tệp kèm theo một báo cáo, kept whole. */
@Component
public class ReportFiles {
  private static final long MEGABYTE = 1024 * 1024;

  private final ReportStore store;
  private final ReportSheets sheets;
  private final Rounds rounds;
  private final Documents documents;
  private final Access access;
  private final Authors authors;
  private final Journal journal;
  private final Clock clock;

  ReportFiles(
      ReportStore store,
      ReportSheets sheets,
      Rounds rounds,
      Documents documents,
      Access access,
      Authors authors,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.sheets = sheets;
    this.rounds = rounds;
    this.documents = documents;
    this.access = access;
    this.authors = authors;
    this.journal = journal;
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
    String called = Documents.cleanName(name);
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
        new ReportStore.Attached(
            called, documents.storeFile(content), content.length, signed ? "SIGNED" : "OTHER"),
        clock.instant(),
        authors.current().label());
    journal.record(report.step("report.attached", called));
  }

  /** Takes a file off the edition worked on; editions that were sent keep theirs. */
  @Transactional
  public void detach(long reportId, long fileId) {
    Report report = editable(reportId);
    String name = store.name(reportId, fileId).orElse("");
    store.detach(reportId, report.edition(), fileId);
    journal.record(report.step("report.detached", name));
  }

  /** A file of any edition of the unit's own report. */
  @Transactional(readOnly = true)
  public Optional<Kept> file(long reportId, long fileId) {
    Report report = sheets.own(reportId);
    return kept(report.id(), fileId);
  }

  /**
   * A file of what was sent in a round, for who collects its reports or receives what is made of
   * them.
   */
  @Transactional(readOnly = true)
  public Optional<Kept> received(long roundId, long reportId, long fileId) {
    return rounds
        .standing(roundId)
        .filter(seen -> store.wasSent(roundId, reportId, fileId))
        .flatMap(seen -> kept(reportId, fileId));
  }

  private Optional<Kept> kept(long reportId, long fileId) {
    return store
        .name(reportId, fileId)
        .flatMap(
            name ->
                store
                    .sha(reportId, fileId)
                    .flatMap(documents::file)
                    .map(content -> new Kept(name, content)));
  }

  private Report editable(long reportId) {
    Report report = sheets.held(reportId);
    if (!sheets.mayEdit(report, access.current())) {
      throw new ReportRefused("notOpen");
    }
    return report;
  }
}
