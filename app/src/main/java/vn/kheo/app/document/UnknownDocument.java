package vn.kheo.app.document;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No document has this number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownDocument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownDocument(long id) {
    super("document %d: not found".formatted(id));
  }
}
