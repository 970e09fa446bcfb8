package vn.kheo.app.oversight.days.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.oversight.days.CalendarEditor;
import vn.kheo.app.oversight.days.CalendarEditor.Done;
import vn.kheo.app.oversight.days.CalendarEditor.Preview;
import vn.kheo.app.paper.UnreadableTable;
import vn.kheo.app.settings.BadSpecialDays;
import vn.kheo.app.settings.CalendarChange;
import vn.kheo.app.settings.CalendarChangedMeanwhile;
import vn.kheo.app.settings.DayChange;
import vn.kheo.app.settings.DayProblem;
import vn.kheo.app.settings.ProposedDay;
import vn.kheo.app.settings.Settings;
import vn.kheo.app.settings.SpecialDay;
import vn.kheo.app.settings.SpecialDays;

/**
 * Sửa lịch: by day, by proposal, by file; each comes to the same preview and is saved from there.
 */
@Controller
class CalendarEditPages {
  private final CalendarEditor editor;
  private final SpecialDays days;
  private final DayTable table;
  private final Settings settings;
  private final MessageSource messages;

  CalendarEditPages(
      CalendarEditor editor,
      SpecialDays days,
      DayTable table,
      Settings settings,
      MessageSource messages) {
    this.editor = editor;
    this.days = days;
    this.table = table;
    this.settings = settings;
    this.messages = messages;
  }

  @GetMapping("/calendar/day")
  ModelAndView day(@RequestParam(defaultValue = "") String day) {
    LocalDate asked = date(day);
    SpecialDay standing = asked == null ? null : standing(asked);
    Map<String, String> values = new HashMap<>();
    values.put("day", asked == null ? "" : asked.toString());
    values.put("kind", SpecialDay.Kind.PUBLIC_HOLIDAY.name());
    values.put("certainty", SpecialDay.Certainty.OFFICIAL.name());
    if (standing != null) {
      values.put("kind", standing.kind().name());
      values.put("certainty", standing.certainty().name());
      values.put("name", standing.name());
      values.put("basis", standing.legalBasis());
      values.put("source", standing.source());
    }
    return form(
        new DayTyped(values, standing == null ? "" : day, Map.of(), List.of()), HttpStatus.OK);
  }

