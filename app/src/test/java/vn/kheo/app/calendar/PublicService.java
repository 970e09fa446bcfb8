package vn.kheo.app.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The public service's days off, as far as the tests need them. */
final class PublicService {
  private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  static final WorkingCalendar CALENDAR =
      new WorkingCalendar(
          days(
              "01/09/2022, 02/09/2022, 02/01/2023",
              "01/01/2025, 27/01/2025, 28/01/2025, 29/01/2025, 30/01/2025, 31/01/2025",
              "07/04/2025, 30/04/2025, 01/05/2025, 02/05/2025, 01/09/2025, 02/09/2025",
              "01/01/2026, 02/01/2026, 16/02/2026, 17/02/2026, 18/02/2026, 19/02/2026, 20/02/2026",
              "26/04/2026, 27/04/2026, 30/04/2026, 01/05/2026",
              "31/08/2026, 01/09/2026, 02/09/2026, 24/11/2026"),
          days("26/04/2025, 10/01/2026, 22/08/2026"));

  private PublicService() {}

  static LocalDate day(String printed) {
    return LocalDate.parse(printed, PRINTED);
  }

  private static Set<LocalDate> days(String... printed) {
    return Arrays.stream(printed)
        .flatMap(line -> Arrays.stream(line.split(", ")))
        .map(PublicService::day)
        .collect(Collectors.toSet());
  }
}
