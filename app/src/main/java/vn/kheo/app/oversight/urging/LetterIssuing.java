package vn.kheo.app.oversight.urging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.directive.StepRefused;
import vn.kheo.app.directive.Urging;
import vn.kheo.app.directive.Urgings;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.Documents;
import vn.kheo.app.document.LetterheadFacts;
import vn.kheo.app.document.Registration;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.oversight.papers.PaperTemplates;
import vn.kheo.app.settings.Settings;

/** Ban hành công văn đôn đốc, in the caller's transaction. */
@Component
class LetterIssuing {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}\\p{Lu}?");
  private static final Pattern SERIES = Pattern.compile("[\\p{L}\\d]+([-/&][\\p{L}\\d]+)*");

  private final LetterStore store;
  private final LetterLines lines;
  private final UrgingPaper paper;
  private final PaperTemplates templates;
  private final Urgings urgings;
  private final Documents documents;
  private final Settings settings;
  private final Authors authors;

  LetterIssuing(
      LetterStore store,
      LetterLines lines,
      UrgingPaper paper,
      PaperTemplates templates,
      Urgings urgings,
      Documents documents,
      Settings settings,
      Authors authors) {
    this.store = store;
    this.lines = lines;
    this.paper = paper;
    this.templates = templates;
    this.urgings = urgings;
    this.documents = documents;
    this.settings = settings;
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
    Wording wording = numbered(letter.wording(), number, series, date);
    requireFresh(wording, letter.senderUnitId(), despiteSameNumber);
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

  private Wording numbered(
      Wording wording, String number, String series, @Nullable LocalDate date) {
    if (!NUMBER.matcher(number.strip()).matches()) {
      throw new LetterRefused("number", number.strip());
    }
    if (!SERIES.matcher(series.strip()).matches()) {
      throw new LetterRefused("series", series.strip());
    }
    if (date == null) {
      throw new LetterRefused("noDate");
    }
    if (date.isAfter(settings.today())) {
      throw new LetterRefused("future");
    }
    for (Map.Entry<String, String> part :
        Map.of(
                "place", wording.place(),
                "subject", wording.subject(),
                "signer", wording.signerName(),
                "post", wording.signerPost(),
                "issuer", wording.issuer())
            .entrySet()) {
      if (part.getValue().isBlank()) {
        throw new LetterRefused("blank." + part.getKey());
      }
    }
    return wording.numbered(number, series, date);
  }

  private void requireFresh(Wording wording, long senderUnitId, boolean despiteSameNumber) {
    LocalDate date = wording.date();
    if (date == null || despiteSameNumber) {
      return;
    }
    List<Document> same = documents.bearing(wording.symbol(), date.getYear(), senderUnitId);
    if (!same.isEmpty()) {
      throw new LetterRefused("sameNumber", wording.symbol(), same.getFirst().label());
    }
  }

  private Document register(byte[] file, long senderUnitId, Wording wording) {
    Registration done =
        documents.registerIssued(
            "Công văn đôn đốc %s.docx".formatted(wording.symbol().replace('/', '-')),
            file,
            senderUnitId,
            new LetterheadFacts(
                wording.symbol(),
                wording.issuer().replace('\n', ' '),
                wording.superior().isBlank() ? null : wording.superior().replace('\n', ' '),
                "Công văn",
                wording.subject(),
                wording.place(),
                wording.date(),
                wording.signerName()));
    if (done instanceof Registration.Taken taken) {
      return taken.document();
    }
    throw new LetterRefused("notRegistered");
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
