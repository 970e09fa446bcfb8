package vn.kheo.app.oversight.assessing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.oversight.FollowedUnits;
import vn.kheo.app.oversight.FollowedUnits.Scope;

/**
 * Ai được làm gì khi tự chấm điểm: units see their own sheet, the monitor every sheet handed in.
 */
@Component
class AssessmentRights {
  private final FollowedUnits units;
  private final JdbcClient jdbc;

  AssessmentRights(FollowedUnits units, JdbcClient jdbc) {
    this.units = units;
    this.jdbc = jdbc;
  }

  FollowedUnits units() {
    return units;
  }

  Scope scope() {
    return units.scope(
        jdbc.sql("select distinct unit_id from oversight.assessment_framework")
            .query(Long.class)
            .list());
  }

  /** Condition over {@code oversight.assessment_round r}. */
  static String seesRound(Scope scope) {
    return scope.everything()
        ? "true"
        : """
          (r.unit_id = any(:followed)
           or exists (select from oversight.assessment_sheet mine
                       where mine.round_id = r.id and mine.unit_id = any(:own)))\
          """;
  }

  /** Condition over {@code oversight.assessment_sheet s} and its round {@code r}. */
  static String seesSheet(Scope scope) {
    return scope.everything() ? "true" : "(r.unit_id = any(:followed) or s.unit_id = any(:own))";
  }
}
