package vn.kheo.app.oversight.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.directive.Contributions;
import vn.kheo.app.directive.Desk;
import vn.kheo.app.directive.DirectiveLine;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.directive.UnitStanding;
import vn.kheo.app.document.Document;
import vn.kheo.app.oversight.handover.Handover;

/**
 * Bàn làm việc as the page shows it.
 *
 * @param numbers whatever the filter; null for those who have nothing to do with assignments
 * @param groups what needs the person, the nearest day first
 * @param directives to choose from in the filter
 * @param standing null for those who oversee nothing
 * @param unread documents that nobody has begun to read into a directive, for those who may; the
 *     newest, {@code allUnread} in all
 * @param handovers that wait for the person to confirm
 * @param helped work of others with which a unit of the person's helps
 * @param vacant open work that the person may see and nobody is left for
 * @param links where to begin, for those whom nothing needs
 */
public record DeskView(
    @Nullable Desk numbers,
    Listing<Desk.Line> items,
    List<Group> groups,
    List<DirectiveLine> directives,
    @Nullable Standing standing,
    List<Document> unread,
    long allUnread,
    List<Handover> handovers,
    List<Helping> helped,
    int vacant,
    List<Way> links,
    ListFilter filter) {

  /** Nhóm theo khoảng cách ngày. */
  public record Group(Distance distance, List<Line> lines) {}

  /** Khoảng cách đến hạn. */
  public enum Distance {
    LATE,
    /** No date of its own, but somebody waits for it. */
    NOW,
    TODAY,
    WEEK,
    LATER,
    NONE
  }

  /**
   * Một việc.
   *
   * @param href where it is done
   * @param status null where it is about a whole directive
   */
  public record Line(Desk.Line line, String href, @Nullable Status status) {}

  /** Việc phối hợp. */
  public record Helping(Contributions.Helped helped, Status status) {}

  /** Lối vào. */
  public record Way(String href, String key) {}

  /**
   * Tình hình thực hiện over all the person oversees.
   *
   * @param units those with something late or waiting first
   */
  public record Standing(FourCells cells, List<UnitStanding> units, int allUnits) {}

  static List<Group> groups(List<Line> lines, LocalDate today) {
    var found = new EnumMap<Distance, List<Line>>(Distance.class);
    for (Line line : lines) {
      found.computeIfAbsent(distance(line.line(), today), d -> new ArrayList<>()).add(line);
    }
    return found.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
  }

  private static Distance distance(Desk.Line line, LocalDate today) {
    return switch (line.need()) {
      case RECEIVE, CARRY_OUT -> distance(line.day(), today);
      case JUDGE, DECIDE_EXTENSION, DECIDE_REFUSAL, LOOK_AGAIN, CONFIRM, ISSUE, UNISSUED ->
          Distance.NOW;
    };
  }

  static Distance distance(@Nullable LocalDate day, LocalDate today) {
    if (day == null) {
      return Distance.NONE;
    }
    if (day.isBefore(today)) {
      return Distance.LATE;
    }
    if (day.equals(today)) {
      return Distance.TODAY;
    }
    LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return day.isAfter(sunday) ? Distance.LATER : Distance.WEEK;
  }
}
