package vn.kheo.app;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What people see when something did not work: what it means and the way on, nothing inside. */
@Controller
class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  /** Those with words of their own; others are told as the nearest of these. */
  private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 429, 500, 503);

  @RequestMapping("/error")
  String show(HttpServletRequest request, Model model) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    int told = KNOWN.contains(status) ? status : status < 500 ? 400 : 500;
    if (status >= 500) {
      LOG.error("page failed status={} request={}", status, request.getRequestId());
    }
    boolean stale = "stale".equals(request.getAttribute("kheo.reason"));
    model.addAttribute("words", stale ? "stale" : Integer.toString(told));
    model.addAttribute("reference", status >= 500 ? request.getRequestId() : null);
    return "layout/error";
  }
}
