package vn.kheo.app.oversight.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.document.Document;
import vn.kheo.app.document.Documents;
import vn.kheo.app.document.LetterheadFacts;
import vn.kheo.app.document.Registration;
import vn.kheo.app.settings.Settings;

/** Văn bản đi: gives a paper written here its number and date, and registers its file. */
@Component
public class OutgoingPapers {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}\\p{Lu}?");
  private static final Pattern SERIES = Pattern.compile("[\\p{L}\\d]+([-/&][\\p{L}\\d]+)*");

  private final Documents documents;
  private final Settings settings;

  OutgoingPapers(Documents documents, Settings settings) {
    this.documents = documents;
    this.settings = settings;
  }

  /**
   * Số, ký hiệu, ngày ban hành, as a person gives them.
   *
   * @param despiteSameNumber a person saw that the number is taken and wants it all the same
   */
  public record Numbering(
      String number, String series, @Nullable LocalDate date, boolean despiteSameNumber) {}

  /**
   * The wording with its number, complete enough to be issued.
   *
   * @throws PaperRefused with what is missing, wrong, or taken (DOC-3)
   */
  public Wording numbered(Wording wording, Numbering asked, long senderUnitId) {
    String number = asked.number().strip();
    String series = asked.series().strip();
    if (!NUMBER.matcher(number).matches()) {
      throw new PaperRefused("number", number);
    }
    if (!SERIES.matcher(series).matches()) {
      throw new PaperRefused("series", series);
    }
    LocalDate date = asked.date();
    if (date == null) {
      throw new PaperRefused("noDate");
    }
    if (date.isAfter(settings.today())) {
      throw new PaperRefused("future");
    }
    requireComplete(wording);
    Wording numbered = wording.numbered(number, series, date);
    if (!asked.despiteSameNumber()) {
      List<Document> same = documents.bearing(numbered.symbol(), date.getYear(), senderUnitId);
      if (!same.isEmpty()) {
        throw new PaperRefused("sameNumber", numbered.symbol(), same.getFirst().label());
      }
    }
    return numbered;
  }

  private static void requireComplete(Wording wording) {
    for (Map.Entry<String, String> part :
        Map.of(
                "place", wording.place(),
                "subject", wording.subject(),
                "signer", wording.signerName(),
                "post", wording.signerPost(),
                "issuer", wording.issuer())
            .entrySet()) {
      if (part.getValue().isBlank()) {
        throw new PaperRefused("blank." + part.getKey());
      }
    }
  }

  /**
   * Registers the file as an outgoing document of the sender, in the caller's transaction.
   *
   * @param kind as the register has it, such as {@code Công văn}
   * @param title what the file is called before its symbol, such as {@code Công văn đôn đốc}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Document register(
      String kind, String title, byte[] file, long senderUnitId, Wording wording) {
    Registration done =
        documents.registerIssued(
            "%s %s.docx".formatted(title, wording.symbol().replace('/', '-')),
            file,
            senderUnitId,
            new LetterheadFacts(
                wording.symbol(),
                wording.issuer().replace('\n', ' '),
                wording.superior().isBlank() ? null : wording.superior().replace('\n', ' '),
                kind,
                wording.subject(),
                wording.place(),
                wording.date(),
                wording.signerName()));
    if (done instanceof Registration.Taken taken) {
      return taken.document();
    }
    throw new PaperRefused("notRegistered");
  }

  /** The next free number of a series this year; null while there is no series. */
  public @Nullable String nextNumber(Wording wording, long senderUnitId) {
    return wording.series().isBlank()
        ? null
        : "%02d"
            .formatted(
                documents.nextNumber(wording.series(), settings.today().getYear(), senderUnitId));
  }

  /** Documents that bear the symbol already in its year (DOC-3). */
  public List<Document> sameNumber(Wording wording, long senderUnitId) {
    LocalDate date = wording.date() == null ? settings.today() : wording.date();
    return wording.number().isBlank() || wording.series().isBlank()
        ? List.of()
        : documents.bearing(wording.symbol(), date.getYear(), senderUnitId);
  }
}
