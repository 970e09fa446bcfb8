package vn.kheo.app.oversight.inspecting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Kế hoạch kiểm tra, as one of its versions has it.
 *
 * @param unitId whose officers inspect
 * @param shown the version that teams and visits are of
 * @param versions every version, the first first
 */
public record InspectionPlan(
    long id,
    long unitId,
    String unitName,
    int year,
    Kind kind,
    Version shown,
    List<Version> versions,
    List<Team> teams,
    List<PlannedVisit> visits) {

  /** Thường xuyên, or đột xuất (TASK-12). */
  public enum Kind {
    REGULAR,
    AD_HOC
  }

  /**
   * Lần ban hành.
   *
   * @param number from 1
   * @param reason why the plan is changed; blank in the first version
   * @param decision null while it is drafted
   * @param version grows with every change to the draft
   */
  public record Version(
      long id,
      int number,
      String title,
      String themes,
      String reason,
      Instant draftedAt,
      String draftedBy,
      @Nullable Decision decision,
      int version) {
    public boolean isDraft() {
      return decision == null;
    }
  }

  /** Quyết định: number and date as typed, and who entered it. */
  public record Decision(String symbol, LocalDate date, Instant at, String by) {}

  /** The version that holds now; empty until one was decided. */
  public Optional<Version> inForce() {
    return versions.reversed().stream().filter(one -> !one.isDraft()).findFirst();
  }

  /** The version that is being drafted. */
  public Optional<Version> draft() {
    return versions.stream().filter(Version::isDraft).findFirst();
  }

  public Optional<Team> team(int number) {
    return teams.stream().filter(team -> team.number() == number).findFirst();
  }

  /** Name of a visit's team. */
  public String teamName(PlannedVisit visit) {
    return team(visit.teamNumber()).map(Team::name).orElse("");
  }
}
