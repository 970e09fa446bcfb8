package vn.kheo.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Bí mật that lets in whoever shows it: 256 bits of chance, of which only the hash is kept. */
public final class Secret {
  private static final int BYTES = 32;
  private static final SecureRandom CHANCE = new SecureRandom();

  private Secret() {}

  /** A new one, of letters, digits, {@code -} and {@code _}; to be shown once. */
  public static String any() {
    byte[] bytes = new byte[BYTES];
    CHANCE.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is kept of it: SHA-256, which for so much chance needs no salt. */
  public static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
