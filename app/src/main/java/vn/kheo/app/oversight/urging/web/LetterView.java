package vn.kheo.app.oversight.urging.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.document.Document;
import vn.kheo.app.oversight.papers.Wording;
import vn.kheo.app.oversight.urging.Letter;
import vn.kheo.app.oversight.urging.LetterLine;

/**
 * Công văn, as its page shows it.
 *
 * @param wording as it stands, or as it was typed where it was refused
 * @param nextNumber the next free one; null while there is no series
 * @param same documents that bear its symbol already (DOC-3)
 * @param document in the register, for those who may read it there; null otherwise
 * @param problem why the last step was refused; null otherwise
 * @param asksDespite whether the number is taken and a person may want it all the same
 */
public record LetterView(
    Letter letter,
    List<LetterLine> lines,
    String sender,
    String writer,
    boolean mayWrite,
    boolean mayIssue,
    Wording wording,
    @Nullable String nextNumber,
    List<Document> same,
    @Nullable Document document,
    @Nullable String problem,
    boolean asksDespite) {

  public long units() {
    return lines.stream().map(LetterLine::unitId).distinct().count();
  }

  public long answered() {
    return lines.stream().filter(line -> line.standing() == LetterLine.Standing.ANSWERED).count();
  }

  /** Number to offer where none was typed. */
  public String number() {
    if (!wording.number().isBlank()) {
      return wording.number();
    }
    return nextNumber == null ? "" : nextNumber;
  }
}
