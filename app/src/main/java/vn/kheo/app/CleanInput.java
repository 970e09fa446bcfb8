package vn.kheo.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Everything typed comes in composed (NFC) and without control characters, whatever keyboard or
 * clipboard it came from: a word typed on a Mac is found by one typed on Windows.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class CleanInput extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Clean(request), response);
  }

  static String clean(String typed) {
    StringBuilder kept = new StringBuilder(typed.length());
    typed
        .codePoints()
        .filter(c -> c >= ' ' && c != 0x7f || c == '\n' || c == '\r' || c == '\t')
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  private static final class Clean extends HttpServletRequestWrapper {
    Clean(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      String typed = super.getParameter(name);
      return typed == null ? null : clean(typed);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      String[] typed = super.getParameterValues(name);
      return typed == null
          ? null
          : Arrays.stream(typed).map(CleanInput::clean).toArray(String[]::new);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return super.getParameterMap().entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey,
                  entry ->
                      Arrays.stream(entry.getValue())
                          .map(CleanInput::clean)
                          .toArray(String[]::new)));
    }
  }
}
