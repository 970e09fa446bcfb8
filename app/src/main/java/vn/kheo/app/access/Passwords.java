package vn.kheo.app.access;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Mật khẩu: hashed by Argon2id with the parameters OWASP recommends (19 MiB, 2 passes, 1 lane).
 * Only as many are hashed at once as the machine has processors, so that a flood of attempts takes
 * neither all memory nor all time.
 */
@Component
class Passwords {
  static final int SHORTEST = 10;
  static final int LONGEST = 128;
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final PasswordEncoder argon2id = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final SecureRandom random = new SecureRandom();
  private final String hashOfNobody = argon2id.encode("nobody");

  String hash(String password) {
    return limited(() -> argon2id.encode(normal(password)));
  }

  boolean matches(String password, String hash) {
    return limited(() -> argon2id.matches(normal(password), hash));
  }

  /** Takes as long as a real comparison, so that unknown usernames do not show by their speed. */
  void compareWithNobody(String password) {
    limited(() -> argon2id.matches(normal(password), hashOfNobody));
  }

  boolean madeWithOlderParameters(String hash) {
    return argon2id.upgradeEncoding(hash);
  }

  /** Four groups of four from an alphabet without look-alikes: 78 bits, easy to read out. */
  String random() {
    var password = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      if (i > 0 && i % 4 == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  /**
   * @throws AccountRefused with a sentence for the person who chose it
   */
  void check(String password, String username) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      throw new AccountRefused("password", "access.password.length", SHORTEST, LONGEST, length);
    }
    if (password.strip().equalsIgnoreCase(username)) {
      throw new AccountRefused("password", "access.password.isUsername");
    }
    if (password.codePoints().distinct().count() < 5) {
      throw new AccountRefused("password", "access.password.tooSimple");
    }
  }

  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  private <T> T limited(Supplier<T> work) {
    atOnce.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      atOnce.release();
    }
  }
}
