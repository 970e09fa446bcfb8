package vn.kheo.app.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the table of special days: CSV in UTF-8 with the header {@code Ngày,Loại,Tên,Mức chắc
 * chắn,Căn cứ}, dates as {@code dd/MM/yyyy}.
 */
final class SpecialDayTable {
  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final List<String> COLUMNS =
      List.of("Ngày", "Loại", "Tên", "Mức chắc chắn", "Căn cứ");

  private final List<String> problems = new ArrayList<>();
  private final Map<LocalDate, Long> seen = new HashMap<>();

  private SpecialDayTable() {}

  /**
   * @throws BadSpecialDays with every problem of the file, not only the first
   */
  static List<SpecialDay> read(InputStream csv) {
    return new SpecialDayTable().readAll(csv);
  }

  private List<SpecialDay> readAll(InputStream csv) {
    var days = new ArrayList<SpecialDay>();
    try (CSVParser lines = parse(csv)) {
      List<String> missing =
          COLUMNS.stream().filter(c -> !lines.getHeaderNames().contains(c)).toList();
      if (!missing.isEmpty()) {
        throw new BadSpecialDays(
            List.of(
                "Dòng 1: thiếu cột %s; cần đủ các cột %s."
                    .formatted(String.join(", ", missing), String.join(", ", COLUMNS))));
      }
      for (CSVRecord line : lines) {
        day(line).ifPresent(days::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (days.isEmpty() && problems.isEmpty()) {
      problems.add("Tệp không có ngày nào.");
    }
    if (!problems.isEmpty()) {
      throw new BadSpecialDays(problems);
    }
    return days;
  }

  private static CSVParser parse(InputStream csv) throws IOException {
    String text = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replaceFirst("^\uFEFF", "");
    return CSVParser.parse(
        composed,
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get());
  }

  private Optional<SpecialDay> day(CSVRecord line) {
    if (!line.isConsistent()) {
      problem(
          line,
          "có %d ô, tiêu đề có %d cột"
              .formatted(line.size(), line.getParser().getHeaderNames().size()));
      return Optional.empty();
    }
    Optional<LocalDate> day = date(line);
    Optional<SpecialDay.Kind> kind = oneOf(line, "Loại", SpecialDay.Kind.values(), k -> k.words);
    Optional<SpecialDay.Certainty> certainty =
        oneOf(line, "Mức chắc chắn", SpecialDay.Certainty.values(), c -> c.words);
    Stream.of("Tên", "Căn cứ")
        .filter(column -> line.get(column).isEmpty())
        .forEach(column -> problem(line, "cột “%s” để trống".formatted(column)));
    day.ifPresent(d -> remember(line, d));
    if (day.isPresent()
        && kind.filter(k -> k == SpecialDay.Kind.WORKING_SWAP).isPresent()
        && day.get().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
      problem(line, "ngày làm bù %s không phải thứ Bảy, Chủ nhật".formatted(line.get("Ngày")));
    }
    return day.flatMap(
        d ->
            kind.flatMap(
                k ->
                    certainty.map(
                        c -> new SpecialDay(d, line.get("Tên"), k, c, line.get("Căn cứ")))));
  }

  private void remember(CSVRecord line, LocalDate day) {
    Long before = seen.putIfAbsent(day, line.getRecordNumber() + 1);
    if (before != null) {
      problem(line, "ngày %s đã có ở dòng %d".formatted(line.get("Ngày"), before));
    }
  }

  private Optional<LocalDate> date(CSVRecord line) {
    try {
      return Optional.of(LocalDate.parse(line.get("Ngày"), PRINTED));
    } catch (DateTimeParseException e) {
      problem(line, "“%s” không phải là ngày; cần dạng 24/11/2022".formatted(line.get("Ngày")));
      return Optional.empty();
    }
  }

  private <T> Optional<T> oneOf(
      CSVRecord line, String column, T[] values, Function<T, String> words) {
    String found = line.get(column).toLowerCase(Locale.ROOT);
    Optional<T> value = Arrays.stream(values).filter(v -> words.apply(v).equals(found)).findFirst();
    if (value.isEmpty()) {
      problem(
          line,
          "cột “%s” có “%s”; cần một trong: %s"
              .formatted(
                  column,
                  line.get(column),
                  Arrays.stream(values).map(words).collect(Collectors.joining(", "))));
    }
    return value;
  }

  private void problem(CSVRecord line, String what) {
    problems.add("Dòng %d: %s.".formatted(line.getRecordNumber() + 1, what));
  }
}
