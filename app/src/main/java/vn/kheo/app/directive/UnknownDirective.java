package vn.kheo.app.directive;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No directive has this number, or none that the person may see: the two look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownDirective extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownDirective(long id) {
    super("directive %d: not found".formatted(id));
  }
}
