package vn.kheo.app.reporting.regime;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such regime or round, or the person may not see it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownRegime extends RuntimeException {
  UnknownRegime(long id) {
    super("regime or round %d: not found".formatted(id));
  }
}
