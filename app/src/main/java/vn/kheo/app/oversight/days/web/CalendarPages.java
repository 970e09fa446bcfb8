package vn.kheo.app.oversight.days.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Permission;
import vn.kheo.app.calendar.CountUnit;
import vn.kheo.app.directive.Deadlines;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.settings.CalendarChange;
import vn.kheo.app.settings.Settings;
import vn.kheo.app.settings.SpecialDay;
import vn.kheo.app.settings.SpecialDays;

/** Lịch làm việc: a year by its months, its table as a file, what was changed, counting by hand. */
@Controller
class CalendarPages {
  private static final int MOST_CHANGES = 100;
  private static final int LONGEST = 3660;
  private static final int FIRST_YEAR = 2000;

  private final SpecialDays days;
  private final Settings settings;
  private final Deadlines deadlines;
  private final Access access;

  CalendarPages(SpecialDays days, Settings settings, Deadlines deadlines, Access access) {
    this.days = days;
    this.settings = settings;
    this.deadlines = deadlines;
    this.access = access;
  }

  @GetMapping("/calendar")
  String year(@RequestParam(defaultValue = "") String year, Model model) {
    int shown = shown(year);
    model.addAttribute(
        "view",
        YearView.of(
            shown, of(shown), settings.today(), access.current().may(Permission.MANAGE_CALENDAR)));
    model.addAttribute("first", FIRST_YEAR);
    model.addAttribute("last", days.latest().getYear());
    return "oversight/calendar";
  }

  /** Without a year, every day of the calendar. */
  @GetMapping("/calendar/export.xlsx")
  ResponseEntity<byte[]> excel(@RequestParam(defaultValue = "") String year) {
    return file("lich-ngay-nghi.xlsx", Paper.EXCEL, DayTable.excel(asked(year)));
  }

  @GetMapping("/calendar/export.csv")
  ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String year) {
    return file("lich-ngay-nghi.csv", Paper.CSV, DayTable.csv(asked(year)));
  }

  @GetMapping("/calendar/changes")
  String changes(Model model) {
    List<CalendarChange> changes = days.changes(MOST_CHANGES);
    model.addAttribute("changes", changes);
    model.addAttribute(
        "moved", deadlines.movedBy(changes.stream().map(CalendarChange::id).toList()));
    return "oversight/calendarChanges";
  }

  /** Tính thử: the last good day of a length of time, with the way it is counted. */
  @GetMapping("/calendar/count")
  String count(
      @RequestParam(name = "from", defaultValue = "") String typed,
      @RequestParam(defaultValue = "") String length,
      @RequestParam(defaultValue = "DAYS") CountUnit unit,
      Model model) {
    LocalDate from = date(typed);
    Integer number = length.strip().matches("\\d{1,4}") ? Integer.valueOf(length.strip()) : null;
    boolean good = from != null && number != null && number > 0 && number <= LONGEST;
    model.addAttribute("from", from == null ? settings.today() : from);
    model.addAttribute("length", length);
    model.addAttribute("unit", unit);
    model.addAttribute("longest", LONGEST);
    model.addAttribute("mayManage", access.current().may(Permission.MANAGE_CALENDAR));
    model.addAttribute("bad", !length.isBlank() && !good);
    model.addAttribute(
        "counting",
        good && from != null && number != null
            ? unit.count(from, number, settings.calendar())
            : null);
    return "oversight/calendarCount";
  }

  private static @Nullable LocalDate date(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  private int shown(String year) {
    return year.matches("\\d{4}")
        ? Math.clamp(Integer.parseInt(year), FIRST_YEAR, days.latest().getYear())
        : settings.today().getYear();
  }

  private List<SpecialDay> asked(String year) {
    return year.matches("\\d{4}")
        ? of(Integer.parseInt(year))
        : days.between(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
  }

  private List<SpecialDay> of(int year) {
    return days.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
