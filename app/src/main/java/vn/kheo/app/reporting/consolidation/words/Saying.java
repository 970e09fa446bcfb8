package vn.kheo.app.reporting.consolidation.words;

import java.util.List;

/**
 * Câu của một đơn vị.
 *
 * @param edition the one that counts
 * @param place of the sentence in its section, from 1
 * @param doubts where it says another figure than the unit's own table
 */
public record Saying(
    long reportId,
    long unitId,
    String unitName,
    int edition,
    int place,
    String words,
    List<Doubt> doubts) {

  /**
   * Lời và số không khớp.
   *
   * @param said as written in the sentence
   * @param given the figure of its table, or {@code –} where it gave none
   */
  public record Doubt(String code, String indicator, String said, String given) {}
}
