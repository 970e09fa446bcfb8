package vn.kheo.app.document;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.settings.Settings;
import vn.kheo.extract.ExtractedText;
import vn.kheo.extract.Extractor;
import vn.kheo.extract.UnreadableFile;
import vn.kheo.reader.Reader;
import vn.kheo.reader.Reading;

/** Văn thư: takes a document in, or says why not. */
@Component
class Registrar {
  private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);
  private static final String PASTED_NAME = "van-ban.txt";

  private final DocumentStore store;
  private final FileStore files;
  private final CitationStore citations;
  private final Journal journal;
  private final Authors authors;
  private final Settings settings;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final Extractor extractor = new Extractor();
  private final Reader reader = new Reader();

  Registrar(
      DocumentStore store,
      FileStore files,
      CitationStore citations,
      Journal journal,
      Authors authors,
      Settings settings,
      Clock clock,
      TransactionTemplate transaction) {
    this.store = store;
    this.files = files;
    this.citations = citations;
    this.journal = journal;
    this.authors = authors;
    this.settings = settings;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Extracting may take seconds and needs no database, so the transaction begins only after it.
   *
   * @param despiteResemblance a person saw the other document and wants this one too
   */
  Registration register(Incoming incoming, boolean despiteResemblance) {
    ExtractedText extracted;
    try {
      extracted = extractor.extract(incoming.content(), nameOf(incoming));
    } catch (UnreadableFile refusal) {
      LOG.info("document refused reason={}", refusal.reason());
      return new Registration.Unreadable(refusal.reason(), String.valueOf(refusal.getMessage()));
    }
    Reading reading = reader.read(extracted.text());
    if (reading.secrecy() != null) {
      LOG.info("document refused reason=SECRET");
      return new Registration.Secret(reading.secrecy().value());
    }
    ReadFacts facts = ReadFacts.of(reading);
    return transaction.execute(
        status -> take(incoming, extracted, reading, facts, despiteResemblance));
  }

  /** What was written here says itself what stands in its letterhead, and whether it is new. */
  Registration registerIssued(Incoming incoming, LetterheadFacts facts) {
    ExtractedText extracted = extractor.extract(incoming.content(), nameOf(incoming));
    Reading reading = reader.read(extracted.text());
    Registration done = take(incoming, extracted, reading, ReadFacts.of(facts), true);
    if (done instanceof Registration.Taken taken) {
      store.outgoing(taken.document().id());
      return new Registration.Taken(store.get(taken.document().id()));
    }
    return done;
  }

  private Registration take(
      Incoming incoming,
      ExtractedText extracted,
      Reading reading,
      ReadFacts facts,
      boolean despiteResemblance) {
    store.oneAtATime(incoming.holderUnitId());
    var same = store.byFile(incoming.sha256(), incoming.holderUnitId());
    if (same.isPresent()) {
      return new Registration.SameFile(same.get());
    }
    var sameIdentity = store.resembling(facts, incoming.holderUnitId()).orElse(null);
    var earlier =
        sameIdentity != null
            ? sameIdentity
            : store.sameText(extracted.text(), incoming.holderUnitId()).orElse(null);
    if (earlier != null && !despiteResemblance) {
      long waiting =
          files.keepWaiting(incoming, earlier.id(), clock.instant(), authors.current().label());
      return sameIdentity != null
          ? new Registration.SameIdentity(earlier, waiting)
          : new Registration.SameText(earlier, waiting);
    }
    files.store(incoming.content());
    long id = insert(incoming, extracted, facts);
    citations.insert(id, reading);
    citations.link(id);
    var document = store.get(id);
    journal.record(step("document.registered", document, detail(earlier, sameIdentity != null)));
    LOG.info("document registered id={} format={}", id, document.format());
    return new Registration.Taken(document);
  }

  private long insert(Incoming incoming, ExtractedText extracted, ReadFacts facts) {
    var format = incoming.fileName() == null ? "PASTED" : extracted.format().name();
    var earliest = facts.earliestDay();
    var warning =
        earliest != null && earliest.isAfter(settings.today())
            ? Document.Warning.DATED_LATER
            : null;
    return store.insert(
        incoming, format, extracted.text(), facts, warning, clock.instant(), authors.current());
  }

  private static String nameOf(Incoming incoming) {
    return incoming.fileName() == null ? PASTED_NAME : incoming.fileName();
  }

  private static String detail(@Nullable Document earlier, boolean sameIdentity) {
    if (earlier == null) {
      return "";
    }
    return "Đăng ký dù trùng %s với văn bản #%d"
        .formatted(
            sameIdentity ? "số, ký hiệu, cơ quan và ngày ban hành" : "nội dung", earlier.id());
  }

  static Step step(String action, Document document, String detail) {
    return new Step(
        action,
        "document",
        document.id(),
        document.label(),
        document.directiveId(),
        document.holderUnitId(),
        detail);
  }
}
