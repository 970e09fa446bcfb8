package vn.kheo.app.oversight.reminding;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody changed the order's plan since the person looked. */
@ResponseStatus(HttpStatus.CONFLICT)
class PlanChanged extends RuntimeException {
  PlanChanged(long obligationId) {
    super("the reminders of obligation %d were changed meanwhile".formatted(obligationId));
  }
}
