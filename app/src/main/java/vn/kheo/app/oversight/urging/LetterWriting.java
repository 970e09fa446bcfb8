package vn.kheo.app.oversight.urging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.directive.AssignmentFilter;
import vn.kheo.app.directive.UrgeLine;
import vn.kheo.app.directive.Urgings;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.oversight.papers.Wording;
import vn.kheo.app.settings.Settings;

/**
 * Dự thảo công văn đôn đốc: what may be urged, the drafts it becomes, and changing them. Acts and
 * refuses as {@link Letters} does.
 */
@Component
public class LetterWriting {
  /** Most assignments that one choice offers or one letter lists. */
  public static final int MOST_LINES = 2_000;

  private static final int MOST_LETTERS = 200;

  private final LetterStore store;
  private final LetterLines lines;
  private final LetterRights rights;
  private final FirstWording firstWording;
  private final Urgings urgings;
  private final Settings settings;
  private final LetterJournal journal;
  private final Authors authors;

  LetterWriting(
      LetterStore store,
      LetterLines lines,
      LetterRights rights,
      FirstWording firstWording,
      Urgings urgings,
      Settings settings,
      LetterJournal journal,
      Authors authors) {
    this.store = store;
    this.lines = lines;
    this.rights = rights;
    this.firstWording = firstWording;
    this.urgings = urgings;
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
    journal.record("letter.drafted", get(id), "%d nhiệm vụ".formatted(part.size()));
    return id;
  }

  /** Changes the wording of a draft. */
  @Transactional
  public void write(long id, int version, Wording wording) {
    Letter letter = get(id);
    rights.requireWrite(letter);
    LetterRefused.unless(store.write(id, version, wording));
    journal.record("letter.written", get(id), "");
  }

  /** Takes assignments out of a draft's list; the last one stays. */
  @Transactional
  public void drop(long id, int version, List<Long> assignmentIds) {
    Letter letter = get(id);
    rights.requireWrite(letter);
    if (assignmentIds.isEmpty()) {
      throw new LetterRefused("nothingChosen");
    }
    LetterRefused.unless(store.touch(id, version));
    int dropped = lines.drop(id, assignmentIds);
    if (lines.of(get(id)).isEmpty()) {
      throw new LetterRefused("lastLine");
    }
    journal.record("letter.lines_dropped", letter, "%d nhiệm vụ".formatted(dropped));
  }

  /**
   * Puts more into a draft's list; what it lists already, or what has nothing to urge, is left
   * alone.
   *
   * @throws LetterRefused where nothing of it can be added, or not in the name of this sender
   */
  @Transactional
  public int add(long id, int version, List<Long> assignmentIds) {
    Letter letter = get(id);
    rights.requireWrite(letter);
    if (assignmentIds.isEmpty()) {
      throw new LetterRefused("nothingChosen");
    }
    Set<Long> listed =
        lines.of(letter).stream().map(LetterLine::assignmentId).collect(Collectors.toSet());
    List<UrgeLine> more =
        urgings.of(assignmentIds).stream()
            .filter(one -> one.isOpen() && !listed.contains(one.line().id()))
            .toList();
    if (more.isEmpty()) {
      throw new LetterRefused("nothingMore");
    }
    if (rights.senders(more).stream().noneMatch(letter::isFrom)) {
      throw new LetterRefused("otherSender");
    }
    if (listed.size() + more.size() > MOST_LINES) {
      throw new LetterRefused("tooManyLines", MOST_LINES);
    }
    LetterRefused.unless(store.touch(id, version));
    lines.insert(id, lines.of(more, lines.day(letter.wording())));
    journal.record("letter.lines_added", letter, "%d nhiệm vụ".formatted(more.size()));
    return more.size();
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
    LetterRefused.unless(store.discard(id, version));
    journal.record("letter.discarded", letter, "");
  }

  private Letter get(long id) {
    return store.find(id, rights.scope()).orElseThrow(() -> new UnknownLetter(id));
  }
}
