package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.document.Documents;

/**
 * Minh chứng nộp một lần: words, the unit's own document, files; at least one of them.
 *
 * @param ownSymbol số, ký hiệu of the unit's own document, as printed
 * @param ownDate its date
 * @param despite why, where parts given below are still open
 */
public record HandIn(
    @Nullable String words,
    @Nullable String ownSymbol,
    @Nullable LocalDate ownDate,
    List<NewFile> files,
    @Nullable String despite) {
  private static final long MEGABYTE = 1024 * 1024;

  public HandIn(
      @Nullable String words,
      @Nullable String ownSymbol,
      @Nullable LocalDate ownDate,
      List<NewFile> files) {
    this(words, ownSymbol, ownDate, files, null);
  }

  /** Without blanks; refused where there is nothing, or something that cannot be. */
  HandIn clean(LocalDate today) {
    String said = ReadingDesk.blankToNull(words);
    String symbol = ReadingDesk.blankToNull(ownSymbol);
    if (said == null && symbol == null && files.isEmpty()) {
      throw new StepRefused("evidenceMissing");
    }
    if (symbol == null && ownDate != null) {
      throw new StepRefused("symbolMissing");
    }
    if (ownDate != null && ownDate.isAfter(today)) {
      throw new StepRefused("datedLater", WrittenDay.of(ownDate));
    }
    for (NewFile file : files) {
      if (file.content().length == 0) {
        throw new StepRefused("emptyFile", file.name());
      }
      if (file.content().length > Documents.LARGEST_FILE) {
        throw new StepRefused(
            "fileTooLarge",
            file.name(),
            Math.ceilDiv(file.content().length, MEGABYTE),
            Documents.LARGEST_FILE / MEGABYTE);
      }
    }
    return new HandIn(said, symbol, ownDate, files, ReadingDesk.blankToNull(despite));
  }

  /** What the journal tells of it. */
  String summary() {
    List<String> parts = new ArrayList<>();
    if (ownSymbol != null) {
      parts.add(ownSymbol);
    }
    files.forEach(file -> parts.add(file.name()));
    if (despite != null) {
      parts.add(despite);
    }
    return String.join("; ", parts);
  }

  /** Tệp đính kèm, whole. */
  public record NewFile(String name, byte[] content) {}
}
