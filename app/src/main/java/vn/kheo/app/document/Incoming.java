package vn.kheo.app.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Văn bản gửi vào: bytes on their way to being registered.
 *
 * @param fileName null where the text was pasted
 */
record Incoming(@Nullable String fileName, byte[] content, long holderUnitId) {
  private static final int LONGEST_NAME = 200;

  String sha256() {
    return sha256(content);
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The last part of a path (old browsers send all of it), NFC, without control characters and not
   * longer than 200; the ending is kept.
   */
  static String cleanName(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var clean =
        Normalizer.normalize(last, Normalizer.Form.NFC)
            .replaceAll("\\p{Cntrl}|\\p{Cf}", "")
            .strip();
    if (clean.isEmpty()) {
      return "van-ban";
    }
    return clean.length() <= LONGEST_NAME ? clean : shorten(clean);
  }

  private static String shorten(String name) {
    int dot = name.lastIndexOf('.');
    var ending = dot >= 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    int cut = LONGEST_NAME - ending.length();
    if (Character.isHighSurrogate(name.charAt(cut - 1))) {
      cut--;
    }
    return name.substring(0, cut) + ending;
  }
}
