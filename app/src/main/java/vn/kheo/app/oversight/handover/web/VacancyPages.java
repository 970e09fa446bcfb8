package vn.kheo.app.oversight.handover.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kheo.app.directive.Charges;
import vn.kheo.app.oversight.handover.Handovers;
import vn.kheo.app.oversight.web.Asked;
import vn.kheo.app.oversight.web.Status;
import vn.kheo.app.oversight.web.Words;
import vn.kheo.app.oversight.web.Workbook;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.settings.Settings;

/** Việc không còn người phụ trách: open work whose leader or officer is no longer there. */
@Controller
class VacancyPages {
  private static final int MOST = 500;
  private static final int MOST_EXPORTED = 20_000;

  private final Charges charges;
  private final Handovers handovers;
  private final Settings settings;
  private final Words words;

  VacancyPages(Charges charges, Handovers handovers, Settings settings, Words words) {
    this.charges = charges;
    this.handovers = handovers;
    this.settings = settings;
    this.words = words;
  }

  @GetMapping("/vacancies")
  String list(@RequestParam(required = false) @Nullable String unit, Model model) {
    var chairs = new LinkedHashMap<List<Long>, VacantChair>();
    List<Charges.Vacancy> found = charges.vacancies(Asked.number(unit), MOST);
    var may = new LinkedHashMap<Long, Boolean>();
    for (Charges.Vacancy one : found) {
      long of = one.line().unitId();
      boolean mayStart = may.computeIfAbsent(of, handovers::mayStartIn);
      chairs
          .computeIfAbsent(
              List.of(of, one.personId()),
              key ->
                  new VacantChair(
                      of,
                      one.line().unitName(),
                      one.personId(),
                      one.personName(),
                      mayStart,
                      new ArrayList<>()))
          .work()
          .add(one);
    }
    model.addAttribute("chairs", List.copyOf(chairs.values()));
    model.addAttribute("unit", Asked.number(unit));
    model.addAttribute("cut", found.size() == MOST);
    return "oversight/handover/vacancies";
  }

  @GetMapping("/vacancies.xlsx")
  ResponseEntity<byte[]> workbook(
      @RequestParam(required = false) @Nullable String unit, Locale locale) {
    List<String> header =
        List.of("unit", "gone", "role", "directive", "order", "due", "status").stream()
            .map(column -> words.of(locale, "handover.column." + column))
            .toList();
    List<List<Object>> rows =
        charges.vacancies(Asked.number(unit), MOST_EXPORTED).stream()
            .map(one -> row(one, locale))
            .toList();
    return Workbook.answer(
        words.of(locale, "vacancies.file", settings.today()),
        Paper.workbook(words.of(locale, "vacancies"), header, rows));
  }

  private List<Object> row(Charges.Vacancy one, Locale locale) {
    var line = one.line();
    return List.of(
        line.unitName(),
        one.personName(),
        one.roles().stream()
            .map(role -> words.of(locale, "handover.role." + role))
            .collect(Collectors.joining("; ")),
        line.directiveTitle(),
        line.ref() + " " + line.words(),
        line.due() == null ? "" : line.due(),
        words.of(locale, Status.of(line.state(), line.timeliness()).key()));
  }
}
