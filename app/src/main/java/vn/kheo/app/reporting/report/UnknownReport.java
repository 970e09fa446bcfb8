package vn.kheo.app.reporting.report;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such report, or it is not the person's to see. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownReport extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownReport(long id) {
    super("report " + id);
  }
}
