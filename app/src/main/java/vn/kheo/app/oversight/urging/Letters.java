package vn.kheo.app.oversight.urging;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.directive.Urgings;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.Documents;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.oversight.papers.OutgoingPapers;
import vn.kheo.app.oversight.papers.PaperTemplates;
import vn.kheo.app.settings.Settings;

/**
 * Công văn đôn đốc (TASK-25): drafts and what was sent; {@link LetterWriting} writes them.
 *
 * <p>Every method acts for the person signed in; who may not see a letter gets {@link
 * UnknownLetter}. A version that is no longer the present one gives {@link LetterRefused} with the
 * reason {@code changed}. Every step is one transaction with its journal entry.
 */
@Component
public class Letters {
  private static final int PAGE = 30;

  private final LetterStore store;
  private final LetterLines lines;
  private final LetterRights rights;
  private final LetterIssuing issuing;
  private final UrgingPaper paper;
  private final PaperTemplates templates;
  private final Urgings urgings;
  private final Documents documents;
  private final OutgoingPapers outgoing;
  private final Organization organization;
  private final Settings settings;
  private final LetterJournal journal;
  private final Authors authors;

  Letters(
      LetterStore store,
      LetterLines lines,
      LetterRights rights,
      LetterIssuing issuing,
      UrgingPaper paper,
      PaperTemplates templates,
      Urgings urgings,
      Documents documents,
      OutgoingPapers outgoing,
      Organization organization,
      Settings settings,
      LetterJournal journal,
      Authors authors) {
    this.store = store;
    this.lines = lines;
    this.rights = rights;
    this.issuing = issuing;
    this.paper = paper;
    this.templates = templates;
    this.urgings = urgings;
    this.documents = documents;
    this.outgoing = outgoing;
    this.organization = organization;
    this.settings = settings;
    this.journal = journal;
    this.authors = authors;
  }

  @Transactional(readOnly = true)
  public Optional<Letter> letter(long id) {
    return store.find(id, rights.scope());
  }

  /** What it lists: as it stands now for a draft, as it was sent otherwise. */
  @Transactional(readOnly = true)
  public List<LetterLine> lines(Letter letter) {
    return lines.of(letter);
  }

  /** Whether the person may change the draft. */
  public boolean mayWrite(Letter letter) {
    return letter.isDraft() && rights.mayWrite(letter);
  }

  /** Whether the person may issue the draft, or withdraw what was issued. */
  public boolean mayIssue(Letter letter) {
    return letter.state() != Letter.State.WITHDRAWN && rights.mayIssue(letter);
  }

  /** Names of the agency that sends it and of the unit that writes it, in that order. */
  public List<String> names(Letter letter) {
    Map<Long, Unit> units =
        organization.units(List.of(letter.senderUnitId(), letter.monitorUnitId()));
    return List.of(name(units, letter.senderUnitId()), name(units, letter.monitorUnitId()));
  }

  @Transactional(readOnly = true)
  public Listing<LetterRow> list(LetterFilter filter) {
    Map<Long, Long> senders = new HashMap<>();
    Listing<LetterRow> found = store.list(filter, PAGE, rights.scope(), senders);
    Map<Long, Unit> units = organization.units(senders.values().stream().distinct().toList());
    return new Listing<>(
        found.lines().stream()
            .map(
                row ->
                    new LetterRow(
                        row.id(),
                        row.state(),
                        row.symbol(),
                        row.date(),
                        row.subject(),
                        name(units, senders.getOrDefault(row.id(), 0L)),
                        row.firstUnit(),
                        row.units(),
                        row.lines(),
                        row.draftedAt()))
            .toList(),
        found.total(),
        found.page(),
        found.pageSize());
  }

  /**
   * Ban hành: number, symbol and date are recorded, the file is registered as a document, and every
   * assignment it lists is marked as urged.
   *
   * @param despiteSameNumber a person saw that the number is taken and wants it all the same
   * @return the issued letter
   */
  @Transactional
  public Letter issue(
      long id,
      int version,
      String number,
      String series,
      @Nullable LocalDate date,
      boolean despiteSameNumber) {
    Letter letter = get(id);
    rights.requireIssue(letter);
    issuing.issue(letter, version, number, series, date, despiteSameNumber);
    Letter issued = get(id);
    journal.record("letter.issued", issued, "");
    return issued;
  }

  /** Thu hồi: the letter stays as it was sent, and counts no longer. */
  @Transactional
  public void withdraw(long id, int version, String reason) {
    Letter letter = get(id);
    rights.requireIssue(letter);
    if (reason.isBlank()) {
      throw new LetterRefused("noReason");
    }
    LetterRefused.unless(store.withdraw(id, version, authors.current().label(), reason.strip()));
    urgings.withdraw(id, letter.wording().symbol(), reason.strip());
    journal.record("letter.withdrawn", letter, reason.strip());
  }

  /** The file: of a draft as it would look now, else as it was sent. */
  @Transactional(readOnly = true)
  public byte[] word(Letter letter) {
    Letter.Issue issue = letter.issue();
    if (issue != null) {
      return documents.file(issue.sha256()).orElseThrow();
    }
    return UrgingPaper.filling(letter.wording(), lines.of(letter))
        .into(templates.inForce(paper, letter.senderUnitId()));
  }

  /** The next free number of the letter's series this year; null while it has no series. */
  @Transactional(readOnly = true)
  public @Nullable String nextNumber(Letter letter) {
    return outgoing.nextNumber(letter.wording(), letter.senderUnitId());
  }

  /** Documents that bear the letter's symbol already in its year (DOC-3). */
  @Transactional(readOnly = true)
  public List<Document> sameNumber(Letter letter) {
    return outgoing.sameNumber(letter.wording(), letter.senderUnitId());
  }

  private Letter get(long id) {
    return store.find(id, rights.scope()).orElseThrow(() -> new UnknownLetter(id));
  }

  private static String name(Map<Long, Unit> units, long id) {
    Unit unit = units.get(id);
    return unit == null ? "#" + id : unit.name();
  }
}
