package vn.kheo.app.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/**
 * Câu trả lời không kèm trang: one sentence in both languages, for refusals before anything of the
 * request is read. A page would ask for the form's fields, and so read what is refused.
 */
final class PlainAnswer {
  private PlainAnswer() {}

  static void write(
      HttpServletResponse response, HttpStatus status, String vietnamese, String english)
      throws IOException {
    byte[] words = (vietnamese + "\n\n" + english + "\n").getBytes(StandardCharsets.UTF_8);
    response.setStatus(status.value());
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(words.length);
    response.getOutputStream().write(words);
  }
}
