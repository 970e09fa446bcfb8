package vn.kheo.app.exchange.api;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.kheo.app.directive.ChangedMeanwhile;
import vn.kheo.app.directive.StepRefused;
import vn.kheo.app.reporting.report.FileRefused;
import vn.kheo.app.reporting.report.ImportFiles;
import vn.kheo.app.reporting.report.ReportRefused;
import vn.kheo.app.reporting.report.UnknownReport;

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

  @ExceptionHandler
  ProblemDetail unreadable(Unreadable unreadable, Locale locale) {
    return said(HttpStatus.BAD_REQUEST, locale, "exchange.unreadable");
  }

  @ExceptionHandler
  ProblemDetail tooLarge(TooLarge large, Locale locale) {
    return said(
        HttpStatus.CONTENT_TOO_LARGE, locale, "exchange.tooLarge", ImportFiles.LARGEST >> 20);
  }

  @ExceptionHandler
  ProblemDetail unknown(UnknownReport unknown, Locale locale) {
    return said(HttpStatus.NOT_FOUND, locale, "exchange.notThere", "kỳ báo cáo");
  }

  /** Every place with its reason, as a page shows them. */
  @ExceptionHandler
  ProblemDetail refused(FileRefused refused, Locale locale) {
    ProblemDetail problem = said(HttpStatus.UNPROCESSABLE_CONTENT, locale, "exchange.refused");
    problem.setProperty(
        "problems",
        refused.problems().stream()
            .map(
                one ->
                    Map.of(
                        "place",
                        one.place(),
                        "problem",
                        messages.getMessage(one.key(), one.arguments().toArray(), locale)))
            .toList());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail refused(ReportRefused refused, Locale locale) {
    return said(HttpStatus.UNPROCESSABLE_CONTENT, locale, refused.key(), refused.arguments());
  }

  @ExceptionHandler
  ProblemDetail refused(StepRefused refused, Locale locale) {
    return said(HttpStatus.UNPROCESSABLE_CONTENT, locale, refused.key(), refused.arguments());
  }

  @ExceptionHandler
  ProblemDetail changed(ChangedMeanwhile changed, Locale locale) {
    return said(HttpStatus.CONFLICT, locale, "reports.refused.changed");
  }

  private ProblemDetail said(HttpStatus status, Locale locale, String key, Object... arguments) {
    return ProblemDetail.forStatusAndDetail(status, messages.getMessage(key, arguments, locale));
  }
}
