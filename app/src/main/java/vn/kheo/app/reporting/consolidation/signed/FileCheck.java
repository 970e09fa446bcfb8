package vn.kheo.app.reporting.consolidation.signed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kết quả tra cứu một tệp.
 *
 * @param code as it stands in the file; null where it has none
 * @param signed null unless the code is one of ours, of a report the person may see
 * @param units what a workbook says each unit gave
 */
public record FileCheck(
    Verdict verdict,
    @Nullable String code,
    @Nullable Signed signed,
    List<Figure> figures,
    List<OfUnit> units) {

  /** Of a file that is not of a signed report that may be seen. */
  static FileCheck without(Verdict verdict, @Nullable String code) {
    return new FileCheck(verdict, code, null, List.of(), List.of());
  }

  /** What the file is. */
  public enum Verdict {
    /** It carries no code: it did not leave this house, or is a draft. */
    NO_CODE,
    /** Its code is none of ours, or was copied wrongly. */
    UNKNOWN,
    FOUND
  }

  /**
   * @param untouched whether what is kept is still what was signed
   */
  public record Signed(
      long roundId,
      int number,
      String symbol,
      LocalDate signedOn,
      String signer,
      String about,
      String round,
      int sent,
      int due,
      boolean untouched) {}

  /**
   * Một số trong tệp.
   *
   * @param inFile as the file has it
   * @param signed as it was signed; null where the report has no such figure
   * @param agrees whether the two are the same
   * @param addsUp whether what units gave still adds up to what was kept; null where units are not
   *     added up
   * @param parts what each unit gave; of a rate none
   * @param since corrections that came after the signature
   */
  public record Figure(
      String code,
      @Nullable String what,
      String name,
      String inFile,
      @Nullable String signed,
      boolean agrees,
      @Nullable Boolean addsUp,
      @Nullable String reason,
      List<Part> parts,
      List<Since> since) {
    public int reporting() {
      return (int) parts.stream().filter(one -> one.amount() != null).count();
    }
  }

  /**
   * @param sentBy who approved it in the unit; empty where it is not known
   * @param acceptedBy who accepted it; empty where nobody did yet
   */
  public record Part(
      long reportId,
      String unitName,
      int edition,
      @Nullable BigDecimal amount,
      String sentBy,
      String acceptedBy) {}

  /**
   * @param after the edition that counts now; null where none does
   */
  public record Since(
      long reportId,
      String unitName,
      @Nullable Integer after,
      @Nullable BigDecimal was,
      @Nullable BigDecimal now,
      String reason) {}

  /**
   * Một dòng của phụ lục theo đơn vị.
   *
   * @param unitName empty where no such edition stands behind the signed report
   * @param figures how many cells it has
   * @param wrong those unlike what the unit's edition has
   */
  public record OfUnit(
      long reportId, String unitName, String code, int figures, List<Wrong> wrong) {}

  /**
   * @param code of the indicator
   * @param signed null where the report has no such figure
   */
  public record Wrong(String code, String inFile, @Nullable String signed) {}

  public boolean allAgree() {
    return wrong() == 0;
  }

  /** Figures that no longer add up from what their units gave. */
  public long notAddingUp() {
    return figures.stream().filter(one -> Boolean.FALSE.equals(one.addsUp())).count();
  }

  /** Figures unlike what was signed, those of units among them. */
  public long wrong() {
    return figures.stream().filter(one -> !one.agrees()).count()
        + units.stream().mapToInt(one -> one.wrong().size()).sum();
  }

  /** How many figures of units the file has. */
  public int ofUnits() {
    return units.stream().mapToInt(OfUnit::figures).sum();
  }

  /** How many figures it has altogether. */
  public int all() {
    return figures.size() + ofUnits();
  }
}
