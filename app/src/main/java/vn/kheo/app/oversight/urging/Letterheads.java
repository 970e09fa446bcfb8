package vn.kheo.app.oversight.urging;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.oversight.papers.FirstLetterhead;
import vn.kheo.app.oversight.papers.Wording;
import vn.kheo.app.paper.AdministrativeDocument.Signature;

/**
 * Thể thức của cơ quan: how a unit's papers begin and are signed: as its last letter, else as its
 * own entry and its people tell.
 */
@Component
public class Letterheads {
  private final LetterStore letters;
  private final FirstLetterhead letterhead;

  Letterheads(LetterStore letters, FirstLetterhead letterhead) {
    this.letters = letters;
    this.letterhead = letterhead;
  }

  /**
   * @param superior as {@link Wording#superior}
   * @param series of its last letter; blank where it wrote none
   * @param place of its last letter; blank where it wrote none
   */
  public record Own(
      String superior, String issuer, String series, String place, Signature signature) {}

  @Transactional(readOnly = true)
  public Own of(long unitId) {
    Wording wording =
        letters
            .latestOf(unitId)
            .map(Letter::wording)
            .orElseGet(
                () -> letterhead.around(new FirstLetterhead.Text("", "", ""), unitId, null, ""));
    return new Own(
        wording.superior(),
        wording.issuer(),
        wording.series(),
        wording.place(),
        wording.signature());
  }
}
