package vn.kheo.app.oversight.papers.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.oversight.papers.Wording;
import vn.kheo.app.paper.AdministrativeDocument.Capacity;

/** Lời văn as a form sends it; anything may be missing. */
public record TypedWording(
    @Nullable String superior,
    @Nullable String issuer,
    @Nullable String series,
    @Nullable String number,
    @Nullable String place,
    @Nullable String date,
    @Nullable String subject,
    @Nullable String opening,
    @Nullable String closing,
    @Nullable String recipients,
    @Nullable String capacity,
    @Nullable String onBehalfOf,
    @Nullable String signerPost,
    @Nullable String signerName) {

  public Wording wording() {
    return new Wording(
        text(superior),
        text(issuer),
        text(series),
        text(number),
        text(place),
        day(date),
        text(subject),
        text(opening),
        text(closing),
        text(recipients),
        Arrays.stream(Capacity.values())
            .filter(one -> one.name().equals(capacity))
            .findFirst()
            .orElse(Capacity.HEAD),
        text(onBehalfOf),
        text(signerPost),
        text(signerName));
  }

  /** A day as a form sends it, of four-digit years; null for anything else. */
  public static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return typed == null || typed.length() != "2022-11-15".length()
          ? null
          : LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
