package vn.kheo.app.reporting.form;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such form or version, or the person may not see it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownForm extends RuntimeException {
  UnknownForm(long id) {
    super("form version %d: not found".formatted(id));
  }
}
