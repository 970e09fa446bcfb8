package vn.kheo.app;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;

/**
 * Ngôn ngữ: the account's own once somebody is signed in, the cookie before that, else Vietnamese.
 */
@Component("localeResolver")
class Languages implements LocaleResolver {
  private static final Locale VIETNAMESE = Locale.of("vi");

  private final Access access;

  Languages(Access access) {
    this.access = access;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    String language = ofAccount().orElseGet(() -> ofCookie(request));
    return language.equals("en") ? Locale.ENGLISH : VIETNAMESE;
  }

  /** Where the database does not answer, the error page still has a language. */
  private Optional<String> ofAccount() {
    try {
      return access.find().map(Actor::language);
    } catch (RuntimeException unreachable) {
      return Optional.empty();
    }
  }

  private static String ofCookie(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, "kheo-language");
    return cookie == null ? "vi" : cookie.getValue();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is changed by POST /language");
  }
}
