package vn.kheo.app.reporting.consolidation.signed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.paper.AdministrativeDocument.Capacity;

/**
 * Bản tổng hợp đã ký. Never changes; one signed again is the next number.
 *
 * @param number 1 for the first of its round
 * @param due how many units owed a report, {@code sent} how many had sent it
 * @param lastYear label of the round compared with; null for none
 * @param untouched whether what is kept is still what was signed, by its hash
 */
public record SignedReport(
    long id,
    long roundId,
    int number,
    Head head,
    int due,
    int sent,
    @Nullable String lastYear,
    Instant at,
    String by,
    List<Text> texts,
    List<Figure> figures,
    boolean untouched) {

  /**
   * Thể thức: what stands around the text. Source: Nghị định 30/2020/NĐ-CP, Appendix I.
   *
   * @param superior lines parted by {@code \n}; empty for none
   * @param about trích yếu
   * @param recipients one a line
   * @param signsFor see {@link vn.kheo.app.paper.AdministrativeDocument.Signature}
   */
  public record Head(
      String superior,
      String issuer,
      String symbol,
      String place,
      LocalDate signedOn,
      String about,
      String opening,
      String closing,
      String recipients,
      Capacity capacity,
      String signsFor,
      String post,
      String signer) {}

  /**
   * @param words with figures as fields
   * @param shown with figures filled in, each followed by its code between ⟦ and ⟧
   */
  public record Text(
      int ordinal, String number, String title, boolean headingOnly, String words, String shown) {}

  /**
   * @param amount as printed; null where there was none
   * @param computed what units added up to
   * @param reason why the two differ; null where they do not
   * @param choices how many units gave each, by its place
   */
  public record Figure(
      int ordinal,
      String code,
      @Nullable BigDecimal amount,
      @Nullable BigDecimal computed,
      @Nullable String reason,
      int reported,
      int due,
      @Nullable BigDecimal lastYear,
      Map<Integer, Integer> choices) {}

  /** Một dòng in the list of signed reports of a round. */
  public record Row(long id, int number, String symbol, LocalDate signedOn, String signer) {
    public String code() {
      return LookupCode.of(id);
    }
  }

  /** Mã tra cứu. */
  public String code() {
    return LookupCode.of(id);
  }

  public Optional<Figure> figure(String code) {
    return figures.stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
