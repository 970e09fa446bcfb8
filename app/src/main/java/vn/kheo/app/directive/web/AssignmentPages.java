package vn.kheo.app.directive.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.kheo.app.access.Access;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.Contributions;
import vn.kheo.app.directive.Dossier;
import vn.kheo.app.directive.OwnOrders;
import vn.kheo.app.directive.Urgings;
import vn.kheo.app.document.CitedDocument;
import vn.kheo.app.document.Documents;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.settings.Settings;

/** Nhiệm vụ: one assignment with everything about it, and the files of its evidence. */
@Controller
class AssignmentPages {
  /** {@code 35-CT/TU}: number, hyphen, kind, slash, body. Source: Hướng dẫn 05-HD/VPTW. */
  private static final Pattern PARTY_SYMBOL = Pattern.compile("\\d+-\\p{L}+/.+");

  private static final int MOST_UNITS = 8;

  private final Assignments assignments;
  private final Contributions contributions;
  private final Urgings urgings;
  private final OwnOrders ownOrders;
  private final Documents documents;
  private final Organization organization;
  private final Journal journal;
  private final Settings settings;
  private final Access access;

  AssignmentPages(
      Assignments assignments,
      Contributions contributions,
      Urgings urgings,
      OwnOrders ownOrders,
      Documents documents,
      Organization organization,
      Journal journal,
      Settings settings,
      Access access) {
    this.assignments = assignments;
    this.contributions = contributions;
    this.urgings = urgings;
    this.ownOrders = ownOrders;
    this.documents = documents;
    this.organization = organization;
    this.journal = journal;
    this.settings = settings;
    this.access = access;
  }

  @GetMapping("/assignments/{id:\\d+}")
  String one(@PathVariable long id, @RequestParam(defaultValue = "") String unit, Model model) {
    return show(id, unit.isBlank() ? Map.of() : Map.of("form", "unit", "unit", unit), null, model);
  }

  @GetMapping("/assignments/{id:\\d+}/evidence/{evidence:\\d+}")
  ResponseEntity<byte[]> evidence(@PathVariable long id, @PathVariable long evidence) {
    return download(assignments.evidenceFile(id, evidence));
  }

  @GetMapping("/assignments/{id:\\d+}/contributions/{file:\\d+}")
  ResponseEntity<byte[]> contribution(@PathVariable long id, @PathVariable long file) {
    return download(contributions.file(id, file));
  }

  private static ResponseEntity<byte[]> download(Optional<Assignments.EvidenceFile> found) {
    return found
        .map(
            file ->
                ResponseEntity.ok()
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                            .filename(file.name(), StandardCharsets.UTF_8)
                            .build()
                            .toString())
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .body(file.content()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The page as it stands now, with what was typed and why it was refused. */
  String show(long id, Map<String, String> typed, @Nullable String problem, Model model) {
    Dossier dossier =
        assignments
            .assignment(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<CitedDocument> cited = documents.citations(dossier.directive().documentId());
    var span = dossier.obligation().span();
    boolean names = dossier.may(Dossier.Do.RECEIVE) || dossier.may(Dossier.Do.NAME_IN_CHARGE);
    String sought = typed.getOrDefault("unit", "");
    String named = typed.getOrDefault("proposedName", "");
    Long me = access.current().personId();
    model.addAttribute(
        "view",
        new AssignmentView(
            dossier,
            cited.stream()
                .filter(one -> PARTY_SYMBOL.matcher(one.symbol()).matches())
                .findFirst()
                .orElse(null),
            cited.stream()
                .filter(one -> one.span().start() >= span.start() && one.span().end() <= span.end())
                .toList(),
            names ? organization.people(dossier.line().unitId(), settings.today()) : List.of(),
            dossier.may(Dossier.Do.DECIDE_REFUSAL) ? rightUnits(dossier, sought) : List.of(),
            named.isBlank() ? List.of() : organization.search(named, settings.today(), MOST_UNITS),
            journal.of("assignment", id),
            me.equals(dossier.leaderId()),
            me.equals(dossier.officerId()),
            settings.flag(Settings.MOVE_FIXED_DATE_OFF_DAY, settings.today()),
            typed,
            problem));
    model.addAttribute("urgings", urgings.ofAssignment(id));
    model.addAttribute("source", ownOrders.source(dossier.line().obligationId()).orElse(null));
    model.addAttribute("contributions", contributions.of(dossier.line()));
    return "directive/assignment";
  }

  /** The proposed one first, then what the search gave. */
  private List<AssignmentView.RightUnit> rightUnits(Dossier dossier, String sought) {
    var units = new LinkedHashMap<Long, Unit>();
    dossier.refusals().stream()
        .filter(refusal -> refusal.decision() == null)
        .map(Dossier.Refusal::proposedUnitId)
        .filter(Objects::nonNull)
        .forEach(unit -> organization.unit(unit).ifPresent(one -> units.put(unit, one)));
    Set<Long> proposed = Set.copyOf(units.keySet());
    if (!sought.isBlank()) {
      organization
          .search(sought, settings.today(), MOST_UNITS)
          .forEach(one -> units.putIfAbsent(one.id(), one));
    }
    units.remove(dossier.line().unitId());
    Map<Long, Long> holders = assignments.holders(dossier.line().id(), units.keySet());
    return units.values().stream()
        .map(
            unit ->
                new AssignmentView.RightUnit(
                    unit, proposed.contains(unit.id()), holders.get(unit.id())))
        .toList();
  }
}
