package vn.kheo.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The programming interface, for other systems: a token in every request and nothing else. A
 * browser's session opens nothing here, so no foreign page can make a browser ask; and a token
 * opens no page.
 */
@Configuration(proxyBeanMethods = false)
class SystemSecurity {
  private static final String BEARER = "Bearer ";

  @Bean
  @Order(1)
  SecurityFilterChain systemFilterChain(
      HttpSecurity http,
      SystemTokens tokens,
      AccountStore accounts,
      Access access,
      Addresses addresses,
      MessageSource messages) {
    var answers = new PlainProblem(messages);
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .anyRequest()
                    .access(
                        (who, on) ->
                            new AuthorizationDecision(
                                mayOpen(access, addresses, who.get(), on.getRequest()))))
        .addFilterAt(new TokenFilter(tokens, accounts, answers), BasicAuthenticationFilter.class)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(
                        (request, response, e) -> {
                          if (addresses.known(path(request))) {
                            answers.send(request, response, 401, "access.api.noToken");
                          } else {
                            answers.send(request, response, 404, "access.api.unknown");
                          }
                        })
                    .accessDeniedHandler(
                        (request, response, e) -> {
                          if (!addresses.known(path(request))) {
                            answers.send(request, response, 404, "access.api.unknown");
                          } else if (addresses.rule(request.getMethod(), path(request)).isEmpty()) {
                            answers.send(request, response, 405, "access.api.method");
                          } else {
                            answers.send(request, response, 403, "access.api.noRight");
                          }
                        }))
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
        .build();
  }

  /** What is not open to everybody is open only to systems, whatever a person may open. */
  private static boolean mayOpen(
      Access access, Addresses addresses, Authentication who, HttpServletRequest request) {
    boolean system = who.getPrincipal() instanceof SignedIn signed && signed.system() != null;
    return system
        ? access.mayOpen(request.getMethod(), path(request))
        : addresses.allow(request.getMethod(), path(request), null);
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  /** Lets in whoever shows a token that holds; a wrong one is told, never passed over. */
  private static final class TokenFilter extends OncePerRequestFilter {
    private final SystemTokens tokens;
    private final AccountStore accounts;
    private final PlainProblem answers;

    TokenFilter(SystemTokens tokens, AccountStore accounts, PlainProblem answers) {
      this.tokens = tokens;
      this.accounts = accounts;
      this.answers = answers;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
      if (shown == null) {
        chain.doFilter(request, response);
        return;
      }
      SystemToken token =
          shown.regionMatches(true, 0, BEARER, 0, BEARER.length())
              ? tokens.open(shown.substring(BEARER.length()).strip()).orElse(null)
              : null;
      Account account =
          token == null
              ? null
              : accounts.account(token.accountId()).filter(Account::enabled).orElse(null);
      if (token == null || account == null) {
        answers.send(request, response, 401, "access.api.badToken");
        return;
      }
      boolean reads =
          HttpMethod.GET.matches(request.getMethod())
              || HttpMethod.HEAD.matches(request.getMethod());
      if (!reads && !token.mayWrite()) {
        answers.send(request, response, 403, "access.api.readsOnly");
        return;
      }
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(
              new SignedIn(account.id(), account.username(), token.name()), null, List.of()));
      SecurityContextHolder.setContext(context);
      try {
        chain.doFilter(request, response);
      } finally {
        SecurityContextHolder.clearContext();
      }
    }
  }

  /** Says no in the form of RFC 9457, in the language asked for. */
  private record PlainProblem(MessageSource messages) {
    void send(HttpServletRequest request, HttpServletResponse response, int status, String key)
        throws IOException {
      Locale locale =
          request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                  && request.getLocale().getLanguage().equals("en")
              ? Locale.ENGLISH
              : Locale.of("vi");
      response.setStatus(status);
      if (status == 401) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      }
      response.setContentType("application/problem+json");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response
          .getWriter()
          .write(
              "{\"status\":%d,\"detail\":\"%s\"}"
                  .formatted(status, messages.getMessage(key, null, locale).replace("\"", "\\\"")));
    }
  }
}
