package vn.kheo.app.reporting.consolidation.signed;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Mã băm of what was signed, in one fixed writing. */
final class SignedHash {
  private SignedHash() {}

  static byte[] of(
      SignedReport.Head head,
      int due,
      int sent,
      @Nullable String lastYear,
      List<SignedReport.Text> texts,
      List<SignedReport.Figure> figures,
      List<SignedStore.Behind> behind) {
    var said = new StringBuilder();
    line(said, head.superior(), head.issuer(), head.symbol(), head.place(), head.signedOn());
    line(said, head.about(), head.opening(), head.closing(), head.recipients());
    line(said, head.capacity(), head.signsFor(), head.post(), head.signer());
    line(said, due, sent, Objects.requireNonNullElse(lastYear, ""));
    texts.forEach(
        one ->
            line(
                said,
                one.ordinal(),
                one.number(),
                one.title(),
                one.headingOnly(),
                one.words(),
                one.shown()));
    figures.forEach(
        one ->
            line(
                said,
                one.code(),
                plain(one.amount()),
                plain(one.computed()),
                Objects.requireNonNullElse(one.reason(), ""),
                one.reported(),
                one.due(),
                plain(one.lastYear()),
                new TreeMap<>(one.choices())));
    behind.forEach(one -> line(said, one.reportId(), one.number()));
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(said.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String plain(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
  }

  private static void line(StringBuilder said, Object... parts) {
    for (Object part : parts) {
      said.append(part).append('\u001F');
    }
    said.append('\n');
  }
}
