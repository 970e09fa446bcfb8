package vn.kheo.app.oversight.inspecting;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such plan or visit, or the person may not see it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownInspection extends RuntimeException {
  UnknownInspection(String what, long id) {
    super("%s %d: not found".formatted(what, id));
  }
}
