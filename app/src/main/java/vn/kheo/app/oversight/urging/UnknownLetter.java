package vn.kheo.app.oversight.urging;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such letter, or the person may not see it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownLetter extends RuntimeException {
  UnknownLetter(long id) {
    super("letter %d: not found".formatted(id));
  }
}
