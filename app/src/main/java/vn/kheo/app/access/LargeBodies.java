package vn.kheo.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Biểu mẫu lớn: only from people who are signed in. What others send is refused before it is read;
 * the sign-in form is tiny. Stands behind the sessions and before whatever reads a form.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
class LargeBodies extends OncePerRequestFilter {
  /** Bytes; a user name, a password and a token, percent-encoded, many times over. */
  static final int MOST_FROM_ANYBODY = 16 * 1024;

  private final SecurityContextRepository contexts;

  LargeBodies(SecurityContextRepository contexts) {
    this.contexts = contexts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isLarge(request) || isOfSystems(request) || isSignedIn(request)) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Connection", "close");
    PlainAnswer.write(
        response,
        HttpStatus.CONTENT_TOO_LARGE,
        "Cần đăng nhập trước khi gửi nội dung lớn; phiên đăng nhập có thể đã hết. Hãy mở Khéo ở một thẻ khác, đăng nhập, rồi quay lại trang trước và gửi lại.",
        "Sign in before sending so much; your session may have ended. Open Khéo in another tab, sign in, then go back one page and send again.");
  }

  /** The token is looked at before the body is (SystemSecurity); without one there is no answer. */
  private static boolean isOfSystems(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
        && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  /** A body of unknown length, sent in chunks, may be of any. */
  private static boolean isLarge(HttpServletRequest request) {
    return request.getContentLengthLong() > MOST_FROM_ANYBODY
        || request.getHeader("Transfer-Encoding") != null;
  }

  private boolean isSignedIn(HttpServletRequest request) {
    Authentication who = contexts.loadDeferredContext(request).get().getAuthentication();
    return who != null && who.isAuthenticated();
  }
}
