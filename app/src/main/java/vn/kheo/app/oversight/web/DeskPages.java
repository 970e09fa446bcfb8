package vn.kheo.app.oversight.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.directive.AssignmentFilter;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.Charges;
import vn.kheo.app.directive.Contributions;
import vn.kheo.app.directive.Desk;
import vn.kheo.app.directive.DirectiveFilter;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.UnitStanding;
import vn.kheo.app.document.DocumentList;
import vn.kheo.app.document.Documents;
import vn.kheo.app.oversight.handover.Handovers;
import vn.kheo.app.oversight.web.DeskView.Standing;
import vn.kheo.app.oversight.web.DeskView.Way;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.settings.Settings;

/** Bàn làm việc: what needs the person signed in, by date. */
@Controller
class DeskPages {
  private static final int UNITS_SHOWN = 12;
  private static final int UNREAD_SHOWN = 5;
  private static final int HELPED_SHOWN = 30;

  private final Assignments assignments;
  private final Directives directives;
  private final Documents documents;
  private final Contributions contributions;
  private final Charges charges;
  private final Handovers handovers;
  private final Access access;
  private final Settings settings;
  private final Words words;

  DeskPages(
      Assignments assignments,
      Directives directives,
      Documents documents,
      Contributions contributions,
      Charges charges,
      Handovers handovers,
      Access access,
      Settings settings,
      Words words) {
    this.assignments = assignments;
    this.directives = directives;
    this.documents = documents;
    this.contributions = contributions;
    this.charges = charges;
    this.handovers = handovers;
    this.access = access;
    this.settings = settings;
    this.words = words;
  }

