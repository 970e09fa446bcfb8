package vn.kheo.app.exchange.api;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says what was wrong in the form of RFC 9457, nothing of the inside. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {
  private final MessageSource messages;

  ApiProblems(MessageSource messages) {
    this.messages = messages;
  }

  @ExceptionHandler
  ProblemDetail notThere(NotThere missing, Locale locale) {
    return said(HttpStatus.NOT_FOUND, locale, "exchange.notThere", missing.what());
  }

  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
    return said(HttpStatus.BAD_REQUEST, locale, "exchange.unreadable");
  }

  @ExceptionHandler
  ProblemDetail otherKind(MethodArgumentTypeMismatchException wrong, Locale locale) {
    return said(
        HttpStatus.BAD_REQUEST,
        locale,
        "exchange.otherKind",
        wrong.getName(),
        String.valueOf(wrong.getValue()));
  }

  @ExceptionHandler
  ProblemDetail noRight(AccessDeniedException refused, Locale locale) {
    return said(HttpStatus.FORBIDDEN, locale, "access.api.noRight");
  }

  private ProblemDetail said(HttpStatus status, Locale locale, String key, Object... arguments) {
    return ProblemDetail.forStatusAndDetail(status, messages.getMessage(key, arguments, locale));
  }
}
