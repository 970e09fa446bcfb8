package vn.kheo.app.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.kheo.app.organization.Managers;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.OrganizationDesk;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.organization.UnitGroup;

/** The tree, a unit, a group: for everybody who is signed in. */
@Controller
class OrganizationPages {
  private static final int MOST_FOUND = 100;
  private static final int MOST_PICKED = 12;

  private final Organization organization;
  private final OrganizationDesk desk;
  private final Managers managers;
  private final Clock clock;

  OrganizationPages(
      Organization organization, OrganizationDesk desk, Managers managers, Clock clock) {
    this.organization = organization;
    this.desk = desk;
    this.managers = managers;
    this.clock = clock;
  }

  @GetMapping("/organization")
  String tree(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on,
      Model model) {
    LocalDate day = on == null ? today() : on;
    String words = q.strip();
    List<Unit> units = organization.unitsOn(day);
    List<LocalDate> days = organization.daysOfChange();
    model.addAttribute(
        "view",
        new TreeView(
            day,
            today(),
            words,
            words.isEmpty() ? List.of() : organization.search(words, day, MOST_FOUND),
            TreeView.tree(units),
            units.size(),
            organization.groups().stream()
                .map(g -> new TreeView.GroupLine(g, organization.members(g.id(), day).size()))
                .toList(),
            days,
            (int) days.stream().filter(d -> !d.isAfter(day)).count(),
            managers.mayManage()));
    return "organization/tree";
  }

  @GetMapping("/organization/units/{id}")
  String unit(
      @PathVariable long id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on,
      Model model) {
    LocalDate day = on == null ? today() : on;
    model.addAttribute("detail", desk.detail(id, day).orElseThrow(OrganizationPages::unknown));
    model.addAttribute("on", day);
    model.addAttribute("mayManage", managers.mayManage());
    model.addAttribute("typed", Typed.NOTHING);
    return "organization/unit";
  }

  @GetMapping("/organization/groups/{id}")
  String group(
      @PathVariable long id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on,
      Model model) {
    LocalDate day = on == null ? today() : on;
    UnitGroup group =
        organization.groups().stream()
            .filter(g -> g.id() == id)
            .findFirst()
            .orElseThrow(OrganizationPages::unknown);
    model.addAttribute("group", group);
    model.addAttribute("under", organization.unit(group.underId()).orElseThrow());
    model.addAttribute("members", organization.members(id, day));
    model.addAttribute("on", day);
    return "organization/group";
  }

  /**
   * A fragment for pickers: units and groups that fit the words, as buttons with {@code
   * data-pick-unit} or {@code data-pick-group} and {@code data-name}.
   */
  @GetMapping("/organization/pick")
  String pick(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on,
      Model model) {
    String words = q.strip();
    LocalDate day = on == null ? today() : on;
    List<Unit> units = words.isEmpty() ? List.of() : organization.search(words, day, MOST_PICKED);
    model.addAttribute("words", words);
    model.addAttribute("units", units);
    model.addAttribute("groups", words.isEmpty() ? List.of() : organization.searchGroups(words));
    model.addAttribute(
        "parents",
        organization.units(
            units.stream().map(Unit::parentId).filter(p -> p != null).distinct().toList()));
    return "organization/pick";
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
