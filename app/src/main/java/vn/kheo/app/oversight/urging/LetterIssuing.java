package vn.kheo.app.oversight.urging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.directive.StepRefused;
import vn.kheo.app.directive.Urging;
import vn.kheo.app.directive.Urgings;
import vn.kheo.app.document.Document;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.oversight.papers.OutgoingPapers;
import vn.kheo.app.oversight.papers.PaperRefused;
import vn.kheo.app.oversight.papers.PaperTemplates;
import vn.kheo.app.oversight.papers.Wording;

/** Ban hành công văn đôn đốc, in the caller's transaction. */
@Component
class LetterIssuing {
  private final LetterStore store;
  private final LetterLines lines;
  private final UrgingPaper paper;
  private final PaperTemplates templates;
  private final Urgings urgings;
  private final OutgoingPapers outgoing;
  private final Authors authors;

  LetterIssuing(
      LetterStore store,
      LetterLines lines,
      UrgingPaper paper,
      PaperTemplates templates,
      Urgings urgings,
      OutgoingPapers outgoing,
      Authors authors) {
    this.store = store;
    this.lines = lines;
    this.paper = paper;
    this.templates = templates;
    this.urgings = urgings;
    this.outgoing = outgoing;
    this.authors = authors;
  }

  void issue(
      Letter letter,
      int version,
      String number,
      String series,
      @Nullable LocalDate date,
      boolean despiteSameNumber) {
    if (!letter.isDraft()) {
      throw new LetterRefused("changed");
    }
    Wording wording =
        numbered(letter, new OutgoingPapers.Numbering(number, series, date, despiteSameNumber));
    if (!store.write(letter.id(), version, wording)) {
      throw new LetterRefused("changed");
    }
    List<LetterLine> listed = lines.of(with(letter, wording));
    long answered =
        listed.stream().filter(line -> line.standing() == LetterLine.Standing.ANSWERED).count();
    if (answered > 0) {
      throw new LetterRefused("answered", answered);
    }
    lines.replace(letter.id(), listed);
    byte[] file =
        UrgingPaper.filling(wording, listed).into(templates.inForce(paper, letter.senderUnitId()));
    Document document = register(file, letter.senderUnitId(), wording);
    store.issue(letter.id(), document.id(), document.fileSha256(), authors.current().label());
    urge(letter.id(), wording, listed);
  }

  private Wording numbered(Letter letter, OutgoingPapers.Numbering asked) {
    try {
      return outgoing.numbered(letter.wording(), asked, letter.senderUnitId());
    } catch (PaperRefused refused) {
      throw new LetterRefused(refused.reason(), refused.arguments());
    }
  }

  private Document register(byte[] file, long senderUnitId, Wording wording) {
    try {
      return outgoing.register("Công văn", "Công văn đôn đốc", file, senderUnitId, wording);
    } catch (PaperRefused refused) {
      throw new LetterRefused(refused.reason(), refused.arguments());
    }
  }

  private void urge(long id, Wording wording, List<LetterLine> listed) {
    try {
      urgings.record(
          new Urging(
              id,
              wording.symbol(),
              lines.day(wording),
              wording.issuer().replace('\n', ' '),
              "/letters/" + id,
              listed.getFirst().due(),
              null,
              null,
              null),
          listed.stream()
              .map(
                  line ->
                      new Urgings.Named(
                          line.assignmentId(),
                          line.due(),
                          line.isLate() ? line.workingDays() : null))
              .toList());
    } catch (StepRefused since) {
      throw new LetterRefused("answered", 1);
    }
  }

  private static Letter with(Letter letter, Wording wording) {
    return new Letter(
        letter.id(),
        letter.state(),
        letter.monitorUnitId(),
        letter.senderUnitId(),
        wording,
        letter.draftedAt(),
        letter.draftedBy(),
        null,
        null,
        letter.version());
  }
}
