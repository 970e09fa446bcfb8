package vn.kheo.app.oversight.statistics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kheo.app.directive.Statistics;
import vn.kheo.app.directive.StatisticsFilter;
import vn.kheo.app.directive.Tally;
import vn.kheo.app.settings.Settings;

/** Trang lãnh đạo: one page of what is late, whose, and whether it is getting better. */
@Controller
class BriefingPages {
  private static final int DAYS_BACK = 7;
  private static final int LINES = 15;

  private final Statistics statistics;
  private final Settings settings;

  BriefingPages(Statistics statistics, Settings settings) {
    this.statistics = statistics;
    this.settings = settings;
  }

  @GetMapping("/briefing")
  String briefing(Model model) {
    LocalDate today = settings.today();
    StatisticsFilter now = StatisticsFilter.asOf(today);
    StatisticsFilter before = StatisticsFilter.asOf(today.minusDays(DAYS_BACK));
    model.addAttribute(
        "view",
        new BriefingView(
            today,
            before.asOf(),
            statistics.total(now),
            statistics.total(before),
            statistics.list(now, Tally.Cell.DUE_SOON, 1).total(),
            statistics.list(before, Tally.Cell.DUE_SOON, 1).total(),
            changes(Tally.By.UNIT, now, before),
            changes(Tally.By.DIRECTIVE, now, before),
            statistics.list(now, Tally.Cell.OPEN_OVERDUE, 1),
            statistics.list(now, Tally.Cell.DUE_SOON, 1)));
    return "oversight/statistics/briefing";
  }

  /** Lines with something late now or then, those with most late now first. */
  private List<BriefingView.Change> changes(
      Tally.By by, StatisticsFilter now, StatisticsFilter before) {
    Map<Long, Tally> then = new HashMap<>();
    statistics.by(by, before).forEach(tally -> then.put(tally.id(), tally));
    var changes = new ArrayList<BriefingView.Change>();
    for (Tally tally : statistics.by(by, now)) {
      Tally earlier = then.get(tally.id());
      changes.add(
          new BriefingView.Change(
              tally.id(),
              tally.name(),
              tally.cells().openOverdue(),
              earlier == null ? 0 : earlier.cells().openOverdue()));
    }
    return changes.stream()
        .filter(change -> change.overdue() > 0 || change.before() > 0)
        .sorted(Comparator.comparingInt(BriefingView.Change::overdue).reversed())
        .limit(LINES)
        .toList();
  }
}
