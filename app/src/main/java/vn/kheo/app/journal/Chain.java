package vn.kheo.app.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** One link: binds an entry to everything sealed before it. */
final class Chain {
  /** What the first link rests on. */
  static final byte[] BEGINNING = new byte[32];

  private Chain() {}

  static byte[] link(byte[] before, long entryId, byte[] entryHash) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(before);
      sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(entryId).array());
      return sha256.digest(entryHash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
