package vn.kheo.app.reporting.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.answer.Mark;

/**
 * Dấu nhận của một tệp đã tải về: for which report it was made, how it was built, and what stood in
 * its cells, so that what was changed in the file is told apart from what was changed meanwhile.
 *
 * @param structure fingerprint of the lines
 * @param base the cells of the lines that are filled in, in their order
 */
record ReportSeal(
    long roundId, long unitId, long formVersionId, String structure, List<Cell> base) {
  private static final String KIND = "KHEO1";
  private static final int PARTS = 6;

  /** The lines of a sheet, and nothing else. */
  static ReportSeal of(Sheet sheet) {
    return new ReportSeal(
        sheet.report().round().id(),
        sheet.report().unitId(),
        sheet.form().id(),
        structure(sheet),
        sheet.lines().stream().filter(Sheet.Line::typed).map(Sheet.Line::cell).toList());
  }

  private static String structure(Sheet sheet) {
    String lines =
        sheet.lines().stream()
            .map(
                line ->
                    "%s\t%s\t%s"
                        .formatted(line.indicator().code(), line.indicator().name(), line.typed()))
            .collect(Collectors.joining("\n"));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Empty where it is no seal of ours. */
  static Optional<ReportSeal> read(String text) {
    String[] parts = text.split(";", -1);
    if (parts.length != PARTS || !parts[0].equals(KIND)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ReportSeal(
              Long.parseLong(parts[1]),
              Long.parseLong(parts[2]),
              Long.parseLong(parts[3]),
              parts[4],
              Arrays.stream(parts[5].split("\\|", -1)).map(ReportSeal::cell).toList()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Cell cell(String text) {
    return switch (text) {
      case "" -> Cell.MISSING;
      case "-" -> Cell.NOTHING;
      case "x" -> Cell.NOT_APPLICABLE;
      default -> Cell.figure(new BigDecimal(text));
    };
  }

  private static String text(Cell cell) {
    return switch (cell.mark()) {
      case MISSING -> "";
      case NOTHING -> "-";
      case NOT_APPLICABLE -> "x";
      case FIGURE -> java.util.Objects.requireNonNull(cell.amount()).toPlainString();
    };
  }

  /** Whether two cells say the same: 5 and 5,0 do. */
  static boolean same(Cell one, Cell other) {
    BigDecimal amount = one.amount();
    return one.mark() == other.mark()
        && (one.mark() != Mark.FIGURE
            || amount != null
                && amount.compareTo(java.util.Objects.requireNonNull(other.amount())) == 0);
  }

  @Override
  public String toString() {
    return "%s;%d;%d;%d;%s;%s"
        .formatted(
            KIND,
            roundId,
            unitId,
            formVersionId,
            structure,
            base.stream().map(ReportSeal::text).collect(Collectors.joining("|")));
  }
}