  /**
   * @param step {@code remove} takes the day out of the calendar, anything else takes what is typed
   */
  @PostMapping("/calendar/day")
  ModelAndView day(
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "") String editing,
      @RequestParam(defaultValue = "take") String step,
      Locale locale) {
    LocalDate edited = date(editing);
    if (step.equals("remove") && edited != null) {
      return preview(editor.preview(List.of(), List.of(edited), null), locale);
    }
    Map<String, String> errors = new LinkedHashMap<>();
    LocalDate day = date(typed.getOrDefault("day", ""));
    if (day == null) {
      errors.put("day", say("oversight.calendar.noDay", locale));
      return form(
          new DayTyped(typed, editing, errors, List.of()), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var wanted =
        new SpecialDay(
            day,
            typed.getOrDefault("name", "").strip(),
            chosen(SpecialDay.Kind.values(), typed.get("kind")),
            chosen(SpecialDay.Certainty.values(), typed.get("certainty")),
            typed.getOrDefault("basis", "").strip(),
            typed.getOrDefault("source", "").strip());
    days.problems(wanted).forEach(p -> errors.putIfAbsent(p.field(), words(p, locale)));
    SpecialDay standing = standing(day);
    if (standing != null && !day.equals(edited)) {
      errors.putIfAbsent(
          "day", say("oversight.calendar.twice", locale, WrittenDay.of(day), standing.name()));
    }
    if (!errors.isEmpty()) {
      return form(
          new DayTyped(typed, editing, errors, List.of()), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    List<LocalDate> moved = edited == null || edited.equals(day) ? List.of() : List.of(edited);
    return preview(editor.preview(List.of(wanted), moved, null), locale);
  }

  @GetMapping("/calendar/propose")
  ModelAndView propose(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "2") int tet,
      @RequestParam(defaultValue = "false") boolean before) {
    int asked = year(year);
    int tetBefore = Math.clamp(tet, 0, 4);
    return new ModelAndView(
        "oversight/calendarPropose",
        new ModelMap("year", asked)
            .addAttribute("tet", tetBefore)
            .addAttribute("before", before)
            .addAttribute("last", days.latest().getYear())
            .addAttribute("proposed", days.propose(asked, tetBefore, before)));
  }

  /**
   * @param taken the days chosen of the proposal
   */
  @PostMapping("/calendar/propose")
  ModelAndView propose(
      @RequestParam String year,
      @RequestParam int tet,
      @RequestParam boolean before,
      @RequestParam(name = "taken", required = false) @Nullable List<String> taken,
      Locale locale) {
    List<String> chosen = taken == null ? List.of() : taken;
    List<SpecialDay> wanted =
        days.propose(year(year), Math.clamp(tet, 0, 4), before).stream()
            .map(ProposedDay::day)
            .filter(day -> chosen.contains(day.day().toString()))
            .toList();
    return preview(editor.preview(wanted, List.of(), null), locale);
  }

  @GetMapping("/calendar/import")
  ModelAndView importing() {
    return importing(List.of(), HttpStatus.OK);
  }

  @PostMapping("/calendar/import")
  ModelAndView importing(
      @RequestParam(required = false) @Nullable MultipartFile file, Locale locale)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return importing(
          List.of(say("oversight.calendar.import.noFile", locale)),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      return preview(editor.preview(table.read(file.getBytes()), List.of(), null), locale);
    } catch (BadSpecialDays bad) {
      return importing(
          bad.problems().stream().map(p -> words(p, locale)).toList(),
          HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (UnreadableTable unreadable) {
      String reason = unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return importing(
          List.of(say("organization.unreadable." + reason, locale)),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  /** What taking back the last change would do. */
  @PostMapping("/calendar/undo")
  ModelAndView undo(@RequestParam long change, Locale locale, RedirectAttributes flash) {
    CalendarChange last = days.lastChange().orElse(null);
    if (last == null || last.id() != change) {
      flash.addFlashAttribute("error", say("oversight.calendar.undo.notLast", locale));
      return new ModelAndView("redirect:/calendar/changes");
    }
    return preview(editor.undoing(last), locale);
  }

  /**
   * @param take the days to take, as the preview wrote them
   * @param remove the days to remove
   */
  @PostMapping("/calendar/confirm")
  ModelAndView confirm(
      @RequestParam(defaultValue = "") String take,
      @RequestParam(name = "remove", required = false) @Nullable List<String> remove,
      @RequestParam(defaultValue = "-1") long version,
      @RequestParam(required = false) @Nullable Long undoes,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      RedirectAttributes flash) {
    List<LocalDate> removed = new ArrayList<>();
    for (String day : remove == null ? List.<String>of() : remove) {
      LocalDate read = date(day);
      if (read != null) {
        removed.add(read);
      }
    }
    List<SpecialDay> taken;
    Done done;
    try {
      taken = table.read(take);
      done =
          editor.confirm(
              taken, removed, version, reason, undoes != null && undoes == version ? undoes : null);
    } catch (BadSpecialDays bad) {
      return importing(
          bad.problems().stream().map(p -> words(p, locale)).toList(),
          HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (CalendarChangedMeanwhile changed) {
      CalendarChange last = changed.last();
      return page(
          editor.preview(table.read(take), removed, null),
          reason,
          say("oversight.calendar.changed", locale, last == null ? "?" : last.author()),
          HttpStatus.CONFLICT);
    }
    flash.addFlashAttribute(
        "notice", say("oversight.calendar.saved", locale, done.days(), done.moved()));
    int year =
        (taken.isEmpty()
                ? removed.isEmpty() ? settings.today() : removed.getFirst()
                : taken.getFirst().day())
            .getYear();
    return new ModelAndView("redirect:/calendar?year=" + year);
  }

  private ModelAndView preview(Preview preview, Locale locale) {
    if (preview.changes().isEmpty()) {
      return page(
          preview, "", say("oversight.calendar.nothing", locale), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page(preview, "", null, HttpStatus.OK);
  }

  private static ModelAndView page(
      Preview preview, String reason, @Nullable String problem, HttpStatusCode status) {
    List<SpecialDay> taken =
        preview.changes().stream().map(DayChange::after).filter(Objects::nonNull).toList();
    return new ModelAndView(
        "oversight/calendarPreview",
        new ModelMap("preview", preview)
            .addAttribute("take", DayTable.text(taken))
            .addAttribute("reason", reason)
            .addAttribute("problem", problem),
        status);
  }

  private ModelAndView form(DayTyped typed, HttpStatusCode status) {
    return new ModelAndView("oversight/calendarDay", Map.of("typed", typed), status);
  }

  private static ModelAndView importing(List<String> problems, HttpStatusCode status) {
    return new ModelAndView("oversight/calendarImport", Map.of("problems", problems), status);
  }

  private @Nullable SpecialDay standing(LocalDate day) {
    return days.between(day, day).stream().findFirst().orElse(null);
  }

  private int year(String year) {
    return year.matches("\\d{4}")
        ? Math.clamp(Integer.parseInt(year), 2000, days.latest().getYear())
        : settings.today().getYear() + 1;
  }

  private String words(DayProblem problem, Locale locale) {
    String said = messages.getMessage(problem.key(), problem.parameters(), locale);
    return problem.line() == 0
        ? said
        : say("settings.day.problem.line", locale, problem.line(), said);
  }

  private String say(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  private static <E extends Enum<E>> E chosen(E[] all, @Nullable String name) {
    for (E one : all) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    return all[0];
  }

  private static @Nullable LocalDate date(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }
}
