package vn.kheo.app.oversight.assessing;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such round, sheet or framework, or the person may not see it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownAssessment extends RuntimeException {
  UnknownAssessment(String what, long id) {
    super("%s %d: not found".formatted(what, id));
  }
}
