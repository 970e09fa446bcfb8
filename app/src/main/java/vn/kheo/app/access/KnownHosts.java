package vn.kheo.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tên máy: answers only to names that are ours. A page elsewhere can let its own name lead to this
 * machine (DNS rebinding) and would then read ours in the name of whoever looks at it.
 *
 * <p>While only this machine is listened to, its own names are ours, and those in {@code
 * kheo.hosts} (a proxy in front passes on the name people type). Open to others, those in {@code
 * kheo.hosts}; without any, every name.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class KnownHosts extends OncePerRequestFilter {
  private static final int LONGEST_SHOWN = 80;

  private final Set<String> hosts;
  private final boolean answersAll;

  KnownHosts(@Value("${server.address:}") String address, @Value("${kheo.hosts:}") String hosts) {
    this.hosts =
        Stream.of(hosts.split("[,\\s]+"))
            .filter(host -> !host.isBlank())
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.answersAll = this.hosts.isEmpty() && !Loopback.listens(address);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String host = request.getServerName();
    if (answersAll || Loopback.isNamed(host) || hosts.contains(host.toLowerCase(Locale.ROOT))) {
      chain.doFilter(request, response);
      return;
    }
    String shown = host.substring(0, Math.min(host.length(), LONGEST_SHOWN));
    PlainAnswer.write(
        response,
        HttpStatus.MISDIRECTED_REQUEST,
        "“%s” không phải là tên của Khéo ở máy này. Hãy mở đúng địa chỉ được báo khi Khéo khởi động; người quản trị thêm tên bằng KHEO_HOSTS."
            .formatted(shown),
        "“%s” is not a name of this Khéo. Open the address told at its start; the operator adds names with KHEO_HOSTS."
            .formatted(shown));
  }
}
