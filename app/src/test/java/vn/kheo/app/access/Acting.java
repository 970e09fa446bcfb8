package vn.kheo.app.access;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a test act as somebody who has an account. */
public final class Acting {
  private Acting() {}

  /** For {@code mockMvc.perform(get(…).with(as(account)))}. */
  public static RequestPostProcessor as(Account account) {
    return SecurityMockMvcRequestPostProcessors.authentication(signedIn(account));
  }

  /** Calls a door as that person. */
  public static <T> T as(Account account, Supplier<T> work) {
    Authentication before = SecurityContextHolder.getContext().getAuthentication();
    SecurityContextHolder.getContext().setAuthentication(signedIn(account));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.getContext().setAuthentication(before);
    }
  }

  private static Authentication signedIn(Account account) {
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(account.id(), account.username()), null, List.of());
  }
}
