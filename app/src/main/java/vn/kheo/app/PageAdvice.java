package vn.kheo.app;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every view its {@link Page}. */
@ControllerAdvice
class PageAdvice {
  private final MessageSource messages;

  PageAdvice(MessageSource messages) {
    this.messages = messages;
  }

  @ModelAttribute("page")
  Page page(HttpServletRequest request, Locale locale) {
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
        null);
  }
}
