package vn.kheo.app.oversight.statistics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.directive.AssignmentLine;
import vn.kheo.app.directive.DirectiveFilter;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.directive.Statistics;
import vn.kheo.app.directive.StatisticsFilter;
import vn.kheo.app.directive.Tally;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.oversight.finding.SavedFilters;
import vn.kheo.app.oversight.web.Asked;
import vn.kheo.app.oversight.web.Status;
import vn.kheo.app.oversight.web.Words;
import vn.kheo.app.oversight.web.Workbook;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.settings.Settings;

/** Thống kê: the four-cell table of a period or a past day, its lines, and the list behind each. */
@Controller
class StatisticsPages {
  private final Statistics statistics;
  private final Counting counting;
  private final Directives directives;
  private final Organization organization;
  private final Settings settings;
  private final SavedFilters saved;
  private final Words words;

  StatisticsPages(
      Statistics statistics,
      Counting counting,
      Directives directives,
      Organization organization,
      Settings settings,
      SavedFilters saved,
      Words words) {
    this.statistics = statistics;
    this.counting = counting;
    this.directives = directives;
    this.organization = organization;
    this.settings = settings;
    this.saved = saved;
    this.words = words;
  }

  @GetMapping("/statistics")
  String statistics(@RequestParam MultiValueMap<String, String> asked, Model model) {
    var query = StatisticsQuery.of(asked, settings.today());
    StatisticsFilter filter = counting.filter(query);
    List<Statistics.Moment> trend = counting.trend(filter);
    model.addAttribute(
        "view",
        new StatisticsView(
            query,
            trend.getLast().cells(),
            counting.lines(query, filter),
            trend,
            Chart.of(trend),
            presets(query),
            organization.groups(),
            directives.list(DirectiveFilter.ALL, 1).lines(),
            counting.unit(query),
            counting.leader(query),
            saved.of("/statistics")));
    return "oversight/statistics/statistics";
  }

  @GetMapping("/statistics.xlsx")
  ResponseEntity<byte[]> workbook(
      @RequestParam MultiValueMap<String, String> asked, Locale locale) {
    var query = StatisticsQuery.of(asked, settings.today());
    StatisticsFilter filter = counting.filter(query);
    var rows = new ArrayList<List<Object>>();
    rows.add(row("", words.of(locale, "statistics.total"), statistics.total(filter)));
    for (Ranking.Line line : counting.lines(query, filter)) {
      String name = line.tally().name();
      rows.add(
          row(
              line.rank() == null ? "" : line.rank(),
              name.isEmpty() ? words.of(locale, "statistics.nobody") : name,
              line.tally().cells()));
    }
    return Workbook.answer(
        words.of(locale, "statistics.file", query.asOf()),
        Paper.workbook(
            words.of(locale, "statistics"),
            List.of(
                    "rank",
                    "by." + StatisticsQuery.param(query.by()),
                    "due",
                    "doneInTime",
                    "doneLate",
                    "openInTime",
                    "openOverdue",
                    "withoutDeadline",
                    "doneRate",
                    "overdueRate")
                .stream()
                .map(column -> words.of(locale, "statistics.column." + column))
                .toList(),
            rows));
  }

  @GetMapping("/statistics/list")
  String list(
      @RequestParam MultiValueMap<String, String> asked,
      @RequestParam(required = false) @Nullable String cell,
      @RequestParam(required = false) @Nullable String page,
      Model model) {
    var query = StatisticsQuery.of(asked, settings.today());
    Tally.Cell of = StatisticsQuery.oneOf(Tally.Cell.values(), cell, Tally.Cell.ALL);
    model.addAttribute("query", query);
    model.addAttribute("cell", of);
    model.addAttribute("lines", statistics.list(counting.filter(query), of, Asked.page(page)));
    model.addAttribute("unit", counting.unit(query));
    model.addAttribute("leader", counting.leader(query));
    return "oversight/statistics/list";
  }

  @GetMapping("/statistics/list.xlsx")
  ResponseEntity<byte[]> listWorkbook(
      @RequestParam MultiValueMap<String, String> asked,
      @RequestParam(required = false) @Nullable String cell,
      Locale locale) {
    var query = StatisticsQuery.of(asked, settings.today());
    Tally.Cell of = StatisticsQuery.oneOf(Tally.Cell.values(), cell, Tally.Cell.ALL);
    var rows = new ArrayList<List<Object>>();
    Listing<AssignmentLine> part;
    int page = 0;
    do {
      part = statistics.list(counting.filter(query), of, ++page);
      part.lines().forEach(line -> rows.add(row(line, locale)));
    } while (page < part.pages());
    return Workbook.answer(
        words.of(locale, "statistics.list.file", query.asOf()),
        Paper.workbook(
            words.of(locale, "statistics.cell." + StatisticsQuery.param(of)),
            List.of("due", "directive", "ref", "order", "unit", "status").stream()
                .map(column -> words.of(locale, "oversight.column." + column))
                .toList(),
            rows));
  }

  private List<StatisticsView.Preset> presets(StatisticsQuery query) {
    LocalDate today = settings.today();
    LocalDate month = today.withDayOfMonth(1);
    LocalDate quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
    var presets = new ArrayList<StatisticsView.Preset>();
    presets.add(preset("today", today, query));
    presets.add(preset("week", today.minusDays(7), query));
    presets.add(preset("month", month.minusDays(1), query));
    if (!quarter.equals(month)) {
      presets.add(preset("quarter", quarter.minusDays(1), query));
    }
    return presets;
  }

  private static StatisticsView.Preset preset(String key, LocalDate day, StatisticsQuery query) {
    return new StatisticsView.Preset(
        "statistics.preset." + key,
        day,
        "/statistics?" + query.on(day).query(),
        query.equals(query.on(day)));
  }

  private static List<Object> row(Object rank, String name, FourCells cells) {
    var row = new ArrayList<Object>();
    row.add(rank);
    row.add(name);
    row.add(cells.due());
    row.add(cells.doneInTime());
    row.add(cells.doneLate());
    row.add(cells.openInTime());
    row.add(cells.openOverdue());
    row.add(cells.withoutDeadline());
    row.add(cells.doneRate().<Object>map(rate -> rate).orElse(""));
    row.add(cells.overdueRate().<Object>map(rate -> rate).orElse(""));
    return row;
  }

  private List<Object> row(AssignmentLine line, Locale locale) {
    var cells = new ArrayList<Object>();
    cells.add(line.due() == null ? "" : line.due());
    cells.add(line.directiveTitle());
    cells.add(line.ref());
    cells.add(line.words());
    cells.add(line.unitName());
    cells.add(words.of(locale, Status.of(line.state(), line.timeliness()).key()));
    return cells;
  }
}
