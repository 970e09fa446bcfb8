package vn.kheo.app.oversight.inspecting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.calendar.Timeliness;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.directive.AssignmentLine;
import vn.kheo.app.directive.AssignmentState;
import vn.kheo.app.directive.OwnOrders;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.settings.Settings;

/** Tồn tại, hạn chế: what inspections found, and how the remedies stand. */
@Component
public class Findings {
  /** Most that the board shows at once. */
  public static final int MOST = 2_000;

  private static final int MOST_NAMED = 2_000;

  private final FindingStore store;
  private final Visits visits;
  private final OwnOrders orders;
  private final InspectionRights rights;
  private final Organization organization;
  private final Settings settings;

  Findings(
      FindingStore store,
      Visits visits,
      OwnOrders orders,
      InspectionRights rights,
      Organization organization,
      Settings settings) {
    this.store = store;
    this.visits = visits;
    this.orders = orders;
    this.rights = rights;
    this.organization = organization;
    this.settings = settings;
  }

  /**
   * Of one visit: the inspecting side reads them all, others once they are concluded; a unit that
   * was not itself inspected reads only its own.
   */
  @Transactional(readOnly = true)
  public List<Finding> of(Visit visit) {
    List<Finding> all = store.of(visit.id());
    if (visits.follows(visit)) {
      return standing(all);
    }
    if (visit.step() != Visit.Step.CONCLUDED) {
      return List.of();
    }
    List<Long> own = List.of(rights.scope().own());
    return standing(
        all.stream()
            .filter(one -> own.contains(visit.unitId()) || own.contains(one.text().unitId()))
            .toList());
  }

  /** What the board may be narrowed to. */
  public enum Standing {
    /** Not yet done. */
    OPEN,
    /** Not yet done, and past its day. */
    OVERDUE,
    DONE
  }

  /** Remedies over all inspections that the person may see, by day. */
  @Transactional(readOnly = true)
  public List<Finding> board(@Nullable String words, @Nullable Standing standing) {
    Long[] units =
        words == null
            ? null
            : organization.search(words, settings.today(), MOST_NAMED).stream()
                .map(Unit::id)
                .toArray(Long[]::new);
    return standing(store.given(words, units, rights.scope(), MOST)).stream()
        .filter(one -> standing == null || stands(one, standing))
        .toList();
  }

  private static boolean stands(Finding finding, Standing asked) {
    AssignmentLine line = finding.standing();
    if (line == null) {
      return asked == Standing.OPEN;
    }
    boolean ended =
        line.state() == AssignmentState.CLOSED || line.state() == AssignmentState.WITHDRAWN;
    return switch (asked) {
      case OPEN -> !ended;
      case OVERDUE -> !ended && line.timeliness() == Timeliness.OVERDUE;
      case DONE -> line.state() == AssignmentState.CLOSED;
    };
  }

  @Transactional
  public long add(long visitId, Finding.Text text) {
    Visit visit = open(visitId);
    require(text, visit);
    long id = store.insert(visitId, text);
    visits.record("inspection.finding_added", visit, text.words());
    return id;
  }

  @Transactional
  public void write(long visitId, long id, int version, Finding.Text text) {
    Visit visit = open(visitId);
    require(text, visit);
    InspectionRefused.requireFresh(store.write(visitId, id, version, text));
    visits.record("inspection.finding_written", visit, text.words());
  }

  @Transactional
  public void remove(long visitId, long id, int version) {
    Visit visit = open(visitId);
    InspectionRefused.requireFresh(store.delete(visitId, id, version));
    visits.record("inspection.finding_removed", visit, "");
  }

  private Visit open(long visitId) {
    Visit visit = visits.held(visitId);
    if (visit.decision() == null) {
      throw new InspectionRefused("notDecided");
    }
    if (visit.step() == Visit.Step.CONCLUDED) {
      throw new InspectionRefused("concluded");
    }
    return visit;
  }

  private void require(Finding.Text text, Visit visit) {
    if (text.words().isBlank()) {
      throw new InspectionRefused("noWords");
    }
    Long unitId = text.unitId();
    Unit unit = unitId == null ? null : organization.unit(unitId).orElse(null);
    if (unit == null) {
      throw new InspectionRefused("noResponsible");
    }
    LocalDate today = settings.today();
    if (!unit.existsOn(today)) {
      throw new InspectionRefused("unitEnded", unit.name(), WrittenDay.of(today));
    }
    LocalDate due = text.remedyDue();
    if (text.remedy().isBlank() != (due == null)) {
      throw new InspectionRefused(due == null ? "remedyWithoutDay" : "dayWithoutRemedy");
    }
    if (due != null && due.isBefore(visit.from())) {
      throw new InspectionRefused("remedyBeforeVisit", WrittenDay.of(due));
    }
  }

  private List<Finding> standing(List<Finding> findings) {
    List<Long> given =
        findings.stream().map(Finding::obligationId).filter(Objects::nonNull).toList();
    if (given.isEmpty()) {
      return findings;
    }
    Map<Long, AssignmentLine> lines = orders.standing(given);
    return findings.stream()
        .map(one -> one.obligationId() == null ? one : one.standing(lines.get(one.obligationId())))
        .toList();
  }
}
