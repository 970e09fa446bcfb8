package vn.kheo.app;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request. */
@Component
class Pages {
  private final MessageSource messages;
  private final Assets assets;

  Pages(MessageSource messages, Assets assets) {
    this.messages = messages;
    this.assets = assets;
  }

  Page of(HttpServletRequest request, Locale locale) {
    var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new Page(
        messages,
        locale,
        null,
        null,
        request.getRequestURI(),
        List.of(),
        LocalDate.of(2022, 11, 15),
        false,
        false,
        csrf == null ? "_csrf" : csrf.getParameterName(),
        csrf == null ? "" : csrf.getToken(),
        null,
        null,
        assets::address);
  }
}
