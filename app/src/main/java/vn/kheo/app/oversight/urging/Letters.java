package vn.kheo.app.oversight.urging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.directive.AssignmentFilter;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.directive.UrgeLine;
import vn.kheo.app.directive.Urgings;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.Documents;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.oversight.papers.OutgoingPapers;
import vn.kheo.app.oversight.papers.PaperTemplates;
import vn.kheo.app.oversight.papers.Wording;
import vn.kheo.app.settings.Settings;

/**
 * Công văn đôn đốc (TASK-25): what may be urged, drafts, and what was sent.
 *
 * <p>Every method acts for the person signed in; who may not see a letter gets {@link
 * UnknownLetter}. A version that is no longer the present one gives {@link LetterRefused} with the
 * reason {@code changed}. Every step is one transaction with its journal entry.
 */
@Component
public class Letters {
  /** Most assignments that one choice offers or one letter lists. */
  public static final int MOST_LINES = 2_000;

  private static final int MOST_LETTERS = 200;
  private static final int PAGE = 30;

  private final LetterStore store;
  private final LetterLines lines;
  private final LetterRights rights;
  private final FirstWording firstWording;
  private final LetterIssuing issuing;
  private final UrgingPaper paper;
  private final PaperTemplates templates;
  private final Urgings urgings;
  private final Documents documents;
  private final OutgoingPapers outgoing;
  private final Organization organization;
  private final Settings settings;
  private final Journal journal;
  private final Authors authors;

  Letters(
      LetterStore store,
      LetterLines lines,
      LetterRights rights,
      FirstWording firstWording,
      LetterIssuing issuing,
      UrgingPaper paper,
      PaperTemplates templates,
      Urgings urgings,
      Documents documents,
      OutgoingPapers outgoing,
      Organization organization,
      Settings settings,
      Journal journal,
      Authors authors) {
    this.store = store;
    this.lines = lines;
    this.rights = rights;
    this.firstWording = firstWording;
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

  /**
   * What a choice of assignments would become.
   *
   * @param lines as a letter of today would list them
   * @param senders in whose name it may be sent; empty where the person may urge in nobody's
   * @param left how many of the choice have nothing to urge any more
   */
  public record Preview(List<LetterLine> lines, List<Sender> senders, int left) {
    public long units() {
      return lines.stream().map(LetterLine::unitId).distinct().count();
    }
  }

  /** What the person may urge, with how often each was urged, by unit. */
  @Transactional(readOnly = true)
  public List<Candidate> candidates(AssignmentFilter filter) {
    List<UrgeLine> found = urgings.candidates(filter, MOST_LINES);
    Map<Long, Integer> urged = new HashMap<>();
    found.forEach(one -> urged.put(one.line().id(), one.urged()));
    return lines.of(found, settings.today()).stream()
        .map(line -> new Candidate(line, urged.getOrDefault(line.assignmentId(), 0)))
        .toList();
  }

  /** Việc có thể đưa vào công văn. */
  public record Candidate(LetterLine line, int urged) {}

  @Transactional(readOnly = true)
  public Preview preview(List<Long> assignmentIds) {
    List<UrgeLine> found = urgings.of(assignmentIds);
    List<UrgeLine> open = found.stream().filter(UrgeLine::isOpen).toList();
    return new Preview(
        lines.of(open, settings.today()),
        rights.senders(open),
        (int) assignmentIds.stream().distinct().count() - open.size());
  }

  /**
   * Begins one letter to all, or one for each unit.
   *
   * @param sender {@link Sender#key} of one that {@link #preview} offers
   * @return the new drafts
   */
  @Transactional
  public List<Long> draft(List<Long> assignmentIds, String sender, boolean onePerUnit) {
    List<UrgeLine> open = urgings.of(assignmentIds).stream().filter(UrgeLine::isOpen).toList();
    if (open.isEmpty()) {
      throw new LetterRefused("nothing");
    }
    Sender from =
        rights.senders(open).stream()
            .filter(one -> one.key().equals(sender))
            .findFirst()
            .orElseThrow(() -> new LetterRefused("sender"));
    Map<Long, List<UrgeLine>> parts = new LinkedHashMap<>();
    open.forEach(
        one ->
            parts
                .computeIfAbsent(onePerUnit ? one.line().unitId() : 0L, unit -> new ArrayList<>())
                .add(one));
    if (parts.size() > MOST_LETTERS || open.size() > MOST_LINES) {
      throw new LetterRefused("tooMany", MOST_LETTERS, MOST_LINES);
    }
    List<Long> drafts = new ArrayList<>();
    parts.values().forEach(part -> drafts.add(draft(from, part)));
    return drafts;
  }

  private long draft(Sender from, List<UrgeLine> part) {
    List<String> directives =
        part.stream().map(one -> one.line().directiveTitle()).distinct().toList();
    List<LetterLine> listed = lines.of(part, settings.today());
    Wording wording =
        firstWording.of(from.unitId(), directives, part.getFirst().directiveDocumentId(), listed);
    long id =
        store.insert(
            from.monitorUnitId(),
            from.unitId(),
            wording,
            rights.personId(),
            authors.current().label());
    lines.insert(id, listed);
    record("letter.drafted", get(id), "%d nhiệm vụ".formatted(part.size()));
    return id;
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

  /** Changes the wording of a draft. */
  @Transactional
  public void write(long id, int version, Wording wording) {
    Letter letter = get(id);
    rights.requireWrite(letter);
    require(store.write(id, version, wording));
    record("letter.written", get(id), "");
  }

  /** Takes assignments out of a draft's list; the last one stays. */
  @Transactional
  public void drop(long id, int version, List<Long> assignmentIds) {
    Letter letter = get(id);
    rights.requireWrite(letter);
    if (assignmentIds.isEmpty()) {
      throw new LetterRefused("nothingChosen");
    }
    require(store.touch(id, version));
    int dropped = lines.drop(id, assignmentIds);
    if (lines.of(get(id)).isEmpty()) {
      throw new LetterRefused("lastLine");
    }
    record("letter.lines_dropped", letter, "%d nhiệm vụ".formatted(dropped));
  }

  /** Takes out of a draft's list what there is nothing to urge about any more. */
  @Transactional
  public void dropAnswered(long id, int version) {
    Letter letter = get(id);
    drop(
        id,
        version,
        lines.of(letter).stream()
            .filter(line -> line.standing() == LetterLine.Standing.ANSWERED)
            .map(LetterLine::assignmentId)
            .toList());
  }

  /** Throws a draft away. */
  @Transactional
  public void discard(long id, int version) {
    Letter letter = get(id);
    rights.requireWrite(letter);
    require(store.discard(id, version));
    record("letter.discarded", letter, "");
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
    record("letter.issued", issued, "");
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
    require(store.withdraw(id, version, authors.current().label(), reason.strip()));
    urgings.withdraw(id, letter.wording().symbol(), reason.strip());
    record("letter.withdrawn", letter, reason.strip());
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

  private static void require(boolean done) {
    if (!done) {
      throw new LetterRefused("changed");
    }
  }

  private void record(String action, Letter letter, String detail) {
    journal.record(
        new Step(
            action,
            "letter",
            letter.id(),
            letter.wording().number().isBlank()
                ? letter.wording().subject()
                : letter.wording().symbol() + " " + letter.wording().subject(),
            null,
            letter.senderUnitId(),
            detail));
  }

  private static String name(Map<Long, Unit> units, long id) {
    Unit unit = units.get(id);
    return unit == null ? "#" + id : unit.name();
  }
}
