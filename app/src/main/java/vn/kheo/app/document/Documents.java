package vn.kheo.app.document;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.settings.Settings;
import vn.kheo.extract.Extractor;
import vn.kheo.reader.Reader;
import vn.kheo.reader.Reading;

/**
 * Văn bản: register, find, read. Who may see which document is asked by the pages, through {@link
 * DocumentAccess}; the methods here answer every module.
 */
@Component
public class Documents {
  /** Bytes; the largest file kept, of whatever kind. */
  public static final long LARGEST_FILE = Extractor.LARGEST_FILE;

  private final Registrar registrar;
  private final DocumentStore store;
  private final FileStore files;
  private final CitationStore citations;
  private final DocumentSearch search;
  private final Journal journal;
  private final Settings settings;
  private final Reader reader = new Reader();

  Documents(
      Registrar registrar,
      DocumentStore store,
      FileStore files,
      CitationStore citations,
      DocumentSearch search,
      Journal journal,
      Settings settings) {
    this.registrar = registrar;
    this.store = store;
    this.files = files;
    this.citations = citations;
    this.search = search;
    this.journal = journal;
    this.settings = settings;
  }

  /**
   * Registers a file for a unit. Nothing of a secret or unreadable file is stored.
   *
   * @param fileName as the person named it; kept for the download
   */
  public Registration register(String fileName, byte[] content, long holderUnitId) {
    return registrar.register(
        new Incoming(Incoming.cleanName(fileName), content, holderUnitId), false);
  }

  /**
   * Registers a document that was written here and is issued now, in the caller's transaction.
   *
   * @param facts what its letterhead says; nothing is left to the reader
   */
  @Transactional
  public Registration registerIssued(
      String fileName, byte[] content, long holderUnitId, LetterheadFacts facts) {
    return registrar.registerIssued(
        new Incoming(Incoming.cleanName(fileName), content, holderUnitId), facts);
  }

  /** Documents a unit holds that bear the symbol in a year (DOC-3). */
  @Transactional(readOnly = true)
  public List<Document> bearing(String symbol, int year, long holderUnitId) {
    return store.bearing(symbol, year, holderUnitId);
  }

  /**
   * The next free number of a unit's series in a year (DOC-3).
   *
   * @param series what follows the number, such as {@code UBND-VXNV}
   */
  @Transactional(readOnly = true)
  public int nextNumber(String series, int year, long holderUnitId) {
    return store.highest(series, year, holderUnitId) + 1;
  }

  /** Registers a text typed or pasted; the text in UTF-8 takes the place of the file. */
  public Registration registerPasted(String text, long holderUnitId) {
    var content = text.getBytes(StandardCharsets.UTF_8);
    return registrar.register(new Incoming(null, content, holderUnitId), false);
  }

  /**
   * Registers what was kept apart as resembling another document, by a person's decision.
   *
   * @return empty where somebody decided already
   */
  @Transactional
  public Optional<Registration> registerWaiting(long waitingId) {
    return files.takeWaiting(waitingId).map(incoming -> registrar.register(incoming, true));
  }

  /** Throws away what was kept apart; false where somebody decided already. */
  @Transactional
  public boolean dropWaiting(long waitingId) {
    return files.takeWaiting(waitingId).isPresent();
  }

  @Transactional(readOnly = true)
  public List<Waiting> waitingOf(Collection<Long> holderUnitIds) {
    return files.waiting(holderUnitIds);
  }

  @Transactional(readOnly = true)
  public Optional<Waiting> waiting(long waitingId) {
    return files.waiting(waitingId);
  }

  @Transactional(readOnly = true)
  public Optional<Document> document(long id) {
    return store.find(id);
  }

  /** The text as extracted or pasted (NFC); spans of readings and obligations point into it. */
  @Transactional(readOnly = true)
  public String text(long id) {
    return store.text(id);
  }

  /** The reader's reading of that text; the same each time for one version of the reader. */
  @Transactional(readOnly = true)
  public Reading reading(long id) {
    return reader.read(text(id));
  }

  /** What the document cites, in the order of the text, linked where it is registered here. */
  @Transactional(readOnly = true)
  public List<CitedDocument> citations(long id) {
    return citations.of(id);
  }

  /** Registered documents that cite this one, earliest first. */
  @Transactional(readOnly = true)
  public List<Document> citing(long id) {
    return store.citing(id);
  }

  /**
   * One page of the documents in a person's scope.
   *
   * @param page from 0
   */
  @Transactional(readOnly = true)
  public DocumentList list(DocumentFilter filter, DocumentScope scope, int page, int size) {
    return search.list(filter, scope, page, size);
  }

  /**
   * Registered and not yet read into a directive, the newest first.
   *
   * @param holders units that hold them; none for every unit
   */
  @Transactional(readOnly = true)
  public DocumentList unread(Set<Long> holders, int most) {
    return search.unread(holders.isEmpty(), holders, most);
  }

  /**
   * Corrects the facts of the letterhead by hand, and links citations anew.
   *
   * @param version the person saw
   * @throws DocumentChanged where somebody was faster
   */
  @Transactional
  public Document correct(long id, int version, LetterheadFacts facts) {
    var before = store.find(id).orElseThrow(() -> new UnknownDocument(id));
    if (!store.correct(id, version, facts)) {
      throw new DocumentChanged(store.get(id));
    }
    store.warn(id, warningFor(facts.issueDate()));
    citations.relink(id);
    var after = store.get(id);
    journal.record(Registrar.step("document.corrected", after, Corrections.between(before, after)));
    return after;
  }

  private Document.@Nullable Warning warningFor(@Nullable LocalDate issued) {
    return issued != null && issued.isAfter(settings.today()) ? Document.Warning.DATED_LATER : null;
  }

  /** Notes how far a document has come; called by whoever makes directives, in its transaction. */
  @Transactional
  public void processed(long id, Document.Processing processing, long directiveId) {
    store.processed(id, processing, directiveId);
  }

  /**
   * A file's own name as it is kept and shown: without folders, control characters and signs that
   * turn the direction of writing, NFC, at most 200 long; the ending stays.
   */
  public static String cleanName(String fileName) {
    return Incoming.cleanName(fileName);
  }

  /**
   * Keeps a file exactly as it came, once for the same bytes.
   *
   * @return its SHA-256 in hexadecimal
   */
  @Transactional
  public String storeFile(byte[] content) {
    return files.store(content);
  }

  /** The bytes of a file kept, by its SHA-256 in hexadecimal. */
  @Transactional(readOnly = true)
  public Optional<byte[]> file(String sha256) {
    return files.content(sha256);
  }
}
