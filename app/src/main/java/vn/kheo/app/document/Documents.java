package vn.kheo.app.document;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kheo.reader.Reading;

/** Văn bản: register, find, read. */
@Component
public class Documents {

  public Optional<Document> document(long id) {
    throw new UnsupportedOperationException();
  }

  /** The text as extracted or pasted (NFC); spans of readings and obligations point into it. */
  public String text(long id) {
    throw new UnsupportedOperationException();
  }

  /** The reader's reading of that text; the same each time for one version of the reader. */
  public Reading reading(long id) {
    throw new UnsupportedOperationException();
  }
}
