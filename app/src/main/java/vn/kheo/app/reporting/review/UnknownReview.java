package vn.kheo.app.reporting.review;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such report, or the person may not see it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownReview extends RuntimeException {
  UnknownReview(long id) {
    super("report %d: not found".formatted(id));
  }
}