  @GetMapping("/desk")
  String desk(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String timeliness,
      @RequestParam(required = false) @Nullable String directive,
      @RequestParam(name = "words", required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String page,
      Model model) {
    var filter = ListFilter.of(state, timeliness, null, directive, text, page);
    Desk desk = assignments.desk(filter.asked());
    Desk numbers = filter.narrows() ? assignments.desk(AssignmentFilter.ALL) : desk;
    Actor actor = access.current();
    DocumentList unread = unread(actor);
    model.addAttribute(
        "view",
        new DeskView(
            hasWork(actor) ? numbers : null,
            desk.items(),
            DeskView.groups(
                desk.items().lines().stream().map(DeskPages::line).toList(), settings.today()),
            directives.list(DirectiveFilter.ALL, 1).lines(),
            oversees(actor) ? standing() : null,
            unread.documents(),
            unread.total(),
            handovers.waiting(),
            contributions.mine(HELPED_SHOWN).stream()
                .map(
                    one ->
                        new DeskView.Helping(
                            one, Status.of(one.line().state(), one.line().timeliness())))
                .toList(),
            may(actor, Permission.HAND_IN, Permission.MONITOR) ? charges.vacant() : 0,
            ways(actor),
            filter));
    return "oversight/desk";
  }

  @GetMapping("/desk.xlsx")
  ResponseEntity<byte[]> workbook(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String timeliness,
      @RequestParam(required = false) @Nullable String directive,
      @RequestParam(name = "words", required = false) @Nullable String text,
      Locale locale) {
    var filter = ListFilter.of(state, timeliness, null, directive, text, null);
    var rows = new ArrayList<List<Object>>();
    Desk part;
    int page = 0;
    do {
      part = assignments.desk(filter.onPage(++page).asked());
      part.items().lines().forEach(line -> rows.add(row(line, locale)));
    } while (page < part.items().pages());
    return Workbook.answer(
        words.of(locale, "oversight.desk.file", settings.today()),
        Paper.workbook(words.of(locale, "oversight.desk"), header(locale), rows));
  }

  private List<String> header(Locale locale) {
    return List.of("due", "need", "directive", "ref", "order", "unit", "status", "missedDue")
        .stream()
        .map(column -> words.of(locale, "oversight.column." + column))
        .toList();
  }

  private List<Object> row(Desk.Line line, Locale locale) {
    var about = line.assignment();
    var cells = new ArrayList<Object>();
    cells.add(line.day() == null ? "" : line.day());
    cells.add(words.of(locale, "oversight.need." + line.need()));
    cells.add(line.title());
    cells.add(about == null ? "" : about.ref());
    cells.add(about == null ? "" : about.words());
    cells.add(about == null ? "" : about.unitName());
    cells.add(
        about == null ? "" : words.of(locale, Status.of(about.state(), about.timeliness()).key()));
    cells.add(about == null || about.missedDue() == null ? "" : about.missedDue());
    return cells;
  }

  private static DeskView.Line line(Desk.Line line) {
    var about = line.assignment();
    String directive = "/directives/" + line.directiveId();
    return new DeskView.Line(
        line,
        switch (line.need()) {
          case CONFIRM, UNISSUED -> directive + "/read";
          case ISSUE -> directive + "/rehearsal";
          case RECEIVE, CARRY_OUT, JUDGE, DECIDE_EXTENSION, DECIDE_REFUSAL, LOOK_AGAIN ->
              about == null ? directive : "/assignments/" + about.id();
        },
        about == null ? null : Status.of(about.state(), about.timeliness()));
  }

  /** Registered for a unit whose documents the person reads into directives. */
  private DocumentList unread(Actor actor) {
    Set<Long> units = actor.grants().get(Permission.CONFIRM);
    return units == null
        ? new DocumentList(List.of(), 0, List.of(), List.of())
        : documents.unread(units, UNREAD_SHOWN);
  }

  private Standing standing() {
    List<UnitStanding> units = assignments.standing();
    FourCells cells =
        units.stream().map(UnitStanding::cells).reduce(FourCells.EMPTY, FourCells::plus);
    return new Standing(cells, units.stream().limit(UNITS_SHOWN).toList(), units.size());
  }

  /** Those to whom the list of assignments opens. */
  private static boolean hasWork(Actor actor) {
    return oversees(actor) || may(actor, Permission.REGISTER, Permission.WORK, Permission.HAND_IN);
  }

  private static boolean oversees(Actor actor) {
    return may(actor, Permission.OVERSEE, Permission.CONFIRM, Permission.ISSUE, Permission.MONITOR);
  }

  private static List<Way> ways(Actor actor) {
    var ways = new ArrayList<Way>();
    if (actor.may(Permission.REGISTER)) {
      ways.add(new Way("/documents", "oversight.way.register"));
    }
    if (may(actor, Permission.CONFIRM, Permission.ISSUE, Permission.OVERSEE)) {
      ways.add(new Way("/directives", "oversight.way.directives"));
    }
    if (actor.may(Permission.MANAGE_ORGANIZATION)) {
      ways.add(new Way("/organization", "oversight.way.organization"));
    }
    if (actor.may(Permission.MANAGE_ACCOUNTS)) {
      ways.add(new Way("/accounts", "oversight.way.accounts"));
    }
    if (actor.may(Permission.MANAGE_SETTINGS)) {
      ways.add(new Way("/settings", "oversight.way.settings"));
    }
    if (actor.may(Permission.MANAGE_CALENDAR)) {
      ways.add(new Way("/calendar", "oversight.way.calendar"));
    }
    if (actor.may(Permission.READ_JOURNAL)) {
      ways.add(new Way("/journal", "oversight.way.journal"));
    }
    if (may(actor, Permission.WORK, Permission.HAND_IN, Permission.MONITOR)) {
      ways.add(new Way("/assignments", "oversight.way.assignments"));
      ways.add(new Way("/statistics", "oversight.way.statistics"));
    }
    if (may(actor, Permission.WORK, Permission.HAND_IN)) {
      ways.add(new Way("/handovers", "handover"));
    }
    return ways;
  }

  private static boolean may(Actor actor, Permission... permissions) {
    return Arrays.stream(permissions).anyMatch(actor::may);
  }
}
