package vn.kheo.app.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV as Excel and people write it. */
final class CsvReader {
  private CsvReader() {}

  static Table read(byte[] content) {
    String text = decode(content);
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableTable(UnreadableTable.Reason.NOT_A_TABLE);
    }
    var lines = new Lines();
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord line : parser) {
        lines.add((int) line.getRecordNumber(), line.toList());
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      // Among others: a quotation mark that is never closed.
      throw new UnreadableTable(UnreadableTable.Reason.NOT_A_TABLE);
    }
    return lines.table();
  }

  private static String decode(byte[] content) {
    boolean little =
        content.length > 1 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE;
    boolean big = content.length > 1 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF;
    Charset charset = little || big ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableTable(UnreadableTable.Reason.NOT_UTF_8);
    }
  }

  /** Excel writes what the machine's region prescribes, in Việt Nam often a semicolon. */
  private static char delimiter(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparingLong(c -> first.chars().filter(x -> x == c).count()))
        .orElse(',');
  }
}
