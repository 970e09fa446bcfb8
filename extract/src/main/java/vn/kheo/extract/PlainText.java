package vn.kheo.extract;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.kheo.extract.ExtractedText.Anchor;
import vn.kheo.extract.ExtractedText.Format;

/**
 * A {@code .txt} file: UTF-8 with or without a byte order mark, UTF-16 with one, else windows-1258,
 * the code page of Vietnamese Windows before Unicode.
 */
final class PlainText {

  private static final String VIETNAMESE = "ăâđêôơưĂÂĐÊÔƠƯ";
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private PlainText() {}

  /**
   * Lines stay as they are; each line that is not blank has an anchor {@code /p0}, {@code /p1} …
   */
  static ExtractedText read(byte[] content) {
    var decoded = decode(content);
    if (decoded == null) {
      throw Refusal.unknown(FileKind.OTHER);
    }
    var text = CleanText.of(decoded);
    if (text.isBlank()) {
      throw Refusal.withoutText(FileKind.TXT.label());
    }
    var anchors = new ArrayList<Anchor>();
    int start = 0;
    for (int line = 0; start < text.length(); line++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        anchors.add(new Anchor(start, end, "/p" + line));
      }
      start = end + 1;
    }
    return new ExtractedText(text, Format.TXT, anchors);
  }

  /** Null where the bytes are no text in any encoding known here. */
  static @Nullable String decode(byte[] content) {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return strictly(content, 3, UTF_8);
    }
    if (startsWith(content, 0xFF, 0xFE)) {
      return strictly(content, 2, UTF_16LE);
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return strictly(content, 2, UTF_16BE);
    }
    for (byte b : content) {
      if (b == 0) {
        return null;
      }
    }
    var text = strictly(content, 0, UTF_8);
    return text != null ? text : oldVietnamese(content);
  }

  private static @Nullable String oldVietnamese(byte[] content) {
    if (!Charset.isSupported("windows-1258")) {
      return null;
    }
    var text = strictly(content, 0, Charset.forName("windows-1258"));
    return text != null && looksVietnamese(text) ? text : null;
  }

  /**
   * Any bytes decode as windows-1258; letters with Vietnamese marks, tones on vowels, are a proof.
   */
  private static boolean looksVietnamese(String text) {
    int marked = 0;
    int strange = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (TONES.indexOf(c) >= 0) {
        boolean onVowel = i > 0 && Character.isLetter(text.charAt(i - 1));
        marked += onVowel ? 1 : 0;
        strange += onVowel ? 0 : 1;
      } else if (VIETNAMESE.indexOf(c) >= 0) {
        marked++;
      } else if (Character.isISOControl(c) && !Character.isWhitespace(c)) {
        strange++;
      } else if (c > 0x7F && !Character.isLetter(c) && "“”‘’–—…«»°§·\u00A0".indexOf(c) < 0) {
        strange++;
      }
    }
    return marked > 0 && marked > strange * 10;
  }

  private static @Nullable String strictly(byte[] content, int from, Charset charset) {
    try {
      var text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content, from, content.length - from))
              .toString();
      return text.indexOf('\0') < 0 ? text : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean startsWith(byte[] content, int... mark) {
    if (content.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
