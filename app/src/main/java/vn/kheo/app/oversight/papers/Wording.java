package vn.kheo.app.oversight.papers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.paper.AdministrativeDocument.Capacity;
import vn.kheo.app.paper.AdministrativeDocument.Signature;
import vn.kheo.app.paper.DecreeForm;

/**
 * Lời văn: what a person writes of a letter; the list of what is late is not among it.
 *
 * @param superior direct superior as the letterhead has it; blank for none
 * @param series what follows the number, such as {@code UBND-VXNV}
 * @param number text, as typed; blank in a draft
 * @param opening before the list, a paragraph a line
 * @param closing after the list, a paragraph a line
 * @param recipients nơi nhận, one a line
 * @param onBehalfOf the collective, or the head's post
 */
public record Wording(
    String superior,
    String issuer,
    String series,
    String number,
    String place,
    @Nullable LocalDate date,
    String subject,
    String opening,
    String closing,
    String recipients,
    Capacity capacity,
    String onBehalfOf,
    String signerPost,
    String signerName) {

  /** As it is printed: {@code 05/UBND-VXNV}. */
  public String symbol() {
    return DecreeForm.symbol(number, series);
  }

  public Signature signature() {
    return new Signature(capacity, onBehalfOf, signerPost, signerName);
  }

  /** Nơi nhận, one each. */
  public List<String> recipientLines() {
    return Arrays.stream(recipients.split("\n"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** With number, series and date as it is issued. */
  public Wording numbered(String number, String series, LocalDate date) {
    return new Wording(
        superior,
        issuer,
        series.strip(),
        DecreeForm.number(number),
        place,
        date,
        subject,
        opening,
        closing,
        recipients,
        capacity,
        onBehalfOf,
        signerPost,
        signerName);
  }

  /** The same to other recipients, one a line. */
  public Wording sentTo(String recipients) {
    return new Wording(
        superior,
        issuer,
        series,
        number,
        place,
        date,
        subject,
        opening,
        closing,
        recipients,
        capacity,
        onBehalfOf,
        signerPost,
        signerName);
  }
}
