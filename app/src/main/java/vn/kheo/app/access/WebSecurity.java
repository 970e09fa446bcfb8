package vn.kheo.app.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Puts the table of {@link Addresses} before every page, and the headers around it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Throttle.Limits.class)
class WebSecurity {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
          + "img-src 'self' data:; connect-src 'self'; form-action 'self'; "
          + "frame-ancestors 'none'; base-uri 'none'";

  @Bean
  SecurityContextRepository securityContextRepository() {
    return new HttpSessionSecurityContextRepository();
  }

  /**
   * Secure where the request came over https, or always where a proxy in front speaks https for us.
   */
  @Bean
  CookieSerializer cookieSerializer(@Value("${kheo.https-only:false}") boolean httpsOnly) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("kheo-session");
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    if (httpsOnly) {
      cookie.setUseSecureCookie(true);
    }
    return cookie;
  }

  /** In a cookie of its own, so that visitors who never sign in leave no session behind. */
  @Bean
  CsrfTokenRepository csrfTokenRepository(@Value("${kheo.https-only:false}") boolean httpsOnly) {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("kheo-csrf");
    tokens.setCookieCustomizer(
        cookie -> {
          cookie.httpOnly(true).sameSite("Lax").path("/").maxAge(-1);
          if (httpsOnly) {
            cookie.secure(true);
          }
        });
    return tokens;
  }

  @Bean
  SessionAuthenticationStrategy sessionAuthenticationStrategy(CsrfTokenRepository tokens) {
    return new CompositeSessionAuthenticationStrategy(
        List.of(
            new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
  }

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http,
      Access access,
      Addresses addresses,
      SecurityContextRepository contexts,
      SessionAuthenticationStrategy newSession,
      CsrfTokenRepository tokens) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .anyRequest()
                    .access(
                        (who, on) -> {
                          HttpServletRequest request = on.getRequest();
                          return new AuthorizationDecision(
                              access.mayOpen(request.getMethod(), path(request)));
                        }))
        .securityContext(context -> context.securityContextRepository(contexts))
        .sessionManagement(session -> session.sessionAuthenticationStrategy(newSession))
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .requestCache(cache -> cache.disable())
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(
            logout ->
                logout
                    .logoutUrl("/sign-out")
                    .logoutSuccessUrl("/sign-in?out")
                    .deleteCookies("kheo-session"))
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(
                        (request, response, e) -> askToSignIn(addresses, request, response, e))
                    .accessDeniedHandler(
                        (request, response, e) -> refuse(addresses, request, response, e)))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        policy ->
                            policy.policy(
                                "camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                    .addHeaderWriter(
                        (request, response) ->
                            response.setHeader("Cross-Origin-Opener-Policy", "same-origin")))
        .build();
  }

  private static void askToSignIn(
      Addresses addresses,
      HttpServletRequest request,
      HttpServletResponse response,
      AuthenticationException e)
      throws IOException {
    if (!addresses.known(path(request))) {
      response.sendError(HttpStatus.NOT_FOUND.value());
    } else if ("true".equals(request.getHeader("HX-Request"))) {
      // A part of a page was asked for: the whole page must go to the sign-in.
      response.setHeader("HX-Redirect", "/sign-in");
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      response.sendRedirect(
          request.getMethod().equals("GET") && !path(request).equals("/")
              ? "/sign-in?to=" + URLEncoder.encode(path(request), StandardCharsets.UTF_8)
              : "/sign-in");
    }
  }

  private static void refuse(
      Addresses addresses,
      HttpServletRequest request,
      HttpServletResponse response,
      AccessDeniedException e)
      throws IOException {
    if (e instanceof CsrfException) {
      request.setAttribute("kheo.reason", "stale");
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else if (!addresses.known(path(request))) {
      response.sendError(HttpStatus.NOT_FOUND.value());
    } else if (addresses.rule(request.getMethod(), path(request)).isEmpty()) {
      response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
