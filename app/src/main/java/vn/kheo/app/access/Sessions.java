package vn.kheo.app.access;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Phiên đăng nhập: ends sessions when what they rest on is gone. */
@Component
class Sessions {
  private final FindByIndexNameSessionRepository<?> repository;

  Sessions(FindByIndexNameSessionRepository<?> repository) {
    this.repository = repository;
  }

  void endAll(String username) {
    repository.findByPrincipalName(username).keySet().forEach(repository::deleteById);
  }

  /** All but the one of this request. */
  void endOthers(String username) {
    String here = idOfThisRequest();
    repository.findByPrincipalName(username).keySet().stream()
        .filter(id -> !id.equals(here))
        .forEach(repository::deleteById);
  }

  private static @Nullable String idOfThisRequest() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
            && request.getRequest().getSession(false) != null
        ? request.getRequest().getSession(false).getId()
        : null;
  }
}
