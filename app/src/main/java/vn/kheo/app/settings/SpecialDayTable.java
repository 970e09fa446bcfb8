package vn.kheo.app.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.WrittenDay;

/** Reads the table of special days, dates as {@code dd/MM/yyyy}; the column of sources may lack. */
final class SpecialDayTable {
  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final String DAY = "Ngày";
  private static final String KIND = "Loại";
  private static final String NAME = "Tên";
  private static final String CERTAINTY = "Mức chắc chắn";
  private static final String BASIS = "Căn cứ";
  private static final String SOURCE = "Nguồn";
  private static final List<String> NEEDED = List.of(DAY, KIND, NAME, CERTAINTY, BASIS);

  /** The columns of the table, in their order. */
  static final List<String> COLUMNS = List.of(DAY, KIND, NAME, CERTAINTY, BASIS, SOURCE);

  private final List<DayProblem> problems = new ArrayList<>();
  private final Map<LocalDate, Integer> seen = new HashMap<>();
  private final LocalDate today;

  private SpecialDayTable(LocalDate today) {
    this.today = today;
  }

  /**
   * @throws BadSpecialDays with every problem of the file, not only the first
   */
  static List<SpecialDay> read(InputStream csv, LocalDate today) {
    try (CSVParser lines = parse(csv)) {
      Map<Integer, List<String>> rows = new java.util.LinkedHashMap<>();
      for (CSVRecord line : lines) {
        rows.put(Math.toIntExact(line.getRecordNumber()) + 1, line.toList());
      }
      return read(lines.getHeaderNames(), rows, today);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param rows cells by number of the line
   * @throws BadSpecialDays with every problem of the table, not only the first
   */
  static List<SpecialDay> read(
      List<String> header, Map<Integer, List<String>> rows, LocalDate today) {
    return new SpecialDayTable(today).readAll(header, rows);
  }

  private List<SpecialDay> readAll(List<String> header, Map<Integer, List<String>> rows) {
    List<String> missing = NEEDED.stream().filter(c -> !header.contains(c)).toList();
    if (!missing.isEmpty()) {
      throw new BadSpecialDays(
          List.of(
              DayProblem.of(
                  1, "", "columns", String.join(", ", missing), String.join(", ", NEEDED))));
    }
    List<SpecialDay> days = new ArrayList<>();
    rows.forEach((number, cells) -> day(number, header, cells).ifPresent(days::add));
    if (days.isEmpty() && problems.isEmpty()) {
      problems.add(DayProblem.of(0, "", "empty"));
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

  private Optional<SpecialDay> day(int number, List<String> header, List<String> cells) {
    if (cells.size() != header.size()) {
      problems.add(DayProblem.of(number, "", "cells", cells.size(), header.size()));
      return Optional.empty();
    }
    Function<String, String> cell =
        column -> {
          int at = header.indexOf(column);
          return at < 0 ? "" : cells.get(at).strip();
        };
    LocalDate day = date(cell.apply(DAY));
    if (day == null) {
      problems.add(DayProblem.of(number, "day", "date", cell.apply(DAY)));
    }
    Optional<SpecialDay.Kind> kind =
        oneOf(number, "kind", cell.apply(KIND), SpecialDay.Kind.values(), k -> k.words);
    Optional<SpecialDay.Certainty> certainty =
        oneOf(
            number,
            "certainty",
            cell.apply(CERTAINTY),
            SpecialDay.Certainty.values(),
            c -> c.words);
    if (day != null) {
      Integer before = seen.putIfAbsent(day, number);
      if (before != null) {
        problems.add(DayProblem.of(number, "day", "twice", WrittenDay.of(day), before));
      }
    }
    if (day == null || kind.isEmpty() || certainty.isEmpty()) {
      blank(number, "name", cell.apply(NAME));
      blank(number, "basis", cell.apply(BASIS));
      return Optional.empty();
    }
    var read =
        new SpecialDay(
            day,
            cell.apply(NAME),
            kind.get(),
            certainty.get(),
            cell.apply(BASIS),
            cell.apply(SOURCE));
    problems.addAll(SpecialDayRules.problems(number, read, today));
    return Optional.of(read);
  }

  private void blank(int number, String field, String found) {
    if (found.isBlank()) {
      problems.add(DayProblem.of(number, field, field + "Blank"));
    }
  }

  static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text, PRINTED);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private <T> Optional<T> oneOf(
      int number, String field, String found, T[] values, Function<T, String> words) {
    Optional<T> value =
        Arrays.stream(values)
            .filter(v -> words.apply(v).equals(found.toLowerCase(Locale.ROOT)))
            .findFirst();
    if (value.isEmpty()) {
      problems.add(
          DayProblem.of(
              number,
              field,
              field,
              found,
              Arrays.stream(values).map(words).collect(Collectors.joining(", "))));
    }
    return value;
  }
}
