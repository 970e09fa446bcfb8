package vn.kheo.app.oversight.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import vn.kheo.app.directive.AssignmentLine;

/**
 * Tệp lịch (RFC 5545): one whole day for each deadline, on its last day, which takes no time of
 * anybody's and rings no bell.
 */
final class DeadlineCalendar {
  private static final int LONGEST = 160;

  private DeadlineCalendar() {}

  /**
   * @param house right side of the UIDs
   * @param address of the house, without a slash at its end
   * @param stamp of every event; the same for the same content
   */
  static String write(
      String name, UUID house, String address, Instant stamp, List<AssignmentLine> lines) {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Kheo//Deadlines//VI"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(new XProperty("X-WR-CALNAME", name));
    calendar.add(new XProperty("X-PUBLISHED-TTL", "PT4H"));
    for (AssignmentLine line : lines) {
      var event = new VEvent(Objects.requireNonNull(line.due()), summary(line));
      // The one the library puts in is of this moment.
      event.removeAll("DTSTAMP");
      event.add(new DtStamp(stamp));
      event.add(new Uid("assignment-%d@%s".formatted(line.id(), house)));
      event.add(new Url(URI.create(address + "/assignments/" + line.id())));
      event.add(
          new net.fortuna.ical4j.model.property.Description(
              "%s – %s\n%s".formatted(line.directiveTitle(), line.doer(), line.words())));
      event.add(ImmutableTransp.TRANSPARENT);
      calendar.add(event);
    }
    return calendar.toString();
  }

  private static String summary(AssignmentLine line) {
    String summary = "Hạn: %s %s".formatted(line.ref(), line.words().replaceAll("\\s+", " "));
    return summary.length() <= LONGEST ? summary : summary.substring(0, LONGEST - 1) + "…";
  }
}
