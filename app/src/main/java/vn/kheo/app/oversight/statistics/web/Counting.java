package vn.kheo.app.oversight.statistics.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.directive.Statistics;
import vn.kheo.app.directive.StatisticsFilter;
import vn.kheo.app.directive.Tally;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** Số liệu of a query: the same for the page, its Excel file and the report. */
@Component
class Counting {
  private static final int MONTHS = 6;

  private final Statistics statistics;
  private final Organization organization;

  Counting(Statistics statistics, Organization organization) {
    this.statistics = statistics;
    this.organization = organization;
  }

  StatisticsFilter filter(StatisticsQuery query) {
    Set<Long> units =
        query.groupId() == null
            ? Set.of()
            : organization.members(query.groupId(), query.asOf()).stream()
                .map(Unit::id)
                .collect(Collectors.toSet());
    return query.filter(units);
  }

  List<Ranking.Line> lines(StatisticsQuery query, StatisticsFilter filter) {
    List<Tally> tallies = statistics.by(query.by(), filter);
    return switch (query.sort()) {
      case RATE -> Ranking.byRate(tallies);
      case OVERDUE -> Ranking.asGiven(tallies);
    };
  }

  List<Statistics.Moment> trend(StatisticsFilter filter) {
    return statistics.trend(filter, MONTHS);
  }

  /** Name of the unit it is narrowed to. */
  @Nullable String unit(StatisticsQuery query) {
    return query.unitId() == null
        ? null
        : organization.unit(query.unitId()).map(Unit::name).orElse("#" + query.unitId());
  }

  /** Name of the leader it is narrowed to. */
  @Nullable String leader(StatisticsQuery query) {
    if (query.leaderId() == null) {
      return null;
    }
    var person = organization.peopleById(List.of(query.leaderId()), query.asOf());
    return person.values().stream().findFirst().map(p -> p.name()).orElse("#" + query.leaderId());
  }
}
